"""Mends are decided page by page: what stands on a digital page was typed so."""

from __future__ import annotations

from typing import Literal

import pytest

from extractor.correction import correct
from extractor.records import Agreement, Evidence, Indicator, Page, Source

RIGHT = ("Persentase penyelesaian laporan keuangan", "Persentase penyelesaian laporan kinerja")
ODD, MEANT = "Perscntase penyelesaian laporan aset", "Persentase penyelesaian laporan aset"
TYPED, SCANNED = Page(number=1, kind="digital"), Page(number=2, kind="scan")
Kind = Literal["digital", "scan", "mixed", "transcript"]


def document(place: Evidence | None, *pages: Page, kind: Kind = "mixed") -> Agreement:
    rows = [Indicator(name=name, evidence=Evidence(page=1)) for name in RIGHT]
    source = Source(path="x.pdf", sha256="", pages=2, kind=kind)
    return Agreement(source=source, pages=pages, indicators=(*rows, Indicator(name=ODD, evidence=place)))


def mended(place: Evidence | None, *pages: Page, kind: Kind = "mixed") -> str:
    found = correct(document(place, *pages, kind=kind))
    assert bool(found.corrections) == (found.indicators[2].name != ODD)
    return found.indicators[2].name


@pytest.mark.parametrize("kind", ["digital", "scan", "mixed"])
@pytest.mark.parametrize(("page", "name"), [(1, ODD), (2, MEANT)])
def test_the_page_decides_whatever_the_document_is_called(kind: Kind, page: int, name: str) -> None:
    assert mended(Evidence(page=page), TYPED, SCANNED, kind=kind) == name


def test_a_text_that_goes_over_from_a_typed_page_stays() -> None:
    both = Evidence.joined([Evidence(page=1), Evidence(page=2)])
    assert mended(both, TYPED, SCANNED) == ODD
    assert mended(both, Page(number=1, kind="scan"), SCANNED) == MEANT


def test_a_text_without_a_place_is_mended_only_where_no_page_is_typed() -> None:
    assert mended(None, TYPED, SCANNED) == ODD
    assert mended(None, Page(number=1, kind="transcript"), kind="transcript") == MEANT


@pytest.mark.parametrize(("kind", "name"), [("digital", ODD), ("mixed", ODD), ("scan", MEANT)])
def test_a_record_without_pages_goes_by_the_document(kind: Kind, name: str) -> None:
    assert mended(Evidence(page=2), kind=kind) == name


def test_what_is_coarse_is_marked_on_its_page_only() -> None:
    coarse = Page(number=2, kind="scan", coarse=True)
    for page, doubtful in ((1, False), (2, True)):
        rows = (Indicator(name="Nilai layaran warga", evidence=Evidence(page=page)),)
        record = document(None, Page(number=1, kind="scan"), coarse).model_copy(update={"indicators": rows})
        assert ("name" in correct(record).indicators[0].doubtful) is doubtful
