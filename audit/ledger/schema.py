"""The tables of the ledger. They only grow; ``VERSION`` goes up where an older program could not use them."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, Integer, LargeBinary, MetaData, String, Table, Text

VERSION = "1"
KEY = 64  # letters of a SHA-256 in hexadecimal

metadata = MetaData()

about = Table(
    "about",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("started", String(32), nullable=False),
    Column("ended", String(32)),
    Column("status", String(16), nullable=False),
    Column("program", String(40), nullable=False),
    Column("profile", Text, nullable=False),
    Column("reader", String(KEY), nullable=False),
    Column("rules", String(KEY), nullable=False),
    Column("options", Text, nullable=False),
    Column("found", Integer, nullable=False),
    Column("summary", Text),
)

readings = Table(
    "readings",
    metadata,
    Column("key", String(KEY), primary_key=True),
    Column("content", String(KEY), nullable=False, index=True),
    Column("reader", String(KEY), nullable=False),
    Column("agreement", LargeBinary),
    Column("failure", Text),
    Column("limits", Text),
    Column("seconds", Float, nullable=False),
    Column("pages", Integer),
    Column("kind", String(16)),
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("key", String(KEY), primary_key=True),
    Column("reading", String(KEY), nullable=False, index=True),
    Column("rules", String(KEY), nullable=False),
    Column("result", LargeBinary, nullable=False),
    Column("crops", LargeBinary),
)

addresses = Table(
    "addresses",
    metadata,
    Column("address", Text, primary_key=True),
    Column("mark", Text, nullable=False),
    Column("content", String(KEY), nullable=False),
)

files = Table(
    "files",
    metadata,
    Column("run", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("path", Text, nullable=False),
    Column("relative", Text, nullable=False),
    Column("status", String(24), nullable=False),
    Column("content", String(KEY)),
    Column("reading", String(KEY)),
    Column("outcome", String(KEY)),
    Column("reason", String(24)),
    Column("same_as", Text),
)

findings = Table(
    "findings",
    metadata,
    Column("run", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("document", Integer),
    Column("list", String(16), nullable=False),
    Column("rule", String(16), nullable=False),
    Column("severity", String(16), nullable=False),
    Column("certainty", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("fingerprint", String(KEY), nullable=False),
    Column("page", Integer),
    Column("line", Integer),
    Column("message", Text, nullable=False),
    Column("facts", Text),
    Index("findings_by_rule", "run", "list", "rule"),
    Index("findings_by_document", "run", "document"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("recorded", String(32), nullable=False),
    Column("body", Text, nullable=False),
    Column("previous", String(KEY), nullable=False),
    Column("mark", String(KEY), nullable=False),
)
