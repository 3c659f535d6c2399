"""Budget lines numbered within each other have levels; lists of one kind of number have one."""

from __future__ import annotations

import pytest

from extractor.parts.tables.programs.levels import with_nested_numbers
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
