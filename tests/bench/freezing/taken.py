"""What is frozen of a document: its record, what was found in it, and the cells of its workbook.

The one module of the freeze that knows how a run is made; nothing else has to follow when the house is moved.
Left out is what may differ between two runs of the same code: folders, dates, the hash of a file drawn anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import openpyxl

from audit.reports import xlsx
from audit.reports.words import date_words
from audit.results import count
from audit.run import Acceptance, Run, run_check
from audit.run.batch import Machines, Watcher
from audit.run.document import READER, Finished, Order
from audit.run.inputs import Collected, collect
from audit.runners.work import Limits
from rules.engine.profile import load_profile

READERS = {"scripted": "tests.bench.freezing.scripted:read"}
"""Kinds of input that are not read by ``extractor.read``."""
_TODAY = date(2025, 1, 2)
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
"""Of files, of the program that read them and of its rules: what another commit changes without another result."""


def taken(folder: Path, kind: str, jobs: int, told: Callable[[str], None]) -> Iterator[tuple[str, Any]]:
    """(name, JSON) of each document in ``folder`` and of what was found between them."""
    inputs = tuple(sorted(collect([str(folder)]).inputs, key=lambda item: item.path.name))
    order = Order(profile=load_profile("nasional"), reader=READERS.get(kind, READER))
    run = run_check(
        Collected(inputs),
        order,
        Machines(jobs),
        Limits(),
        Acceptance(today=_TODAY),
        Watcher(step=lambda n, _: told(inputs[n].path.name)),
    )
    for document, item in zip(run.documents, inputs, strict=True):
        yield f"{kind}/{item.path.name}", _without(folder, _document(run, document, folder))
    together = run.results.model_dump(mode="json", exclude={"documents"})
    yield f"{kind}/together", _without(folder, together)


def _document(run: Run, document: Finished, folder: Path) -> dict[str, Any]:
    alone = run.results.model_copy(update={"documents": (document.result,)})
    for name in ("batch", "batch_questions", "batch_waived", "batch_known", "batch_problems"):
        alone = alone.model_copy(update={name: ()})
    alone = alone.model_copy(update={"summary": count(alone)})
    agreement = document.agreement
    return {
        "record": None if agreement is None else agreement.model_dump(mode="json"),
        "result": document.result.model_dump(mode="json"),
        "workbook": _cells(replace(run, results=alone, documents=(document,)), folder / ".workbook.xlsx"),
    }


def _cells(run: Run, path: Path) -> dict[str, dict[str, Any]]:
    """The values of the workbook by sheet and cell; dates of today and the version are named, not kept."""
    xlsx.write(run, path, "id")
    book = openpyxl.load_workbook(path)
    kept = {
        sheet.title: {
            cell.coordinate: _undated(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in book.worksheets
    }
    path.unlink()
    return kept


def _undated(value: Any) -> Any:
    if not isinstance(value, str):
        return value if isinstance(value, int | float | bool) else str(value)
    undated = value.replace(date_words(date.today(), "id"), "TODAY").replace(version("cermat"), "VERSION")
    return _HASH.sub("HASH", undated)


def _without(folder: Path, value: Any) -> Any:
    """``value`` without hashes of files and without the folder's name in its texts."""
    if isinstance(value, dict):
        return {key: _without(folder, entry) for key, entry in value.items() if key != "sha256"}
    if isinstance(value, list):
        return [_without(folder, entry) for entry in value]
    return _HASH.sub("HASH", value.replace(f"{folder}/", "")) if isinstance(value, str) else value


def canonical(value: Any) -> str:
    """JSON with sorted keys: the same text for the same value."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
