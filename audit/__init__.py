"""The application: runs over many documents, reports, the command line."""

import os

# Before any library of a command is loaded; workers and the server that forks them inherit it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
