"""Which words stand on one line, and where a line is two; words of ten points, placed by hand."""

from __future__ import annotations

import pytest

from extractor.page.phrases import phrases_of
from extractor.page.textlines import TextLine, line_of, text_lines
from extractor.page.words import Word

SIZE = 10.0


def word(text: str, x: float, y: float = 0.0, width: float | None = None) -> Word:
    return Word(text, (x, y, x + (5 * len(text) if width is None else width), y + SIZE), SIZE)


@pytest.mark.parametrize(("lower", "count"), [(0.0, 1), (4.7, 1), (5.3, 2), (12.0, 2)])
def test_words_of_a_line_have_their_middles_within_half_a_height(lower: float, count: int) -> None:
    assert len(text_lines([word("Nilai", 0), word("78,25", 60, lower)])) == count


@pytest.mark.parametrize(("over", "count"), [(0.0, 1), (5.5, 1), (6.5, 2), (18.0, 2)])
def test_words_over_each_other_are_of_two_lines(over: float, count: int) -> None:
    assert len(text_lines([word("Nilai", 0, width=20), word("78,25", 20 - over, 1, width=20)])) == count


@pytest.mark.parametrize(("gap", "text"), [(1.0, "KINERJA"), (6.5, "KINERJA"), (7.5, "K I N E R J A")])
def test_letters_spaced_for_show_are_one_word(gap: float, text: str) -> None:
    letters = [word(letter, n * (5 + gap)) for n, letter in enumerate("KINERJA")]
    assert line_of(letters).text == text


def parted(*lines: TextLine) -> list[str]:
    """The phrases of the first line."""
    return [line.text for line in phrases_of(lines) if line.box[1] == lines[0].box[1]]


def row(gaps: list[float], y: float = 0.0, x: float = 0.0) -> TextLine:
    """Words of thirty points with these gaps between them."""
    words, at = [word("Nilaii", x, y)], x + 30
    for gap in gaps:
        words.append(word("Target", at + gap, y))
        at += gap + 30
    return line_of(words)


@pytest.mark.parametrize(("gap", "count"), [(5, 1), (34, 1), (38, 2), (90, 2)])
def test_a_gap_of_several_letters_parts_what_stands_side_by_side(gap: float, count: int) -> None:
    assert len(parted(row([gap, 3]))) == count


@pytest.mark.parametrize(("gap", "count"), [(15, 1), (21, 1), (23.5, 2), (30, 2)])
def test_a_narrower_one_does_where_the_next_line_leaves_it_free(gap: float, count: int) -> None:
    first = row([3, gap, 3])
    other = row([3, gap, 3], y=14)
    assert len(parted(first, other)) == count


@pytest.mark.parametrize(("free", "count"), [(8, 1), (11, 1), (13.5, 2), (24, 2)])
def test_what_the_next_line_leaves_free_is_wider_than_a_blank(free: float, count: int) -> None:
    first = row([3, 28, 3])  # its wide gap lies from 63 to 91
    left, right = 77 - free / 2, 77 + free / 2
    other = line_of([word("Jumlah", left - 30, 14), word("Satuan", right, 14)])
    assert len(parted(first, other)) == count


@pytest.mark.parametrize(("widest", "whole"), [(24.0, True), (35.5, True), (36.5, False)])
def test_a_justified_line_has_even_gaps(widest: float, whole: bool) -> None:
    first = line_of([word("x", 0, width=160), *row([24.0, widest], x=184).words])
    other = line_of([word("y", 0, 14, width=205), word("z", 230, 14, width=first.box[2] - 230)])
    assert (len(parted(first, other)) == 1) == whole


@pytest.mark.parametrize(("off", "whole"), [(0.0, True), (1.8, True), (2.2, False), (9.0, False)])
def test_and_its_ends_where_those_of_a_neighbour_are(off: float, whole: bool) -> None:
    first = line_of([word("x", 0, width=160), *row([24.0, 24.0], x=184).words])
    other = line_of([word("y", off, 14, width=205), word("z", 230, 14, width=first.box[2] - 230)])
    assert (len(parted(first, other)) == 1) == whole


@pytest.mark.parametrize(("below", "whole"), [(14, True), (38, True), (42, False), (90, False)])
def test_and_that_neighbour_is_close_by(below: float, whole: bool) -> None:
    first = line_of([word("x", 0, width=160), *row([24.0, 24.0], x=184).words])
    other = line_of([word("y", 0, below, width=205), word("z", 230, below, width=first.box[2] - 230)])
    assert (len(parted(first, other)) == 1) == whole


