"""Words are wrapped as the letters of the workbook are wide; the widths here are reportlab's own."""

from __future__ import annotations

import io

import pytest
import xlsxwriter
from reportlab.pdfbase.pdfmetrics import stringWidth

from audit.reports.lettering import letters, lines_of

WORDS = (
    "Jumlah anggaran Rp13.767.700.750,00 tidak sama dengan total Rp13.857.700.750,00; TARGET TRIWULAN IV "
    "“Persentase Kontribusi PDRB Sektor Perdagangan” tercetak 57,5, padahal harus bilangan bulat."
)
DIGIT = 7 * 0.75  # points of a digit by which columns are counted


@pytest.mark.parametrize("width", [9, 14, 19, 31, 60])
@pytest.mark.parametrize(("bold", "font"), [(False, "Helvetica"), (True, "Helvetica-Bold")])
def test_no_line_is_wider_than_its_column_and_none_is_short_without_need(
    width: int, bold: bool, font: str
) -> None:
    lines = lines_of(WORDS, width, bold=bold)
    assert "".join(lines).replace(" ", "") == WORDS.replace(" ", "")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        assert stringWidth(line, font, 9) <= width * DIGIT
        with_next = f"{line} {following.partition(' ')[0]}"
        assert not following or stringWidth(with_next, font, 9) > 0.85 * width * DIGIT


def test_narrow_letters_take_fewer_lines_than_wide_ones() -> None:
    assert len(lines_of("lili " * 20, 20)) < len(lines_of("MAWO " * 20, 20))


@pytest.mark.parametrize(("words", "lines"), [("", 1), ("a", 1), ("a\nb", 2), ("a\n\nb", 3), ("x" * 60, 6)])
def test_line_feeds_and_long_words_take_lines(words: str, lines: int) -> None:
    assert len(lines_of(words, 10)) == lines


def test_one_workbook_does_not_change_the_letters_of_the_next() -> None:
    before = letters()
    with xlsxwriter.Workbook(io.BytesIO(), letters()) as book:
        book.add_format({"bold": True, "font_size": 14})
        book.add_worksheet()
    assert letters() == before
