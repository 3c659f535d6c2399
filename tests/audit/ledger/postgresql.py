"""A PostgreSQL server for tests: of Debian's binaries, in a folder of its own, by a socket only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PLACES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
_PATIENCE = 60  # seconds for it to start


def binaries() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl``, None where no server is installed."""
    found = shutil.which("initdb")
    known = [path for path in _PLACES if (path / "initdb").exists()]
    return Path(found).parent if found else next(iter(known), None)


@contextmanager
def serving(place: Path) -> Iterator[str]:
    """The URL of a database of a new server, as long as it lasts."""
    # A short name: addresses of sockets are short. The server refuses to be root.
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if as_user:
            shutil.chown(folder, "postgres")
        folder.chmod(0o700)
        data, log = str(folder / "data"), str(folder / "log")

        def call(*words: str) -> None:
            subprocess.run([*as_user, *words], check=True, capture_output=True, cwd="/")

        call(str(place / "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        control = (str(place / "pg_ctl"), "-D", data, "-w", "-t", str(_PATIENCE))
        call(*control, "-l", log, "-o", options, "start")
        try:
            yield f"postgresql:///postgres?host={folder}&user=postgres"
        finally:
            call(*control, "-m", "immediate", "stop")