@pytest.mark.parametrize(("beside", "count"), [((80, 85, 90), 2), ((80, 85, 20), 1), ((80, 85), 1)])
def test_a_gap_parts_where_all_lines_near_stand_on_one_side_of_it(
    beside: tuple[float, ...], count: int
) -> None:
    """The name of one who has neither rank nor number beside that of one who has both."""
    first = row([30, 3])  # its wide gap lies from 30 to 60
    others = [row([3], y=14.0 * n, x=x) for n, x in zip((-1, 1, 2), beside, strict=False)]
    lines = sorted([first, *others], key=lambda line: line.box[1])
    phrases = [line for line in phrases_of(lines) if line.box[1] == first.box[1]]
    assert len(phrases) == count


@pytest.mark.parametrize(("gap", "beginning", "count"), [(4, 2, 1), (6, 2, 2), (12, 2, 2), (12, 1, 1)])
def test_columns_that_all_but_touch_are_told_by_where_lines_begin(
    gap: float, beginning: int, count: int
) -> None:
    """Lines of the right column above and below begin where the gap ends."""
    first = line_of([word("Rangga", 0), word("Pembina", 30 + gap)])
    others = [line_of([word("Kepala", 30 + gap, 15.0 * n)]) for n in (-1, 1)][:beginning]
    lines = sorted([first, *others], key=lambda line: line.box[1])
    assert len([line for line in phrases_of(lines) if line.box[1] == 0]) == count


@pytest.mark.parametrize(("label", "count"), [("1.", 1), ("a.", 1), ("Nama:", 1), ("Nama", 2)])
def test_a_number_or_label_stays_with_its_text(label: str, count: int) -> None:
    edge = 5.0 * len(label) + 12
    first = line_of([word(label, 0), word("Bersedia", edge)])
    others = [line_of([word("menjalankan", edge, 15.0 * n)]) for n in (1, 2)]
    assert len(parted(first, *others)) == count


@pytest.mark.parametrize(("gap", "count"), [(3.0, 1), (4.6, 1), (5.4, 2), (9.0, 2)])
def test_a_column_begins_behind_a_gap_wider_than_a_blank(gap: float, count: int) -> None:
    first = line_of([word("Rangga", 0), word("Pembina", 30 + gap)])
    others = [line_of([word("Kepala", 30 + gap, 15.0 * n)]) for n in (1, 2)]
    assert len(parted(first, *others)) == count


@pytest.mark.parametrize(("below", "count"), [(15, 2), (84, 2), (96, 1), (300, 1)])
def test_lines_far_away_are_of_no_column(below: float, count: int) -> None:
    """Nine times the text size: a chance that things begin at one place."""
    first = line_of([word("Rangga", 0), word("Pembina", 36)])
    others = [line_of([word("Kepala", 36, y)]) for y in (below - 1, below)]
    assert len(parted(first, *others)) == count


@pytest.mark.parametrize(
    ("after", "count"),
    [("2025", 1), ("5", 1), ("25", 1), ("202", 2), ("20251", 2), ("....", 1), ("Kepala", 2)],
)
def test_a_date_left_open_is_one_phrase_and_another_number_is_not(after: str, count: int) -> None:
    assert len(parted(line_of([word("Ambon,", 0), word(after, 90)]))) == count


@pytest.mark.parametrize(
    ("gap", "free", "count"),
    [(4, (40, 60), 1), (6, (40, 60), 2), (12, (40, 60), 2), (12, (40,), 1), (12, (8, 8), 1)],
)
def test_names_that_all_but_touch_are_parted_where_lines_above_leave_wide_room(
    gap: float, free: tuple[float, ...], count: int
) -> None:
    """Blocks set in the middle of their columns: titles far apart, names hardly."""
    name = line_of([word("Rangga", 0, 60), word("Pertiwi", 30 + gap, 60)])
    middle = 30 + gap / 2
    above = [
        line_of(
            [word("Bupati", middle - room / 2 - 30, 15.0 * n), word("Direktur", middle + room / 2, 15.0 * n)]
        )
        for n, room in enumerate(free)
    ]
    assert len([line for line in phrases_of([*above, name]) if line.box[1] == 60]) == count


def test_a_line_of_text_above_two_blocks_is_not_parted_between_them() -> None:
    first = line_of([word("Rangga", 0), word("Pertiwi", 42)])
    below = [line_of([word("Bupati", -20, 15.0 * n), word("Direktur", 62, 15.0 * n)]) for n in (1, 2)]
    assert len([line for line in phrases_of([first, *below]) if line.box[1] == 0]) == 1
