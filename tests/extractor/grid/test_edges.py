"""Ruled lines of a page made clean and put together: all places in points."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.grid.edges import cross, join, part_tables, snap, without_underlines
from extractor.page.rules import Rule
from extractor.page.words import Word


def level(at: float, start: float = 50.0, end: float = 550.0) -> Rule:
    return Rule("h", at, start, end)


@pytest.mark.parametrize(("apart", "lines"), [(2.7, 1), (3.3, 2)])
def test_the_two_strokes_of_a_double_rule_are_one_line(apart: float, lines: int) -> None:
    assert len({rule.at for rule in snap([level(100), level(100 + apart)])}) == lines


@pytest.mark.parametrize(("gap", "pieces"), [(2.7, 1), (3.3, 2)])
def test_a_line_drawn_in_pieces_is_whole(gap: float, pieces: int) -> None:
    assert len(join([level(100, 50, 200), level(100, 200 + gap, 400)])) == pieces


@pytest.mark.parametrize(("long", "kept"), [(3.6, False), (4.4, True)])
def test_dots_and_ends_of_drawings_are_no_lines(long: float, kept: bool) -> None:
    assert bool(join([level(100, 50, 50 + long)])) == kept


@pytest.mark.parametrize(("short", "meet"), [(2.7, True), (3.3, False)])
def test_a_line_may_stop_a_little_short_of_the_one_it_meets(short: float, meet: bool) -> None:
    assert cross(Rule("v", 50 - short, 0, 200), level(100)) == meet
    assert cross(Rule("v", 300, 100 + short, 200), level(100)) == meet


@pytest.mark.parametrize(("off", "tables"), [(5.4, 1), (6.6, 0)])
def test_upright_lines_that_begin_and_end_together_are_a_table(off: float, tables: int) -> None:
    uprights = [Rule("v", 100, 50, 200), Rule("v", 200, 50, 200)]
    assert len(part_tables([*uprights, Rule("v", 300, 50 + off, 200)])) == tables
    assert len(part_tables([*uprights, Rule("v", 300, 50, 200 + off)])) == tables


@pytest.mark.parametrize(("count", "tables"), [(2, 0), (3, 1)])
def test_two_upright_lines_are_a_frame(count: int, tables: int) -> None:
    assert len(part_tables([Rule("v", 100.0 * n, 50, 200) for n in range(count)])) == tables


WORDS = (Word("Kepala", (50, 90, 90, 100), 10), Word("Dinas", (95, 90, 130, 100), 10))


def kept(start: float, end: float, words: Sequence[Word] = WORDS) -> bool:
    return bool(without_underlines([level(101, start, end)], words))


@pytest.mark.parametrize(("off", "rule"), [(1.3, False), (1.7, True)])
def test_a_line_below_words_is_as_long_as_they_are(off: float, rule: bool) -> None:
    assert kept(50 + off, 130) == rule
    assert kept(50, 90 + off) == rule


@pytest.mark.parametrize(("off", "rule"), [(2.7, False), (3.3, True)])
def test_underlined_words_stand_on_one_line(off: float, rule: bool) -> None:
    below = Word("Dinas", (95, 90 + off, 130, 100 + off), 10)
    assert kept(50, 130, [WORDS[0], below]) == rule


def parts(gap: float = 30.0, inside: float = 50.0, beside: float = 0.0, shifted: float = 0.0) -> int:
    """Tables that two with open sides are, ``gap`` below one another: their first columns end ``inside`` the
    level lines, the lines of the lower one begin ``beside``, its columns end ``shifted``."""
    below = 120 + gap
    upper = [level(100), level(120), Rule("v", 50 + inside, 100, 120), Rule("v", 400, 100, 120)]
    lower = [level(below, 50 + beside), level(below + 20, 50 + beside)]
    lower += [Rule("v", x + shifted, below, below + 20) for x in (50 + inside, 400)]
    return len(part_tables([*upper, *lower]))


@pytest.mark.parametrize(("gap", "tables"), [(36.0, 1), (44.0, 2)])
def test_a_label_over_the_whole_width_is_no_higher_than_a_row(gap: float, tables: int) -> None:
    assert parts(gap) == tables


@pytest.mark.parametrize(("inside", "tables"), [(5.4, 2), (6.6, 1)])
def test_only_tables_with_open_sides_go_on_below_a_label(inside: float, tables: int) -> None:
    assert parts(inside=inside) == tables


@pytest.mark.parametrize(("off", "tables"), [(2.7, 1), (3.3, 2)])
def test_a_table_goes_on_with_the_same_width_and_columns(off: float, tables: int) -> None:
    assert parts(beside=off) == tables
    assert parts(shifted=off) == tables


@pytest.mark.parametrize(("gap", "levels"), [(36.0, 3), (44.0, 2)])
@pytest.mark.parametrize("side", [-1, 1])
def test_a_rule_that_closes_a_label_row_belongs_to_the_table_with_open_sides(
    gap: float, levels: int, side: int
) -> None:
    """No upright line touches it: the label at the foot of a page stood outside its table."""
    table = [level(100), level(120), Rule("v", 100, 100, 120), Rule("v", 400, 100, 120)]
    (edges,) = part_tables([*table, level(120 + gap if side > 0 else 100 - gap)])
    assert len(edges.level) == levels
