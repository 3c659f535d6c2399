"""The sheet of pictures that findings lead to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from audit.language import Language, text
from audit.reports.sheet import Cell, Styles, add_sheet
from audit.reports.view import Column, Linked, Picture, Place
from audit.reports.view.pictures import Shown


def cells_of(pictures: Sequence[Shown], language: Language) -> dict[int, str]:
    """The cell of each picture by its number."""
    name = text("paper.pictures", language)
    return {one.number: f"'{name}'!A{one.number + 1}" for one in pictures}


def add_pictures(workbook: Any, styles: Styles, pictures: Sequence[Shown], language: Language) -> None:
    """Number, document, page, rules whose findings rest on it, and picture, a row each."""
    widths = (("number", 6.0), ("document", 32.0), ("page", 8.0), ("rule", 10.0), ("crop", 88.0))
    columns = [Column(text(f"report.{key}", language), width, key=key) for key, width in widths]
    rows: list[list[Cell]] = [
        [
            one.number,
            one.name,
            Linked(
                f"{text('word.page', language)} {one.crop.spot.page}", Place(one.document, one.crop.spot.page)
            ),
            "\n".join(one.rules),
            Picture(one.crop),
        ]
        for one in pictures
    ]
    add_sheet(workbook, styles, text("paper.pictures", language), columns, rows)
