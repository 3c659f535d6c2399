"""The application: runs over many documents, reports, the command line."""

import gc
import os

# Before any library of a command is loaded; workers and the server that forks them inherit it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

_BETWEEN_LOOKS = 50_000
"""Objects made between two looks for garbage: loading a command makes hundreds of thousands, all to stay."""
gc.set_threshold(_BETWEEN_LOOKS)
