"""Reading and writing the ledger: a connection, one transaction for each document."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, Table, create_engine, delete, event, func, insert, select, update
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, SQLAlchemyError

from audit.ledger import schema
from audit.ledger.rows import (
    Address,
    DecisionRow,
    FileRow,
    FindingRow,
    LedgerError,
    Outcome,
    Reading,
    RunRow,
    now,
)

_PATIENCE = 30  # seconds to wait for another program that writes
_PLAIN = re.compile(r"^postgres(ql)?://")
_AT_ONCE = 5_000  # rows of one statement
_ON_SQLITE = ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_PATIENCE * 1000}")
"""A power cut loses at most the document in work: a transaction is on the disk before the next one begins."""
_SYNCED = 1.0  # seconds: what was read since then is as soon read again as a slow disk says that it has it


class Ledger:
    """Open until ``close``, or used in a ``with``. Every method may raise LedgerError."""

    def __init__(self, place: Path | str) -> None:
        """``place`` is the file of an SQLite ledger, made where there is none, or the URL of a database."""
        with _told():
            self._engine = _engine(place)
            schema.metadata.create_all(self._engine)
            self._connection: Connection = self._engine.connect()
            self._check_version()
        self._synced = 0.0  # of the clock: when the disk last said that it has everything
        self._owed = False  # whether something was kept since

    def _check_version(self) -> None:
        found = self._connection.execute(select(schema.about.c.value)).scalar()
        if found is None:
            self._write(insert(schema.about).values(name="version", value=schema.VERSION))
        self._connection.rollback()
        if found not in (None, schema.VERSION):
            self.close()
            raise LedgerError(f"version {found}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file free; its write-ahead log goes with it."""
        with contextlib.suppress(SQLAlchemyError):
            self._connection.close()
            self._engine.dispose()

    def begin(self, run: RunRow) -> int:
        """A new run with the facts of ``run``; its number, which the ledger gives."""
        values = {name: value for name, value in asdict(run).items() if name != "id"}
        with _told(), self._connection.begin():
            made = self._connection.execute(insert(schema.runs).values(**values)).inserted_primary_key
            return int(made[0]) if made is not None else 0

    def finish(self, run: int, status: str, summary: str, found: Iterable[FindingRow]) -> None:
        """The end of a run: its findings and counts, all or none of them."""
        with _told(), self._connection.begin():
            self._connection.execute(delete(schema.findings).where(schema.findings.c.run == run))
            self._add(schema.findings, run, found)
            ended = update(schema.runs).where(schema.runs.c.id == run)
            self._connection.execute(ended.values(status=status, ended=now(), summary=summary))

    def keep(self, run: int, file: FileRow, reading: Reading | None, outcome: Outcome | None) -> None:
        """What came of one file, in one transaction: whole or not at all, whatever ends the program.

        Of those that follow each other within a second a power cut may take all but the first, until
        ``settle``.
        """
        with _told(), self._soon(), self._connection.begin():
            if reading is not None:
                self._put(schema.readings, reading)
            if outcome is not None:
                self._put(schema.outcomes, outcome)
            self._add(schema.files, run, (file,))

    def keep_outcome(self, outcome: Outcome) -> None:
        """What the rules between documents came to."""
        with _told(), self._connection.begin():
            self._put(schema.outcomes, outcome)

    def add_files(self, run: int, rows: Iterable[FileRow]) -> None:
        """Files of a run of which nothing new is kept."""
        with _told(), self._soon(), self._connection.begin():
            self._add(schema.files, run, rows)

    def keep_addresses(self, rows: Iterable[Address]) -> None:
        """What lies at addresses now."""
        table = schema.addresses
        with _told(), self._connection.begin():
            for row in rows:
                self._connection.execute(delete(table).where(table.c.address == row.address))
                self._connection.execute(insert(table).values(**asdict(row)))

    def content_at(self, address: str, mark: str) -> str | None:
        """The SHA-256 of what lay at ``address`` under that mark."""
        table = schema.addresses
        found = self._read(Address, table, (table.c.address == address) & (table.c.mark == mark))
        return next((row.content for row in found), None)

    @contextlib.contextmanager
    def _soon(self) -> Iterator[None]:
        """The transaction within is not waited for where one was a moment ago."""
        if self._engine.dialect.name != "sqlite" or time.monotonic() - self._synced >= _SYNCED:
            yield
            self._synced, self._owed = time.monotonic(), False
            return
        self._owed = True
        self._sync("NORMAL")
        try:
            yield
        finally:
            self._sync("FULL")

    def settle(self) -> None:
        """Wait for the disk to have what was kept without waiting, once that is a second old."""
        if self._owed and time.monotonic() - self._synced >= _SYNCED:
            self._pragma("wal_checkpoint(PASSIVE)")  # the log is on the disk before it is taken over
            self._synced, self._owed = time.monotonic(), False

    def _sync(self, how: str) -> None:
        self._pragma(f"synchronous={how}")

    def _pragma(self, words: str) -> None:
        with contextlib.suppress(sqlite3.Error):  # of a disk that fails the next statement tells
            self._connection.connection.cursor().execute(f"PRAGMA {words}")

    def reading(self, key: str) -> Reading | None:
        """What was read under ``key``."""
        return next(self._read(Reading, schema.readings, schema.readings.c.key == key), None)

    def outcome(self, key: str) -> Outcome | None:
        """What the rules came to under ``key``."""
        return next(self._read(Outcome, schema.outcomes, schema.outcomes.c.key == key), None)

    def pictures(self, reading: str) -> bytes | None:
        """The most pictures that any outcome of ``reading`` has."""
        table = schema.outcomes
        wanted = select(table.c.crops).where(table.c.reading == reading, table.c.crops.is_not(None))
        with _told():
            most = wanted.order_by(func.length(table.c.crops).desc()).limit(1)
            found = self._connection.execute(most).scalar()
            self._connection.rollback()
        return bytes(found) if found is not None else None

    def runs(self) -> tuple[RunRow, ...]:
        """All runs, the oldest first."""
        return tuple(self._read(RunRow, schema.runs, True, order=schema.runs.c.id))

    def files(self, run: int) -> tuple[FileRow, ...]:
        """The files of a run in their order."""
        table = schema.files
        return tuple(self._read(FileRow, table, table.c.run == run, order=table.c.position))

    def findings(self, run: int) -> tuple[FindingRow, ...]:
        """The findings of a run in their order."""
        table = schema.findings
        return tuple(self._read(FindingRow, table, table.c.run == run, order=table.c.number))

    def decisions(self) -> tuple[DecisionRow, ...]:
        """The trail of decisions, the oldest first."""
        return tuple(self._read(DecisionRow, schema.decisions, True, order=schema.decisions.c.number))

    def last_decision(self) -> int:
        """The number of the last link of the trail, 0 where there is none."""
        with _told():
            number = self._connection.execute(select(func.max(schema.decisions.c.number))).scalar()
            self._connection.rollback()
        return int(number or 0)

    def add_decisions(self, rows: Sequence[DecisionRow]) -> bool:
        """``rows`` at the end of the trail, all or none: False where another program was there first."""
        with _told(), contextlib.suppress(IntegrityError), self._connection.begin():
            self._connection.execute(insert(schema.decisions), [asdict(row) for row in rows])
            return True
        return False

    def _read(self, row: type[Any], table: Table, where: Any, order: Any = None) -> Iterator[Any]:
        columns = [table.c[name] for name in row.__dataclass_fields__]
        wanted = select(*columns).where(where) if where is not True else select(*columns)
        with _told():
            rows = self._connection.execute(wanted if order is None else wanted.order_by(order)).all()
            self._connection.rollback()
        yield from (row(*values) for values in rows)

    def _put(self, table: Table, row: Reading | Outcome) -> None:
        """``row`` in place of what stands under its key."""
        self._connection.execute(delete(table).where(table.c.key == row.key))
        self._connection.execute(insert(table).values(**asdict(row)))

    def _add(self, table: Table, run: int, rows: Iterable[FileRow | FindingRow]) -> None:
        left = iter(rows)
        while listed := [{"run": run, **asdict(row)} for row in islice(left, _AT_ONCE)]:
            self._connection.execute(insert(table), listed)

    def _write(self, statement: Any) -> None:
        self._connection.execute(statement)
        self._connection.commit()


def address(url: str) -> str:
    """``url`` with the driver that this program brings, where it names none."""
    return _PLAIN.sub("postgresql+psycopg://", url)


def _engine(place: Path | str) -> Engine:
    if isinstance(place, str):
        return create_engine(address(place))
    engine = create_engine(URL.create("sqlite", database=str(place)), connect_args={"timeout": _PATIENCE})

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, record: Any) -> None:
        for setting in _ON_SQLITE:
            connection.execute(f"PRAGMA {setting}")

    return engine


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """What the database objects to, as a LedgerError in its own words, without the statement."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(str(error.orig)) from error
    except (SQLAlchemyError, ArgumentError, NoSuchModuleError, ImportError) as error:
        raise LedgerError(str(error)) from error
