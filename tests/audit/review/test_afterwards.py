"""What is done after an answer: once more where it was asked for meanwhile, and never left waited for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from audit.results import ScopeResult
from audit.review.afterwards import Afterwards
from audit.run import together_again
from tests.audit.review.conftest import DOUBTED, UNDRAWN, Reviewed, agreement

LONG = 30.0  # seconds that no test comes near


def test_what_is_asked_for_while_it_goes_on_is_done_once_more() -> None:
    begun, go = threading.Semaphore(0), threading.Semaphore(0)
    done: list[int] = []

    def work() -> None:
        begun.release()
        go.acquire()
        done.append(len(done))

    afterwards = Afterwards(work)
    assert not afterwards.going_on
    afterwards.ask()
    assert begun.acquire(timeout=LONG)
    for _ in range(5):
        afterwards.ask()
    assert afterwards.going_on
    assert not afterwards.wait(0)
    go.release(2)
    assert afterwards.wait(LONG)
    assert done == [0, 1]
    assert not afterwards.going_on


def test_work_that_fails_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threading.excepthook", lambda given: None)

    def work() -> None:
        raise ValueError("no rules")

    afterwards = Afterwards(work)
    afterwards.ask()
    assert afterwards.wait(LONG)
    assert not afterwards.going_on


def test_an_answer_does_not_wait_for_the_rules_between_documents(
    review: Callable[..., Reviewed], monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()

    def slow(*given: Any) -> ScopeResult:
        go.wait(LONG)
        return together_again(*given)

    monkeypatch.setattr("audit.review.sitting.together_again", slow)
    monkeypatch.setattr("audit.review.sitting._AT_ONCE", 0.0)
    made = review({"a.txt": agreement(more=DOUBTED + UNDRAWN), "b.txt": agreement("Dinas Lain")})
    browser = made.browser()
    one = next(item for item in made.sitting.items if item.thing.name == "indicators[1].targets.annual")
    form = {"verdict": "reading-1", "digest": "", "seen": "", "seen_value": ""}
    html = browser.get(f"/tinjau/{one.id}").text
    form["digest"] = html.split('name="digest" value="')[1].partition('"')[0]
    assert browser.post(f"/tinjau/{one.id}", data=form).status_code == 303
    assert len(made.entries()) == 1
    assert "sedang dijalankan lagi" in browser.get("/").text
    go.set()
    assert made.sitting.settled(LONG)
    assert "sedang dijalankan lagi" not in browser.get("/").text
