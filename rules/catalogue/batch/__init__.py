"""Rules on several documents beside each other."""
