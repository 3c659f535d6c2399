"""One printed line: what the readers saw of it, and the verdict on it."""
