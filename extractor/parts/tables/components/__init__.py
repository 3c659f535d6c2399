"""The family of tables with weights (Komponen | Bobot | Nilai), as evaluation sheets have."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from extractor.layouts import Family, Found, LogicalTable
from extractor.parts.tables.components.rows import read_components
from extractor.read import ReadPage
from extractor.tables import Seam


def _is_it(have: AbstractSet[str], heading: str) -> bool:
    weighed = bool(have & {"component", "criterion", "activity"}) and "weight" in have
    return (weighed and "indicator" not in have) or (have & {"component", "score"}) == {"component", "score"}


def _settled(have: AbstractSet[str]) -> dict[str, str]:
    if "component" in have:
        return {}
    return {"criterion" if "criterion" in have else "activity": "component"}


def _read(tables: Sequence[LogicalTable], pages: Sequence[ReadPage], year: int | None) -> Found:
    rows, problems = read_components([table for table in tables if table.kind == "components"])
    return Found({"components": tuple(rows)}, problems)


COMPONENTS = Family(
    kind="components",
    labels={"id": "komponen dan bobot", "en": "components and weights"},
    record="components",
    texts=("name",),
    is_it=_is_it,
    settled=_settled,
    seam=lambda have: Seam(("weight", "score")),
    read=_read,
)
