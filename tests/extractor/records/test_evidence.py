"""Places and how they are joined."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from extractor.records import Evidence


def test_boxes_of_one_page_become_one_box() -> None:
    joined = Evidence.joined(
        [Evidence(page=2, bbox=(10, 20, 30, 40)), Evidence(page=2, bbox=(5, 25, 20, 60))]
    )
    assert joined == Evidence(page=2, bbox=(5, 20, 30, 60))


def test_a_row_over_a_page_break_keeps_both_places() -> None:
    first, second = Evidence(page=2, bbox=(10, 700, 500, 800)), Evidence(page=3, bbox=(10, 50, 500, 90))
    joined = Evidence.joined([first, second])
    assert (joined.page, joined.bbox) == (2, first.bbox)
    assert joined.parts == (first, second)


def test_joining_again_does_not_nest() -> None:
    pages = [Evidence(page=n, bbox=(0, 0, n, n)) for n in (1, 2, 3)]
    joined = Evidence.joined([Evidence.joined(pages[:2]), pages[2]])
    assert joined.parts == tuple(pages)


def test_lines_of_a_transcript() -> None:
    assert Evidence.joined([Evidence(page=1, line=9), Evidence(page=1, line=4)]).line == 4


@pytest.mark.parametrize("fields", [{"page": 0}, {"page": 1, "bbox": (10, 0, 5, 1)}, {"page": 1, "line": 0}])
def test_impossible_places_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Evidence.model_validate(fields)


def test_nothing_to_join() -> None:
    with pytest.raises(ValueError, match="no places"):
        Evidence.joined([])
