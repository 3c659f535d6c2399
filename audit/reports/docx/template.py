"""Templates of papers: Word documents with fields in double braces, those of the program or one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from audit.language import Language
from audit.reports.docx.fields import Paper
from audit.reports.docx.named import Unknown, unknown_fields

if TYPE_CHECKING:
    from jinja2 import Environment

REVIEW, EVALUATION = "laporan-hasil-reviu.docx", "laporan-hasil-evaluasi.docx"
COVER, LEADERS = "surat-pengantar-laporan.docx", "ringkasan-pimpinan.docx"
NOTES, LETTER = "catatan-hasil-reviu.docx", "surat-pengantar.docx"
OF_BODY = (NOTES, LETTER)
NAMES = (REVIEW, EVALUATION, COVER, LEADERS, *OF_BODY)
"""Templates by the names of their files, the same in every language; only those ``OF_BODY`` have ``body``."""
_SHIPPED = files("audit.reports.docx") / "templates"


class TemplateError(ValueError):
    """A template that cannot be used; the text says why in the words of its reader."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a template: fields that there are not, or ``broken``: why it cannot be read at all.

    ``stray`` for a file in the folder that is the template of nothing.
    """

    name: str
    unknown: tuple[Unknown, ...] = ()
    broken: str = ""
    stray: bool = False


def shipped(name: str, language: Language) -> bytes:
    """The program's own template."""
    return (_SHIPPED / language / name).read_bytes()


def found(name: str, own: Path | None, language: Language) -> bytes:
    """The template ``name`` of the folder ``own``, else the program's. Raises OSError."""
    place = own / name if own is not None else None
    return place.read_bytes() if place is not None and place.is_file() else shipped(name, language)


def troubles(own: Path) -> Iterator[Trouble]:
    """What is wrong with the templates in ``own``; nothing where all can be used. Raises OSError."""
    for place in sorted(own.glob("*.docx")):
        if place.name.startswith("~$"):  # the lock of a file that is open in Word
            continue
        if place.name not in NAMES:
            yield Trouble(place.name, stray=True)
        else:
            yield from _trouble(place)


def _trouble(place: Path) -> Iterator[Trouble]:
    try:
        unknown = unknown_of(place.read_bytes(), place.name)
    except TemplateError as error:
        yield Trouble(place.name, broken=str(error))
    else:
        if unknown:
            yield Trouble(place.name, unknown)


def unknown_of(content: bytes, name: str) -> tuple[Unknown, ...]:
    """Fields that the template ``name`` asks for and that there are not. Raises TemplateError."""
    from jinja2 import TemplateSyntaxError

    without = () if name in OF_BODY else ("body",)
    try:
        return unknown_fields(_source(content), _environment(), without=without)
    except TemplateSyntaxError as error:
        raise TemplateError(error.message or str(error)) from None


def filled_in(content: bytes, paper: Paper) -> Any:
    """The template with its fields: a ``DocxTemplate`` to be saved. Raises TemplateError."""
    from jinja2 import TemplateError as JinjaError

    template = _opened(content)
    context = {name: getattr(paper, name) for name in paper.__dataclass_fields__}
    try:
        template.render(context, _environment(), autoescape=True)
    except JinjaError as error:
        raise TemplateError(error.message or str(error)) from None
    return template


def _opened(content: bytes) -> Any:
    import io

    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate

    try:
        template = DocxTemplate(io.BytesIO(content))
        template.init_docx()
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise TemplateError(str(error)) from None
    return template


def _source(content: bytes) -> str:
    """All of the template in which fields may stand: its text, its heads and feet."""
    template = _opened(content)
    parts = [template.patch_xml(template.get_xml())]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        parts += [template.patch_xml(part.blob.decode()) for _, part in template.get_headers_footers(uri)]
    return re.sub(r"(?<=\})(?=<)|(?=<w:p[ >])", "\n", "\n".join(parts))


def _environment() -> Environment:
    """Templates reach nothing but the fields. What there is not is an error, never an empty place."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def copied(folder: Path, language: Language) -> list[Path]:
    """The program's templates written into ``folder``, those that are there already left alone: the new ones.
    Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name in NAMES:
        place = folder / name
        if not place.exists():
            place.write_bytes(shipped(name, language))
            made.append(place)
    return made
