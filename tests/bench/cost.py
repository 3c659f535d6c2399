"""What a command costs: CPU seconds and memory of its processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LIMIT = 900  # seconds for one command
# A small process between: a child's peak memory would otherwise begin at that of the bench itself (Linux).
_BETWEEN = """
import os, sys
child = os.spawnvp(os.P_NOWAIT, sys.argv[2], sys.argv[2:])
_, status, used = os.wait4(child, 0)
with open(sys.argv[1], "w") as file:
    print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=file)
sys.exit(bool(status))
"""


class FailedError(Exception):
    """A command that ended with an error; the text is its last words."""


@dataclass
class Cost:
    """CPU ``seconds`` of all processes run so far, ``mib`` of the largest of them. One thread each."""

    seconds: float = 0.0
    mib: float = 0.0

    def run(self, command: Sequence[str], out: Path) -> None:
        """Standard output goes to ``out``. Raises FailedError."""
        with tempfile.TemporaryDirectory() as folder, out.open("wb") as printed:
            used, said = Path(folder, "used"), Path(folder, "said")
            with said.open("wb") as errors:
                process = subprocess.Popen(
                    [sys.executable, "-I", "-S", "-c", _BETWEEN, str(used), *command],
                    stdout=printed,
                    stderr=errors,
                    env=_one_thread(),
                    start_new_session=True,
                )
                try:
                    process.wait(LIMIT)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    self.seconds += LIMIT
                    raise FailedError(f"not done after {LIMIT} s") from None
            seconds, mib = (float(part) for part in used.read_text().split())
            self.seconds += seconds
            self.mib = max(self.mib, mib)
            if process.returncode:
                raise FailedError((said.read_text(errors="replace").strip().splitlines() or ["failed"])[-1])


def _one_thread() -> dict[str, str]:
    # Where Python may not keep what it compiled, each start compiles our sources and not those of the peers.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
