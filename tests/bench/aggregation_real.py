"""Real targets, row by row: which convention explains how many, which contradict, which stay a question.

    CERMAT_SHARED=<folder with real/targets-*.csv> python tests/bench/aggregation_real.py [--show]

The tables are not part of the project; without them this prints a line and ends.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from rules.engine.examples import agreement_from_shorthand
from rules.knowledge.aggregation import Fit
from rules.views.quarters import quarter_fits

Row = dict[str, str]
QUARTERS = ("q1", "q2", "q3", "q4")


def documents(path: Path) -> Iterator[list[Row]]:
    """The rows of each document (of each person, where one table holds many)."""
    groups: dict[str, list[Row]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            groups[row.get("doc") or row.get("pegawai_anon") or ""].append(row)
    yield from groups.values()


def indicator(row: Row) -> dict[str, object]:
    quarters = [row.get(f"target_tw{n}", row.get(f"tw{n}", "")) for n in range(1, 5)]
    return {
        "name": row.get("indikator") or row["indikator_kinerja_individu"],
        "unit": row.get("satuan"),
        "targets": dict(zip(QUARTERS, quarters, strict=True)) | {"annual": row["target_tahunan"]},
    }


def outcome(found: Fit) -> str:
    if found.contradicts:
        return "contradicts"
    if found.doubtful:
        return f"question ({found.convention})"
    return f"{found.convention} ({found.certainty})" if found.convention else "cannot tell"


def main() -> int:
    folder = Path(os.environ.get("CERMAT_SHARED", "")) / "real"
    tables = sorted(folder.glob("targets-*.csv"))
    if not tables:
        print("no tables: set CERMAT_SHARED")
        return 0
    for number, path in enumerate(tables, 1):
        counts: Counter[str] = Counter()
        for rows in documents(path):
            agreement = agreement_from_shorthand({"indicators": [indicator(row) for row in rows]})
            for row, found in zip(agreement.indicators, quarter_fits(agreement), strict=True):
                counts[outcome(found)] += 1
                if "--show" in sys.argv and (found.contradicts or found.doubtful or not found.convention):
                    print(
                        " ", outcome(found), row.unit, {k: t.text for k, t in row.targets.printed().items()}
                    )
        print(f"table {number}: {sum(counts.values())} rows", dict(counts.most_common()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
