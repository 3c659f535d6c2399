"""What people spell by ear and readers do not misread."""

from __future__ import annotations

import pytest

from extractor.correction.spelling import is_spelled_by_ear


@pytest.mark.parametrize(
    ("written", "meant", "by_ear"),
    [
        ("efektifitas", "efektivitas", True),
        ("resiko", "risiko", True),
        ("layaran", "layanan", False),
        ("jumiah", "jumlah", False),
        ("aktif", "aktivitas", False),
        ("efektifitaz", "efektivitas", False),
        ("sama", "sama", False),
    ],
)
def test_one_letter_that_sounds_alike(written: str, meant: str, by_ear: bool) -> None:
    assert is_spelled_by_ear(written, meant) is by_ear
