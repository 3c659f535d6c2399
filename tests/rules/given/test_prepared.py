"""A given table is prepared once for all documents of a run."""

from __future__ import annotations

from rules.given.prepared import once_a_table


def test_the_same_rows_are_prepared_once_and_other_rows_anew() -> None:
    seen: list[tuple[str, ...]] = []

    @once_a_table
    def size(rows: tuple[str, ...]) -> int:
        seen.append(rows)
        return len(rows)

    rows = ("a", "b")
    assert [size(rows), size(rows), size(("a", "b")), size(("c",)), size(rows)] == [2, 2, 2, 1, 2]
    assert seen == [("a", "b"), ("c",), ("a", "b")]
