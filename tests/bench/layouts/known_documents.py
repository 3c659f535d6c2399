"""The documents whose layouts the reader knows: of the shared set, drawn ones, samples and families, read to pages once."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from fresh_layouts import _LAYOUTS, drawn
from layout_score import Tally, compare

from audit.cli.asked import profile
from audit.run.document import Order, judged
from extractor.agreement import assemble
from extractor.correction import correct
from extractor.layouts import without_frame
from extractor.layouts.header import find_header
from extractor.parts.statement.mentions import mentions_compared
from extractor.read import ReadPage
from extractor.reading import read_pages
from extractor.records import Agreement, Problem, Source
from extractor.source import open_source
from extractor.tables import cell_rows

_ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Document:
    """``layouts`` are ids of the catalogue or names of its own; ``truth`` is None of samples and families, which only
    show what else prints a heading."""

    key: str
    layouts: frozenset[str]
    path: Path
    pages: Sequence[ReadPage]
    source: Source
    problems: Sequence[Problem]
    truth: dict[str, Any] | None = None

    @cached_property
    def headings(self) -> frozenset[str]:
        """The texts of the cells of all headers, as they are printed."""
        rows = [cell_rows(table) for page in self.pages for table in without_frame(page).tables]
        headers = [(one, found) for one in rows if (found := find_header(one)) is not None]
        return frozenset(
            field.text
            for one, found in headers
            for row in one[found.first : found.last + 1]
            for _, field in row.distinct
        )

    def agreement(self) -> Agreement:
        """What is read of it, as ``extractor.read`` gives it."""
        return mentions_compared(correct(assemble(self.pages, self.source, self.problems)))

    def tally(self, agreement: Agreement) -> Tally:
        """What was read and found, compared with the truth."""
        assert self.truth is not None
        result = judged(self.path, agreement, Order(profile=profile("nasional"))).result
        told = ([one.model_dump(mode="json") for one in part] for part in (result.findings, result.questions))
        return compare(self.truth, agreement.model_dump(mode="json"), *told)


def opened(key: str, layouts: frozenset[str], path: Path, truth: dict[str, Any] | None = None) -> Document:
    """The document at ``path``, read to pages."""
    source = open_source(path)
    pages = tuple(read_pages(source))
    known = Source(path=str(path), sha256=source.sha256, pages=len(pages), kind=source.kind)
    return Document(key, layouts, path, pages, known, source.problems, truth)


def of_shared(folder: Path, scan: str = "") -> Iterator[Document]:
    """Those of a folder of ``NAME.pdf`` beside ``NAME.truth.json``; ``scan`` is what their names end with."""
    for file in sorted(folder.glob("*.truth.json")):
        name, truth = file.name.partition(".")[0], json.loads(file.read_text("utf-8"))
        truth["defects"] = [defect["rule"] for defect in truth["defects"]]
        yield opened(name, frozenset(truth["layout"].split("+")), folder / f"{name}{scan}.pdf", truth)


def of_drawers(maker: str, seed: str, folder: Path) -> Iterator[Document]:
    """All drawn layouts by one maker."""
    for key in _LAYOUTS:
        path, truth = drawn(key, seed, maker, folder)
        yield opened(key, frozenset(part.split()[0] for part in key.split("+")), path, truth)


def of_others(folder: Path) -> Iterator[Document]:
    """The digital samples and one document of each family."""
    for path in sorted((_ROOT / "samples").glob("*.pdf")):
        if not path.stem.endswith("-pindai"):
            yield opened(path.stem, frozenset({path.stem}), path)
    sys.path.append(str(_ROOT / "tests/bench/families"))
    from run import FAMILIES, document

    for family in FAMILIES:
        path = folder / f"family-{family}.pdf"
        path.write_bytes(document(family, 0)[0])
        yield opened(family, frozenset({family}), path)


def others_of(one: Document, documents: Sequence[Document]) -> list[Document]:
    """The documents of other layouts."""
    return [other for other in documents if not other.layouts & one.layouts]


def without_findings(document: Document) -> Document:
    """The same without seeded defects, for counts of what is read alone."""
    return replace(document, truth={**(document.truth or {}), "defects": []})
