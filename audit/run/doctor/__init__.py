"""The state of this installation: what is there, what is missing, and a trial of reading."""
