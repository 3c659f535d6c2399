"""A page that stands on its head is turned by how well it reads."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.orientation import Grey
from extractor.reading.readers import default_readers
from extractor.reading.readers.legible import legible
from extractor.reading.readers.ppocr import narrowed

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


@pytest.mark.ocr
def test_long_lines_of_good_scans_are_read_narrowed_and_the_same() -> None:
    line = np.full((48, 1500), 255, dtype=np.uint8)
    cv2.putText(
        line, "Meningkatnya kualitas layanan perizinan daerah", (20, 34), cv2.FONT_HERSHEY_DUPLEX, 1.2, 0, 2
    )
    reader = default_readers().first
    coarse, good = reader.read([line], 150.0)[0], reader.read([line], 300.0)[0]
    assert coarse.text == good.text == "Meningkatnya kualitas layanan perizinan daerah"


def test_short_lines_and_coarse_scans_keep_every_pixel() -> None:
    short, long = np.zeros((48, 300), dtype=np.uint8), np.zeros((48, 900), dtype=np.uint8)
    assert narrowed(short, 300.0).shape == (48, 300)
    assert narrowed(long, 150.0).shape == (48, 900)
    assert narrowed(long, 300.0).shape == (48, 675)
