"""Rules on regulations that are cited."""
