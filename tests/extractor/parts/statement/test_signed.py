"""Signed or not: what stands between title and name, on pages put together here."""

from __future__ import annotations

import pytest

from extractor.parts.statement import read_statement
from extractor.read import Line, ReadPage, Trace, TraceKind
from extractor.records import Evidence, Party
from extractor.records.evidence import Box

ROOM: Box = (100, 430, 220, 480)
BESIDE: Box = (360, 430, 480, 480)


def line(text: str, x: float, y: float, width: float = 140.0) -> Line:
    return Line(text, Evidence(page=1, bbox=(x, y, x + width, y + 11)), height=11.0)


def page(*traces: tuple[TraceKind, Box], looked: bool = True, between: str = "") -> ReadPage:
    lines = [
        line("PERJANJIAN KINERJA TAHUN 2025", 180, 60, 240),
        line("PIHAK KEDUA,", 90, 400),
        line("PIHAK PERTAMA,", 350, 400),
        line("BUPATI LIRIH JAYA,", 90, 414),
        line("KEPALA DINAS SOSIAL,", 350, 414),
        *([line(between, 90, 450)] if between else []),
        line("BAGUS PRAKOSO, S.E.", 90, 490),
        line("RATNA WULANDARI, M.M.", 350, 490),
        line("NIP 19710412 199603 2 004", 350, 504),
    ]
    found = tuple(Trace(kind, box) for kind, box in traces) if looked else None
    return ReadPage(1, 595, 842, "scan", lines=tuple(lines), traces=found)


def signers(*pages: ReadPage) -> dict[str, Party]:
    return {p.role: p for p in read_statement(pages).parties if p.place == "signature"}


def test_a_stroke_between_title_and_name_is_a_signature_of_that_party_alone() -> None:
    found = signers(page(("pen", ROOM)))
    assert (found["second"].signed, found["second"].signature) == (True, "ink")
    assert (found["first"].signed, found["first"].signature) == (False, None)


@pytest.mark.parametrize("kind", ["code", "field"])
def test_codes_and_signed_fields_are_electronic_signatures(kind: TraceKind) -> None:
    found = signers(page((kind, BESIDE)))
    assert (found["first"].signed, found["first"].signature) == (True, "electronic")
    assert found["second"].signed is False


def test_words_say_that_it_was_signed_electronically() -> None:
    found = signers(page(between="Ditandatangani secara elektronik oleh:", looked=False))
    assert (found["second"].signed, found["second"].signature) == (True, "electronic")
    assert found["second"].name == "BAGUS PRAKOSO, S.E."
    assert found["first"].signed is None


def test_a_stamp_is_no_signature() -> None:
    found = signers(page(("stamp", (60, 440, 150, 530))))
    assert found["second"].signed is False


def test_a_stamp_over_all_of_the_room_may_hide_one() -> None:
    found = signers(page(("stamp", (70, 400, 240, 570))))
    assert found["second"].signed is None
    assert found["first"].signed is False


@pytest.mark.parametrize(
    "shown",
    [
        page(("unclear", ROOM)),
        page(looked=False),
        page(between="kata yang tidak dikenal"),
    ],
    ids=["ink of no kind", "nobody looked", "a line in the room"],
)
def test_what_cannot_be_told_is_left_open(shown: ReadPage) -> None:
    assert signers(shown)["second"].signed is None


def test_a_stroke_that_reaches_over_from_the_other_party_is_not_counted_twice() -> None:
    found = signers(page(("pen", (230, 430, 480, 480))))
    assert found["first"].signed is True
    assert found["second"].signed is not True


def test_a_stroke_below_the_name_is_no_signature() -> None:
    assert signers(page(("pen", (100, 503, 220, 560))))["second"].signed is False
