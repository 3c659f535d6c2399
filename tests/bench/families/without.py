"""What checks of readings are worth on whole documents of the families: each left out in turn.

    python tests/bench/families/without.py --family monthly --seeds 120-123 --scan poor --check no-room --check …

A third maker beside those of ``tests/bench/checks.py``, with small print and with tables that no rule holds. Looks are
remembered, so that leaving a check out costs no reading. Prints the line of ``run.py`` with all checks, then one for
each that is left out.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

import click
from comparison import Score, compare
from run import FAMILIES, document
from scanning import KINDS, scanned

from extractor.agreement import assemble
from extractor.correction import correct
from extractor.parts.statement.mentions import mentions_compared
from extractor.reading import read_pages
from extractor.reading.page import scan
from extractor.reading.readers import default_readers
from extractor.reading.readers.memory import remembering
from extractor.records import Source
from extractor.source import open_source


def extracted(path: Path, without: tuple[str, ...]) -> dict[str, Any]:
    """The record of a scan, as ``extractor.read`` gives it, checks of these names left out."""
    source = open_source(path)
    pages = tuple(read_pages(source, without=without))
    known = Source(path=str(path), sha256=source.sha256, pages=len(pages), kind=source.kind)
    record = mentions_compared(correct(assemble(pages, known, source.problems)))
    return record.model_dump(mode="json")


@click.command()
@click.option("--family", "families", multiple=True, required=True, type=click.Choice([*FAMILIES]))
@click.option("--seeds", default="120-122")
@click.option("--scan", "kind", default="poor", type=click.Choice([*KINDS]))
@click.option("--check", "checks", multiple=True, type=click.Choice([*scan.CHECK_NAMES]))
def main(families: tuple[str, ...], seeds: str, kind: str, checks: tuple[str, ...]) -> None:
    low, _, high = seeds.partition("-")
    scores = {name: Score() for name in ("", *checks)}
    readers = remembering(default_readers())
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.object(scan, "default_readers", return_value=readers),
    ):
        for family in families:
            for seed in range(int(low), int(high or low) + 1):
                pdf, truth = document(family, seed)
                path = Path(folder) / f"{family}-{seed}.pdf"
                path.write_bytes(scanned(pdf, kind, f"{family}/{seed}"))
                for name, score in scores.items():
                    compare(extracted(path, (name,) if name else ()), truth, score)
    for name, score in scores.items():
        print(
            f"{'without ' + name if name else 'all checks'}: {score.line()}\n    {score.doubts()}", flush=True
        )


if __name__ == "__main__":
    main()
