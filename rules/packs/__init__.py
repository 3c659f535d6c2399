"""Profiles that are shipped, as TOML."""
