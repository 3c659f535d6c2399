"""The summary for leaders: who needs a call and why, and that it stays one page however many there are."""

from __future__ import annotations

import re
from typing import Any

import pytest

from audit.reports.docx.fields import Leaders, Tally
from audit.reports.leaders.told import CALLS, SHARES, Standing, told
from audit.reports.view.decided import Said
from audit.results import DecisionRecord
from rules.engine.finding import Certainty, FindingRecord, PlaceRecord, Severity

NOTHING = Said()


def finding(rule: str = "TGT002", severity: Severity = Severity.ERROR, **more: Any) -> FindingRecord:
    said = {
        "rule": rule,
        "name": "uji",
        "severity": severity,
        "certainty": Certainty.CERTAIN,
        "subject": "indicators[0]",
        "message": "Jumlah tidak sama",
        "condition": "",
        "criterion": None,
        "effect": "",
        "recommendation": "",
        "fingerprint": "0" * 16,
        "evidence": (PlaceRecord(page=1),),
    }
    return FindingRecord.model_validate({**said, **more})


def tally(**more: int) -> Tally:
    names = Tally.__dataclass_fields__
    return Tally(**{**dict.fromkeys(names, 0), **more})


def leaders(*standings: Standing, said: Said = NOTHING, between: tuple[FindingRecord, ...] = ()) -> Leaders:
    found = [*(one for each in standings for one in each.found), *((None, one) for one in between)]
    return told(standings, found, tally(bodies=len(standings)), 0, said, "id")


def of(name: str, *found: FindingRecord, **more: Any) -> Standing:
    return Standing(name, [("ab" * 32, one) for one in found], **more)


def test_only_bodies_with_errors_unread_files_or_old_findings_need_a_call() -> None:
    told = leaders(
        of("Dinas A", finding(severity=Severity.WARNING)),
        of("Dinas B", finding()),
        of("Dinas C", finding(note_code="doubtful")),
        of("Dinas D", failed=("d.pdf",)),
        of("Dinas E", known=2),
    )
    assert [call.name for call in told.calls] == ["Dinas D", "Dinas B", "Dinas E"]
    assert told.calls[0].why == "1 dokumen tidak dapat dibaca: d.pdf."
    assert told.calls[1].why == "1 kesalahan: Target (1)."
    assert told.calls[2].why == "2 temuan terdahulu belum diselesaikan."
    assert told.figures[0].number == 3


def test_the_body_with_most_errors_is_called_first() -> None:
    told = leaders(of("Dinas A", finding()), of("Dinas B", finding(), finding("BGT001")))
    assert [call.name for call in told.calls] == ["Dinas B", "Dinas A"]
    assert told.calls[0].why == "2 kesalahan: Target (1), Anggaran (1)."


def test_of_many_aspects_those_with_most_errors_are_named() -> None:
    rules = ("TGT002", "TGT002", "BGT001", "CIT001", "SGN001", "WGT001")
    (call,) = leaders(of("Dinas A", *(finding(rule) for rule in rules))).calls
    assert call.why.startswith("6 kesalahan: Target (2), Anggaran (1), ")
    assert call.why.endswith(", dan lainnya.")


def test_a_body_that_handed_in_nothing_is_called_by_its_name() -> None:
    missing = finding(
        "BAT004",
        Severity.WARNING,
        subject="",
        evidence=(),
        message="Belum ada perjanjian kinerja: Dinas Z",
        facts={"case": "missing", "body": "Dinas Z"},
    )
    told = leaders(of("Dinas A"), between=(missing,))
    assert [(call.name, call.why) for call in told.calls] == [("Dinas Z", missing.message)]
    assert told.figures[0].note == "dari 1 yang menyerahkan dokumen; 1 belum menyerahkan"


def decision(name: str, verdict: str) -> DecisionRecord:
    return DecisionRecord(
        number=1,
        recorded="2026-01-01T00:00:00",
        mark="m",
        kind="finding",
        sha256="ab" * 32,
        name=name,
        verdict=verdict,
        who="Sari",
        state="in-force",
    )


def test_how_far_reviewers_are_stands_beside_the_body() -> None:
    two = of("Dinas A", finding(fingerprint="1" * 16), finding(fingerprint="2" * 16))
    assert leaders(two).calls[0].decided == "belum ada"
    some = Said.of([decision("1" * 16, "accepted")])
    assert leaders(two, said=some).calls[0].decided == "1 dari 2 kesalahan belum"
    every = Said.of([decision("1" * 16, "accepted"), decision("2" * 16, "clarify")])
    call = leaders(two, said=every).calls[0]
    assert call.decided == "semua kesalahan diputuskan"
    assert call.why.endswith("1 hal menunggu klarifikasi.")


@pytest.mark.parametrize("bodies", [1, 20, 200])
def test_it_has_as_many_rows_as_fit_and_says_how_many_are_left(bodies: int) -> None:
    name = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana {}"
    every = [of(name.format(n), finding(), failed=tuple(["sangat-panjang.pdf"] * 20)) for n in range(bodies)]
    told = leaders(*every)
    assert told.figures[0].number == bodies
    assert len(told.calls) == min(CALLS, bodies)
    left = bodies - len(told.calls)
    assert re.findall(r"\d+", told.more) == ([str(left)] if left else [])
    assert max(len(call.name) for call in told.calls) <= 90
    assert max(len(call.why) for call in told.calls) <= 200


def test_the_chart_counts_findings_by_aspect_and_leaves_none_out() -> None:
    rules = [f"{chr(65 + n)}{chr(65 + n)}{chr(65 + n)}001" for n in range(SHARES + 5)]
    told = leaders(of("Dinas A", *(finding(rule) for rule in rules), finding(note_code="doubtful")))
    assert len(told.shares) == SHARES
    assert sum(share.total for share in told.shares) == len(rules)
    assert told.shares[-1].aspect == "Aspek lain"


def test_bars_show_gravity_by_shade_and_the_longest_is_the_longest() -> None:
    grave = [finding() for _ in range(6)] + [finding(severity=Severity.INFO) for _ in range(3)]
    told = leaders(of("Dinas A", *grave, finding("BGT001", Severity.WARNING)))
    assert [share.bar for share in told.shares] == ["█" * 20 + "░" * 10, "▓" * 3]
