"""Runs that are killed at random moments and taken up again, beside one that nobody disturbed.

    python tests/bench/killed.py [--documents 24] [--kills 40] [--workers 20] [--stops 10] [--seed 1] [--pdf]
                                 [--lines 60]

The main process is killed (SIGKILL) in so many runs, a worker in others, and others get SIGTERM. Each run is
then started again, undisturbed. What must hold: its exported tables are byte for byte those of the undisturbed
run, no process of it is left five seconds after its end, and no temporary file. Documents are the transcript
among the samples (of it so many lines) with another last line each, or (``--pdf``) the digital samples, each
with another comment after the end of the PDF. Moments are drawn from the time that the undisturbed run took;
*in time* are those at which the run had not ended yet.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parents[2]))

from audit.cli import main as cermat
from tests.audit.started import session

SAMPLES = Path(__file__).parents[2] / "samples"
GRACE = 5.0  # seconds after which nothing may be left
CERMAT = [sys.executable, "-c", "from audit.cli import main; main()"]


def documents(folder: Path, number: int, pdf: bool, lines: int | None) -> None:
    """So many documents of different content, in two folders."""
    digital = sorted(SAMPLES / f"{path.stem}.pdf" for path in (SAMPLES / "expected").glob("*.json"))
    sources = digital if pdf else sorted(SAMPLES.glob("*.txt"))
    for index in range(number):
        source = sources[index % len(sources)]
        target = folder / f"body-{index % 2}" / f"{index:03}-{source.name}"
        target.parent.mkdir(parents=True, exist_ok=True)
        content = source.read_bytes()
        if not pdf:
            content = b"\n".join(content.splitlines()[:lines])
        target.write_bytes(content + f"\n% {index}\n".encode())


def start(folder: Path, out: Path, temporary: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*CERMAT, "check", str(folder), "--out", str(out), "--jobs", "2"],
        env={**os.environ, "TMPDIR": str(temporary)},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def tables(out: Path) -> dict[str, bytes]:
    place = out / "tables"
    done = CliRunner().invoke(cermat, ["export", str(out), "--out", str(place)], catch_exceptions=False)
    if done.exit_code:
        raise SystemExit(done.output)
    return {file.name: file.read_bytes() for file in sorted(place.iterdir())}


def disturb(process: subprocess.Popen[bytes], how: str, chance: random.Random) -> bool:
    """Whether the run was still going on."""
    if process.poll() is not None:
        return False
    others = [pid for pid in session(process.pid) if pid != process.pid]
    if how == "worker" and others:
        os.kill(chance.choice(others), signal.SIGKILL)
    elif how != "worker":
        os.kill(process.pid, signal.SIGTERM if how == "stop" else signal.SIGKILL)
    return True


def left(process: subprocess.Popen[bytes], temporary: Path) -> tuple[int, int]:
    """(processes, temporary files) that stay after the grace."""
    end = time.monotonic() + GRACE
    while time.monotonic() < end and (session(process.pid) or any(temporary.iterdir())):
        time.sleep(0.1)
    return len(session(process.pid)), len(list(temporary.rglob("*")))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=24)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--workers", type=int, default=20)
    parser.add_argument("--stops", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--lines", type=int, help="of the transcript; all of them where it is not given")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    trials = [*["main"] * asked.kills, *["worker"] * asked.workers, *["stop"] * asked.stops]
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        documents(place / "in", asked.documents, asked.pdf, asked.lines)
        bad = run(place, trials, chance)
    sys.exit(1 if bad else 0)


def run(place: Path, trials: list[str], chance: random.Random) -> int:
    number = sum(path.is_file() for path in (place / "in").rglob("*"))
    temporary = place / "t"
    temporary.mkdir()
    begin = time.monotonic()
    start(place / "in", place / "undisturbed", temporary).wait()
    whole = time.monotonic() - begin
    expected = tables(place / "undisturbed")
    print(f"{number} documents, undisturbed {whole:.1f} s")
    print(
        "| killed | runs | in time | other tables | processes left | files left | seconds to take up, mean |"
    )
    print("|---|---|---|---|---|---|---|", flush=True)
    worst = 0
    for how in dict.fromkeys(trials):
        alive, other, processes, files, seconds = 0, 0, 0, 0, 0.0
        for _ in range(trials.count(how)):
            out = place / "out"
            shutil.rmtree(out, ignore_errors=True)
            process = start(place / "in", out, temporary)
            time.sleep(chance.uniform(0, whole))
            alive += disturb(process, how, chance)
            process.wait()
            stay = left(process, temporary)
            again = time.monotonic()
            start(place / "in", out, temporary).wait()
            seconds += time.monotonic() - again
            other += tables(out) != expected
            processes, files = processes + stay[0], files + stay[1]
        worst += other + processes + files
        runs = trials.count(how)
        counted = f"{alive} | {other} | {processes} | {files}"
        print(f"| {how} | {runs} | {counted} | {seconds / runs:.1f} |", flush=True)
    return worst


if __name__ == "__main__":
    main()
