"""Rules on definitions, formulas and sources of indicators."""
