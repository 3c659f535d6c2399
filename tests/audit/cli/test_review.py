"""``cermat review``: what is decided on the page is in the ledger and in the reports that follow."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from audit.cli import main
from audit.decisions import trail
from audit.ledger.store import Ledger
from audit.review.web.serve import host_of

pytestmark = pytest.mark.usefixtures("reader")


@pytest.fixture
def rejecting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that comes in, rejects the first open finding, and leaves."""
    doors: list[str] = []

    def address(host: str, sessions: Any) -> str:
        doors.append(f"/masuk/{sessions.token}")
        return "http://x/"

    def serve(app: Any, listening: socket.socket, ready: Callable[[], object]) -> None:
        ready()
        host = f"http://{host_of(listening)}"
        browser = TestClient(app, base_url=host, headers={"Origin": host})
        browser.get(doors[-1])
        where = browser.get("/").text.split('class="main" href="')[1].partition('"')[0]
        browser.post(where, data={"verdict": "rejected", "reason": "lampiran benar"})

    monkeypatch.setattr("audit.review.web.serve.address", address)
    monkeypatch.setattr("audit.review.web.serve.serve", serve)


@pytest.mark.usefixtures("rejecting")
@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_decision_is_in_the_ledger_and_in_the_reports(
    document: Callable[..., Path], tmp_path: Path, elsewhere: bool
) -> None:
    out = tmp_path / "out"
    place: Path | str = f"sqlite:///{tmp_path / 'kota.sqlite'}" if elsewhere else out / "catatan.sqlite"
    ledger = ["--ledger", str(place)] if elsewhere else []
    words = ["check", str(document()), "--out", str(out), "--jobs", "1", "--select", "WGT001", *ledger]
    CliRunner().invoke(main, words, catch_exceptions=False)
    asked = ["review", str(out), "--no-browser", "--who", "Sari", *ledger]
    said = CliRunner().invoke(main, asked, catch_exceptions=False)
    assert said.exit_code == 0, said.output
    with Ledger(place) as kept:
        (entry,) = trail(kept)
    assert (entry.decision.who, entry.decision.verdict) == ("Sari", "rejected")
    result = json.loads((out / "hasil.json").read_text(encoding="utf-8"))
    (one,) = result["documents"]
    assert one["findings"] == []
    assert [found["rule"] for found in one["waived"]] == ["WGT001"]
    assert "lampiran benar" in json.dumps(one["waived"])
