"""Ledgers to be tested: SQLite, and a real PostgreSQL server where one is installed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine

from audit.ledger import schema
from audit.ledger.store import address
from tests.audit.ledger.postgresql import binaries, serving


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a database of a server of this session."""
    pytest.importorskip("psycopg", reason="needs the extra postgresql")
    place = binaries()
    if place is None:
        pytest.skip("no PostgreSQL server is installed")
    try:
        serves = serving(place)
        url = serves.__enter__()
    except (subprocess.CalledProcessError, LookupError, OSError) as error:
        pytest.skip(f"PostgreSQL does not start here: {error}")
    yield url
    serves.__exit__(None, None, None)


@pytest.fixture
def postgresql(server: str) -> str:
    """The URL of an empty database."""
    engine = create_engine(address(server))
    schema.metadata.drop_all(engine)
    engine.dispose()
    return server
