"""From cells to rows: merged cells shared, rows over a page break joined, stacked entries told apart."""

from extractor.tables.cellrows import CellRow, cell_rows
from extractor.tables.field import BLANK, Field, join_text
from extractor.tables.inherit import inherit, with_wraps_joined, without_strays
from extractor.tables.row import Row
from extractor.tables.seam import Seam, join_seam
from extractor.tables.stacked import unstack

__all__ = [
    "BLANK",
    "CellRow",
    "Field",
    "Row",
    "Seam",
    "cell_rows",
    "inherit",
    "join_seam",
    "join_text",
    "unstack",
    "with_wraps_joined",
    "without_strays",
]
