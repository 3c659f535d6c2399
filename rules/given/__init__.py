"""Tables that an inspectorate gives."""
