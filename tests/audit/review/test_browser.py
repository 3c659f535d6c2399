"""A short look at the page in a real browser; the whole drive is tests/bench/review_drive.py."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator

import pytest
import uvicorn

from audit.review.drawn import Drawn
from audit.review.web.app import application
from audit.review.web.serve import address, bound, host_of
from tests.audit.review.conftest import DOUBTED, UNDRAWN, Reviewed, agreement

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture
def served(review: Callable[..., Reviewed]) -> Iterator[tuple[Reviewed, str]]:
    """A run on a socket of this computer, and the address that lets a browser in."""
    made = review({"a.txt": agreement(more=DOUBTED + UNDRAWN)})
    drawn = Drawn(made.out)
    with bound() as listening:
        app = application(made.sitting, drawn, made.sessions, host_of(listening), "id")
        server = uvicorn.Server(
            uvicorn.Config(app, log_level="warning", lifespan="off", ws="none", http="h11")
        )
        listening.listen()
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield made, address(host_of(listening), made.sessions)
        server.should_exit = True
        thread.join()
    drawn.close()


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on PATH")
def test_values_are_decided_on_by_keys_alone_and_nothing_leaves_the_computer(
    served: tuple[Reviewed, str],
) -> None:
    made, where = served
    asked: list[str] = []
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(where)
        page.keyboard.type("Sari")
        for key in ("Enter", "n", "y", "b"):
            with page.expect_navigation():
                page.keyboard.press(key)
        browser.close()
    told = [(entry.decision.name, entry.decision.verdict, entry.decision.value) for entry in made.entries()]
    assert told == [
        ("indicators[0].unit", "confirmed", None),
        ("indicators[1].targets.annual", "corrected", "124"),
    ]
    assert [url for url in asked if not url.startswith(where.partition("masuk/")[0])] == []


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on PATH")
def test_a_reason_typed_waits_on_its_page_until_it_is_sent(served: tuple[Reviewed, str]) -> None:
    _, where = served
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(where)
        page.keyboard.type("Sari")
        for before, key, told in (
            ("", "Enter", False),
            ("", "n", False),
            ("surat", "n", True),
            ("", "p", False),
        ):
            if before:
                page.fill("#reason", before)
                page.keyboard.press("Escape")
            with page.expect_navigation():
                page.keyboard.press(key)
            assert page.locator("#draft").is_visible() is told
        assert page.input_value("#reason") == "surat"
        page.reload()
        assert page.input_value("#reason") == "surat"
        for key in ("y", "p"):
            with page.expect_navigation():
                page.keyboard.press(key)
        assert page.input_value("#reason") == ""
        browser.close()
