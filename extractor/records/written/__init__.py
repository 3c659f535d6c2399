"""How documents write what is asked of many texts: one home each, and each strictness has its name."""
