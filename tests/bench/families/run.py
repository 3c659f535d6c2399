"""Acceptance over families of layouts: agreements of invented bodies, extracted and compared with the truth.

    python tests/bench/families/run.py [--family quarterly] [--seeds 0-9] [--scan office] [--show] [--keep DIR]

Prints one line a family: rows, target cells, silent wrong values, names, programs, totals, actions, parties,
NIPs, dates as right/all; and one with the right target cells that are held back for a person, by the reasons that hold most, and the wrong
values of each kind of field that are not (``missing``: not found, and nothing says so). ``--scan`` makes the
documents into scans first. ``--show`` names each miss.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

sys.path.insert(0, str(Path(__file__).parent))

from comparison import Score, compare
from indicator_tables import plain, quarterly
from other_tables import iku, letter, programs_only, rkt, weights
from plans import coded_plan, marked_plan, monthly
from scanning import KINDS, scanned
from sheet import Sheet, style
from statement import Truth, common, signatures, statement

Draw = Callable[[random.Random, Truth, Sheet], None]


FAMILIES: dict[str, tuple[Draw, dict[str, Any]]] = {
    "quarterly": (quarterly, {"landscape": True, "size": 8, "margin": 36}),
    "plain": (plain, {}),
    "open": (plain, {"rules": "horizontal"}),
    "bare": (plain, {"rules": "none", "pad": 5}),
    "coded-plan": (coded_plan, {"landscape": True, "size": 8}),
    "marked-plan": (marked_plan, {}),
    "monthly": (monthly, {"landscape": True, "size": 7, "pad": 2, "margin": 30}),
    "programs": (programs_only, {}),
    "iku": (iku, {"landscape": True}),
    "rkt": (rkt, {"landscape": True, "pad": 2, "margin": 30}),
    "weights": (weights, {}),
    "letter": (letter, {}),
}


def document(family: str, seed: int) -> tuple[bytes, Truth]:
    """A document of the family, with its truth; the same for the same seed."""
    rng = random.Random(f"{family}/{seed}")
    draw, fixed = FAMILIES[family]
    truth = common(rng)
    truth["style"] = style(rng, **dict(fixed))
    sheet = Sheet(truth["style"])
    truth["stated"] = family != "letter" and rng.random() < 0.7
    if truth["stated"]:
        statement(rng, sheet, truth)
        sheet.new_page()
    draw(rng, truth, sheet)
    truth["signed"] = family != "letter" and (not truth["stated"] or rng.random() < 0.7)
    if truth["signed"]:
        signatures(rng, sheet, truth)
    return sheet.pdf(), truth


def extracted(pdf: bytes, keep: Path) -> dict[str, Any]:
    from extractor import read

    keep.write_bytes(pdf)
    agreement = read(keep)
    return agreement.model_dump(mode="json")


@click.command()
@click.option("--family", "families", multiple=True, type=click.Choice([*FAMILIES]))
@click.option("--skip", multiple=True, type=click.Choice([*FAMILIES]))
@click.option("--seeds", default="0-4")
@click.option("--scan", "kind", type=click.Choice([*KINDS]))
@click.option("--show", is_flag=True)
@click.option("--keep", type=click.Path(path_type=Path))
def main(
    families: tuple[str, ...],
    skip: tuple[str, ...],
    seeds: str,
    kind: str | None,
    show: bool,
    keep: Path | None,
) -> None:
    low, _, high = seeds.partition("-")
    folder = keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    whole = Score()
    for family in (family for family in families or FAMILIES if family not in skip):
        score = Score()
        for seed in range(int(low), int(high or low) + 1):
            pdf, truth = document(family, seed)
            if kind:
                pdf = scanned(pdf, kind, f"{family}/{seed}")
            before = len(score.misses)
            compare(extracted(pdf, folder / f"{family}-{seed}.pdf"), truth, score)
            if show and len(score.misses) > before:
                print(f"--- {family} {seed} {truth['style']}")
                print("\n".join(f"    {m}" for m in score.misses[before:]), flush=True)
        print(f"{family}: {score.line()}\n    {score.doubts()}", flush=True)
        whole.add(score)
    print(f"all: {whole.line()}\n    {whole.doubts()}")


if __name__ == "__main__":
    main()
