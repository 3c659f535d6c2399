"""The report as one HTML file: nothing is loaded from elsewhere, everything from documents is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path, PurePath
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from audit.language import Language, text
from audit.reports.doubts import doubt_words
from audit.reports.places import evidence_words, place_words, placed, subject_words
from audit.reports.words import (
    capitalised,
    coverage_words,
    date_words,
    periods_printed,
    reason_words,
    result_words,
)
from audit.rulebook import gist
from audit.run import Run
from audit.run.document import Checked
from audit.run.pictures import Crop, Spot, spots
from extractor.records import Agreement
from rules.engine.finding import FindingRecord, PlaceRecord
from rules.knowledge.formula import to_mathml
from rules.views.methods import formula_of

_TEMPLATES = files("audit.reports") / "templates"


def write(run: Run, path: Path, language: Language) -> None:
    """The report as one file that loads nothing from elsewhere."""
    path.write_text(rendered(run, language), encoding="utf-8")


def rendered(run: Run, language: Language, today: date | None = None) -> str:
    """The whole page."""
    template = _environment(run, language).get_template("report.html.j2")
    return template.render(
        language=language,
        version=version("cermat"),
        date=date_words(today or date.today(), language),
        css=Markup(_source("report.css")),  # noqa: S704 (a file of this package)
        results=run.results,
        documents=run.documents,
    )


def _source(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _environment(run: Run, language: Language) -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        t=lambda key, **facts: text(key, language, **facts),
        where=partial(_where, language=language),
        subject=partial(_subject, language=language),
        path=lambda field, agreement: subject_words(field, agreement, language),
        crops=partial(_crops, together={crop.spot: crop for crop in run.batch_crops}),
        periods=periods_printed,
        placed=placed,
        reason=partial(reason_words, language=language),
        result=partial(result_words, language=language),
        title=partial(gist, language=language),
        coverage_counts=partial(coverage_words, language=language),
        doubtful=_any_doubtful,
        why=lambda value: doubt_words(value.doubts, getattr(value, "readings", ()), language),
        why_field=lambda row, field: doubt_words(row.doubts_of(field), (), language),
        formulas=_formulas,
        name=lambda path: PurePath(path).name or path,
    )
    environment.filters["capitalise"] = capitalised
    return environment


def _where(place: Any, language: Language) -> str:
    if isinstance(place, PlaceRecord):
        return place_words(place, language)
    return evidence_words(place, language)


def _subject(finding: FindingRecord, document: Checked | None, language: Language) -> str:
    return capitalised(subject_words(finding.subject, document.agreement if document else None, language))


def _crops(finding: FindingRecord, document: Checked | None, together: Mapping[Spot, Crop]) -> list[Crop]:
    """The pictures of a finding's places, as far as they could be made."""
    made = {crop.spot: crop for crop in document.crops} if document is not None else together
    return [made[spot] for spot in spots(finding) if spot in made]


def _formulas(agreement: Agreement) -> list[tuple[str, Markup]]:
    """(name, formula as MathML) of each indicator whose method is a formula that can be drawn."""
    rows = [(row.name, formula_of(row)) for row in agreement.indicators]
    return [
        (name, Markup(to_mathml(formula)))  # noqa: S704 (to_mathml escapes what is printed)
        for name, formula in rows
        if formula is not None
    ]


def _any_doubtful(agreement: Agreement) -> bool:
    rows = agreement.indicators
    return any(row.doubts or any(t.needs_review for t in row.targets.printed().values()) for row in rows)
