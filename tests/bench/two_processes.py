"""How much faster two processes check a folder than one, start and reports included.

    python tests/bench/two_processes.py FOLDER [--times 1]

Beside it, in the same run, what two processes bring for plain multiplication of matrices: shared or busy
machines do not give twice the work of one core. Nothing else may run meanwhile.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PEER = "import numpy as np; a = np.random.rand(600, 600).astype('f4'); [a @ a for _ in range(1500)]"
ONE_THREAD = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def peer(processes: int) -> float:
    """Seconds until all of so many processes have done the same work."""
    begin = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-c", PEER], env=ONE_THREAD) for _ in range(processes)]
    for process in running:
        process.wait()
    return time.perf_counter() - begin


def check(folder: Path, jobs: int) -> float:
    """Seconds of ``cermat check`` over the folder."""
    with tempfile.TemporaryDirectory() as out:
        command = [
            str(Path(sys.executable).with_name("cermat")),
            "check",
            str(folder),
            "--out",
            out,
            "--jobs",
            str(jobs),
        ]
        begin = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        seconds = time.perf_counter() - begin
    if done.returncode not in (0, 1):
        raise SystemExit(f"cermat ended with {done.returncode}")
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=1)
    options = parser.parse_args()
    print("| | one process, s | two, s | times as fast |\n|---|---|---|---|")
    for _ in range(options.times):
        one, two = check(options.folder, 1), check(options.folder, 2)
        print(f"| cermat check | {one:.1f} | {two:.1f} | {one / two:.2f} |")
        alone, both = min(peer(1), peer(1)), min(peer(2), peer(2))
        print(f"| matrices, the same work by each | {alone:.1f} | {both:.1f} | {2 * alone / both:.2f} |")


if __name__ == "__main__":
    main()
