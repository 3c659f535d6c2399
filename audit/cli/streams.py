"""The standard streams, whatever whoever started the program made of them."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path


def any_streams() -> None:
    """Signs that a terminal does not know are shown as ``?``; none of them ends the program.

    A stream that is closed (``>&-``, a service without a console) leads nowhere: what is opened next would
    get its number, and with it all that is said.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
