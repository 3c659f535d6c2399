"""``cermat doctor``: what this installation has and lacks, and whether it reads a page drawn for that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from audit.cli.frame import define
from audit.language import LANGUAGES, current, text

if TYPE_CHECKING:
    from audit.run.doctor.installed import Condition, ReaderState
    from audit.run.doctor.selftest import Tried

LACKING, BROKEN = 1, 3
"""Exit codes: something is missing; a page could not be read."""
_MIB = 1024**2  # bytes


@define("doctor")
def command() -> int:
    """``cermat doctor``: says what is installed and tries it. Returns the exit code."""
    from audit.run.doctor.installed import condition, remedy
    from audit.run.doctor.selftest import try_both

    found = condition()
    for line in _installed(found):
        click.echo(line)
    tried = try_both()
    for one in tried:
        click.echo(_trial(one))
    lacking = [reader for reader in found.readers if remedy(reader)]
    for reader in lacking:
        click.echo(text("doctor.lacks", what=text(f"doctor.without.{reader.name}")))
        click.echo(f"    {remedy(reader)}")
    broken = not all(one.passed for one in tried)
    click.echo(text("doctor.broken" if broken else "doctor.lacking" if lacking else "doctor.well"))
    return BROKEN if broken else LACKING if lacking else 0


def _installed(found: Condition) -> Iterator[str]:
    from audit.runners.work import Limits as Worker
    from extractor.source import Limits

    yield text("doctor.program", version=found.program, python=found.python, system=found.system)
    spoken = ", ".join(f"{one} ✓" if one == current() else one for one in LANGUAGES)
    yield text("doctor.languages", languages=spoken)
    yield text("doctor.libraries", names=", ".join(f"{n} {v or '—'}" for n, v in found.libraries))
    yield text("doctor.readers")
    for reader in found.readers:
        yield f"  {_reader(reader)}"
    file, worker = Limits(), Worker()
    yield text("doctor.work", jobs=found.jobs, memory=found.memory // _MIB, seconds=round(worker.seconds))
    yield text("doctor.limits", megabytes=file.bytes // 10**6, pages=file.pages, pixels=file.pixels // 10**6)


def _reader(reader: ReaderState) -> str:
    name = text(f"doctor.reader.{reader.name}")
    if reader.version is None:
        return text("doctor.no-reader", name=name)
    data = "".join(text("doctor.data", name=one, place=place) for one, place in reader.data)
    lacks = text("doctor.no-data") if reader.lacks_data else ""
    return f"{name} {reader.version}{data}{lacks}"


def _trial(tried: Tried) -> str:
    kind = text(f"doctor.trial.{tried.kind}")
    if tried.passed:
        return text("doctor.passed", kind=kind, seconds=f"{tried.seconds:.1f}")
    return text("doctor.failed", kind=kind, why=tried.why or ", ".join(tried.missing))
