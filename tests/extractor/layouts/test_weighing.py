"""Columns are weighed together: words, cells, neighbours, and what a table prints once."""

from itertools import pairwise

import pytest

from extractor.layouts.senses import senses_of
from extractor.layouts.shapes import shapes_of
from extractor.layouts.weighing import evidence, weighed

LONG = shapes_of(["Persentase warga yang terlayani dengan baik"])
VALUE = shapes_of(["12,5", "80 %", "BB"])
WORDS = shapes_of(["64 kelompok", "12 unit"])
NONE = shapes_of([])


def meanings(*columns: tuple[dict[str, float], object]) -> list[str | None]:
    return [one.meaning for one in weighed([c[0] for c in columns], [c[1] for c in columns])]  # type: ignore[misc]


def test_the_second_target_beside_an_output_is_that_of_the_output() -> None:
    found = meanings(
        ({"indicator": 1.0}, LONG),
        ({"annual": 1.0}, VALUE),
        ({"output": 0.9}, LONG),
        ({"annual": 1.0}, WORDS),
    )
    assert found == ["indicator", "annual", "output", "output_target"]


def test_of_two_results_of_work_that_of_the_superior_is_the_objective() -> None:
    superior, own = senses_of(["RHK Pimpinan yang Diintervensi"]), senses_of(["Rencana Hasil Kerja"])
    found = meanings((dict(superior), LONG), (dict(own), LONG), ({"indicator": 1.0}, LONG))
    assert found == ["objective", "plan", "indicator"]
    assert meanings((dict(own), LONG), ({"indicator": 1.0}, LONG)) == ["objective", "indicator"]


def test_a_remark_is_a_unit_only_where_its_cells_are_units() -> None:
    units, remarks = shapes_of(["Persen", "Dokumen"]), shapes_of(["Survei tahunan", "Data izin"])
    assert meanings(({"annual": 1.0}, VALUE), ({"note": 1.0}, units)) == ["annual", "unit"]
    assert meanings(({"annual": 1.0}, VALUE), ({"note": 1.0}, remarks)) == ["annual", "note"]


def test_a_column_of_years_is_no_target() -> None:
    assert meanings(({"year": 0.9}, shapes_of(["2031", "2031"])), ({"annual": 1.0}, VALUE)) == [
        "year",
        "annual",
    ]


def test_of_two_targets_that_of_amounts_is_a_budget_that_of_years_the_year() -> None:
    amounts, years = shapes_of(["Rp 1.250.000.000", "875.000.000"]), shapes_of(["2031", "2031"])
    target = {"annual": 1.0}
    assert meanings(({"indicator": 1.0}, LONG), (target, VALUE), (target, amounts)) == [
        "indicator",
        "annual",
        "budget",
    ]
    assert meanings(({"indicator": 1.0}, LONG), (target, years), (target, VALUE)) == [
        "indicator",
        "year",
        "annual",
    ]
    assert meanings(({"indicator": 1.0}, LONG), (target, amounts)) == ["indicator", "annual"]


def test_a_target_of_output_beside_the_output_is_its_target() -> None:
    output = {"output": 1.0}
    assert meanings(({"plan": 1.0}, LONG), (output, LONG), (output, WORDS))[1:] == ["output", "output_target"]
    assert meanings(({"plan": 1.0}, LONG), (output, WORDS))[1:] == ["output"]


def test_of_two_first_quarters_that_of_amounts_is_money() -> None:
    amounts = shapes_of(["1.250.000.000", "875.000.000"])
    assert meanings(({"q1": 1.0}, VALUE), ({"q1": 0.9}, amounts)) == ["q1", "money"]
    (alone,) = weighed([{"q1": 1.0}], [amounts])
    assert alone.meaning == "q1"
    assert not alone.close


def test_two_ways_to_give_out_meanings_that_are_close_are_both_told() -> None:
    near, far = evidence()["margin"] / 2, evidence()["margin"] * 2

    def swapped(by: float) -> list[bool]:
        senses = [{"objective": 1.0, "plan": 0.7}, {"objective": 1.0 - by, "plan": 0.7}]
        return [one.close for one in weighed(senses, [NONE, NONE])]

    assert swapped(near) == [True, True]
    assert swapped(far) == [False, False]


def test_what_nothing_speaks_for_is_unknown() -> None:
    (one,) = weighed([{"indicator": 0.6}], [VALUE])
    assert one.meaning is None
    (silent,) = weighed([{}], [VALUE])
    assert silent.meaning is None


def test_a_close_second_is_told() -> None:
    near, far = evidence()["margin"] / 2, evidence()["margin"] * 2
    (close,) = weighed([{"objective": 1.0, "indicator": 1.0 - near}], [NONE])
    (sure,) = weighed([{"objective": 1.0, "indicator": 1.0 - far}], [NONE])
    assert close.close
    assert close.second == "indicator"
    assert not sure.close


@pytest.mark.parametrize(
    ("text", "shape"),
    [("1.", "ordinal"), ("a.", "ordinal"), ("2031", "year"), ("Rp 1.250.000", "money"),
     ("1.02.01.2.10", "code"), ("≥ 80", "value"),
     ("%", "unit"), ("Persen", "unit"), ("Kepala Bidang", "word"),
     ("Meningkatnya mutu layanan bagi warga", "long")],
)  # fmt: skip
def test_the_shape_of_a_cell(text: str, shape: str) -> None:
    assert list(shapes_of([text])) == [shape]


def test_the_shares_of_a_column_sum_to_one() -> None:
    assert sum(shapes_of(["1", "", "Persen", "2.000.000", "x"]).values()) == pytest.approx(1)


def test_the_evidence_is_within_bounds() -> None:
    data = evidence()
    assert 0 < data["margin"] < data["least"] < 1
    weights = [w for table in ("shapes", "right_of") for row in data[table].values() for w in row.values()]
    assert all(-1 <= weight <= 1 for weight in weights)
    assert all(0 < share < 1 for row in data["others"].values() for share in row.values())
    assert all(a != b for a, b in pairwise(sorted(data["others"])))


def test_codes_printed_before_their_names_are_a_list_of_programs() -> None:
    """Where nothing parts them, the heading of the codes stands first: the list was of no known kind."""
    heading = dict(senses_of(["Kode Program/Kegiatan"]))
    amounts = shapes_of(["Rp 1.250.000.000", "875.000.000"])
    names = shapes_of(["1.01.02 Program Penataan Arsip Daerah", "1.02.03 Program Pelayanan Warga"])
    codes = shapes_of(["1.01.02", "1.02.03"])
    assert meanings((heading, names), ({"budget": 1.0}, amounts)) == ["program", "budget"]
    assert meanings((heading, codes), ({"program": 1.0}, LONG), ({"budget": 1.0}, amounts))[0] == "code"
