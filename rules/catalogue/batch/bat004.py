"""BAT004: two agreements of one office and year, identical files, bodies that handed nothing in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.lexicon.names import joined, same_person
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.bodies import by_office, office
from rules.views.parts import is_agreement
from rules.views.roster import absent


def _filed(agreements: Sequence[Agreement]) -> Iterator[tuple[int, str]]:
    return ((index, "") for index, agreement in enumerate(agreements) if office(agreement) is not None)


@rule(
    id="BAT004",
    name="duplicate-or-missing",
    severity=Severity.WARNING,
    scope="batch",
    needs=(Look("dokumen dengan nama perangkat daerah", "documents that name their body", _filed),),
)
def check(agreements: Sequence[Agreement], settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One original agreement per office and year; each file once; each body of the roster."""
    identical = list(_identical(agreements))
    yield from identical
    copies = {finding.document for finding in identical if finding.document is not None}
    yield from _twice(agreements, copies)
    if agreements and context.roster:
        yield from _missing(agreements, context)


def _missing(agreements: Sequence[Agreement], context: Context) -> Iterator[Finding]:
    years = Counter(a.year for a in agreements if a.year is not None)
    year = str(years.most_common(1)[0][0]) if years else None
    for body in absent(context.roster, agreements):
        facts = {"case": "missing", "body": body, "year": year}
        yield Finding(subject="", facts=facts, document=None, identity=f"{body}|{year}")


def _identical(agreements: Sequence[Agreement]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, agreement in enumerate(agreements):
        original = first.setdefault(agreement.source.sha256, index)
        if original != index:
            yield _pair(agreements, index, original, "identical")


def _twice(agreements: Sequence[Agreement], copies: set[int]) -> Iterator[Finding]:
    for years in by_office(agreements).values():
        for filed in years.values():
            originals = [
                f
                for f in filed
                if not f.agreement.amended and f.index not in copies and is_agreement(f.agreement)
            ]
            for other in originals[1:]:
                yield _pair(agreements, other.index, originals[0].index, "twice")


def _pair(agreements: Sequence[Agreement], index: int, original: int, case: str) -> Finding:
    here, there = agreements[index], agreements[original]
    replaced = case == "twice" and _other_person(here, there)
    return Finding(
        subject="titles[0]" if here.titles else "",
        document=index,
        elsewhere=((original, "titles[0]" if there.titles else ""),),
        severity=Severity.INFO if replaced else None,
        facts={
            "case": case,
            "body": here.organisation or there.organisation,
            "year": str(here.year),
            "here": here.source.path,
            "there": there.source.path,
            "replaced": replaced,
        },
        key=case,
    )


def _other_person(one: Agreement, other: Agreement) -> bool:
    """Whether two people promise, as when an official was replaced."""
    names = [
        next((p.name for p in a.parties if p.role == "first" and joined(p.name)), None) for a in (one, other)
    ]
    return None not in names and not same_person(str(names[0]), str(names[1]))
