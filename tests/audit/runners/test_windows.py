"""What Windows is asked for, by a kernel that writes it down."""

from __future__ import annotations

import ctypes
import struct
from typing import Any

import pytest

from audit.runners import bounds, memory, windows
from audit.runners.processes import _cause
from audit.runners.work import Died

THIS = 0xFFFFFFFFFFFFFFFF  # the handle that stands for the calling process
AT_TIME, AT_FLAGS, AT_MEMORY = 0, 16, 112  # bytes into the structure, in 64-bit Windows


class Kernel:
    def __init__(self, refused: str = "") -> None:
        self.refused, self.assigned, self.set = refused, [], []  # type: ignore[var-annotated]

    def CreateJobObjectW(self, security: None, name: None) -> int | None:  # noqa: N802
        return None if self.refused == "CreateJobObject" else 44

    def GetCurrentProcess(self) -> int:  # noqa: N802
        return THIS

    def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802
        self.assigned.append((job, process))
        return int(self.refused != "AssignProcessToJobObject")

    def SetInformationJobObject(self, job: int, kind: int, limits: Any, size: int) -> int:  # noqa: N802
        self.set.append((job, kind, ctypes.string_at(ctypes.addressof(limits._obj), size)))
        return int(self.refused != "SetInformationJobObject")

    def GlobalMemoryStatusEx(self, status: Any) -> int:  # noqa: N802
        said = struct.pack("<IIQ", 64, 40, 7 * 1024**3)
        assert status._obj.length == 64
        ctypes.memmove(ctypes.addressof(status._obj), said, len(said))
        return int(self.refused != "GlobalMemoryStatusEx")


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Any:
    made = Kernel()
    monkeypatch.setattr(windows, "kernel", lambda: made)
    windows.job.cache_clear()
    yield made
    windows.job.cache_clear()


def test_sizes_are_those_of_64_bit_windows() -> None:
    assert (ctypes.sizeof(windows.Basic), ctypes.sizeof(windows.Extended)) == (64, 144)
    assert ctypes.sizeof(windows.Memory) == 64


def test_a_worker_puts_itself_under_both_limits(kernel: Kernel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.runners.bounds.time.process_time", lambda: 5.0)
    bounds.bound_memory(3 * 1024**3)
    bounds.bound_cpu(20.0)
    assert kernel.assigned == [(44, THIS)]
    (job, kind, limits), before = kernel.set[-1], kernel.set[-2][2]
    assert (job, kind, len(limits)) == (44, 9, 144)
    assert struct.unpack_from("<I", before, AT_FLAGS) == (0x2100,)
    assert struct.unpack_from("<I", limits, AT_FLAGS) == (0x2102,)
    assert struct.unpack_from("<Q", limits, AT_MEMORY) == (3 * 1024**3,)
    assert struct.unpack_from("<q", limits, AT_TIME) == (25 * 10_000_000,)


@pytest.mark.parametrize(
    "refused", ["CreateJobObject", "SetInformationJobObject", "AssignProcessToJobObject"]
)
def test_a_worker_goes_on_where_windows_refuses(kernel: Kernel, refused: str) -> None:
    kernel.refused = refused
    with pytest.raises(OSError, match=refused):
        windows.Job(kernel)
    bounds.bound_memory(1)  # not under a limit: the parent still keeps the time
    bounds.bound_cpu(1.0)


@pytest.mark.parametrize("code", [1816, 0xC0000044])
def test_a_worker_that_windows_ended_ran_over_its_time(code: int) -> None:
    assert _cause(code) == Died("timeout", f"exit {code}")


def test_memory_of_the_machine_is_divided(kernel: Kernel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("os.sysconf")
    monkeypatch.setattr(memory, "_of_group", lambda: None)
    assert memory.each_worker(2) == 7 * 1024**3 // 2
    kernel.refused = "GlobalMemoryStatusEx"
    assert memory.each_worker(2) == 4 * 1024**3


def test_other_systems_have_no_job() -> None:
    if not hasattr(ctypes, "WinDLL"):
        assert windows.kernel() is None
        assert windows.physical_memory() is None
