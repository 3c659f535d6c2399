"""What was not read, told."""
