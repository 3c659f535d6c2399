"""What a rule is, how rules run, and what comes of them."""
