"""What is counted for the map of findings and the list of the most frequent ones."""

from __future__ import annotations

from audit.reports.html.bars import quarter_bars
from audit.reports.html.overview import BODIES, RULES, frequent, heat_map
from audit.results import DocumentResult, SourceRecord
from extractor.records import Indicator
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import Certainty, FindingRecord, Severity


def found(rule: str) -> FindingRecord:
    said = dict.fromkeys(("name", "subject", "message", "condition", "effect", "recommendation"), "x")
    return FindingRecord.model_validate(
        {
            **said,
            "rule": rule,
            "severity": Severity.ERROR,
            "certainty": Certainty.CERTAIN,
            "fingerprint": "0" * 16,
            "criterion": None,
            "evidence": (),
        }
    )


def document(body: str | None, *rules: str) -> DocumentResult:
    findings = tuple(found(rule) for rule in rules)
    return DocumentResult(
        source=SourceRecord(path="a.pdf"), status="checked", organisation=body, findings=findings
    )


def test_documents_of_a_body_stand_in_one_row() -> None:
    heat = heat_map([document("A", "R1", "R2"), document("B", "R2"), document("A", "R2")], "?")
    assert heat.rules == ("R1", "R2")
    assert [(row.body, row.counts, row.total) for row in heat.rows] == [("A", (1, 2), 3), ("B", (0, 1), 1)]


def test_a_body_without_name_is_in_the_map_and_one_without_findings_is_not() -> None:
    heat = heat_map([document(None, "R1"), document("B")], "tidak terbaca")
    assert [row.body for row in heat.rows] == ["tidak terbaca"]


def test_shades_go_from_none_to_the_most() -> None:
    heat = heat_map([document("A", *["R1"] * 10)], "?")
    assert [heat.shade(count) for count in (0, 1, 2, 3, 9, 10)] == [0, 1, 1, 2, 5, 5]


def test_what_the_map_has_no_room_for_is_counted() -> None:
    bodies = [document(f"B{n}", f"R{n:02}") for n in range(BODIES + 2)]
    heat = heat_map(bodies, "?")
    assert (len(heat.rows), len(heat.rules)) == (BODIES, RULES)
    assert heat.left == (2, BODIES + 2 - RULES)


def test_the_most_frequent_rule_is_first_and_shares_are_of_it() -> None:
    lines = frequent([document("A", "R1", "R2", "R2", "R2"), document("B", "R2", "R1")])
    assert [(line.rule, line.findings, line.documents, line.share) for line in lines] == [
        ("R2", 4, 2, 100),
        ("R1", 2, 2, 50),
    ]


def row(**targets: object) -> Indicator:
    return agreement_from_shorthand({"indicators": [{"name": "x", "targets": targets}]}).indicators[0]


def test_four_quarters_are_drawn_as_high_as_they_are_large() -> None:
    bars = quarter_bars(row(q1="5", q2="10", q3="15", q4="20"))
    assert [bar.height for bar in bars] == [5, 10, 15, 20]
    assert [bar.text for bar in bars] == ["5", "10", "15", "20"]
    assert all(bar.y + bar.height == 20 for bar in bars)


def test_nothing_is_drawn_where_a_quarter_is_missing_doubtful_or_below_zero() -> None:
    assert quarter_bars(row(q1="5", q2="10", q3="15")) == []
    assert quarter_bars(row(q1="5", q2="10", q3="15", q4="baik")) == []
    assert quarter_bars(row(q1={"text": "5", "needs_review": True}, q2="10", q3="15", q4="20")) == []
    assert quarter_bars(row(q1="-5", q2="10", q3="15", q4="20")) == []
    assert quarter_bars(row(q1="0", q2="0", q3="0", q4="0")) == []
