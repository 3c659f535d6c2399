"""Rules on programs and their amounts."""
