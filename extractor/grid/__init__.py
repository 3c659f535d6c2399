"""From a page to cells: ruled by vector lines or by pixels, or aligned without rules."""
