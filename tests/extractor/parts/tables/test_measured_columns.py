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
