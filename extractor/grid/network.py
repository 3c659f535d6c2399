"""Where a table without rules lies and which columns it has: camelot's network parser.

It grows a table from the text lines that are aligned most with others. It is given the lines already read, so
that no page is parsed twice; it is loaded only for pages that need it (camelot brings pandas).
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractor.grid.columns import Span
from extractor.page.textlines import TextLine
from extractor.records.evidence import Box

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A table as camelot sees it: its box and columns, in points from the top left."""

    box: Box
    columns: tuple[Span, ...]


class _Line:
    """A text line as camelot reads it: points from the bottom left."""

    def __init__(self, line: TextLine, height: float) -> None:
        self.x0, top, self.x1, bottom = line.box
        self.y0, self.y1 = height - bottom, height - top
        self._text = line.text

    def get_text(self) -> str:
        return self._text


def propose(lines: Sequence[TextLine], size: tuple[float, float]) -> list[Proposal]:
    """The tables among pieces of text lines (parted at wide gaps) of a page of ``size``; none on failure."""
    parser: Any = importlib.import_module("camelot.parsers").Network()
    width, height = size
    try:
        parser.prepare_page_parse(
            filename="page.pdf",
            layout=None,
            dimensions=(width, height),
            page_idx=1,
            images=[],
            horizontal_text=[_Line(line, height) for line in lines],
            vertical_text=[],
            rotation="",
            layout_kwargs={},
        )
        tables = parser.extract_tables()
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, ZeroDivisionError) as error:
        _log.info("camelot network: %s: %s", type(error).__name__, error)
        return []
    return [_proposal(table, height) for table in tables if table.cols and table.rows]


def _proposal(table: Any, height: float) -> Proposal:
    cols, rows = table.cols, table.rows
    top, bottom = height - max(rows[0]), height - min(rows[-1])
    columns = tuple(Span(float(min(col)), float(max(col))) for col in cols)
    return Proposal((columns[0].left, float(top), columns[-1].right, float(bottom)), columns)
