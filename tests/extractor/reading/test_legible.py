"""A page that stands on its head is turned by how well it reads."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.orientation import Grey
from extractor.reading.legible import legible
from extractor.reading.readers import default_readers

WORDS = (
    "Persentase layanan selesai",
    "Jumlah dokumen laporan",
    "Meningkatnya kualitas",
    "Nilai kepuasan warga",
)


def page() -> Grey:
    sheet = np.full((700, 900), 255, dtype=np.uint8)
    for n, words in enumerate(WORDS * 2):
        cv2.putText(sheet, words, (60, 80 + 70 * n), cv2.FONT_HERSHEY_DUPLEX, 1.0, 0, 2, cv2.LINE_AA)
    return sheet


@pytest.mark.ocr
def test_upright_reads_better_than_overturned() -> None:
    judge = legible(default_readers())
    assert judge(page()) > judge(np.asarray(cv2.rotate(page(), cv2.ROTATE_180), dtype=np.uint8)) + 0.1


@pytest.mark.ocr
def test_a_picture_without_lines_reads_not_at_all() -> None:
    assert legible(default_readers())(np.full((400, 400), 255, dtype=np.uint8)) == 0.0
