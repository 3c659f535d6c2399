"""A digital page end to end against pdfplumber's own ``extract_tables`` on the same page, in one process.

    python tests/bench/digital_speed.py FILE.pdf …      (default: the documents of CERMAT_SHARED, if set)

Each round opens the file anew for both, so that each parses every page once; the best of the rounds counts.
The ratio is to stay at or below 1.5.
"""

from __future__ import annotations

import argparse
import io
import os
import time
from pathlib import Path

import pdfplumber

from extractor.reading import read_pages
from extractor.source import open_source


def ours(path: Path) -> float:
    start = time.process_time()
    for _ in read_pages(open_source(path)):
        pass
    return time.process_time() - start


def theirs(path: Path) -> float:
    start = time.process_time()
    with pdfplumber.open(io.BytesIO(path.read_bytes())) as pdf:
        for page in pdf.pages:
            page.extract_tables()
            page.close()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    files = given.files or sorted(Path(os.environ.get("CERMAT_SHARED", "/nowhere")).glob("*/*.pdf"))
    sums = [0.0, 0.0]
    for path in files:
        source = open_source(path)
        if source.kind != "digital":
            continue
        mine = min(ours(path) for _ in range(given.rounds))
        peer = min(theirs(path) for _ in range(given.rounds))
        sums[0] += mine
        sums[1] += peer
        pages = len(source.pages)
        print(
            f"{path.stem[:40]:40} {1000 * mine / pages:7.1f} {1000 * peer / pages:7.1f} ms/page {mine / peer:5.2f}"
        )
    if sums[1]:
        print(f"{'all':40} ratio {sums[0] / sums[1]:.2f}")


if __name__ == "__main__":
    main()
