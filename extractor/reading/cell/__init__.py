"""One cell: its ink, its home, and the reading that its lines make."""
