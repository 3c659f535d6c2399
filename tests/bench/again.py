"""What a second run over an unchanged folder costs, and one after a change of rules, beside the first.

    python tests/bench/again.py [--documents 1000] [--quick] [--jobs 1] [--digital]

Documents are the samples, every other one a scan (``--quick``: 200 of them; ``--digital``: no scans), each with
another comment after the end of its PDF. Costs are seconds of the processor of all processes of the run, which a
busy machine leaves alone, and beside them the clock. ``MB`` is the most that the leading process had in memory.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.audit.started import session

SAMPLES = Path(__file__).parents[2] / "samples"
CERMAT = [sys.executable, "-c", "from audit.cli import main; main()"]
QUICK = 200  # documents
LOOK = 0.1  # seconds between two looks at the processes: what one did after the last look is not counted
TICKS = os.sysconf("SC_CLK_TCK")  # units of time of the system in a second


@dataclass
class Cost:
    """What a run took: seconds of the clock and of processors by process, MB of the leading process."""

    clock: float = 0.0
    most: float = 0.0
    worked: dict[int, float] = field(default_factory=dict)

    @property
    def processor(self) -> float:
        return sum(self.worked.values())


def documents(folder: Path, number: int, scans: bool) -> None:
    """So many documents of different content."""
    digital = sorted(SAMPLES / f"{path.stem}.pdf" for path in (SAMPLES / "expected").glob("*.json"))
    scanned = sorted(SAMPLES.glob("*-pindai.pdf"))
    kinds = (cycle(sorted(set(digital) - set(scanned))), cycle(scanned)) if scans else (cycle(digital),)
    folder.mkdir()
    for index, kind in enumerate(islice(cycle(kinds), number)):
        source = next(kind)
        target = folder / f"{index:04}-{source.name}"
        target.write_bytes(source.read_bytes() + f"\n% {index}\n".encode())


def cost_of(folder: Path, out: Path, jobs: int, *more: str) -> Cost:
    """That of a run over ``folder`` into ``out``."""
    begin, cost = time.perf_counter(), Cost()
    process = subprocess.Popen(
        [*CERMAT, "check", str(folder), "--out", str(out), "--jobs", str(jobs), *more],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None:
        for pid in session(process.pid):
            cost.worked[pid] = max(cost.worked.get(pid, 0.0), _worked(pid))
        cost.most = max(cost.most, _most(process.pid))
        time.sleep(LOOK)
    cost.clock = time.perf_counter() - begin
    if process.returncode not in (0, 1):
        raise SystemExit(f"cermat ended with {process.returncode}")
    return cost


def _worked(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


def _most(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--digital", action="store_true")
    asked = parser.parse_args()
    number = min(asked.documents, QUICK) if asked.quick else asked.documents
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "in", Path(name) / "out"
        documents(folder, number, scans=not asked.digital)
        print(f"{number} documents, {asked.jobs} processes")
        print(
            "| run | s of the clock | s of the processor | share of the first | MB |\n|---|---|---|---|---|"
        )
        first: float | None = None
        runs: dict[str, tuple[str, ...]] = {"first": (), "again": (), "other rules": ("--ignore", "WGT001")}
        for what, more in runs.items():
            cost = cost_of(folder, out, asked.jobs, *more)
            first = first or cost.processor
            share = f"{cost.processor / first:.1%}"
            print(
                f"| {what} | {cost.clock:.1f} | {cost.processor:.1f} | {share} | {cost.most:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
