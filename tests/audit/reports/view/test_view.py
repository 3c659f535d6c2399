"""One view of a report: every file, finding, doubt and decision stands in it, in both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from audit.reports.view import Table, View, view_of, words_of
from audit.results import DecisionRecord, DocumentResult, LeftOut, Results, RulesRun, RunRecord, SourceRecord
from audit.run import Run
from audit.run.document import Checked
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import Profile

SHA = "a" * 64
READ = [
    {"reader": "satu", "text": "12,4", "confidence": 0.9},
    {"reader": "dua", "text": "124", "confidence": 0.5},
]
TARGET = {"text": "12,4", "doubts": [{"code": "decimal-sign", "by": "form"}], "readings": READ}


def run_of(*decisions: DecisionRecord, **more: Any) -> Run:
    weights = [{"label": label, "percent": p, "text": f"{p}%"} for label, p in (("a", "60"), ("b", "35"))]
    rows = [
        {"name": "Indeks layanan", "targets": {"annual": TARGET}, "measurement": {"weights": weights}},
    ]
    record = agreement_from_shorthand({"organisation": "Dinas A", "year": 2025, "indicators": rows})
    outcome = check(record, Profile("uji", select=("WGT001",)))
    result = DocumentResult(
        source=SourceRecord(path="a/pk.pdf", relative="a/pk.pdf", sha256=SHA),
        status="checked",
        organisation="Dinas A",
        findings=outcome.findings,
        coverage=outcome.coverage,
    )
    results = Results(documents=(result,), rules=RulesRun(run=1, profile="uji"), decisions=decisions, **more)
    return Run(results, (Checked(result, record),))


def rows_of(table: Table) -> list[dict[str, str]]:
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, map(words_of, row), strict=True)) for row in table.rows]


def decision(number: int, verdict: str, state: Any, kind: Any = "finding", **more: Any) -> DecisionRecord:
    given = {"name": finding().fingerprint, "who": "Sari", "reason": "sudah dilihat", **more}
    return DecisionRecord(
        number=number,
        recorded="2026-11-29T08:00:00+00:00",
        mark=f"m{number}",
        kind=kind,
        sha256=SHA,
        verdict=verdict,
        state=state,
        **given,
    )


def finding() -> Any:
    return run_of().documents[0].result.findings[0]


def test_every_row_has_a_cell_for_each_column() -> None:
    for language in ("id", "en"):
        view: View = view_of(run_of(), language)
        for table in (*view.tables.values(), *view.coverage):
            assert {len(row) for row in table.rows} <= {len(table.columns)}
            assert all(column.title and column.width > 0 for column in table.columns)


def test_a_finding_stands_with_its_place_and_a_key_for_the_way_back() -> None:
    (row,) = rows_of(view_of(run_of(), "id").tables["notes"])
    assert (row["document"], row["organisation"], row["rule"]) == ("a/pk.pdf", "Dinas A", "WGT001")
    assert row["aspect"].startswith("Bobot dan rumus\nkesalahan, WGT001")
    assert "95" in row["condition"]
    assert [row[key] for key in ("cause", "decision", "reason", "reviewer", "seen")] == [""] * 5
    assert row["key"] == f"finding {SHA} {finding().fingerprint}"


def test_a_value_in_doubt_stands_with_all_readings_and_reasons() -> None:
    (row,) = rows_of(view_of(run_of(), "id").tables["readings"])
    assert (row["read"], row["readings"]) == ("12,4", "satu: 12,4 (90%)\ndua: 124 (50%)")
    assert row["doubt"] == "koma desimal"
    assert row["key"] == f"reading {SHA} indicators[0].targets.annual"
    assert len(row["digest"]) == 16


def test_what_was_decided_stands_in_its_row_and_in_the_trail() -> None:
    run = run_of(
        decision(1, "accepted", "replaced", who="Budi"),
        decision(2, "clarify", "in-force", cause="salah ketik"),
    )
    tables = view_of(run, "id").tables
    (row,) = rows_of(tables["notes"])
    told = [row[key] for key in ("decision", "cause", "reason", "reviewer", "seen")]
    assert told == ["Klarifikasi", "salah ketik", "sudah dilihat", "Sari", "m2"]
    trail = rows_of(tables["decisions"])
    assert [(one["reviewer"], one["state"]) for one in trail] == [("Budi", "diganti"), ("Sari", "berlaku")]


def test_a_conflict_is_shown_and_decides_nothing() -> None:
    run = run_of(decision(1, "accepted", "conflict"), decision(2, "rejected", "conflict", who="Budi"))
    view = view_of(run, "id")
    (row,) = rows_of(view.tables["notes"])
    assert "Diterima (Sari, 2026-11-29); Ditolak (Budi, 2026-11-29)" in row["condition"]
    assert (row["decision"], row["seen"]) == ("", "m1 m2")
    assert view.notices[0].startswith("1 keputusan bertentangan")


def test_a_right_value_stands_among_the_corrections_with_who_gave_it() -> None:
    given = decision(
        1, "corrected", "in-force", "reading", name="indicators[0].targets.annual", value="124", read="12,4"
    )
    (row,) = rows_of(view_of(run_of(given), "id").tables["corrections"])
    assert (row["read"], row["became"]) == ("12,4", "124")
    assert "Sari, 2026-11-29" in row["reason"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_the_result_rests_on_is_told_in_full(language: Any) -> None:
    record = RunRecord(
        program="9.9",
        made="2026-11-29",
        language=language,
        profile="uji",
        options={"select": ["WGT001"]},
        readers={"satu": "1.2"},
        reader="b" * 64,
        rules="c" * 64,
    )
    told = [value for _, value in view_of(run_of(run=record), language).facts]
    assert {"cermat 9.9", "select = WGT001", "satu 1.2", "b" * 64, "c" * 64} <= set(told)


def test_files_that_were_left_out_stand_in_the_list() -> None:
    left = LeftOut(path="a/b.docx", relative="a/b.docx", reason="ending", message="akhiran .docx")
    rows = rows_of(view_of(run_of(left_out=(left,)), "id").tables["documents"])
    assert [(row["document"], row["problem"]) for row in rows] == [
        ("a/pk.pdf", ""),
        ("a/b.docx", "akhiran .docx"),
    ]


def test_what_only_some_tables_print_of_an_indicator_has_its_column_there() -> None:
    plain = {"name": "Indeks layanan", "targets": {"annual": {"text": "12"}}}
    doubt = [{"code": "decimal-sign", "by": "form"}]
    seldom = {
        "name": "Persentase",
        "baseline": {"text": "71,5", "kind": "number", "doubts": doubt},
        "end_condition": {"text": "80", "kind": "number"},
        "weight": {"text": "15", "kind": "number"},
        "polarity": "Maximize",
        "responsible": "Bidang Pelayanan",
        "years": {"2025": {"text": "74", "kind": "number"}, "2026": {"text": "76", "kind": "number"}},
    }
    named = {"baseline", "end-condition", "weight", "polarity", "responsible", "other-periods"}

    def table_of(*rows: Any) -> Table:
        record = agreement_from_shorthand({"organisation": "Dinas A", "indicators": list(rows)})
        return view_of(
            replace(run_of(), documents=(Checked(run_of().documents[0].result, record),)), "id"
        ).tables["indicators"]

    assert not named & {column.key for column in table_of(plain).columns}
    first, second = rows_of(table_of(plain, seldom))
    assert {first[key] for key in named} == {""}
    assert (second["baseline"], second["end-condition"], second["weight"]) == ("71,5", "80", "15")
    assert (second["polarity"], second["responsible"]) == ("Maximize", "Bidang Pelayanan")
    assert second["other-periods"] == "2025: 74 · 2026: 76"
    assert "kondisi awal" in second["doubt"].lower()
