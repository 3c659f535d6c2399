"""What parts the columns of tables without rules: words ten points high."""

from __future__ import annotations

import pytest

from extractor.grid.columns import columns_of, parted
from extractor.grid.headers import headings_of, is_header
from extractor.page.textlines import line_of
from tests.drawn.words import word


@pytest.mark.parametrize(("gap", "count"), [(7.5, 1), (8.5, 2)])
def test_notes_are_columns_where_more_than_a_space_between_words_is_free(gap: float, count: int) -> None:
    assert len(parted([word("APBD", 100, 50), word("DAK", 120 + gap, 50)])) == count


@pytest.mark.parametrize(("gap", "count"), [(7.5, 2), (8.5, 3)])
@pytest.mark.parametrize("beside", ["left", "right"])
def test_a_heading_beside_all_columns_has_its_own(gap: float, count: int, beside: str) -> None:
    names, amounts = [word("Program", 100, 50)], [word("1.000.000", 300, 50)]
    head = word("Ket", 345 + gap, 30) if beside == "right" else word("Ket", 85 - gap, 30)
    assert len(columns_of([], names, amounts, [], [head])) == count


@pytest.mark.parametrize(
    ("gap", "second", "count"),
    [(8.5, "Kinerja", 1), (9.5, "Kinerja", 2), (4.2, "Target", 1), (4.8, "Target", 2), (4.8, "Kinerja", 1)],
)
def test_headings_stand_further_apart_than_their_words(gap: float, second: str, count: int) -> None:
    """A word that begins a heading (Target) needs less than one that goes on one (Kinerja)."""
    head = line_of([word("Indikator", 100, 50), word(second, 145 + gap, 50)])
    assert len(headings_of(head)) == count


@pytest.mark.parametrize(
    ("text", "known"), [("Kinerja Sekretariat", True), ("Kinerja Dinas Pendidikan", False)]
)
def test_half_of_the_words_of_a_heading_are_such_as_head_a_column(text: str, known: bool) -> None:
    head, left = [word("Target", 50, 50)], 150.0
    for part in text.split():
        head.append(word(part, left, 50))
        left = head[-1].box[2] + 3
    assert is_header(line_of(head)) == known
