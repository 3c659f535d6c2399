"""How a Dask cluster of two workers keeps up with two processes of the own pool, in the same run.

    python tests/bench/two_machines.py [--documents 40] [--times 1] [--scans]

Both read the same documents anew each time, in turn, start and reports included; the cluster is up before. Its
workers are processes of this machine with one thread each, so that both have the same cores. The tables that
both export must be the same, byte for byte.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import time
from pathlib import Path

import distributed
from again import CERMAT, documents


def seconds_of(folder: Path, out: Path, *more: str) -> float:
    """Seconds of the clock that a run takes."""
    begin = time.perf_counter()
    words = ["check", str(folder), "--out", str(out), "--fresh", *more]
    done = subprocess.run([*CERMAT, *words], stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"cermat ended with {done.returncode}")
    return time.perf_counter() - begin


def tables(out: Path) -> dict[str, bytes]:
    """What a run exports."""
    place = out / "tables"
    subprocess.run([*CERMAT, "export", str(out), "--out", str(place)], check=True, stdout=subprocess.DEVNULL)
    return {file.name: file.read_bytes() for file in sorted(place.iterdir())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--scans", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        documents(place / "in", asked.documents, scans=asked.scans)
        with distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0"
        ) as running:
            runner = "dask://" + str(running.scheduler_address).removeprefix("tcp://")
            print(
                f"{asked.documents} documents\n| pool, s | cluster, s | cluster as fast as |\n|---|---|---|"
            )
            for _ in range(asked.times):
                pool = seconds_of(place / "in", place / "pool", "--jobs", "2")
                cluster = seconds_of(place / "in", place / "cluster", "--runner", runner)
                print(f"| {pool:.1f} | {cluster:.1f} | {pool / cluster:.2f} |", flush=True)
        print("tables the same:", tables(place / "pool") == tables(place / "cluster"))


if __name__ == "__main__":
    main()
