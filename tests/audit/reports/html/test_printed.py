"""What goes on paper of a document with many findings: a line a place below its cause."""

from __future__ import annotations

import re

import pytest

from audit.reports import html
from audit.results import DecisionRecord
from audit.run import Run
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import PlaceRecord
from tests.audit.reports.html.test_page import checked, finding, run_of

NINE = tuple(
    finding(
        rule=("TGT002", "TGT006")[number % 2],
        message=f"Temuan ke-{number}",
        fingerprint=f"{number:016}",
        evidence=(PlaceRecord(page=40 + number, bbox=(10, 10, 20, 20)),),
    )
    for number in range(9)
)


def sheet(run: Run) -> str:
    """The words that paper has of the only document; "" where it has all that the screen has."""
    found = re.search(r'<div class="paper sheet">(.*?)</div>', html.rendered(run, "id"), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split()) if found else ""


def test_each_place_has_its_line_below_its_cause() -> None:
    words = sheet(run_of(checked(findings=NINE)))
    for number in range(9):
        assert len(re.findall(rf"Temuan ke-{number} [^T]*hlm. {40 + number}\b", words)) == 1
    first, second = (words.index(rule) for rule in ("TGT002", "TGT006"))
    assert first < words.index("Temuan ke-8") < second < words.index("Temuan ke-1")
    assert "9 temuan, 0 pertanyaan" in words


@pytest.mark.parametrize(("count", "brief"), [(8, False), (9, True)])
def test_few_findings_are_printed_with_all_they_say(count: int, brief: bool) -> None:
    run = run_of(checked(findings=NINE[: count - 2], questions=NINE[-2:]))
    assert bool(sheet(run)) is brief
    assert ('class="document brief"' in html.rendered(run, "id")) is brief


def test_what_all_say_alike_is_said_once_and_the_places_follow() -> None:
    alike = tuple(one.model_copy(update={"message": "Tanpa definisi", "rule": "MSR001"}) for one in NINE)
    words = sheet(run_of(checked(findings=alike)))
    assert words.count("Tanpa definisi") == 1
    assert [f"hlm. {40 + number}" in words for number in range(9)] == [True] * 9


def test_what_was_decided_stands_beside_its_place() -> None:
    one = checked(findings=NINE)
    decision = DecisionRecord(
        number=1,
        recorded="2026-03-06T08:00:00",
        mark="m1",
        kind="finding",
        sha256=one.result.source.sha256 or "",
        name=NINE[3].fingerprint,
        verdict="accepted",
        who="Sari",
        state="in-force",
    )
    run = run_of(one)
    run = Run(run.results.model_copy(update={"decisions": (decision,)}), run.documents)
    words = sheet(run)
    assert re.search(r"Temuan ke-3 [^T]*\[Diterima[^\]]*Sari", words)
    assert words.count("Diterima") == 1


def test_values_in_doubt_count_and_have_a_line_each() -> None:
    rows = [
        {
            "name": f"Indeks {number}",
            "targets": {
                "annual": {"text": f"1{number},4", "doubts": [{"code": "decimal-sign", "by": "form"}]}
            },
        }
        for number in range(9)
    ]
    one = checked()
    one = type(one)(one.result, agreement_from_shorthand({"indicators": rows}))
    words = sheet(run_of(one))
    assert [words.count(f": 1{number},4 · ") for number in range(9)] == [1] * 9
