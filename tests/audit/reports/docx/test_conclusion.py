"""A conclusion follows from decisions: none before all is decided, none that says more than was looked at."""

from __future__ import annotations

from collections import Counter

import pytest

from audit.reports.docx.conclusion import Reach, concluded
from audit.reports.docx.decided import Weighed

NOTHING = "tidak terdapat hal yang menjadi perhatian"
NOTHING_ELSE = "tidak terdapat hal lain yang menjadi perhatian"


def weighed(grave: int = 0, known: int = 0, **states: int) -> Weighed:
    return Weighed(Counter(states), grave, known)


@pytest.mark.parametrize(
    ("decided", "draft", "words"),
    [
        (weighed(), False, NOTHING),
        (weighed(open=1, accepted=4), True, "dari 5 catatan dan pertanyaan, 1 belum diputuskan"),
        (weighed(conflict=2), True, "2 diputuskan bertentangan"),
        (weighed(grave=3, accepted=3), False, "kecuali 3 hal yang diuraikan dalam catatan, " + NOTHING_ELSE),
        (weighed(accepted=2), False, NOTHING),
        (weighed(clarify=1), False, "kecuali 1 hal yang masih menunggu klarifikasi, " + NOTHING_ELSE),
        (weighed(known=4), False, "kecuali 4 temuan terdahulu yang belum diselesaikan"),
        (
            weighed(grave=1, known=3, accepted=1, clarify=2),
            False,
            "kecuali 1 hal yang diuraikan dalam catatan, 2 hal yang masih menunggu klarifikasi dan 3 temuan",
        ),
    ],
)
def test_the_words_follow_from_the_decisions(decided: Weighed, draft: bool, words: str) -> None:
    found = concluded(decided, Reach(read=7), "id")
    assert found.draft is draft
    assert words in found.words
    assert draft or "7 dokumen" in found.words
    assert draft or "{" not in found.words


def test_without_a_document_that_was_read_nothing_is_concluded() -> None:
    found = concluded(weighed(), Reach(read=0, failed=("a.pdf", "b.pdf")), "id")
    assert found.draft
    assert "Tidak ada simpulan" in found.words
    assert found.limits == ("2 dokumen tidak dapat dibaca dan tidak termasuk dalam simpulan: a.pdf; b.pdf.",)


def test_what_was_not_looked_at_stands_beside_the_conclusion() -> None:
    reach = Reach(read=5, failed=("x.pdf",), partly=2, doubtful=3, insufficient=4, left_out=6, waived=8)
    found = concluded(weighed(accepted=9), reach, "en")
    assert [limit.split()[0] for limit in found.limits] == ["1", "2", "3", "4", "6", "8", "9"]
    assert concluded(weighed(), Reach(read=5), "en").limits == ()
