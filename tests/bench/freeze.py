"""Records, findings and workbooks before and after a change, byte for byte.

    python -m tests.bench.freeze record FILE [--only KIND] [--jobs N]
    python -m tests.bench.freeze compare FILE [--with OTHER] [--only KIND] [--grown] [--jobs N]

From the repository's root. ``record`` reads a fixed set of documents (samples, drawn families, scans with the
readers of the machine, pages with readers made up) and writes the canonical JSON of each into FILE, a zip.
``compare`` does the same with the code as it is now (or takes OTHER, recorded before) and prints every place
that differs; it ends with 1 where there is one. ``--grown`` lets new keys pass: published JSON may grow.
Both freezes must come from one machine: fonts, readers and libraries have their part in them.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent / "freezing"))

from differences import differences
from inputs import KINDS
from taken import canonical, taken

Frozen = dict[str, Any]
_SHOWN = 40  # differences of one document that are printed; all are counted
_SAME_TIME = (1980, 1, 1, 0, 0, 0)


def frozen(kinds: Sequence[str], jobs: int) -> Frozen:
    """The JSON of every input of the kinds, by its name (kind/file)."""
    found: Frozen = {}
    for kind in kinds:
        begin, read = time.perf_counter(), Counter[str]()
        with tempfile.TemporaryDirectory() as folder:
            KINDS[kind](Path(folder))
            found |= dict(taken(Path(folder), kind, jobs, lambda name, read=read: read.update([name])))  # type: ignore[misc]
        click.echo(f"{kind}: {len(read)} documents, {time.perf_counter() - begin:.0f} s", err=True)
    return found


def write(found: Frozen, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, value in sorted(found.items()):
            file.writestr(zipfile.ZipInfo(f"{name}.json", _SAME_TIME), canonical(value))


def load(path: Path, kinds: Sequence[str]) -> Frozen:
    with zipfile.ZipFile(path) as file:
        return {
            name.removesuffix(".json"): json.loads(file.read(name))
            for name in file.namelist()
            if name.partition("/")[0] in kinds
        }


def digest(found: Frozen) -> str:
    return hashlib.sha256("".join(canonical(found[name]) for name in sorted(found)).encode()).hexdigest()[:16]


def report(before: Frozen, after: Frozen, *, grown: bool) -> Iterator[str]:
    """A line for every place that differs, by document, and the counts of them."""
    counts: Counter[str] = Counter()
    for name in sorted({*before, *after}):
        if name not in before or name not in after:
            counts["documents"] += 1
            yield f"{name}: {'not there any more' if name in before else 'was not there'}"
            continue
        found = list(differences(before[name], after[name]))
        found = [one for one in found if not (grown and one.kind == "new")]
        if found:
            counts["documents"] += 1
            counts.update(one.kind for one in found)
            yield f"{name}: {len(found)} differences"
            yield from (f"    {one}" for one in found[:_SHOWN])
            if len(found) > _SHOWN:
                yield f"    … and {len(found) - _SHOWN} more"
    if counts:
        parts = ", ".join(f"{counts[kind]} {kind}" for kind in ("changed", "gone", "new"))
        yield f"{counts['documents']} of {len({*before, *after})} differ: {parts}"


@click.group(help=__doc__)
def main() -> None:
    pass


ONLY = click.option("--only", "only", multiple=True, type=click.Choice([*KINDS]))
JOBS = click.option("--jobs", default=2, show_default=True, type=click.IntRange(min=1))
FILE = click.Path(path_type=Path, dir_okay=False)


@main.command()
@click.argument("file", type=FILE)
@ONLY
@JOBS
def record(file: Path, only: tuple[str, ...], jobs: int) -> None:
    found = frozen(only or tuple(KINDS), jobs)
    write(found, file)
    click.echo(f"{file}: {len(found)} frozen, digest {digest(found)}")


@main.command()
@click.argument("file", type=FILE)
@click.option("--with", "other", type=FILE, help="A freeze recorded before, in place of the code as it is.")
@click.option("--grown", is_flag=True, help="New keys are no difference.")
@ONLY
@JOBS
def compare(file: Path, other: Path | None, grown: bool, only: tuple[str, ...], jobs: int) -> None:
    before = load(file, only or tuple(KINDS))
    kinds = [kind for kind in only or KINDS if any(name.startswith(f"{kind}/") for name in before)]
    after = load(other, only or tuple(KINDS)) if other else frozen(kinds, jobs)
    lines = list(report(before, after, grown=grown))
    click.echo("\n".join(lines) if lines else f"all {len(before)} alike, digest {digest(after)}")
    sys.exit(1 if lines else 0)


if __name__ == "__main__":
    main()
