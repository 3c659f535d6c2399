"""Rules on date, place and signatures."""
