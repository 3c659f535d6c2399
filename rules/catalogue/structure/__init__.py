"""Rules on what an agreement must have, and in what order."""
