"""WGT002: weights that do not match the components they are given to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from extractor.lexicon.number_words import WORDS
from extractor.lexicon.plain import plain_words
from extractor.records import Agreement, Weight
from extractor.records.written.percents import BEHIND
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.labels import counted_lists, line_labels, stated_parts
from rules.views.methods import described, method_text

_WEIGHT = re.compile(
    rf"\bbobot(?:nya)?\b|\bsebesar\b|\b(?:{WORDS})\s*{BEHIND}|{BEHIND}|\([^()]*\)|[\d.,]+", re.IGNORECASE
)
_SHORTEST = 4  # letters of the words that say what a weight is given to


def _listed(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if row.measurement and len(row.measurement.weights) > 1:
            yield f"indicators[{index}].measurement"


@rule(
    id="WGT002",
    name="weights-miss-components",
    severity=Severity.WARNING,
    needs=(Look("daftar bobot", "list of weights", _listed),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Each component one weight: labels twice, components without one, another count than stated."""
    for index, row in enumerate(agreement.indicators):
        weights = row.measurement.weights if row.measurement else ()
        if len(weights) < 2:
            continue
        lists = {weight.list_index for weight in weights}
        found = [_twice([w for w in weights if w.list_index == number]) for number in sorted(lists)]
        if len(lists) == 1 and not any(found):
            found.append(_without(weights, method_text(row)) or _other_count(weights, described(row)))
        for facts in found:
            if facts:
                path = f"indicators[{index}].measurement"
                yield Finding.at(f"{path}.weights", path, name=row.name, count=len(weights), **facts)


def _twice(weights: list[Weight]) -> dict[str, Any] | None:
    counts = Counter(weight.label.strip().lower() for weight in weights if weight.label.strip())
    named = Counter(name for weight in weights if (name := _component(weight)))
    labels = [label for label, count in counts.items() if count > 1]
    labels += [f"“{name}”" for name, count in named.items() if count > 1 and not labels]
    return {"why": "twice", "labels": labels, "stated": None} if labels else None


def _component(weight: Weight) -> str:
    """What a weight is given to, in plain words; empty where its own text does not say so."""
    words = plain_words(_WEIGHT.sub(" ", weight.text))
    return words if len(words) >= _SHORTEST else ""


def _without(weights: tuple[Weight, ...], method: str) -> dict[str, Any] | None:
    """Components that the list of the method goes on to, behind those with a weight."""
    have = {weight.label.strip().lower().rstrip(".)") for weight in weights}
    listed = line_labels(method)
    missing = [label for label in listed if label not in have]
    if not missing or not have <= set(listed):
        return None
    return {"why": "without", "labels": missing, "stated": None}


def _other_count(weights: tuple[Weight, ...], text: str) -> dict[str, Any] | None:
    stated = stated_parts(text)
    if len(stated) != 1 or len(weights) in stated:
        return None
    if any(count in stated and listed == len(weights) for _, count, listed in counted_lists(text)):
        return None  # the list is as long as its weights: WGT008 names the count
    return {"why": "count", "labels": [weight.label for weight in weights], "stated": stated.pop()}
