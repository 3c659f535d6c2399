"""Which clause a line begins, in the wordings that documents print."""

from __future__ import annotations

import pytest

from extractor.parts.statement.clauses import begins_clause


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya", "first_party"),
        ("PIHAK PERTAMA berjanji mewujudkan target kinerja yang seharusnya", "first_party"),
        ("Pihak Kesatu berjanji untuk mewujudkan target kinerja", "first_party"),
        ("Pihak Kedua melakukan supervisi yang diperlukan serta evaluasi", "second_party"),
        ("Target kinerja yang dijanjikan diwujudkan oleh semua bidang", None),
        ("Nama : Melati Kusumajaya", None),
    ],
)
def test_the_clause_that_a_line_begins(line: str, kind: str | None) -> None:
    assert begins_clause(line) == kind
