"""From the words on the command line to the files to read: found, told apart, each content once."""

from audit.language.names import shown
from audit.run.inputs.collected import Collected, Input, collect, same

__all__ = ["Collected", "Input", "collect", "same", "shown"]
