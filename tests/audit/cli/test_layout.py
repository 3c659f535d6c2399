"""``cermat layout``: the file that it writes can be taught back."""

from pathlib import Path

from click.testing import CliRunner

from audit.cli import main
from extractor.layouts.taught import load_taught

TEXT = (
    "PERJANJIAN KINERJA TAHUN 2031\n\n"
    "No\tSasaran Strategis\tIndikator Kinerja\tSatuan\tTarget\n"
    "1\tNaiknya mutu\tAngka melek huruf warga\tPersen\t92,5\n"
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    document, toml = tmp_path / "pk.txt", tmp_path / "tabel.toml"
    document.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(main, ["layout", str(document), "--out", str(toml)])
    assert result.exit_code == 0
    (table,) = load_taught(toml)
    assert table.kind == "indicators"
    assert [(c.heading, c.meaning) for c in table.columns] == [
        ("No", "number"),
        ("Sasaran Strategis", "objective"),
        ("Indikator Kinerja", "indicator"),
        ("Satuan", "unit"),
        ("Target", "annual"),
    ]


def test_how_far_the_next_meaning_is_behind_is_said(tmp_path: Path) -> None:
    document = tmp_path / "pk.txt"
    document.write_text(TEXT, encoding="utf-8")
    for language, words in (("id", "dari arti berikutnya"), ("en", "before the next meaning")):
        written = CliRunner().invoke(main, ["layout", str(document), "--lang", language]).stdout
        (number,) = [line for line in written.splitlines() if '"number"' in line]
        assert words in number.partition("#")[2]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["layout", str(tmp_path / "tiada.pdf")])
    assert result.exit_code == 3
