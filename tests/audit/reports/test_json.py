"""The published JSON is written document by document, and is that of the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.reports import json
from audit.results import DocumentResult, Failure, Results, RulesRun, SourceRecord


@pytest.mark.parametrize("number", [0, 1, 3])
def test_the_pieces_make_the_whole(number: int, tmp_path: Path) -> None:
    why = Failure(code="crash", message='"documents": []\n{', advice="…")
    documents = tuple(
        DocumentResult(source=SourceRecord(path=f"{n}\n.pdf"), status="failed", problem=why)
        for n in range(number)
    )
    results = Results(documents=documents, rules=RulesRun(run=1, profile="uji"))
    assert json.dumped(results) == results.model_dump_json(indent=1) + "\n"
    json.write(results, tmp_path / "hasil.json")
    assert Results.model_validate_json((tmp_path / "hasil.json").read_text(encoding="utf-8")) == results
