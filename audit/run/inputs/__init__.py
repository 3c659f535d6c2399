"""From the words on the command line to the files to read: found, told apart, each content once."""

from audit.run.inputs.collected import Collected, Input, collect, same, shown

__all__ = ["Collected", "Input", "collect", "same", "shown"]
