"""What a table prints for objective and indicator alike, or for the superior and for oneself."""

import pytest

from extractor.agreement import assemble
from extractor.records import Agreement, Source
from extractor.transcript import read_transcript


def html(rows: str, title: str = "PERJANJIAN KINERJA TAHUN 2031") -> Agreement:
    pages = read_transcript(f"{title}\n<table>{rows}</table>\n")
    return assemble(pages, Source(path="x.txt", sha256="0", pages=len(pages), kind="transcript"))


def row(*cells: str, tag: str = "td") -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


@pytest.mark.parametrize(
    ("of_goal", "own"),
    [
        ("Bobot Sasaran (%)", "Bobot Indikator (%)"),
        ("Bobot SS", "Bobot IKU"),
        ("Bobot", "Bobot"),
        ("Bobot SS", "Bobot"),
    ],
)
def test_the_weight_of_an_indicator_is_not_that_of_its_objective(of_goal: str, own: str) -> None:
    record = html(
        row("No", "Sasaran Strategis", of_goal, "Indikator Kinerja", own, "Satuan", "Target", tag="th")
        + "<tr><td rowspan=2>1</td><td rowspan=2>Naiknya mutu warga</td><td rowspan=2>60</td>"
        "<td>Angka melek huruf</td><td>25</td><td>%</td><td>91,5</td></tr>"
        + row("Jumlah kunjungan taman bacaan", "35", "Orang", "120")
        + row("2", "Naiknya minat baca", "40", "Jumlah pembaca muda", "40", "Orang", "77")
    )
    assert [i.weight.text for i in record.indicators if i.weight] == ["25", "35", "40"]
    assert [i.objective_weight.text for i in record.indicators if i.objective_weight] == ["60", "60", "40"]
    assert not [p for p in record.problems if p.code == "column-unknown"]


def test_a_weight_that_is_headed_as_the_objective_s_is_no_indicator_s() -> None:
    record = html(
        row("No", "Sasaran", "Bobot Sasaran", "Indikator Kinerja", "Target", tag="th")
        + row("1", "Naiknya mutu warga", "60", "Angka melek huruf", "91,5")
        + row("2", "Naiknya minat baca", "40", "Jumlah pembaca muda", "77 orang")
    )
    assert [i.weight for i in record.indicators] == [None, None]
    assert [i.objective_weight.text for i in record.indicators if i.objective_weight] == ["60", "40"]


RESULTS = ("Rencana Hasil Kerja Pimpinan yang Diintervensi", "Rencana Hasil Kerja")


def test_results_of_staff_are_what_their_indicators_measure() -> None:
    record = html(
        row("No", *RESULTS, "Aspek", "Indikator Kinerja Individu", "Target", tag="th")
        + row("1", "Naiknya mutu", "Tersusunnya telaahan", "Kuantitas", "Banyaknya telaahan", "4 telaahan")
        + row("", "", "", "Waktu", "Lama penyelesaian telaahan", "6 bulan"),
        "SASARAN KINERJA PEGAWAI TAHUN 2031",
    )  # fmt: skip
    assert [i.objective for i in record.indicators] == ["Tersusunnya telaahan"] * 2
    assert [i.targets.annual.text for i in record.indicators if i.targets.annual] == ["4 telaahan", "6 bulan"]
    assert not record.actions


def test_results_in_a_plan_by_quarters_are_actions() -> None:
    heads = ("No", "RHK Atasan", "Rencana Hasil Kerja", "Indikator", "TW I", "TW II", "TW III", "TW IV")
    record = html(
        row(*heads, tag="th")
        + row("1", "Naiknya mutu", "Tersusunnya telaahan", "Banyaknya telaahan", "1", "2", "3", "4")
        + row("2", "Naiknya minat baca", "Tersusunnya kajian", "Banyaknya kajian", "1", "1", "2", "2")
    )  # fmt: skip
    assert [action.plan for action in record.actions] == ["Tersusunnya telaahan", "Tersusunnya kajian"]


@pytest.mark.parametrize(
    ("below", "parties"),
    [
        ((), 1),
        (("Rp 18.500.000", "Rp 42.000.000"), 1),
        (("Rp 18.500.000", "Rp 42.000.000", "Rp 3.500.000"), 0),
        (("NIP. 19850627 200412 1 001", "Rp 18.500.000", "Rp 42.000.000", "Rp 3.500.000"), 1),
    ],
)
def test_offices_in_a_table_of_amounts_sign_nothing(below: tuple[str, ...], parties: int) -> None:
    """Its headings were not read; with a NIP in it, it may be a form around all."""
    lines = ("Pihak Pertama", "Kepala Seksi Pelayanan Umum", "Yudhistira Prabaswara, S.STP.", *below)
    record = html("".join(map(row, lines)), "RENCANA AKSI TAHUN 2031")
    assert len(record.parties) == parties
