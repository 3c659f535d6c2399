"""A run over many documents: what it takes, what a second one over the unchanged folder costs beside it, what one
after a change of rules, and how much faster two processes are than one.

    python tests/bench/again.py [--documents 1000] [--quick] [--digital] [--two]

Documents are the samples, every other one a page of a scan (``--digital``: none), each with another comment after
the end of its PDF; ``--quick``: 200 of them. Seconds of the processor are those of all processes of a run; the share
of the first run is told by the clock and by the processor, which a busy machine leaves alone. The memory is that of
the leading process, when a fifth of the documents was read and at most. ``--two`` reads all of them once more by two
processes; beside it stands what two processes bring for plain multiplication of matrices. Nothing else may run then.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import pypdfium2 as pdfium
from two_processes import peer

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.audit.started import counted

SAMPLES = Path(__file__).parents[2] / "samples"
CERMAT = [sys.executable, "-c", "from audit.cli import main; main()"]
QUICK = 200  # documents
LOOK = 0.5  # seconds between two looks at the leading process
EARLY = 5  # after one document of so many the memory is told for the first time
_SUBREAPER = (
    36  # of prctl: processes whose parent is gone become children of this one, which counts what they took
)


@dataclass
class Cost:
    """What a run took: seconds of the clock and of processors, MB of the leading process."""

    clock: float = 0.0
    processor: float = 0.0
    early: float = 0.0
    most: float = 0.0


def documents(folder: Path, number: int, scans: bool) -> None:
    """So many documents of different content; every other one a page of a scan, where ``scans``."""
    digital = sorted(SAMPLES / f"{path.stem}.pdf" for path in (SAMPLES / "expected").glob("*.json"))
    scanned = sorted(SAMPLES.glob("*-pindai.pdf"))
    plain = [(path.stem, path.read_bytes()) for path in digital if path not in scanned]
    pages = [page for path in scanned for page in _pages(path)] if scans else []
    kinds = cycle([cycle(kind) for kind in (plain, pages) if kind])
    folder.mkdir()
    for index, kind in enumerate(islice(kinds, number)):
        name, content = next(kind)
        (folder / f"{index:04}-{name}.pdf").write_bytes(content + f"\n% {index}\n".encode())


def _pages(path: Path) -> list[tuple[str, bytes]]:
    """Each page of a document as one of its own."""
    whole, found = pdfium.PdfDocument(path), []
    for page in range(len(whole)):
        single = pdfium.PdfDocument.new()
        single.import_pages(whole, [page])
        with tempfile.TemporaryFile() as file:
            single.save(file)
            file.seek(0)
            found.append((f"{path.stem}-{page + 1}", file.read()))
    return found


def cost_of(folder: Path, out: Path, jobs: int, *more: str) -> Cost:
    """That of a run over ``folder`` into ``out``."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    number, cost, before = len(list(folder.iterdir())), Cost(), _worked()
    begin = time.perf_counter()
    process = subprocess.Popen(
        [*CERMAT, "check", str(folder), "--out", str(out), "--jobs", str(jobs), *more],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    first = counted(out, "files")
    while process.poll() is None:
        cost.most = max(cost.most, _memory(process.pid))
        if not cost.early and counted(out, "files") - first >= number / EARLY:
            cost.early = cost.most
        time.sleep(LOOK)
    cost.clock = time.perf_counter() - begin
    _all_ended()
    cost.processor = _worked() - before
    if process.returncode not in (0, 1):
        raise SystemExit(f"cermat ended with {process.returncode}")
    return cost


def _all_ended() -> None:
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _memory(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def told(what: str, cost: Cost, first: Cost) -> None:
    shares = f"{cost.clock / first.clock:.1%} | {cost.processor / first.processor:.1%}"
    memory = f"{cost.early:.0f} | {cost.most:.0f}"
    print(f"| {what} | {cost.clock:.1f} | {cost.processor:.1f} | {shares} | {memory} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--digital", action="store_true")
    parser.add_argument("--two", action="store_true")
    asked = parser.parse_args()
    number = min(asked.documents, QUICK) if asked.quick else asked.documents
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "in", Path(name) / "out"
        documents(folder, number, scans=not asked.digital)
        print(
            f"{number} documents\n| run | s of the clock | s of the processor | share of the first: clock |",
            end="",
        )
        print(" processor | MB after a fifth | MB at most |\n|---|---|---|---|---|---|---|", flush=True)
        first = cost_of(folder, out, 1)
        told("one process", first, first)
        told("again", cost_of(folder, out, 1), first)
        told("other rules", cost_of(folder, out, 1, "--ignore", "WGT001"), first)
        if asked.two:
            both = cost_of(folder, Path(name) / "two", 2)
            told("two processes", both, first)
            plain = 2 * min(peer(1), peer(1)) / min(peer(2), peer(2))
            print(f"two processes are {first.clock / both.clock:.2f} times as fast; at matrices {plain:.2f}")


if __name__ == "__main__":
    main()
