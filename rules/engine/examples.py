"""Records in shorthand, for the examples on rule pages and for tests.

A target is a string (``q1 = "12,4"``), or a table where more must be said. ``nip_text`` gives ``nip``,
``budget_text`` gives ``budget``, a total may be a string. Everything else is the record's own form.
Evidence is made up: each value stands on page 1 in a box of its own, so that places can be told apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from typing import Any

from extractor.records import PERIODS, Agreement, parse_amount, target_from_text

_SOURCE = {"path": "contoh.pdf", "sha256": "0" * 64, "pages": 1, "kind": "digital"}


def agreement_from_shorthand(data: Mapping[str, Any]) -> Agreement:
    """The agreement that ``data`` abbreviates. Raises pydantic.ValidationError where it is malformed."""
    full: dict[str, Any] = {"source": _SOURCE, **{k: v for k, v in data.items() if k != "expect"}}
    full["source"] = {**_SOURCE, **data.get("source", {})}
    counter = count(1)
    for name in (
        "indicators",
        "actions",
        "programs",
        "parties",
        "signings",
        "titles",
        "clauses",
        "citations",
    ):
        full[name] = [_row(name, row, next(counter)) for row in data.get(name, ())]
    if isinstance(total := data.get("programs_total"), str):
        full["programs_total"] = {"text": total, "value": _decimal(total)}
    if full["signings"] and "signing" not in full:
        full["signing"] = full["signings"][0]
    return Agreement.model_validate(full)


def _row(kind: str, row: Mapping[str, Any], position: int) -> dict[str, Any]:
    out = dict(row)
    out.setdefault("evidence", {"page": 1, "bbox": (50, position * 10, 500, position * 10 + 8)})
    if "targets" in out:
        out["targets"] = {period: _target(cell) for period, cell in out["targets"].items()}
        unknown = set(out["targets"]) - set(PERIODS)
        if unknown:
            raise ValueError(f"unknown periods {sorted(unknown)}")
    if "target" in out:
        out["target"] = _target(out["target"])
    if kind == "programs" and "budget" not in out and "budget_text" in out:
        out["budget"] = _decimal(out["budget_text"])
    if kind == "parties" and "nip" not in out and out.get("nip_text"):
        out["nip"] = re.sub(r"\D", "", out["nip_text"])
    return out


def _target(cell: str | Mapping[str, Any]) -> Any:
    if isinstance(cell, str):
        return target_from_text(cell)
    return target_from_text(str(cell["text"]), **{k: v for k, v in cell.items() if k != "text"})


def _decimal(text: str) -> str | None:
    value = parse_amount(text)
    return None if value is None else format(value, "f")
