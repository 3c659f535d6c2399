"""Checks: what the readings of a page say about each other."""
