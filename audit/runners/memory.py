"""How much memory one worker may have: what the machine has, divided among them."""

from __future__ import annotations

import os
from pathlib import Path

from audit.runners.windows import physical_memory

LEAST = 3 * 1024**3
"""Bytes of addresses: libraries and networks of readers alone take more than one gigabyte of them."""
_MOST = 16 * 1024**3  # bytes: no document needs more, whatever the machine has
_UNKNOWN = 4 * 1024**3  # bytes, where the system does not say
_GROUP = Path("/sys/fs/cgroup/memory.max")


def each_worker(jobs: int) -> int:
    """Bytes for each of ``jobs`` workers; never so few that the readers would not load."""
    machine = min(filter(None, (_of_machine(), _of_group())), default=0)
    return min(_MOST, max(LEAST, machine // jobs)) if machine else _UNKNOWN


def _of_machine() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not on every system
        return physical_memory()


def _of_group() -> int | None:
    """What a container may use."""
    try:
        return int(_GROUP.read_text())
    except (OSError, ValueError):  # none, or ``max``
        return None
