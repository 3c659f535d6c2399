"""How long the papers of many documents take, and how much memory: the documents of a run repeated.

python tests/bench/papers.py RUN [--documents 1000] [--bodies 40]

RUN is a folder of ``cermat check --out``. Asked for: XLSX of 1,000 documents below 60 s and 1 GiB, the papers of
40 bodies (report, notes, letters) below 60 s, an index in HTML that opens below 2 s. The peer is the same run once as JSON: it has all and draws nothing.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from audit.ledger.rows import FILE
from audit.ledger.store import Ledger
from audit.reports import html, json, xlsx
from audit.reports.docx.files import write_papers
from audit.reports.docx.filled import filled
from audit.results import count
from audit.run import Run
from audit.run.baseline import load_results
from audit.run.document import Checked
from audit.run.shown import run_shown


def repeated(run: Run, documents: int, bodies: int) -> Run:
    """``run`` with so many documents of so many bodies, each a file of its own."""
    known = [one for one in run.documents if one.result.status != "failed"]
    made = []
    for number, one in enumerate(islice(cycle(known), documents)):
        name = f"opd-{number % bodies:04}/pk-{number:05}.pdf"
        sha = f"{number:064x}"
        source = one.result.source.model_copy(update={"path": name, "relative": name, "sha256": sha})
        organisation = f"Dinas {number % bodies:04}"
        result = one.result.model_copy(update={"source": source, "organisation": organisation})
        made.append(Checked(result, one.agreement, read=one.read))
    results = run.results.model_copy(update={"documents": tuple(one.result for one in made)})
    return replace(run, results=results.model_copy(update={"summary": count(results)}), documents=tuple(made))


def taken(name: str, work: Callable[[], object]) -> float:
    begin, used = time.perf_counter(), time.process_time()
    work()
    seconds, wall = time.process_time() - used, time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:34} {seconds:6.1f} s of the processor ({wall:.0f} s), peak so far {peak:.0f} MiB", flush=True
    )
    return seconds


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("run", type=Path)
    asked.add_argument("--documents", type=int, default=1000)
    asked.add_argument("--bodies", type=int, default=40)
    given = asked.parse_args()
    with Ledger(given.run / FILE) as ledger:
        run = run_shown(load_results(given.run), ledger, "id")
    many = repeated(run, given.documents, given.bodies)
    findings = sum(len(one.findings) + len(one.questions) for one in many.results.documents)
    print(f"{given.documents} documents, {findings} findings and questions, {given.bodies} bodies")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        peer = taken("JSON (the peer)", lambda: json.write(many.results, out / "hasil.json"))
        book = taken("XLSX", lambda: xlsx.write(many, out / "kertas-kerja.xlsx", "id"))
        pages = taken("HTML, a page a document", lambda: html.write(many, out / "laporan.html", "id"))
        index = (out / "laporan.html").stat().st_size / 2**20
        some = repeated(run, 3 * given.bodies, given.bodies)
        papers = taken(
            f"DOCX of {given.bodies} bodies, 3 documents each",
            lambda: list(write_papers(filled(some, "id"), out, None, "id")),
        )
        size = (out / "kertas-kerja.xlsx").stat().st_size / 2**20
        print(f"HTML index {index:.1f} MiB, {pages / peer:.1f} × the peer")
        print(f"XLSX {size:.1f} MiB, {book / peer:.1f} × the peer; DOCX {papers / peer:.1f} × the peer")


if __name__ == "__main__":
    main()
