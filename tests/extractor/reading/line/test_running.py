"""Which readings of the smallest network stand alone, and that everything else goes to the first reader."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from extractor.page.scan import Grey
from extractor.reading.line.asked import first_looks
from extractor.reading.line.running import is_running, quick_looks
from extractor.reading.readers import Readers, Seen
from extractor.reading.readers.ppocr import SmallPpOcr


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("persentase jalan dalam kondisi mantap", True),
        ("Meningkatnya Kualitas Layanan Publik Daerah", True),
        ("nilai tahun n dikurangi nilai awal", True),
        ("capaian tahun 2024", False),  # a number
        ("capaian triwulan IV", False),  # a numeral of strokes
        ("capaian triwulan ll", False),  # one misread
        ("c. persentase jalan dalam kondisi mantap", False),  # C looks the same
        ("persentase jalam dalam kondisi mantap", False),  # a letter off a common word
        ("Puspitarini Wulandari menyatakan", False),  # a name that no list has
        ("— · —", False),
        ("", False),
    ],
)
def test_known_words_stand_and_all_that_counts_goes_on(text: str, stands: bool) -> None:
    assert is_running(Seen(text, 0.99, 0.9), in_cell=True) is stands


@pytest.mark.parametrize(("weakest", "stands"), [(0.45, False), (0.55, True)])
def test_each_letter_must_be_half_sure(weakest: float, stands: bool) -> None:
    assert is_running(Seen("kondisi jalan mantap", 0.98, weakest), in_cell=True) is stands


@pytest.mark.parametrize(("sure", "stands"), [(0.91, False), (0.95, True)])
def test_the_line_must_be_sure(sure: float, stands: bool) -> None:
    assert is_running(Seen("kondisi jalan mantap", sure, 0.8), in_cell=True) is stands


@pytest.mark.parametrize(
    ("text", "outside", "in_cell"),
    [
        ("selanjutnya disebut Pihak Pertama", False, False),
        ("selanjutnya disebut sebagai Pihak Pertama", True, True),
        ("BUDI SARI", False, False),
        ("Budi Sari Jaya Utama", False, False),
        ("Sasaran Strategis", False, True),
        ("Indikator Sari Jaya", False, False),
        ("Kualitas Layanan Publik Daerah Meningkat", False, True),
    ],
)
def test_what_may_be_a_name_goes_on(text: str, outside: bool, in_cell: bool) -> None:
    assert is_running(Seen(text, 0.99, 0.9), in_cell=False) is outside
    assert is_running(Seen(text, 0.99, 0.9), in_cell=True) is in_cell


class Saying:
    """A reader that sees the same everywhere, and counts what it was shown."""

    def __init__(self, text: str, family: str = "one") -> None:
        self.name = self.family = family
        self.text, self.shown = text, 0

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        self.shown += len(pictures)
        return [Seen(self.text, 0.99, 0.9) for _ in pictures]


def blank(width: int) -> Grey:
    return np.full((48, width), 252, dtype=np.uint8)


def test_the_first_reader_is_shown_only_what_the_quick_one_leaves() -> None:
    first, quick = Saying("pertama"), Saying("kondisi jalan", "quick")
    readers = Readers(first, quick=quick)
    pictures = [blank(400), blank(400), blank(180)]
    found = quick_looks(pictures, [True, False, True], [True] * 3, readers, 300.0)
    looks = first_looks(pictures, found, readers, 300.0)
    assert [look.seen.text for look in looks] == ["kondisi jalan", "pertama", "pertama"]
    assert (quick.shown, first.shown) == (1, 2)


def test_without_a_quick_reader_nothing_is_known_before() -> None:
    assert quick_looks([blank(400)], [True], [False], Readers(Saying("jalan")), 300.0) == [None]


@pytest.mark.ocr
@pytest.mark.parametrize("text", ["persentase jalan", "kondisi mantap"])
def test_the_smallest_network_reads_by_its_own_letters(text: str) -> None:
    image = np.full((48, 22 * len(text)), 252, dtype=np.uint8)
    cv2.putText(image, text, (10, 34), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2, cv2.LINE_AA)
    seen = SmallPpOcr().read([image], 300.0)[0]
    assert (seen.text, seen.weakest > 0.5) == (text, True)
