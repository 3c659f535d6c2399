"""What stands outside tables: blocks beside each other, scribbles, commas on dirty paper."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.scan import ScanPage
from extractor.reading.ink.lines import InkLine, cut_phrases
from extractor.reading.ink.marks import ink_on
from extractor.reading.line.verdict import Verdict
from extractor.reading.page.outside import Piece, lines_outside
from extractor.reading.readers.base import Look, Seen

DPI = 144.0
NONE = np.zeros(0, dtype=np.int64)


def page() -> ScanPage:
    image = np.full((1200, 1200), 255, dtype=np.uint8)
    return ScanPage(1, 600, 600, DPI, image, image, np.diag([0.5, 0.5, 1.0]))


def piece(
    box: tuple[int, int, int, int],
    text: str,
    sure: float = 0.99,
    other: str | None = None,
    agreed: bool = True,
) -> Piece:
    looks = [Look("a", "one", Seen(text, sure, sure))]
    if other is not None:
        looks.append(Look("b", "two", Seen(other, 0.5, 0.5)))
    return Piece(InkLine(NONE, box, 5), Verdict(text, agreed, "both", sure, tuple(looks)))


def texts(*pieces: Piece) -> list[str]:
    return [line.text for line in lines_outside(page(), pieces)]


def test_blocks_at_two_heights_are_not_one_line() -> None:
    left = piece((100, 108, 500, 130), "SEKAR AYU, M.Si.")
    right = piece((540, 100, 900, 122), "Drs. BIMA LAKSANA")
    assert sorted(texts(left, right)) == ["Drs. BIMA LAKSANA", "SEKAR AYU, M.Si."]


def test_pieces_of_one_line_stay_together() -> None:
    assert texts(piece((100, 100, 200, 122), "Nama"), piece((230, 100, 500, 123), ": SEKAR AYU")) == [
        "Nama : SEKAR AYU"
    ]


def test_a_scribble_that_the_other_reader_does_not_see_is_no_print() -> None:
    assert texts(piece((100, 100, 160, 140), "linx", 0.4, "")) == []


@pytest.mark.parametrize(("sure", "other"), [(0.95, ""), (0.4, "AYU")])
def test_sure_or_seen_twice_is_print(sure: float, other: str) -> None:
    assert texts(piece((100, 100, 160, 120), "AYU", sure, other)) == ["AYU"]


def test_a_scribble_inside_a_line_is_kept_and_marked() -> None:
    name = [piece((100, 100, 300, 122), "SEKAR"), piece((330, 100, 400, 122), "aYv", 0.4, "")]
    (line,) = lines_outside(page(), name)
    assert line.text == "SEKAR aYv"
    assert line.needs_review


def test_unsure_print_is_marked() -> None:
    (line,) = lines_outside(page(), [piece((100, 100, 400, 122), "SEKAR AYU LESTARI", 0.7)])
    assert line.needs_review


def test_commas_of_a_line_stay_in_it_where_dirt_is_taken_for_letters() -> None:
    image = np.full((600, 900), 250, dtype=np.uint8)
    cv2.putText(image, "BIMALAKSANA", (40, 100), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 3, cv2.LINE_AA)
    width = cv2.getTextSize("BIMALAKSANA", cv2.FONT_HERSHEY_SIMPLEX, 1.2, 3)[0][0]
    cv2.line(image, (50 + width, 96), (48 + width, 103), 20, 3)  # the comma
    for n in range(120):  # flecks as tall as the comma
        x, y = 40 + 28 * (n % 30), 250 + 60 * (n // 30)
        cv2.line(image, (x, y), (x, y + 7), 20, 3)
    ink = ink_on(image, 200.0)
    near = ink.within((0, 0, 900, 150))
    (line,) = cut_phrases(ink, near).lines
    assert line.box[2] >= 50 + width


@pytest.mark.parametrize(
    "label", ["Nama", "N a m a", "Nam a", "NIP", "N I P", "Pangkat/Golongan", "Unit Kerja"]
)
def test_a_label_keeps_its_value_whose_colon_was_too_fine(label: str) -> None:
    assert texts(piece((100, 100, 200, 122), label), piece((360, 100, 600, 122), "BIMA")) == [
        f"{label} : BIMA"
    ]


def test_a_colon_that_was_read_is_not_doubled() -> None:
    assert texts(piece((100, 100, 200, 122), "Nama"), piece((360, 100, 600, 122), ": BIMA")) == [
        "Nama : BIMA"
    ]


def test_other_words_apart_are_no_label_and_value() -> None:
    assert texts(piece((100, 100, 200, 122), "Kepala"), piece((360, 100, 600, 122), "Bupati")) == [
        "Kepala",
        "Bupati",
    ]


def test_labels_of_two_parties_under_a_heading_of_their_width_are_apart() -> None:
    heading = piece((98, 60, 802, 82), "DINAS PASAR RAKYAT KOTA SEMBADA")
    left, right = piece((100, 100, 220, 122), "Pihak Kedua,"), piece((680, 100, 800, 122), "Pihak Pertama,")
    assert texts(heading, left, right)[1:] == ["Pihak Kedua,", "Pihak Pertama,"]


def test_names_of_two_parties_over_their_nips_are_apart() -> None:
    names = (
        piece((100, 100, 360, 122), "Tirta Adiguna, S.Sos."),
        piece((540, 100, 800, 122), "Sekar Mayangsari"),
    )
    nips = piece((98, 130, 362, 152), "NIP 1979"), piece((538, 130, 802, 152), "NIP 1980")
    assert texts(*names, *nips) == ["Tirta Adiguna, S.Sos.", "Sekar Mayangsari", "NIP 1979", "NIP 1980"]


def test_the_small_capitals_of_a_stamp_are_no_part_of_a_line() -> None:
    name, stamp = piece((100, 100, 360, 122), ": Tirta Adiguna, S.Sos."), piece((366, 106, 410, 117), "DINAS")
    assert texts(name, stamp) == [": Tirta Adiguna, S.Sos.", "DINAS"]
    office = piece((366, 103, 500, 119), "KABUPATEN")
    assert texts(name, office) == [": Tirta Adiguna, S.Sos. KABUPATEN"]


def test_a_label_in_the_small_capitals_of_a_stamp_beside_print_is_read() -> None:
    found = texts(
        piece((300, 210, 380, 226), "NAMA"),
        piece((420, 210, 520, 226), "SEKAR"),
        piece((600, 200, 1100, 236), "Perjanjian Kinerja"),
    )
    assert sorted(found) == ["NAMA", "Perjanjian Kinerja", "SEKAR"]
