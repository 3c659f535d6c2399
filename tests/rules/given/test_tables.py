"""Tables that an inspectorate keeps: read strictly, faults named by file, line and what is expected."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rules.given.sheets import TableError
from rules.given.tables import load_budgets, load_regulations, load_roster, load_targets


def written(folder: Path, text: str) -> Path:
    path = folder / "tabel.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_roster_in_either_language_and_separator(tmp_path: Path) -> None:
    indonesian = load_roster(written(tmp_path, "no;perangkat_daerah\n1;Dinas Sosial\n\n2;Badan Keuangan\n"))
    assert [row.organisation for row in indonesian] == ["Dinas Sosial", "Badan Keuangan"]
    english = load_roster(written(tmp_path, '\ufefforganisation,note\n"Dinas A, B dan C",x\n'))
    assert [row.organisation for row in english] == ["Dinas A, B dan C"]


def test_regulations(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "jenis,nomor,tahun,status,oleh,sejak\n"
        "Pergub,53,2021,dicabut,Pergub 57 Tahun 2022,2022-11-01\nPerda,7,2019,diubah,Perda 2 Tahun 2023,\n",
    )
    first, second = load_regulations(path)
    assert (first.kind, first.number, first.year, first.status) == ("Pergub", "53", 2021, "revoked")
    assert first.since == date(2022, 11, 1)
    assert second.status == "amended"
    assert second.since is None


@pytest.mark.parametrize(
    ("text", "indonesian", "english"),
    [
        ("", "tabel kosong", "the table is empty"),
        ("nama\nDinas\n", "baris 1: diharapkan kolom perangkat_daerah", "line 1: expected the columns"),
        ("perangkat_daerah\n \n''\n", "", ""),
        ("no,perangkat_daerah\n1,\n", "baris 2, kolom perangkat_daerah", "line 2, column perangkat_daerah"),
    ],
)
def test_bad_roster(tmp_path: Path, text: str, indonesian: str, english: str) -> None:
    path = written(tmp_path, text)
    if not indonesian:
        assert len(load_roster(path)) == 1
        return
    with pytest.raises(TableError) as caught:
        load_roster(path)
    assert str(path) in caught.value.render("id")
    assert indonesian in caught.value.render("id")
    assert english in caught.value.render("en")


def test_bad_regulation_names_line_and_expectation(tmp_path: Path) -> None:
    path = written(
        tmp_path, "jenis,nomor,tahun,status,oleh\nPergub,53,2021,dicabut,X\nPerda,7,dua ribu,batal,Y\n"
    )
    with pytest.raises(TableError) as caught:
        load_regulations(path)
    text = caught.value.render("id")
    assert "baris 3, kolom tahun: nilai tidak sah ('dua ribu'); diharapkan tahun" in text
    assert "baris 3, kolom status: nilai tidak sah ('batal'); diharapkan diubah atau dicabut" in text


def test_what_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="does not exist"):
        load_roster(tmp_path / "tidak-ada.csv")
    path = tmp_path / "biner.csv"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(TableError, match="UTF-8"):
        load_roster(path)


def test_targets_and_budgets(tmp_path: Path) -> None:
    (target,) = load_targets(
        written(tmp_path, 'indikator,tahun,target,sumber\nIndeks taman,2025,"82,5",Renstra\n')
    )
    assert (target.indicator, target.year, target.target, target.source) == (
        "Indeks taman",
        2025,
        "82,5",
        "Renstra",
    )
    assert target.organisation is None
    (budget,) = load_budgets(
        written(tmp_path, "program;tahun;anggaran\nProgram Taman;2025;Rp1.250.000.000\n")
    )
    assert (budget.program, budget.budget) == ("Program Taman", "Rp1.250.000.000")


def test_a_budget_that_is_no_amount_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(TableError) as caught:
        load_budgets(written(tmp_path, "program,tahun,anggaran\nProgram Taman,2025,banyak\n"))
    assert "baris 2, kolom anggaran" in caught.value.render("id")
    assert "1.250.000.000" in caught.value.render("en")
