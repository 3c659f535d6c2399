"""Files of other machines by their addresses (``s3://``, ``gcs://``, ``https://``, ``file://``), by fsspec.

The extras ``s3``, ``gcs`` and ``https`` bring what reads each kind. Names and passwords are those of the
environment and of fsspec's own configuration: an address holds none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import posixpath
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_EXTRAS = {"s3": "s3", "gcs": "gcs", "gs": "gcs", "http": "https", "https": "https"}
_MARKS = ("ETag", "etag", "md5Hash", "Content-MD5", "Digest", "generation", "LastModified", "Last-Modified")
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_TIMES = ("mtime", "created", "ino")


class RemoteError(Exception):
    """An address that nothing here can read; the text says what is lacking."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A file at ``url``; ``relative`` to the folder that was asked for. ``mark`` goes with its content."""

    url: str
    relative: str
    mark: str


def is_url(word: str) -> bool:
    """Whether ``word`` is an address rather than a path."""
    return _URL.match(word) is not None


def named(url: str) -> str:
    """``url`` as it may be shown: what follows ``?`` may be secret, and still tells files apart."""
    place, query = url.partition("?")[::2]
    return f"{place}#{hashlib.sha256(query.encode()).hexdigest()[:8]}" if query else place


def listed(url: str) -> tuple[list[Remote], str | None]:
    """The file at ``url``, or all files below it, in a stable order; else the code of a failure.

    Raises RemoteError.
    """
    system, path = _system(url)
    try:
        if url.lower().startswith("http") and not url.endswith("/"):
            return [Remote(url, posixpath.basename(path.partition("?")[0]), _mark(system.info(path)))], None
        found: Mapping[str, Mapping[str, Any]] = system.find(path, detail=True)
    except FileNotFoundError:
        return [], "path-missing"
    except Exception:  # what a server and its client may raise is theirs: none of it may end the run
        return [], "path-unreadable"
    if not found:
        return [], "folder-empty" if _is_folder(system, path) else "path-missing"
    files = []
    for name, info in sorted(found.items()):
        relative = posixpath.basename(name) if name == path else posixpath.relpath(name, path)
        files.append(Remote(system.unstrip_protocol(name), relative, _mark(info)))
    return files, None


def _is_folder(system: Any, path: str) -> bool:
    try:
        return bool(system.isdir(path))
    except Exception:  # as above
        return False


@contextlib.contextmanager
def fetched(place: str) -> Iterator[Path]:
    """A path at which the file at ``place`` can be read, as long as it lasts: its own, or that of a copy.

    Raises OSError where it cannot be had.
    """
    if not is_url(place):
        yield Path(place)
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            system, path = _system(place)
            copy = Path(folder, _plain(path.partition("?")[0]))
            system.get_file(path, str(copy))
        except OSError:
            raise
        except Exception as error:  # as above
            raise OSError(f"{type(error).__name__}: {error}") from error
        yield copy


def _plain(path: str) -> str:
    """The last part of ``path`` as the name of a file of this machine: the server chose it."""
    name = _UNSAFE.sub("_", posixpath.basename(path))
    return name if name.strip(". ") else "document"


def _system(url: str) -> tuple[Any, str]:
    scheme = url.partition("://")[0].lower()
    if "@" in url.partition("://")[2].partition("/")[0]:
        raise RemoteError(f"{scheme}://…@")
    if "::" in url:  # to fsspec one address within another, which may be a file of this machine
        raise RemoteError(f"{scheme}://…::")
    extra = _EXTRAS.get(scheme, "remote")
    try:
        from fsspec.core import url_to_fs

        system, path = url_to_fs(url)
    except ImportError as error:
        raise RemoteError(f"{scheme}://: pip install 'cermat[{extra}]'") from error
    except ValueError as error:
        raise RemoteError(f"{scheme}://: {error}") from error
    return system, path


def _mark(info: Mapping[str, Any]) -> str:
    """What changes with the content; "" of a server that tells nothing of the kind."""
    told = {name: str(info[name]) for name in (*_MARKS, *_TIMES) if info.get(name)}
    return json.dumps({"size": info.get("size"), **told}, sort_keys=True) if told else ""
