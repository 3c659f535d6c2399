"""The words of the program, one file a language; both have the same keys."""
