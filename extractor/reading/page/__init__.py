"""A whole scanned page: its tables and what stands outside them."""
