"""Rules on names, NIPs, offices and bodies."""
