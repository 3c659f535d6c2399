"""A sample of what was read, to be compared with the pages by eye, and the share of errors that it shows."""
