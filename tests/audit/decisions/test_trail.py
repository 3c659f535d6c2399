"""The trail of decisions: it only grows, nothing is added twice, contradictions are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from audit.decisions import Decided, Decision, Thing, TrailBrokenError, decide, decided, trail
from audit.ledger.store import Ledger

THING = Thing("finding", "c" * 64, "0123456789abcdef")


def decision(verdict: str = "rejected", **more: Any) -> Decision:
    known = {
        "kind": THING.kind,
        "content": THING.content,
        "name": THING.name,
        "who": "Sari",
        "source": "a.xlsx",
    }
    return Decision.model_validate({**known, "verdict": verdict, **more})


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "catatan.sqlite") as opened:
        yield opened


def test_what_was_decided_is_found_with_who_why_and_until_when(ledger: Ledger) -> None:
    said = decision(reason="sudah diklarifikasi", until=date(2027, 1, 31))
    (entry,) = decide(ledger, [said])
    assert trail(ledger) == (entry,)
    assert decided(ledger).on(THING).decision == said
    assert entry.number == 1
    assert entry.recorded.endswith("+00:00")


def test_saying_the_same_again_adds_nothing(ledger: Ledger) -> None:
    (first,) = decide(ledger, [decision(reason="a")])
    assert decide(ledger, [decision(reason="a"), decision(reason="a", seen=(first.mark,), who="Budi")]) == ()
    assert decide(ledger, [decision(reason="b")])
    assert len(trail(ledger)) == 2


def test_the_same_file_again_does_not_undo_what_others_decided_since(ledger: Ledger) -> None:
    (first,) = decide(ledger, [decision()])
    decide(ledger, [decision("accepted", who="Budi", source="review", seen=(first.mark,))])
    assert decide(ledger, [decision()]) == ()
    assert decided(ledger).on(THING).decision == decision(
        "accepted", who="Budi", source="review", seen=(first.mark,)
    )


def test_two_who_knew_nothing_of_each_other_contradict(ledger: Ledger) -> None:
    decide(ledger, [decision("rejected"), decision("accepted", who="Budi", source="b.xlsx")])
    standing = decided(ledger).on(THING)
    assert standing.conflict
    assert standing.decision is None
    assert [head.decision.who for head in standing.heads] == ["Sari", "Budi"]
    assert decided(ledger).conflicts() == (standing,)
    decide(ledger, [decision("clarify", who="Ketua", seen=standing.marks)])
    settled = decided(ledger).on(THING)
    assert not settled.conflict
    assert settled.decision is not None
    assert settled.decision.verdict == "clarify"
    assert len(settled.history) == 3


def test_the_same_person_in_two_files_contradicts_as_well(ledger: Ledger) -> None:
    decide(ledger, [decision("rejected"), decision("accepted", source="copy.xlsx")])
    assert decided(ledger).on(THING).conflict


def test_two_who_agree_do_not_contradict(ledger: Ledger) -> None:
    decide(ledger, [decision(), decision(who="Budi", source="b.xlsx", reason="lain")])
    standing = decided(ledger).on(THING)
    assert not standing.conflict
    assert standing.decision is not None
    assert standing.decision.who == "Budi"


def test_a_person_may_change_their_mind_and_take_it_back(ledger: Ledger) -> None:
    decide(ledger, [decision("rejected"), decision("accepted")])
    now = decided(ledger).on(THING).decision
    assert now is not None
    assert now.verdict == "accepted"
    decide(ledger, [decision("withdrawn")])
    assert decided(ledger).on(THING).decision is None
    decide(ledger, [decision("accepted")])
    again = decided(ledger).on(THING).decision
    assert again is not None
    assert again.verdict == "accepted"


def test_two_programs_at_once_lose_nothing(ledger: Ledger, tmp_path: Path) -> None:
    """The second writes between the first one's look and its writing."""
    with Ledger(tmp_path / "catatan.sqlite") as other:
        look = ledger.decisions
        looks: list[object] = []

        def late() -> Any:
            rows = look()
            if not looks:
                looks.append(decide(other, [decision("accepted", who="Budi", source="review")]))
            return rows

        ledger.decisions = late  # type: ignore[method-assign]
        decide(ledger, [decision("rejected")])
    assert [(e.number, e.decision.who) for e in trail(ledger)] == [(1, "Budi"), (2, "Sari")]
    assert decided(ledger).on(THING).conflict


@pytest.mark.parametrize(
    "change",
    [
        "update decisions set body = replace(body, 'Sari', 'Budi') where number = 1",
        "delete from decisions where number = 1",
        "update decisions set recorded = '2020-01-01T00:00:00+00:00' where number = 2",
    ],
)
def test_a_trail_that_was_changed_by_hand_is_told(ledger: Ledger, tmp_path: Path, change: str) -> None:
    decide(ledger, [decision(reason=str(n)) for n in range(3)])
    ledger.close()
    with sqlite3.connect(tmp_path / "catatan.sqlite") as database:
        database.execute(change)
    with Ledger(tmp_path / "catatan.sqlite") as opened, pytest.raises(TrailBrokenError):
        trail(opened)


def test_order_and_number_of_many_are_kept(ledger: Ledger) -> None:
    several = [decision(name=f"{n:016x}", reason=f"alasan {n}") for n in range(200)]
    decide(ledger, several)
    assert [entry.decision for entry in trail(ledger)] == several
    assert [entry.number for entry in trail(ledger)] == list(range(1, 201))


def test_corrections_of_a_document_are_those_in_force() -> None:
    assert Decided().corrections("c") == ()
    assert Decided().by_content() == {}
