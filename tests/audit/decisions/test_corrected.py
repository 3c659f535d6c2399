"""Right values in a record: what follows from them, which doubts they end, where they fit no more."""

from __future__ import annotations

from typing import Any

import pytest

from audit.decisions import Decision, NotCorrectableError, as_read, check_value, corrected, row_words
from extractor.records import Agreement, Doubt, Evidence, Party, Signing
from rules.engine.examples import agreement_from_shorthand
from rules.engine.place import doubtful, resolve


def agreement() -> Agreement:
    row = {
        "number": "1",
        "name": "Indeks pelayanan",
        "objective": "Meningkatnya pelayanan",
        "targets": {
            "q1": {"text": "12,4", "needs_review": True},
            "annual": {"text": "50", "needs_review": True},
        },
    }
    program = {"name": "Program", "budget_text": "1.000.000", "needs_review": True}
    record = agreement_from_shorthand(
        {"title": "PERJANJIAN KINERJA", "year": 2024, "indicators": [row], "programs": [program]}
    )
    place = Evidence(page=2, bbox=(10, 10, 90, 20))
    line = Signing(text="Kota, 3l Januari 2024", place="Kota", section="statement", evidence=place)
    doubts = tuple(Doubt(code="readers-differ", by="x", field=name) for name in ("name", "nip"))
    party = Party(role="first", name="SARI", nip="19", nip_text="19", section="statement", doubts=doubts)
    indicator = record.indicators[0]
    years = {"2024": indicator.targets.annual, "2025": indicator.targets.q1}
    return record.model_copy(
        update={
            "signing": line,
            "signings": (line,),
            "parties": (party,),
            "indicators": (indicator.model_copy(update={"years": years}),),
        }
    )


def said(path: str, verdict: str = "corrected", value: str | None = None, **more: Any) -> Decision:
    read = agreement()
    known = {"kind": "reading", "content": "c", "name": path, "who": "Sari", "source": "review"}
    at = {"read": as_read(read, path), "around": row_words(read, path)}
    return Decision.model_validate({**known, **at, "verdict": verdict, "value": value, **more})


def test_a_target_gets_the_meaning_of_its_right_text_and_loses_its_doubt() -> None:
    right = corrected(agreement(), [said("indicators[0].targets.q1", value="124 %")])
    target = right.agreement.indicators[0].targets.q1
    assert target is not None
    assert (target.text, target.value, target.unit, target.needs_review) == ("124 %", "124", "%", False)
    assert [one.value for one in right.applied] == ["124 %"]
    assert agreement().indicators[0].targets.q1 != target


def test_the_target_of_the_year_is_one_with_that_among_the_years() -> None:
    right = corrected(agreement(), [said("indicators[0].targets.annual", value="500")]).agreement
    row = right.indicators[0]
    assert row.years["2024"].value == "500"
    assert row.years["2025"].value == "12.4"


def test_a_budget_a_nip_and_a_signing_line_bring_what_follows_from_them() -> None:
    right = corrected(
        agreement(),
        [
            said("programs[0].budget_text", value="Rp1.250.000,00"),
            said("parties[0].nip_text", value="19800101 200501 1 001"),
            said("signing", value="Kota, 31 Januari 2024"),
            said("year", value="2025"),
        ],
    ).agreement
    assert right.programs[0].budget == "1250000.00"
    assert right.parties[0].nip == "198001012005011001"
    assert right.signing is not None
    assert right.signing.date == "2024-01-31"
    assert right.signing.evidence == Evidence(page=2, bbox=(10, 10, 90, 20))
    assert right.signings == (right.signing,)
    assert right.year == 2025


def test_only_the_doubts_on_what_is_right_are_ended() -> None:
    party = corrected(agreement(), [said("parties[0].name", value="SARI DEWI")]).agreement.parties[0]
    assert (party.name, party.doubtful) == ("SARI DEWI", ("nip",))


def test_what_was_right_as_read_is_in_doubt_no_more() -> None:
    assert doubtful(agreement(), "indicators[0].targets.q1")
    right = corrected(agreement(), [said("indicators[0].targets.q1", "confirmed")]).agreement
    assert not doubtful(right, "indicators[0].targets.q1")
    assert doubtful(right, "indicators[0].targets.annual")
    row = corrected(agreement(), [said("programs[0]", "confirmed")]).agreement.programs[0]
    assert not row.needs_review


def test_what_nobody_can_read_stays_in_doubt() -> None:
    right = corrected(agreement(), [said("indicators[0].targets.q1", "unreadable")])
    assert right.agreement == agreement()
    assert right.stale == ()


def test_a_target_that_no_reader_found_can_be_given() -> None:
    right = corrected(agreement(), [said("indicators[0].targets.q2", value="25")]).agreement
    assert resolve(right, "indicators[0].targets.q2").value == "25"


@pytest.mark.parametrize(
    "other", [{"read": "12,5"}, {"around": "1lain"}, {"name": "indicators[7].targets.q1"}]
)
def test_a_value_is_not_put_where_something_else_is_read_now(other: dict[str, str]) -> None:
    right = corrected(agreement(), [said("indicators[0].targets.q1", value="124").model_copy(update=other)])
    assert right.agreement == agreement()
    assert right.applied == ()
    assert len(right.stale) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("year", "dua ribu"),
        ("programs[0].budget_text", "banyak"),
        ("signing", "kapan-kapan"),
        ("indicators", "x"),
        ("schema_version", "2"),
        ("source.sha256", "0"),
        ("parties[0].role", "second"),
    ],
)
def test_what_cannot_be_the_value_is_refused(path: str, value: str) -> None:
    with pytest.raises(NotCorrectableError):
        check_value(agreement(), path, value)


def test_a_value_is_tried_in_its_own_row() -> None:
    read = agreement()
    row = read.programs[0]
    other = row.model_copy(update={"budget_text": None, "budget": None})
    read = read.model_copy(update={"programs": (other, other, row)})
    check_value(read, "programs[2].budget_text", "5.000")
    with pytest.raises(NotCorrectableError):
        check_value(read, "programs[2].budget_text", "banyak")
    with pytest.raises(KeyError):
        check_value(read, "programs[3].budget_text", "5.000")


def test_order_does_not_count() -> None:
    both = [said("indicators[0].name", value="Indeks lain"), said("indicators[0].targets.q1", value="1")]
    assert corrected(agreement(), both).agreement == corrected(agreement(), both[::-1]).agreement
