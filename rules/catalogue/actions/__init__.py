"""Rules on action plans."""
