"""Doubt on one value of a party and not on those beside it. All are invented."""

from __future__ import annotations

import pytest

from extractor.parts.statement import read_statement
from extractor.read import Line, ReadPage
from extractor.records import Evidence, Party
from extractor.records.agreement import ReaderReading

NIP = "19800303 200501 2 001"


def line(top: float, text: str, *seen: str, doubtful: bool = False) -> Line:
    """A line of a scan, read as ``text`` and by the readers as ``seen``."""
    readings = tuple(
        ReaderReading(reader=f"reader {n}", text=one, confidence=0.9) for n, one in enumerate(seen or (text,))
    )
    box = (60.0, top, 60 + 5.0 * len(text), top + 10)
    return Line(text, Evidence(page=1, bbox=box), readings=readings, needs_review=doubtful)


def signed(*, office: bool = False, nip: Line | None = None) -> Party:
    lines = (
        line(100, "Pihak Kesatu,"),
        line(112, "Kepala Dinas Arsip Kota Sembada,", doubtful=office),
        line(160, "Sekar Mayangsari"),
        line(172, "Pembina"),
        nip or line(184, f"NIP {NIP}"),
    )
    (party,) = read_statement([ReadPage(1, 600, 800, "scan", lines=lines)]).parties
    return party


def test_a_stroke_through_the_office_leaves_the_nip_sure() -> None:
    party = signed(office=True)
    assert party.needs_review
    assert party.doubtful == ("position",)
    assert not party.is_doubtful("nip_text")


@pytest.mark.parametrize(
    ("seen", "doubtful"),
    [
        ((f"N1P {NIP}", f"NIP. {NIP.replace(' ', '')}"), False),
        ((f"NIP {NIP}", "NIP 19800308 200501 2 001"), True),
        ((f"NIP {NIP}",), True),
    ],
)
def test_a_nip_of_its_form_that_two_readers_print_is_sure(seen: tuple[str, ...], doubtful: bool) -> None:
    party = signed(nip=line(184, f"NIP {NIP}", *seen, doubtful=True))
    assert party.is_doubtful("nip") is doubtful


def test_a_nip_without_its_form_stays_doubtful() -> None:
    odd = "NIP 19801303 200501 2 001"  # no month 13
    assert signed(nip=line(184, odd, odd, odd, doubtful=True)).is_doubtful("nip")


def test_a_rank_without_a_nip_is_doubt_on_the_nip() -> None:
    party = signed(nip=line(184, "Halaman 1"))
    assert party.nip is None
    assert party.doubtful == ("nip",)
