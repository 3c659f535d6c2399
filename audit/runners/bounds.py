"""What holds a worker within its limits, as far as the system has the means."""

from __future__ import annotations

import contextlib
import os
import signal
import time

from audit.runners import windows


def mute() -> None:
    """Native libraries write where they like; standard output belongs to the parent's result."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def bound_memory(size: int) -> None:
    """Bytes of addresses of this process; a crash leaves no image of it on the disk."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        if (job := windows.job()) is not None:
            job.bound_memory(size)
            return
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bound_seconds(seconds: float) -> None:
    """The parent keeps the time; should it be gone, the system ends a worker that hangs."""
    if hasattr(signal, "alarm"):
        signal.alarm(int(seconds) + 60)


def bound_cpu(seconds: float) -> None:
    """From now on; the process has used some for earlier tasks."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        used = time.process_time()
        if (job := windows.job()) is not None:
            job.bound_cpu(used + seconds)
            return
        import resource

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds) + 1, hard))
