"""HTML is read as a browser shows it: what is hidden, struck, raised or typed into a field."""

from __future__ import annotations

import pytest

from extractor.read import ReadCell, ReadTable
from extractor.transcript import decode, read_transcript


def table(text: str) -> ReadTable:
    return next(table for page in read_transcript(text) for table in page.tables)


def last(text: str) -> ReadCell:
    found = table(f"<table><tr><th>Indikator</th><th>Target</th></tr><tr><td>Indeks</td>{text}</tr></table>")
    cell = found.at(1, 1)
    assert cell is not None
    assert found.columns == 2
    return cell


@pytest.mark.parametrize(
    "cell",
    [
        '<td style="display:none">900</td><td>82,40</td>',
        "<td hidden>900</td><td>82,40</td>",
        '<td><span style="visibility: hidden">7</span>82,40</td>',
        '<td><span style="font-size:0">7</span>82,40</td>',
        "<td><template>7</template>82,40</td>",
        '<td><input type="text" value="82,40"></td>',
        '<td><input type="hidden" value="7"/>82,40</td>',
        "<td><select><option>7</option><option selected>82,40</option></select></td>",
        "<td><textarea>82,40</textarea></td>",
        "<td>82,40<sup>1</sup></td>",
        '<td>82,40<span style="vertical-align:super">1</span></td>',
    ],
)
def test_what_a_browser_shows_is_the_value(cell: str) -> None:
    read = last(cell).reading
    assert (read.text, read.needs_review) == ("82,40", False)


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_struck_text_is_no_value_and_its_cell_is_marked(tag: str) -> None:
    read = last(f"<td><{tag}>75</{tag}> 95</td>").reading
    assert (read.text, read.needs_review) == ("95", True)
    only = last(f"<td><{tag}>75</{tag}></td>").reading
    assert (only.text, only.needs_review) == ("", True)


def test_classes_of_the_page_hide_and_lay_out() -> None:
    text = (
        "<html><head><style>.t{display:table}.r{display:table-row}\n.c{display:table-cell} .x{display:none}"
        "</style></head><body>\n<div class=t><div class=r><div class=c>Indikator</div>"
        "<div class=c>Target</div></div>\n<div class=r><div class=c>Indeks</div>"
        "<div class='c'><i class=x>9</i>7</div></div></div></body>"
    )
    found = table(text)
    assert [cell.reading.text for cell in found.cells] == ["Indikator", "Target", "Indeks", "7"]
    assert [cell.evidence.line for cell in found.cells] == [3, 3, 4, 4]


def test_units_keep_their_raised_signs() -> None:
    assert last("<td>12 m<sup>2</sup></td>").reading.text == "12 m²"


def test_a_cell_reaches_no_further_than_its_group_of_rows() -> None:
    for span in ("9", "0"):
        text = (
            f"<table><tbody><tr><td rowspan={span}>a</td><td>b</td></tr><tr><td>c</td></tr></tbody>"
            "<tbody><tr><td>d</td><td>e</td></tr></tbody></table>"
        )
        found = table(text)
        assert [(cell.row, cell.column, cell.row_span) for cell in found.cells if cell.reading.text] == [
            (0, 0, 2),
            (0, 1, 1),
            (1, 1, 1),
            (2, 0, 1),
            (2, 1, 1),
        ]


def test_what_stands_beside_a_table_on_its_line_is_kept() -> None:
    (page,) = read_transcript(
        "<p>PERJANJIAN KINERJA</p><table><tr><td>a</td><td>b</td></tr></table><p>akhir</p>"
    )
    assert [line.text for line in page.lines] == ["PERJANJIAN KINERJA", "akhir"]
    assert len(page.tables) == 1


def test_wide_letters_are_decoded() -> None:
    assert decode("<p>Nilai ≥ 80</p>".encode("utf-16")) == "<p>Nilai ≥ 80</p>"
    assert decode("Rp1.000 – 2.000".encode("cp1252")) == "Rp1.000 – 2.000"
