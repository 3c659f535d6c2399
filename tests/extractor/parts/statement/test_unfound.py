"""Dates and signatures that a stamp covers are told, and take nothing else with them. All are invented."""

from __future__ import annotations

import dataclasses

import pytest

from extractor.parts.statement import StatementParts, read_statement
from extractor.problems import problem_text
from extractor.read import Line, ReadPage
from extractor.records import Doubt, Evidence
from extractor.records.read import ReaderReading

TITLE = "PERJANJIAN KINERJA TAHUN 2031"
CLAUSE = "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap"
DATE = "Sembada Ilir, 3 Januari 2031"
FIRST = ("Pihak Pertama,", "Kepala Dinas Arsip,", "", "Sekar Mayangsari", "Pembina", "NIP 198003032005012001")


def page(*texts: str, number: int = 1, scan: bool = True) -> ReadPage:
    """A page whose lines stand under each other; "" leaves a line out."""
    lines = []
    for row, text in enumerate(texts):
        seen = (ReaderReading(reader="a", text=text, confidence=0.9),) if scan else ()
        place = Evidence(page=number, bbox=(60, 60 + 12 * row, 60 + 5.0 * len(text), 70 + 12 * row))
        if text:
            lines.append(Line(text, place, readings=seen))
    return ReadPage(number, 600, 800, "scan" if scan else "digital", lines=tuple(lines))


def codes(parts: StatementParts) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.page) for problem in parts.problems]


def test_nothing_is_told_of_what_is_there() -> None:
    assert codes(read_statement([page(TITLE, CLAUSE, "dan sanksi.", DATE, *FIRST)])) == []


@pytest.mark.parametrize("scan", [True, False])
def test_an_agreement_without_a_date_says_so(scan: bool) -> None:
    parts = read_statement([page(TITLE, CLAUSE, "dan sanksi.", *FIRST, scan=scan)])
    assert codes(parts) == [("signing-not-found", None)]
    assert problem_text("signing-not-found", "en") != problem_text("signing-not-found", "id")


def test_a_letter_or_an_annex_that_is_not_signed_needs_no_date() -> None:
    assert codes(read_statement([page("Yth. Kepala Dinas", *FIRST)])) == []
    assert codes(read_statement([page(f"LAMPIRAN {TITLE}", "Program dan Anggaran")])) == []


@pytest.mark.parametrize(
    ("line", "told"), [("Sembada Ilir, 3 J", [("signing-not-found", 2)]), ("", []), ("Sembada Ilir", [])]
)
def test_a_date_that_only_begins_to_be_read_says_so(line: str, told: list[tuple[str, int]]) -> None:
    dated = page(TITLE, CLAUSE, "dan sanksi.", DATE, *FIRST)
    assert codes(read_statement([dated, page(f"LAMPIRAN {TITLE}", line, *FIRST, number=2)])) == told


def test_a_statement_without_its_date_says_so_though_the_annex_has_one() -> None:
    statement = page(TITLE, CLAUSE, "dan sanksi.", *FIRST)
    annex = page(f"LAMPIRAN {TITLE}", DATE, *FIRST, number=2)
    assert codes(read_statement([statement, annex])) == [("signing-not-found", 1)]


def test_a_label_whose_party_is_not_found_says_so() -> None:
    parts = read_statement(
        [page(TITLE, CLAUSE, "dan sanksi.", DATE, "Pihak Kedua,", "Bupati Sembada,", *FIRST)]
    )
    assert codes(parts) == [("signature-not-read", 1)]


def test_a_clause_whose_last_words_are_covered_ends_above_place_and_date() -> None:
    parts = read_statement([page(TITLE, CLAUSE, "capaian kinerja dari", DATE, *FIRST)])
    assert [signing.date for signing in parts.signings] == ["2031-01-03"]
    assert [party.nip for party in parts.parties] == ["198003032005012001"]
    assert DATE not in parts.clauses[0].text


def test_a_clause_whose_last_words_are_covered_ends_above_a_label() -> None:
    parts = read_statement([page(TITLE, CLAUSE, "capaian kinerja dari", *FIRST)])
    assert [party.name for party in parts.parties] == ["Sekar Mayangsari"]


@pytest.mark.parametrize(
    "text", ["Sembada Ilir, 2 vember 202;", "Sembada Ilir, 2 Januari 20", "Sembada Ilir, 12 Februari"]
)
def test_a_date_partly_covered_is_found_and_for_review(text: str) -> None:
    (signing,) = read_statement([page(TITLE, text, *FIRST)]).signings
    assert (signing.place, signing.date, signing.text) == ("Sembada Ilir", None, text)
    assert signing.needs_review or text.endswith("Februari")


@pytest.mark.parametrize(("other", "doubtful"), [("8", True), ("3", False)])
def test_a_date_whose_digits_the_readers_saw_otherwise_is_for_review(other: str, doubtful: bool) -> None:
    seen = [
        ReaderReading(reader=r, text=t, confidence=0.9) for r, t in (("a", DATE), ("b", DATE), ("c", DATE))
    ]
    seen[1] = ReaderReading(reader="b", text=DATE.replace("3", other, 1), confidence=0.9)
    line = Line(DATE, Evidence(page=1, bbox=(60, 60, 200, 70)), readings=tuple(seen))
    (signing,) = read_statement([ReadPage(1, 600, 800, "scan", lines=(line,))]).signings
    assert (signing.date, signing.needs_review) == ("2031-01-03", doubtful)


def test_a_date_that_a_stroke_crosses_is_for_review() -> None:
    (line,) = page(DATE).lines
    crossed = dataclasses.replace(line, sound=False)
    (signing,) = read_statement([ReadPage(1, 600, 800, "scan", lines=(crossed,))]).signings
    assert (signing.date, signing.needs_review) == ("2031-01-03", True)


def test_a_digital_line_with_half_a_date_is_none() -> None:
    assert read_statement([page(TITLE, "Sembada Ilir, 2 vember 202;", scan=False)]).signings == ()


@pytest.mark.parametrize(
    ("piece", "told"), [("Semba", [("signing-not-found", 2)]), ("Sem", []), ("Sambal", [])]
)
def test_a_piece_of_the_place_under_a_stamp_says_that_a_date_was_there(
    piece: str, told: list[tuple[str, int]]
) -> None:
    dated = page(TITLE, CLAUSE, "dan sanksi.", DATE, *FIRST)
    second = page(f"LAMPIRAN {TITLE}", piece, *FIRST, number=2)
    doubt = Doubt(code="stamp", by="test")
    lines = tuple(dataclasses.replace(k, doubts=(doubt,)) if k.text == piece else k for k in second.lines)
    assert codes(read_statement([dated, dataclasses.replace(second, lines=lines)])) == told
    assert codes(read_statement([dated, second])) == []
