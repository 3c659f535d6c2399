"""Ink: the letters, strokes and marks of a scanned page, and its lines."""
