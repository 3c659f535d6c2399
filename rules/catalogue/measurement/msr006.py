"""MSR006: an objective and its indicator in near the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from extractor.lexicon.plain import plain_words
from extractor.records import Agreement
from extractor.records.written.percents import SHARE
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_MEASURE = re.compile(
    rf"\b({SHARE}|jumlah|nilai|indeks|tingkat|angka|rasio|cakupan|proporsi|"
    r"meningkatnya|peningkatan|terwujudnya|tercapainya|terlaksananya|tersedianya|terselenggaranya)\b"
)

_CHANGE = re.compile(
    r"^(?:meningkatnya|peningkatan|terwujudnya|tercapainya|terlaksananya|tersedianya|terselenggaranya)\b"
)
_FEWEST = 3  # words: shorter ones are alike without being repeated


class Settings(RuleSettings):
    """``alike``: from which likeness (0 to 100) the two count as the same."""

    alike: float = 95  # of 100: likeness of two wordings


def _paired(agreement: Agreement) -> Iterator[str]:
    return (f"indicators[{i}].objective" for i, row in enumerate(agreement.indicators) if row.objective)


@rule(
    id="MSR006",
    name="objective-equals-indicator",
    severity=Severity.WARNING,
    basis=("LKE 1.b.4",),
    needs=(Look("sasaran beserta indikatornya", "objectives with their indicators", _paired),),
    settings=Settings,
)
def check(agreement: Agreement, settings: Settings, context: Context) -> Iterator[Finding]:
    """An indicator repeats its objective: without the word of measure nothing is left that differs.

    The measure alone ("Jumlah …", "Persentase …") does not say what result is meant. Objectives of one or
    two words are left alone.
    """
    for row, indicator in enumerate(agreement.indicators):
        if not _repeats(indicator.objective or "", indicator.name, settings.alike):
            continue
        yield Finding.at(
            f"indicators[{row}].name",
            f"indicators[{row}].objective",
            objective=indicator.objective,
            indicator=indicator.name,
        )


def _repeats(objective: str, name: str, alike: float) -> bool:
    """Without words of measure and change; or with the measure, which then is the objective's own."""
    bare, measure = _core(objective), _CHANGE.sub("", plain_words(objective)).strip()
    if len(bare.split()) >= _FEWEST and ratio(bare, _core(name)) >= alike:
        return True
    return len(measure.split()) >= _FEWEST and measure == plain_words(name)


def _core(text: str) -> str:
    return " ".join(_MEASURE.sub(" ", plain_words(text)).split())
