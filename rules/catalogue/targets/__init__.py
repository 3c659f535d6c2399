"""Rules on targets of quarters, months and years."""
