"""Layouts that users teach decide over evidence; a wrong file says what is wrong."""

from pathlib import Path

import pytest

from extractor.agreement import assemble
from extractor.layouts.taught import BadLayout, load_taught, taught_meanings
from extractor.records import Source
from extractor.transcript import read_transcript

TAUGHT = """
[[tables]]
kind = "indicators"
columns = [
    { heading = "Nr", meaning = "number" },
    { heading = "Hal yang dijanjikan", meaning = "indicator" },
    { heading = "Takaran", meaning = "unit" },
    { heading = "Jumlah", meaning = "annual" },
    { heading = "Jumlah", meaning = "baseline" },
]
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "tabel.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_taught_table_is_read_as_the_file_says(tmp_path: Path) -> None:
    (taught,) = load_taught(write(tmp_path, TAUGHT))
    text = "Nr\tHal yang dijanjikan\tTakaran\tJumlah\tJumlah\n1\tAngka melek huruf\tPersen\t92,5\t90\n"
    text = text.replace("Nr", "No", 1)  # a fifth of the headings may be missing
    pages = read_transcript("PERJANJIAN KINERJA TAHUN 2031\n\n" + text)
    source = Source(path="x.txt", sha256="0", pages=1, kind="transcript")
    (indicator,) = assemble(pages, source, taught=[taught]).indicators
    assert (indicator.name, indicator.unit) == ("Angka melek huruf", "Persen")
    assert indicator.targets.annual is not None
    assert indicator.baseline is not None
    assert (indicator.targets.annual.text, indicator.baseline.text) == ("92,5", "90")


def test_headings_printed_twice_have_their_meanings_in_order(tmp_path: Path) -> None:
    (taught,) = load_taught(write(tmp_path, TAUGHT))
    assert taught_meanings(["Jumlah", "Takaran", "Jumlah", "Lain"], taught) == [
        "annual",
        "unit",
        "baseline",
        None,
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"indicator"', '"indikator"', "indicator"),
        ('kind = "indicators"', 'kind = "indicator"', "kind"),
        ("columns = [", "columns = ", "TOML"),
        ('heading = "Nr", ', "", "heading"),
    ],
)
def test_a_wrong_file_says_what_is_wrong(tmp_path: Path, before: str, after: str, told: str) -> None:
    path = write(tmp_path, TAUGHT.replace(before, after, 1))
    with pytest.raises(BadLayout) as caught:
        load_taught(path)
    message, advice = caught.value.render("id")
    assert told in message
    assert str(path) in message
    assert "cermat layout" in advice


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadLayout):
        load_taught(tmp_path / "tiada.toml")
