"""How the memory of the process that leads a run grows with the count of documents.

    python tests/bench/main_memory.py [--counts 50 100 200] [--tiny] [--jobs 1]

Documents are the transcript among the samples (some 58 findings each) with another last line each, or
(``--tiny``) three lines that are no agreement. For each count: the most that the leading process had in
memory until the last document was read, and until its end with reports; the most that any other process of
the run had; seconds for each document. The last line is what one document more costs the leading process.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.audit.started import counted, session

SAMPLE = Path(__file__).parents[2] / "samples" / "pk-dppkukm-dki-2024.txt"
CERMAT = [sys.executable, "-c", "from audit.cli import main; main()"]
LOOK = 0.05  # seconds between two looks
TINY = "Notulen rapat {0}\nHari ini dibahas anggaran.\nDemikian.\n"


def documents(folder: Path, number: int, tiny: bool) -> None:
    """So many documents of different content."""
    text = TINY if tiny else SAMPLE.read_text(encoding="utf-8") + "\n% {0}\n"
    folder.mkdir()
    for index in range(number):
        words = text.replace("{0}", str(index))
        (folder / f"{index:05}.txt").write_text(words, encoding="utf-8")


def memory(process: int, what: str) -> float:
    """MB that a process has (``VmRSS``) or had at most (``VmHWM``); 0 of one that is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(what)), 0.0)


def measured(place: Path, number: int, asked: argparse.Namespace) -> tuple[float, float, float, float]:
    """(MB while documents are read, MB at most, MB of any other process, seconds a document)."""
    folder, out = place / f"in-{number}", place / f"out-{number}"
    documents(folder, number, asked.tiny)
    begin = time.perf_counter()
    process = subprocess.Popen(
        [*CERMAT, "check", str(folder), "--out", str(out), "--jobs", str(asked.jobs)],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    reading, most, other, rounds = 0.0, 0.0, 0.0, 0
    while process.poll() is None:
        most = max(most, memory(process.pid, "VmHWM"))
        rounds += 1
        if rounds % 10 == 0:
            others = (memory(pid, "VmHWM") for pid in session(process.pid) if pid != process.pid)
            other = max(other, *others, 0.0)
            if counted(out, "files") < number:
                reading = most
        time.sleep(LOOK)
    return reading, most, other, (time.perf_counter() - begin) / number


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[50, 100, 200])
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    print("| documents | MB while reading | MB at most | MB of any other process | s a document |")
    print("|---|---|---|---|---|")
    found = []
    with tempfile.TemporaryDirectory() as name:
        for number in asked.counts:
            reading, most, other, seconds = measured(Path(name), number, asked)
            found.append((number, most))
            print(f"| {number} | {reading:.0f} | {most:.0f} | {other:.0f} | {seconds:.3f} |", flush=True)
    (first, before), (last, after) = found[0], found[-1]
    if last > first:
        print(f"{1024 * (after - before) / (last - first):.1f} kB a document more")


if __name__ == "__main__":
    main()
