"""What is done whole, whoever asks to stop meanwhile: a document is kept and held, or neither.

An exception that comes out of nowhere would also come out of native code, which takes it for its own error.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


class _Stops:
    inside = 0  # how many ``whole`` there are around what is being done
    asked = False


def stop() -> None:
    """Raises KeyboardInterrupt: now, or at the end of what is being done whole."""
    if not _Stops.inside:
        raise KeyboardInterrupt
    _Stops.asked = True


@contextlib.contextmanager
def whole() -> Iterator[None]:
    """What is done in it is not stopped halfway. Raises KeyboardInterrupt after it, where that was asked."""
    asked = False
    _Stops.inside += 1
    try:
        yield
    finally:
        _Stops.inside -= 1
        if not _Stops.inside:
            asked, _Stops.asked = _Stops.asked, False
    if asked:
        raise KeyboardInterrupt
