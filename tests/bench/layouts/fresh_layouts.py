"""Layouts of the catalogue by three makers, read and compared with their truth.

    python tests/bench/layouts/fresh_layouts.py --set mixed --maker chromium --seeds 0-1 [--only L05] [--scan 200] [--show] [--keep FOLDER]

Bodies, people and numbers are invented, facts are those of headings, their nesting and order. Chromium and WeasyPrint print
HTML, Writer prints DOCX, reportlab draws; none is used by the project itself. The set ``mixed`` puts an annex of one layout behind an agreement
of another, and defects into print. ``--keep`` keeps the documents and reads again those that
are there. Prints a line a layout and one for all.
"""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import click
from agreement_layouts import AGREEMENTS
from further_layouts import FURTHER
from invented import body
from layout_score import Tally, compare
from mixed_layouts import MIXED
from office_forms import OFFICE
from office_plans import OFFICE_PLANS
from other_work import other_body
from plan_layouts import PLANS
from platypus import by_platypus
from print_views import by_view, by_weasyprint, tabled_statement
from scanned import QUALITIES, scanned
from sheets import MAKERS as DRIVEN
from surroundings import statement
from unseen_layouts import UNSEEN

from audit.cli.asked import profile
from audit.run.document import Order, judged
from extractor import read

MAKERS = {**DRIVEN, "platypus": by_platypus, "view": by_view, "weasyprint": by_weasyprint}
_VIEWED = ("view", "weasyprint")
"""Makers with bodies and statements of their own, but where seeded defects need counts."""
_ALWAYS = [*DRIVEN, "platypus"]  # makers that are asked where none is named
_SETS = {
    "plain": {**AGREEMENTS, **PLANS},
    "mixed": MIXED,
    "further": FURTHER,
    "unseen": UNSEEN,
    "office": {**OFFICE, **OFFICE_PLANS},
}
_LAYOUTS = {key: draw for layouts in _SETS.values() for key, draw in layouts.items()}


def drawn(key: str, seed: str, maker: str, folder: Path) -> tuple[Path, dict[str, Any]]:
    """A document of a layout with its truth; the same for the same seed and maker."""
    rng = Random(f"{key}/{maker}/{seed}")
    office = key in _SETS["office"] or (maker in _VIEWED and key not in _SETS["mixed"])
    whose = (other_body if office else body)(f"{key}/{maker}/{seed}")
    pages, truth = _LAYOUTS[key](whose, rng)
    out = folder / f"{key}-{maker}-{seed}.pdf"
    if not out.exists():
        MAKERS[maker]([(tabled_statement if office else statement)(whose, rng), *pages], out, rng)
        out.with_suffix(".truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), "utf-8")
    return out, truth


def scored(path: Path, truth: dict[str, Any]) -> Tally:
    """What is read of a document and found in it, compared with the truth."""
    agreement = read(path)
    result = judged(path, agreement, Order(profile=profile("nasional"))).result
    told = ([one.model_dump(mode="json") for one in part] for part in (result.findings, result.questions))
    return compare(truth, agreement.model_dump(mode="json"), *told)


def _seeds(text: str) -> Iterator[str]:
    low, _, high = text.partition("-")
    return map(str, range(int(low), int(high or low) + 1))


@click.command()
@click.option("--maker", "makers", multiple=True, type=click.Choice([*MAKERS]), default=_ALWAYS)
@click.option("--seeds", default="0")
@click.option("--set", "chosen", type=click.Choice([*_SETS]), default="plain")
@click.option("--only", multiple=True, type=click.Choice([*_LAYOUTS]))
@click.option("--scan", type=click.Choice([*QUALITIES]))
@click.option("--show", is_flag=True)
@click.option("--keep", type=click.Path(path_type=Path))
def main(
    makers: tuple[str, ...],
    seeds: str,
    chosen: str,
    only: tuple[str, ...],
    scan: str | None,
    show: bool,
    keep: Path | None,
) -> None:
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    folder = keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    for maker in makers:
        whole = Tally()
        for key in only or _SETS[chosen]:
            tally = Tally()
            for seed in _seeds(seeds):
                path, truth = drawn(key, seed, maker, folder)
                one = scored(scanned(path, scan) if scan else path, truth)
                tally.add(one)
                tally.misses += one.misses
            print(f"{maker} {key}: {tally.line()}", flush=True)
            if show and tally.misses:
                print("\n".join(f"    {miss}" for miss in tally.misses), flush=True)
            whole.add(tally)
        print(f"{maker} all: {whole.line()}")


if __name__ == "__main__":
    main()
