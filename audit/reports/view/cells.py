"""What stands in a cell: text, a number, text with a style or a link, a picture."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from audit.run.pictures import Crop


class Column(NamedTuple):
    """``width`` in characters; ``printed`` columns are on paper (they come first).

    ``key`` names the column in every language. ``asked`` columns are for people to fill in, with one of
    ``choices`` where there are some; a ``hidden`` one is for the program alone, when the workbook comes back.
    """

    title: str
    width: float
    printed: bool = True
    key: str = ""
    choices: tuple[str, ...] = ()
    asked: bool = False
    hidden: bool = False


class Marked(NamedTuple):
    """A cell's text with the name of a style (``error``, ``doubt`` …)."""

    text: str
    style: str


class Place(NamedTuple):
    """Where a link leads: a page (from 1, None: all) of the document at a path, or a picture."""

    document: str
    page: int | None = None
    picture: int | None = None


class Linked(NamedTuple):
    """A cell's text that leads to a place."""

    text: str
    to: Place
    style: str = "link"


class Picture(NamedTuple):
    """A cell that shows what stands on the page; ``text`` where no picture could be made."""

    crop: Crop | None
    text: str = ""


Cell = str | int | Decimal | Marked | Linked | Picture | None


def words_of(cell: Cell) -> str:
    """A cell as plain text."""
    if isinstance(cell, Marked | Linked | Picture):
        return cell.text
    return "" if cell is None else str(cell)
