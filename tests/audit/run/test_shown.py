"""A run is put together again from its result and its ledger, in either language, of any release."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli import main
from audit.ledger.rows import FILE
from audit.ledger.store import Ledger
from audit.run.baseline import load_results
from audit.run.shown import run_shown

pytestmark = pytest.mark.usefixtures("reader")


@pytest.fixture
def out(document: Callable[..., Path], tmp_path: Path) -> Path:
    path = document("pk.txt")
    CliRunner().invoke(main, ["check", str(path), "--out", str(tmp_path / "out"), "--select", "WGT001"])
    return tmp_path / "out"


def test_in_another_language_findings_are_worded_anew(out: Path) -> None:
    with Ledger(out / FILE) as ledger:
        run = run_shown(load_results(out), ledger, "en")
    (document,) = run.documents
    assert document.agreement is not None
    assert document.agreement.organisation == "Dinas Contoh"
    (found,) = document.result.findings
    assert "weights" in found.message.lower()
    assert found.message == run.results.documents[0].findings[0].message


@pytest.mark.parametrize("language", ["id", "en"])
def test_findings_with_other_facts_keep_their_words(out: Path, language: str) -> None:
    place = out / "hasil.json"
    told = json.loads(place.read_text(encoding="utf-8"))
    told["documents"][0]["findings"][0] |= {"facts": {"older": "1"}, "message": "Bobot berjumlah 95 %"}
    place.write_text(json.dumps(told), encoding="utf-8")
    run = run_shown(load_results(out), None, language)  # type: ignore[arg-type]
    assert run.results.documents[0].findings[0].message == "Bobot berjumlah 95 %"
    assert run.documents[0].agreement is None
