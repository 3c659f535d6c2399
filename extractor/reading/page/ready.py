"""A scanned page ready to be read: its print, its ink, who reads it and how."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.page.scan import Grey, PixelBox, ScanPage
from extractor.reading.ink.marks import Ink
from extractor.reading.ink.sharpness import edge_width
from extractor.reading.line.asked import Asked
from extractor.reading.readers import Readers
from extractor.reading.trust import TRUST, Trust
from extractor.records.evidence import Evidence
from extractor.records.read import Problem

_COARSE_DPI = 180.0  # dots an inch below which a comma and a point can no longer be told apart surely
_SOFT = 4.7  # thousandths of an inch: what the edges of print have at that resolution


@dataclass(frozen=True, slots=True)
class ReadyPage:
    """``image`` is the page without rules, ``without`` are the names of checks that are left out,
    ``lacks`` what is missing among the readers."""

    page: ScanPage
    image: Grey
    ink: Ink
    readers: Readers
    coarse: bool
    without: frozenset[str] = frozenset()
    lacks: tuple[Problem, ...] = ()
    trust: Trust = TRUST

    @property
    def asked(self) -> Asked:
        """The readers, as lines ask them."""
        return Asked(self.readers, self.page.dpi, self.coarse, self.trust)

    def place(self, box: PixelBox) -> Evidence:
        """Where a box of the image lies on the page as it is in the file."""
        return Evidence(page=self.page.number, bbox=self.page.box_on_page(box))


def is_coarse(page: ScanPage, ink: Ink) -> bool:
    """Whether small signs cannot be trusted: few pixels, blur worth as few, dirt of their size."""
    return page.dpi < _COARSE_DPI or ink.dirty or edge_width(page) > _SOFT
