"""Rules that hold an agreement against the inspectorate's own tables."""
