"""Real scans against what a person read off their pictures: rows, targets, budgets, totals and NIPs.

    python tests/bench/real_scans.py [FOLDER]

FOLDER (``../shared/real``) holds the scans and ``truth.json``; neither is part of the project. Prints one line of
JSON: ``rows`` and ``exact`` values found, values ``held`` for a person, wrong in ``silent``, ``lost`` (a row, program
or NIP that is nowhere) and ``phantom-rows`` (a row that the page does not have).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
REAL = Path(os.environ.get("CERMAT_SHARED") or ROOT.parent / "shared") / "real"
CERMAT = os.environ.get("CERMAT") or str(Path(sys.executable).with_name("cermat"))
NIP_DIGITS = 18

Record = dict[str, Any]


def letters(text: str | None) -> str:
    """Letters and digits alone: blanks and points of a transcription are not what is measured."""
    return "".join(filter(str.isalnum, text or "")).casefold()


def read(file: Path) -> Record:
    """What the program makes of it."""
    done = subprocess.run(
        [CERMAT, "extract", "--format", "json", str(file)], capture_output=True, check=True, text=True
    )
    record: Record = json.loads(done.stdout)
    return record


def valued(text: str | None, wanted: str | None, *, doubtful: bool) -> str:
    """How a value stands: in doubt is held, whatever it says."""
    if doubtful:
        return "held"
    return "exact" if letters(text).removeprefix("rp") == letters(wanted).removeprefix("rp") else "silent"


def scored(record: Record, truth: Record) -> Counter[str]:
    """The figures of one document."""
    found: Counter[str] = Counter()
    wanted = {letters(row["name"]): row["targets"]["annual"] for row in truth["indicators"]}
    _rows(found, wanted, [(one["name"], *_target(one)) for one in record["indicators"]], "rows")
    budgets = {letters(row["name"]): row["budget"] for row in truth["programs"]}
    read_budgets = [(one["name"], one["budget_text"], one["needs_review"]) for one in record["programs"]]
    _rows(found, budgets, read_budgets, "programs")
    total = record["programs_total"]
    if truth["programs_total"] is not None and total is None:
        found["lost"] += 1
    elif total is not None:
        found[valued(total["text"], truth["programs_total"], doubtful=total["needs_review"])] += 1
    nips = {(party["nip"], party["needs_review"]) for party in record["parties"] if party["nip"]}
    for nip in _nips(truth):
        found["exact" if (nip, False) in nips else "held" if (nip, True) in nips else "lost"] += 1
    return found


def _rows(
    found: Counter[str], wanted: dict[str, str], read_rows: list[tuple[str, str | None, bool]], group: str
) -> None:
    """Rows by their names; each of the page counts once."""
    left = dict(wanted)
    for name, text, doubtful in read_rows:
        value = left.pop(letters(name), None)
        if value is None:
            found["phantom-rows"] += 1
        else:
            found[group] += 1
            found[valued(text, value, doubtful=doubtful)] += 1
    found["lost"] += len(left)


def _target(indicator: Record) -> tuple[str | None, bool]:
    annual = indicator["targets"]["annual"]
    return (annual["text"], annual["needs_review"]) if annual else (None, False)


def _nips(truth: Record) -> list[str]:
    lines = [*truth["first_party"], *truth["second_party"]]
    digits = ["".join(filter(str.isdigit, line)) for line in lines]
    return [one for one in digits if len(one) == NIP_DIGITS]


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else REAL
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found: Counter[str] = Counter({"phantom-rows": 0, "silent": 0, "lost": 0, "held": 0})
    for name, one in truth.items():
        found.update(scored(read(folder / name), one))
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
