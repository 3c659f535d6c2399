"""Windows: a worker within its limits by a job object, and how much memory the machine has.

Structures and numbers are those of Microsoft's documentation (``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``,
``MEMORYSTATUSEX``). Tests put another kernel in the place of ``kernel32``; no Windows has run this yet.
"""

from __future__ import annotations

import ctypes
from ctypes import Structure, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from functools import cache
from typing import Any

PROCESS_TIME, PROCESS_MEMORY = 0x2, 0x100  # flags of JOB_OBJECT_LIMIT_…
KILL_ON_CLOSE = 0x2000  # what a worker started ends with it
QUOTA_EXITS = frozenset({1816, 0xC0000044})
"""Exit codes of a process that ran over its time (ERROR_NOT_ENOUGH_QUOTA, STATUS_QUOTA_EXCEEDED)."""
_EXTENDED = 9  # the class of information: JobObjectExtendedLimitInformation
_TICKS = 10_000_000  # units of 100 nanoseconds, in a second


class Basic(Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION: times in 100 nanoseconds."""

    _fields_ = [
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least_working_set", c_size_t),
        ("most_working_set", c_size_t),
        ("processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    ]


class Extended(Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION: sizes in bytes."""

    _fields_ = [
        ("basic", Basic),
        ("counters", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("peak_process_memory", c_size_t),
        ("peak_job_memory", c_size_t),
    ]


class Memory(Structure):
    """MEMORYSTATUSEX: sizes in bytes."""

    _fields_ = [("length", c_uint32), ("load", c_uint32), ("physical", c_uint64), ("others", c_uint64 * 6)]


class Job:
    """A job with this process in it. Raises OSError where Windows gives none."""

    def __init__(self, kernel: Any) -> None:
        self._kernel = kernel
        self._limits = Extended()
        self._limits.basic.flags = KILL_ON_CLOSE
        self._handle = kernel.CreateJobObjectW(None, None)  # open as long as the process: it holds the limits
        if not self._handle:
            raise OSError("CreateJobObject")
        self._set()
        if not kernel.AssignProcessToJobObject(self._handle, kernel.GetCurrentProcess()):
            raise OSError("AssignProcessToJobObject")

    def bound_memory(self, size: int) -> None:
        """Bytes that this process may have committed; what asks for more gets none."""
        self._limits.process_memory = size
        self._limits.basic.flags |= PROCESS_MEMORY
        self._set()

    def bound_cpu(self, seconds: float) -> None:
        """Seconds of the processor, since the process began; beyond them Windows ends it."""
        self._limits.basic.process_time = int(seconds * _TICKS)
        self._limits.basic.flags |= PROCESS_TIME
        self._set()

    def _set(self) -> None:
        limits = ctypes.byref(self._limits)
        size = ctypes.sizeof(self._limits)
        if not self._kernel.SetInformationJobObject(self._handle, _EXTENDED, limits, size):
            raise OSError("SetInformationJobObject")


def kernel() -> Any | None:
    """``kernel32``, None on another system."""
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        return None
    found = load("kernel32", use_last_error=True)
    found.CreateJobObjectW.restype = found.GetCurrentProcess.restype = c_void_p
    found.CreateJobObjectW.argtypes = [c_void_p, c_void_p]
    found.AssignProcessToJobObject.argtypes = [c_void_p, c_void_p]
    found.SetInformationJobObject.argtypes = [c_void_p, c_uint32, c_void_p, c_uint32]
    found.GlobalMemoryStatusEx.argtypes = [c_void_p]
    return found


@cache
def job() -> Job | None:
    """That of this process, made with the first limit; None on another system. Raises OSError."""
    found = kernel()
    return Job(found) if found is not None else None


def physical_memory() -> int | None:
    """Bytes of memory of the machine; None on another system, or where Windows does not say."""
    found = kernel()
    if found is None:
        return None
    memory = Memory(length=ctypes.sizeof(Memory))
    return int(memory.physical) if found.GlobalMemoryStatusEx(ctypes.byref(memory)) else None
