"""The papers of a run as files: a report on the whole, and for each body its notes and a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from audit.language import Language
from audit.reports.docx.fields import Paper
from audit.reports.docx.filled import of_body
from audit.reports.docx.template import COVER, EVALUATION, LEADERS, LETTER, NOTES, REVIEW, filled_in, found
from audit.reports.leaders.page import rendered
from audit.reports.write import written

FOLDER = "naskah"
"""Below the folder of the reports."""
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST = 60  # letters of a body in the name of its files; a path on Windows ends at 260


def write_papers(
    paper: Paper, out: Path, own: Path | None, language: Language, *, evaluation: bool = False
) -> Iterator[tuple[Path, str | None]]:
    """(file, why it could not be written) of each paper in ``out``, which exists; ``own`` is a folder of
    templates that go before the program's. Raises OSError, TemplateError for a template."""
    report = EVALUATION if evaluation else REVIEW
    for name in (report, COVER, LEADERS):
        yield _write(found(name, own, language), paper, out / name)
    page = (out / LEADERS).with_suffix(".html")
    yield page, written(page, lambda path: path.write_text(rendered(paper, language), encoding="utf-8"))
    notes, letter = (found(name, own, language) for name in (NOTES, LETTER))
    for folder, template in ((out / Path(NOTES).stem, notes), (out / Path(LETTER).stem, letter)):
        _emptied(folder)
        for body in paper.bodies:
            place = folder / f"{file_name(body.number, body.name)}.docx"
            yield _write(template, of_body(paper, body), place)


def _write(template: bytes, paper: Paper, place: Path) -> tuple[Path, str | None]:
    made = filled_in(template, paper)
    return place, written(place, made.save)


def file_name(number: int, body: str) -> str:
    """``03 Dinas Kesehatan``, as every system takes it."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", body).split())[:_LONGEST].strip(" .")
    return f"{number:02} {name}".strip()


def _emptied(folder: Path) -> None:
    """Papers of an earlier run of other bodies would be sent with those of this one."""
    if folder.is_dir() and not folder.is_symlink():
        for old in (*folder.glob("*.docx"), *folder.glob("*.pdf")):
            old.unlink()
    folder.mkdir(exist_ok=True)
