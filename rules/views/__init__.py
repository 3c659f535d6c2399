"""What rules ask of a record."""
