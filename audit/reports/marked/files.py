"""The marked documents of a run as files, and all evidence in one; made in workers."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

import pikepdf

from audit.language import Language, text
from audit.reports.marked import ERRORS, marked
from audit.reports.marked.marks import Mark, marks_of
from audit.reports.marked.sheets import Block, sheets
from audit.reports.write import written
from audit.results import DocumentResult, Results
from audit.run.inputs.given import from_here
from audit.run.pictures import Spot, crops_at
from audit.runners.processes import run
from audit.runners.work import Died, Limits, Task

FOLDER = "bertanda"
"""Below the folder of the reports."""
EVIDENCE = "bukti.pdf"
_ENDING = ".temuan.pdf"
_HEAD = 1024  # bytes in which a PDF says that it is one


@dataclass(frozen=True, slots=True)
class Marking:
    """What is to be marked, where the copy goes, and where the document is found from here."""

    document: DocumentResult
    marks: tuple[Mark, ...]
    target: Path
    original: Path


def markings(
    results: Results, out: Path, language: Language, folder: str | None = None
) -> tuple[Marking, ...]:
    """The documents that were read and of which something is said; their relative paths count from
    ``folder``."""
    found = ((document, marks_of(document, results, language)) for document in results.documents)
    return tuple(
        Marking(
            document, marks, out / _name(document.source.name), Path(from_here(document.source.path, folder))
        )
        for document, marks in found
        if marks and document.status != "failed" and document.source.kind != "transcript"
    )


def _name(relative: str) -> PurePosixPath:
    """Beside the others as the documents lie, never outside the folder."""
    parts = [
        part for part in PurePosixPath(relative.replace("\\", "/")).parts if part not in ("/", "..", ".")
    ]
    return PurePosixPath(*(part.replace(":", "_") for part in parts)).with_name(f"{parts[-1]}{_ENDING}")


def write_marked(
    wanted: Sequence[Marking], password: str | None, jobs: int
) -> Iterator[tuple[Marking, str | None]]:
    """(what was marked, why it was not: a code of ``mark.<code>`` or the system's words) as each is done."""
    tasks = [Task(index, _mark, (one, password)) for index, one in enumerate(wanted)]
    for index, why in run(tasks, jobs, Limits()):
        yield wanted[index], why.cause if isinstance(why, Died) else why


def _mark(one: Marking, password: str | None) -> str | None:
    """None where the marked copy is written."""
    try:
        content = one.original.read_bytes()
    except OSError:
        return "missing"
    if hashlib.sha256(content).hexdigest() != one.document.source.sha256:
        return "changed"
    if b"%PDF-" not in content[:_HEAD]:
        return "picture"
    try:
        whole = marked(content, one.marks, password)
        one.target.parent.mkdir(parents=True, exist_ok=True)
    except ERRORS:
        return "unmarkable"
    return written(one.target, lambda path: path.write_bytes(whole))


def write_evidence(
    made: Sequence[Marking], path: Path, password: str | None, language: Language
) -> str | None:
    """One PDF of all crops and marked pages of ``made``: why not, where it could not be written."""
    ((_, why),) = run([Task(0, _evidence, (tuple(made), path, password, language))], 1, Limits())
    return why.cause if isinstance(why, Died) else why


def _evidence(made: Sequence[Marking], path: Path, password: str | None, language: Language) -> str | None:
    whole = pikepdf.Pdf.new()
    starts: list[tuple[str, int]] = []
    for one in made:
        starts.append((one.document.source.name, len(whole.pages)))
        whole.pages.extend(sheets(one.document.source.name, _blocks(one, password, language)).pages)
        try:
            with pikepdf.open(one.target, password=password or "") as pdf:
                for number in sorted({min(mark.page, len(pdf.pages)) for mark in one.marks}):
                    whole.pages.append(pdf.pages[number - 1])
        except ERRORS:
            continue  # a picture: its crops stand on the sheets
    with whole.open_outline() as outline:
        outline.root.extend(pikepdf.OutlineItem(name, start) for name, start in starts)
    return written(path, partial(_saved, whole))


def _saved(pdf: pikepdf.Pdf, path: Path) -> None:
    pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _blocks(one: Marking, password: str | None, language: Language) -> Iterator[Block]:
    spots = [Spot("", mark.page, mark.boxes) for mark in one.marks]
    wanted = tuple(spot for spot in spots if spot.boxes)
    crops = {crop.spot: crop for crop in crops_at(one.original, password, wanted)}
    for spot, mark in zip(spots, one.marks, strict=True):
        heading = f"{text('word.page', language)} {mark.page} · {mark.title}"
        crop = crops.get(spot)
        yield Block(heading, mark.words, base64.b64decode(crop.data) if crop is not None else None)
