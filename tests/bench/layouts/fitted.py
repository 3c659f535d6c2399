"""Weights of the evidence fitted on some layouts, and the columns of the others weighed with them.

    python tests/bench/layouts/fitted.py [--corpus FOLDER] [--maker platypus] [--seed 900] [--folds 6]

Layouts are dealt out to folds, documents that share one to the same fold. For each fold the weights of
``extractor/layouts/evidence.toml`` begin at nothing (only words speak) and are found by a search along each of them in
turn on the documents outside it; then the columns of its own are weighed. What is right is what the weights in use say of
documents in which everything was read right. Prints columns right, doubtful, unknown and wrong without a word: by words
alone, and with weights fitted on the others.
"""

from __future__ import annotations

import logging
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import click
from known_documents import Document, of_drawers, of_shared

from extractor.layouts import decided
from extractor.layouts.senses import Senses
from extractor.layouts.shapes import Shapes
from extractor.layouts.weighing import Weighed, evidence, weighed

_SHARES = (0.0, 0.15, 0.3, 0.6, 0.8)  # of the weight of a word, for another meaning of it
_WEIGHTS = (0.0, 0.2, -0.2, 0.5, -0.5, 1.0, -1.0)  # of a shape or a neighbour
_PASSES = 2  # over all weights
_DOUBT = 0.5  # of a right column: what a doubtful one is worth


@dataclass(frozen=True)
class Columns:
    """What is weighed of one table, and the right meanings."""

    senses: Sequence[Senses]
    shapes: Sequence[Shapes]
    right: Sequence[str | None]

    def worth(self) -> float:
        """How many columns are right with the weights in force, doubtful ones in part."""
        found = weighed(self.senses, self.shapes)
        pairs = zip(found, self.right, strict=True)
        return sum(_DOUBT if one.close else 1.0 for one, right in pairs if one.meaning == right)

    def kinds(self) -> Counter[str]:
        """The columns by what became of them."""
        found = weighed(self.senses, self.shapes)
        return Counter(_kind(one, right) for one, right in zip(found, self.right, strict=True))


def _kind(one: Weighed, right: str | None) -> str:
    if one.meaning == right:
        return "doubtful" if one.close else "right"
    return "unknown" if one.meaning is None else "wrong, told" if one.close else "wrong"


def columns_of(document: Document) -> list[Columns]:
    """All tables of the document as they are weighed; none where a miss leaves open what is right."""
    seen: list[Columns] = []

    def kept(senses: Sequence[Senses], shapes: Sequence[Shapes]) -> tuple[Weighed, ...]:
        found = weighed(senses, shapes)
        seen.append(Columns(senses, shapes, [one.meaning for one in found]))
        return found

    with mock.patch.object(decided, "weighed", kept):
        agreement = document.agreement()
    return seen if not document.tally(agreement).misses else []


def weights() -> Iterator[tuple[dict[str, float], str, tuple[float, ...]]]:
    """Each weight as the table that holds it, its key, and the values to be tried."""
    for section, tried in (("others", _SHARES), ("shapes", _WEIGHTS), ("right_of", _WEIGHTS)):
        for table in evidence()[section].values():
            for key in table:
                yield table, key, tried


def fit(tables: Sequence[Columns]) -> None:
    """Set the weights in force to what the tables speak for, beginning at nothing; the first of equal values stays."""
    for table, key, _ in weights():
        table[key] = 0.0
    for _ in range(_PASSES):
        for table, key, tried in weights():
            worth = {value: _worth(tables, table, key, value) for value in (table[key], *tried)}
            table[key] = max(worth, key=lambda value: worth[value])


def _worth(tables: Sequence[Columns], table: dict[str, float], key: str, value: float) -> float:
    table[key] = value
    return sum(one.worth() for one in tables)


def folds_of(documents: Sequence[Document], count: int) -> list[list[Document]]:
    """The documents dealt out; those that share a layout, also by way of a third, stay together."""
    groups: list[list[Document]] = []
    for document in documents:
        near = [group for group in groups if any(one.layouts & document.layouts for one in group)]
        groups = [group for group in groups if group not in near]
        groups.append([document, *(one for group in near for one in group)])
    groups.sort(key=lambda group: (-len(group), group[0].key))
    dealt: list[list[Document]] = [[] for _ in range(count)]
    for group in groups:
        min(dealt, key=len).extend(group)
    return dealt


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True))
@click.option("--maker", default="platypus")
@click.option("--seed", default="900")
@click.option("--folds", default=6)
def main(corpus: Path | None, maker: str, seed: str, folds: int) -> None:
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    shared = list(of_shared(corpus)) if corpus else []
    report([*shared, *of_drawers(maker, seed, Path(tempfile.mkdtemp()))], folds)


def report(documents: Sequence[Document], folds: int) -> None:
    """Print what became of the columns of each fold, and of all."""
    known = {document.key: columns_of(document) for document in documents}
    sums: dict[str, Counter[str]] = {"words alone": Counter(), "fitted on the others": Counter()}
    for number, own in enumerate(folds_of(documents, folds), 1):
        mine = [table for document in own for table in known[document.key]]
        keys = {document.key for document in own}
        others = [table for key, tables in known.items() if key not in keys for table in tables]
        fit([])
        sums["words alone"] += _all(mine)
        fit(others)
        found = _all(mine)
        sums["fitted on the others"] += found
        print(f"fold {number} ({len(own)} documents): {_line(found)}", flush=True)
    for name, found in sums.items():
        print(f"{name}: {_line(found)}")


def _all(tables: Sequence[Columns]) -> Counter[str]:
    return sum((table.kinds() for table in tables), Counter())


def _line(found: Counter[str]) -> Any:
    kinds = ("right", "doubtful", "unknown", "wrong, told", "wrong")
    return f"{sum(found.values())} columns: " + ", ".join(f"{kind} {found[kind]}" for kind in kinds)


if __name__ == "__main__":
    main()
