"""The ledger with very many documents, simulated: what a row costs, and how long the summary's queries take.

    python tests/bench/ledger_growth.py [--documents 100000] [--findings 6] [--record 4000] [--url URL]

Rows are as large as those of digital samples: ``--record`` bytes of a packed record, half of it for a result.
Half of the documents go in one transaction each, as in a run, so far as ``--singly`` goes; the rest in
transactions of a thousand, since a simulation may. Beside it, in the same run, what a plain transaction of one
row costs on this disk. Queries are what ``cermat runs``, the summary of a run, a second run (what is known of
one file) and the comparison with an earlier run ask.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from sqlalchemy import func, insert, select

from audit.ledger import schema
from audit.ledger.rows import FileRow, FindingRow, Outcome, Reading, RunRow
from audit.ledger.store import Ledger

AT_ONCE = 1_000  # documents of one transaction of the simulation
RULES = ("WGT001", "BAT001", "TGT003", "SGN002", "CIT004")


def key(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def document(number: int, record: bytes) -> tuple[FileRow, Reading, Outcome]:
    """The rows of one document; no two contents are alike, so that nothing compresses."""
    name = f"dinas-{number % 500}/pk-{number}.pdf"
    content, read, came = key(number), key("reading", number), key("outcome", number)
    own = content.encode() + record
    return (
        FileRow(number, name, name, "checked", content, read, came),
        Reading(read, content, "reader", own, seconds=1.5, pages=9, kind="scan"),
        Outcome(came, read, "rules", own[: len(own) // 2]),
    )


def findings(count: int, each: int) -> Iterator[FindingRow]:
    for number in range(count * each):
        rule = RULES[number % len(RULES)]
        where = f"indicators[{number % each}]"
        words = f"Jumlah bobot {number % 100}% tidak 100%"
        yield FindingRow(
            number, number // each, "findings", rule, "error", "certain", where, key(number), 2, None, words
        )


@contextmanager
def timed(what: str, count: int = 1) -> Iterator[None]:
    began, worked = time.perf_counter(), time.process_time()
    yield
    seconds, cpu = time.perf_counter() - began, time.process_time() - worked
    rate = f", {count / seconds:,.0f} a second" if count > 1 else ""
    print(f"{what:50} {seconds:9.3f} s, {cpu:8.3f} s of the processor{rate}", flush=True)


def peer(folder: Path, count: int) -> None:
    """Plain transactions of one row of SQLite on the same disk."""
    with sqlite3.connect(folder / "peer.sqlite", isolation_level=None) as plain:
        plain.execute("pragma journal_mode=WAL")
        plain.execute("pragma synchronous=FULL")
        plain.execute("create table t (k text primary key, v blob)")
        value = os.urandom(4_000)
        with timed("peer: a transaction of one row each", count):
            for number in range(count):
                plain.execute("insert into t values (?, ?)", (key(number), value))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--singly", type=int, default=2_000, help="documents of a transaction each")
    parser.add_argument("--findings", type=int, default=6)
    parser.add_argument("--record", type=int, default=4_000)
    parser.add_argument("--url", help="a PostgreSQL database instead of a file")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        peer(place, asked.singly)
        with Ledger(asked.url or place / "catatan.sqlite") as ledger:
            simulate(ledger, asked)
        print(f"{sum(file.stat().st_size for file in place.glob('catatan*')) / 1e9:.2f} GB in the file")


def simulate(ledger: Ledger, asked: argparse.Namespace) -> None:
    count, record = asked.documents, os.urandom(asked.record - 64)
    run = ledger.begin(RunRow(0, "2026-01-02", None, "running", "0", "uji", "r", "u", "{}", count, None))
    singly = min(asked.singly, count)
    with timed("a transaction for each document, as in a run", singly):
        for number in range(singly):
            ledger.keep(run, *document(number, record))
    with timed("the rest, in transactions of a thousand", count - singly):
        for first in range(singly, count, AT_ONCE):
            several = [document(n, record) for n in range(first, min(count, first + AT_ONCE))]
            together(ledger, run, several)
    with timed("the findings at the end of a run", count * asked.findings):
        ledger.finish(run, "finished", '{"errors": 1}', findings(count, asked.findings))
    for what, query in queries(ledger, run, count).items():
        with timed(what):
            query()


def together(ledger: Ledger, run: int, several: list[tuple[FileRow, Reading, Outcome]]) -> None:
    """One transaction for all of them."""
    with ledger._connection.begin():
        for place, table in enumerate((schema.files, schema.readings, schema.outcomes)):
            rows = [one[place] for one in several]
            of_run = {"run": run} if table is schema.files else {}
            ledger._connection.execute(insert(table), [{**of_run, **asdict(row)} for row in rows])


def queries(ledger: Ledger, run: int, count: int) -> dict[str, Callable[[], object]]:
    files, found = schema.files, schema.findings

    def asked(*columns: object, group: object = None) -> Callable[[], object]:
        table = found if group is not None and group in (found.c.rule, found.c.severity) else files
        query = select(*columns).where(table.c.run == run).group_by(group)  # type: ignore[call-overload]
        return lambda: ledger._connection.execute(query).all()

    def known() -> None:
        for number in range(0, count, max(1, count // 1_000)):
            assert ledger.reading(key("reading", number)) is not None
            assert ledger.outcome(key("outcome", number)) is not None

    return {
        "runs and their summaries": ledger.runs,
        "files by status": asked(files.c.status, func.count(), group=files.c.status),
        "findings by rule": asked(found.c.rule, func.count(), group=found.c.rule),
        "findings by severity": asked(found.c.severity, func.count(), group=found.c.severity),
        "what is known of a thousand files": known,
    }


if __name__ == "__main__":
    main()
