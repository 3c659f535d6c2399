"""BAT002: an indicator that most bodies share, with another target, unit, weights or method in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field

from extractor.lexicon.plain import letters, plain_words
from extractor.lexicon.similarity import likeness
from extractor.records import Agreement, Indicator
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.units import plain_unit
from rules.views.bodies import office
from rules.views.changes import SAME_METHOD, method


class Settings(RuleSettings):
    """An indicator is mandatory where ``bodies`` have it, and ``share`` of these have the same value."""

    bodies: int = Field(default=4, ge=3)
    share: float = Field(default=0.75, gt=0.5, le=1)


@dataclass(frozen=True, slots=True)
class _Row:
    document: int
    path: str
    row: Indicator
    body: str


_PARTS = {
    "target": {"id": "target tahunan", "en": "annual target"},
    "unit": {"id": "satuan", "en": "unit"},
    "weights": {"id": "bobot", "en": "weights"},
    "method": {"id": "cara pengukuran", "en": "method"},
}


def _shared(agreements: Sequence[Agreement]) -> Iterator[tuple[int, str]]:
    for rows in _groups(agreements).values():
        if len({row.body for row in rows}) > 1:
            yield from ((row.document, row.path) for row in rows)


@rule(
    id="BAT002",
    name="mandatory-indicator-differs",
    severity=Severity.WARNING,
    scope="batch",
    settings=Settings,
    needs=(
        Look(
            "indikator yang sama pada beberapa perangkat daerah",
            "indicators that several bodies share",
            _shared,
        ),
    ),
)
def check(agreements: Sequence[Agreement], settings: Settings, context: Context) -> Iterator[Finding]:
    """A clear majority makes the others deviate; without one, units, weights and methods are named."""
    for rows in _groups(agreements).values():
        for part in _PARTS:
            yield from _deviants(rows, part, settings)


def _groups(agreements: Sequence[Agreement]) -> dict[tuple[int | None, str], list[_Row]]:
    """Rows of one year and name."""
    groups: dict[tuple[int | None, str], list[_Row]] = {}
    for index, agreement in enumerate(agreements):
        whose = office(agreement)
        for number, row in enumerate(agreement.indicators):
            if whose is not None and (key := letters(row.name)):
                place = _Row(index, f"indicators[{number}]", row, f"{whose.body} {whose.region}")
                groups.setdefault((agreement.year, key), []).append(place)
    return groups


def _deviants(rows: list[_Row], part: str, settings: Settings) -> Iterator[Finding]:
    valued = [(row, value) for row in rows if (value := _value(row.row, part))]
    bodies = {row.body for row, _ in valued}
    counts = Counter(value for _, value in valued)
    if len(bodies) < 2 or len(counts) < 2:
        return
    usual, count = counts.most_common(1)[0]
    majority = len(bodies) >= settings.bodies and count >= settings.share * len(valued)
    if not majority and part == "target":
        return  # targets are tailored to each body
    named: set[str] = set()
    model = next(row for row, value in valued if value == usual)
    for row, value in valued:
        if value == usual or (part == "method" and likeness(value, usual) >= SAME_METHOD):
            continue
        if not majority and value in named:
            continue  # without a majority each other value is named once
        named.add(value)
        field = _field(row.row, part)
        yield Finding(
            subject=f"{row.path}.{field}",
            related=(row.path,),
            document=row.document,
            elsewhere=(
                (model.document, f"{model.path}.{_field(model.row, part)}"),
                (model.document, model.path),
            ),
            severity=None if majority else Severity.INFO,
            facts={
                "part": _PARTS[part],
                "indicator": row.row.name,
                "here": _printed(row.row, part),
                "usual": _printed(model.row, part),
                "count": count,
                "all": len(valued),
                "majority": majority,
            },
            key=f"{part}|{'' if majority else value}",
        )


def _field(row: Indicator, part: str) -> str:
    return {
        "target": "targets.annual",
        "unit": "unit",
        "weights": "measurement.weights",
        "method": "measurement.method",
    }[part]


def _value(row: Indicator, part: str) -> str:
    """The comparable form of a part, empty where the row has none."""
    if part == "target":
        annual = row.targets.annual
        if annual is None or annual.kind in ("blank", "unreadable"):
            return ""
        return (
            annual.value.rstrip("0").rstrip(".")
            if annual.value and "." in annual.value
            else (annual.value or letters(annual.text))
        )
    if part == "unit":
        return plain_unit(row.unit)
    if part == "weights":
        weights = row.measurement.weights if row.measurement else ()
        return " ".join(weight.percent or "?" for weight in weights)
    return plain_words(method(row) or "")


def _printed(row: Indicator, part: str) -> str:
    if part == "target":
        return row.targets.annual.text if row.targets.annual else ""
    if part == "unit":
        return row.unit or ""
    if part == "weights":
        return ", ".join(w.text for w in row.measurement.weights) if row.measurement else ""
    return method(row) or ""
