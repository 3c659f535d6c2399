"""Views are worked out once while the rules of a document run, and leave nothing behind."""

from __future__ import annotations

import gc
import weakref

from extractor.records import Agreement
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import load_profile
from rules.views.remembered import once_a_document, remembering

asked: list[str | None] = []


@once_a_document
def titled(agreement: Agreement) -> str | None:
    asked.append(agreement.title)
    return agreement.title


def document(title: str) -> Agreement:
    return agreement_from_shorthand({"title": title})


def test_a_view_is_worked_out_once_within_the_block_and_anew_outside() -> None:
    asked.clear()
    one = document("satu")
    with remembering(one):
        assert [titled(one), titled(one)] == ["satu", "satu"]
        assert asked == ["satu"]
    titled(one)
    assert asked == ["satu", "satu"]


def test_another_document_is_never_answered_for() -> None:
    one, other, copy = (
        document("satu"),
        document("dua"),
        document("satu").model_copy(update={"title": "tiga"}),
    )
    with remembering(one):
        assert [titled(one), titled(other), titled(copy)] == ["satu", "dua", "tiga"]


def test_nothing_of_a_document_is_kept_when_its_rules_have_run() -> None:
    rows = [{"name": "Indeks layanan", "targets": {"q1": "1", "q2": "2", "annual": "3"}}]
    one = agreement_from_shorthand({"indicators": rows})
    check(one, load_profile())
    gone = weakref.ref(one)
    del one
    gc.collect()
    assert gone() is None
