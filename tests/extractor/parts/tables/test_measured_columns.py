"""Definition and formula in columns of their own."""

from __future__ import annotations

from extractor.agreement import assemble
from extractor.records import Indicator, Source
from extractor.transcript import read_transcript

SOURCE = Source(path="x", sha256="0", pages=1, kind="transcript")
HEAD = "No|Indikator Kinerja|Definisi Operasional|Formulasi Perhitungan|Satuan|Target"


def indicators(*rows: str) -> tuple[Indicator, ...]:
    text = "\n".join(row.replace("|", "\t") for row in rows) + "\n"
    return assemble(read_transcript(text), SOURCE).indicators


def test_each_column_is_a_part_of_the_measurement() -> None:
    (row,) = indicators(HEAD, "1|Jumlah desa mandiri|Desa yang mandiri|Banyaknya desa mandiri|Desa|6")
    assert row.measurement is not None
    assert row.measurement.definition == "Desa yang mandiri"
    assert row.measurement.method == "Banyaknya desa mandiri"


def test_a_blank_column_is_a_part_that_is_missing() -> None:
    (row,) = indicators(HEAD, "1|Jumlah desa mandiri|Desa yang mandiri||Desa|6")
    assert row.measurement is not None
    assert (row.measurement.definition, row.measurement.method) == ("Desa yang mandiri", None)


def test_one_column_prints_its_cell_as_it_is() -> None:
    head = "No|Indikator Kinerja|Formulasi Perhitungan|Satuan|Target"
    (row,) = indicators(head, "1|Jumlah desa mandiri|Banyaknya desa mandiri|Desa|6")
    assert row.measurement_text == "Banyaknya desa mandiri"


def test_what_was_reached_the_year_before_is_where_the_year_begins() -> None:
    title = "PERJANJIAN KINERJA TAHUN 2025"
    (row,) = indicators(
        title, "No|Indikator Kinerja|Satuan|Realisasi 2024|Target", "1|Jumlah desa mandiri|Desa|5|6"
    )
    assert row.baseline is not None
    assert row.baseline.value == "5"


def test_what_was_reached_in_the_year_of_the_targets_is_none() -> None:
    title = "PERJANJIAN KINERJA TAHUN 2025"
    (row,) = indicators(
        title, "No|Indikator Kinerja|Satuan|Realisasi 2025|Target", "1|Jumlah desa mandiri|Desa|5|6"
    )
    assert row.baseline is None


def test_a_dictionary_that_writes_a_short_form_out_measures_the_same_indicator() -> None:
    name = "Nilai Sistem Pengendalian Intern Pemerintah (SPIP) dinas"
    own, more = "No|Indikator Kinerja|Satuan|Target", HEAD.removesuffix("|Satuan|Target")
    (row,) = indicators(own, "1|Nilai SPIP dinas|Nilai|3", "", more, f"1|{name}|Arti|Cara")
    assert (row.name, row.measurement_text is not None) == ("Nilai SPIP dinas", True)


def test_an_indicator_has_its_own_number_beside_that_of_its_objective() -> None:
    head = "<th colspan=2>Sasaran Kegiatan</th><th colspan=2>Indikator Kinerja Kegiatan</th><th>Target</th>"
    one = "<td rowspan=2>1</td><td rowspan=2>Meningkatnya mutu jalan</td><td>1</td><td>Panjang jalan</td>"
    other = "<td>2</td><td>Jumlah jembatan</td><td>3 Unit</td>"
    html = f"<table><tr>{head}</tr><tr>{one}<td>8 km</td></tr><tr>{other}</tr></table>"
    found = assemble(read_transcript(html), SOURCE).indicators
    assert [row.number for row in found] == ["1", "2"]
