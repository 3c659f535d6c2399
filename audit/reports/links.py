"""Where the links of a workbook lead: to pages of documents beside it, and to its own pictures."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from audit.reports.view.cells import Place

MOST_LINKS = 60_000  # of a sheet; programs refuse more than 65,530
_MOST_LETTERS = 2_000  # of an address; programs refuse more than 2,079


@dataclass(slots=True)
class Links:
    """``folder`` is that of the workbook (None: no links to documents), ``pictures`` the cell of each picture
    by its number, ``'Bukti'!A3``."""

    folder: Path | None = None
    pictures: dict[int, str] = field(default_factory=dict)
    _given: int = 0

    def address(self, place: Place) -> str | None:
        """The address for a workbook, None where there is none or too many have been given."""
        if self._given >= MOST_LINKS:
            return None
        found = self._address(place)
        if found is None or len(found) > _MOST_LETTERS:
            return None
        self._given += 1
        return found

    def _address(self, place: Place) -> str | None:
        if place.picture is not None:
            cell = self.pictures.get(place.picture)
            return f"internal:{cell}" if cell is not None else None
        if self.folder is None or not place.document:
            return None
        try:
            path = Path(os.path.relpath(place.document, self.folder)).as_posix()
        except ValueError:  # on another drive
            path = Path(place.document).absolute().as_posix()
        page = f"#page={place.page}" if place.page is not None else ""
        return f"external:{quote(path, safe='/:.')}{page}"
