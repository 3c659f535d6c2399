"""Rules on weights and bands."""
