"""Budget lines numbered within each other have levels; lists of one kind of number have one."""

from __future__ import annotations

import pytest

from extractor.parts.tables.programs.levels import with_nested_numbers
from extractor.parts.tables.programs.nesting import with_levels
from extractor.records import Program


def levels(*numbers: str | None) -> list[int]:
    return [
        program.level for program in with_nested_numbers([Program(number=n, name="Taman") for n in numbers])
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1", "1.1", "1.2", "1.2.1", "2", "2.1"), [1, 2, 2, 3, 1, 2]),
        (("1.", "a.", "b.", "2.", "a."), [1, 2, 2, 1, 2]),
        (("1", "a.", "1)", "2)", "b.", "2"), [1, 2, 3, 3, 2, 1]),
        (("1", "2", "3"), [1, 1, 1]),
        (("a.", "b.", "c."), [1, 1, 1]),
        (("1.1", "1.2"), [1, 1]),
        ((None, None), [1, 1]),
        (("1", "c."), [1, 1]),
    ],
)
def test_levels_by_number(numbers: tuple[str | None, ...], expected: list[int]) -> None:
    assert levels(*numbers) == expected


def test_what_told_a_level_before_is_kept() -> None:
    programs = [Program(number="1", name="Program"), Program(number="1.1", name="Kegiatan", level=3)]
    assert with_nested_numbers(programs) == programs


def test_numbers_that_name_their_lines_are_right_where_levels_contradict_them() -> None:
    told = (("1", 1), ("1.1", 2), ("1.1.1", 1), ("1.1.2", 1), ("1.2", 2))
    programs = [Program(number=number, name="Taman", level=level) for number, level in told]
    assert [program.level for program in with_nested_numbers(programs)] == [1, 2, 3, 3, 2]


@pytest.mark.parametrize(("first", "expected"), [("600", [1, 2, 2]), ("601", [1, 1, 1])])
def test_lettered_lines_below_a_coded_program_are_its_parts_where_they_add_up(
    first: str, expected: list[int]
) -> None:
    programs = [
        Program(number="025.01", name="Program Bimbingan", budget_text="1.000", budget="1000"),
        Program(number=None, name="a. Pelatihan", budget_text=first, budget=first),
        Program(number=None, name="b. Pembinaan", budget_text="400", budget="400"),
    ]
    assert [program.level for program in with_levels(programs)] == expected


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("2347", "2347.BDD", "2347.QJA", "2351"), [1, 2, 2, 1]),
        (("EC", "EC.2347", "EC.2347.BDD", "WA"), [1, 2, 3, 1]),
        (("2347", "2348", "2349"), [1, 1, 1]),
    ],
)
def test_codes_of_ministries_go_on_from_one_another(codes: tuple[str, ...], expected: list[int]) -> None:
    found = with_levels([Program(number=code, name="Taman") for code in codes])
    assert [program.level for program in found] == expected
