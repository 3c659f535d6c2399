"""How the time of page and workbook grows with the rows of one document: 1,250, 5,000, 20,000.

    python tests/bench/report_rows.py [--rows 1250 5000 20000] [--every 20]

One invented document with so many indicators of four quarters, every twentieth with a finding. Seconds are those of
the processor, which a busy machine leaves alone; the ratio is that of the time for each row to that of the
smallest document: 1 where time grows as rows do.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from audit.reports import html, json, xlsx
from audit.results import DocumentResult, Results, RulesRun, SourceRecord, count
from audit.run import Run
from audit.run.document import Checked
from audit.run.held import ResultsOf, Store
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import Profile


def run_of(rows: int, every: int) -> Run:
    """A run over one document of so many rows; the wrong ones have a falling quarter."""
    quarters = {False: ("10", "20", "30", "40"), True: ("10", "20", "5", "40")}
    record = agreement_from_shorthand(
        {
            "year": 2025,
            "organisation": "Dinas Contoh",
            "indicators": [
                {
                    "number": str(row + 1),
                    "objective": f"Meningkatnya layanan {row // 4}",
                    "name": f"Jumlah layanan ke-{row} yang selesai tepat waktu",
                    "unit": "Layanan",
                    "targets": dict(
                        zip(("q1", "q2", "q3", "q4"), quarters[row % every == 0], strict=True), annual="40"
                    ),
                }
                for row in range(rows)
            ],
        }
    )
    outcome = check(record, Profile("bench", select=("TGT",)))
    result = DocumentResult(
        source=SourceRecord(path="a.pdf", sha256="0" * 64, pages=1, kind=record.source.kind),
        status="checked",
        organisation=record.organisation,
        year=record.year,
        findings=outcome.findings,
        questions=outcome.questions,
        coverage=outcome.coverage,
    )
    documents = (Store().hold(Checked(result, record)),)
    results = Results(documents=(), rules=RulesRun(run=1, profile="bench"))
    results = results.model_copy(update={"documents": ResultsOf(documents)})
    return Run(results.model_copy(update={"summary": count(results)}), documents)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_250, 5_000, 20_000])
    parser.add_argument("--every", type=int, default=20)
    asked = parser.parse_args()
    writers: dict[str, Callable[[Run, Path], object]] = {
        "json": lambda run, path: json.write(run.results, path),
        "page": lambda run, path: html.write(run, path, "id"),
        "workbook": lambda run, path: xlsx.write(run, path, "id"),
    }
    first: dict[str, float] = {}
    print("| rows | findings | report | s of the processor | ratio by row | MB |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for rows in asked.rows:
            run = run_of(rows, asked.every)
            found = run.results.summary.errors + run.results.summary.warnings + run.results.summary.questions
            for name, write in writers.items():
                path = Path(folder) / f"{name}-{rows}"
                begin = time.process_time()
                write(run, path)
                seconds = time.process_time() - begin
                first.setdefault(name, seconds / rows)
                ratio, size = seconds / rows / first[name], path.stat().st_size / 1e6
                print(f"| {rows} | {found} | {name} | {seconds:.2f} | {ratio:.2f} | {size:.1f} |", flush=True)


if __name__ == "__main__":
    main()
