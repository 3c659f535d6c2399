"""BAT003: a regulation that the batch cites with several titles or kinds; the majority is shown as such."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field

from extractor.lexicon.plain import letters
from extractor.records import Agreement, Citation
from rules.catalogue.citations.cited import same_title
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.bodies import office


class Settings(RuleSettings):
    """``alike``: titles at least so alike (0 to 100) are one title."""

    alike: float = Field(default=97, ge=0, le=100)


@dataclass(frozen=True, slots=True)
class _Cited:
    document: int
    path: str
    citation: Citation
    paper: bool
    region: str


def _shared(agreements: Sequence[Agreement]) -> Iterator[tuple[int, str]]:
    groups: dict[Hashable, list[_Cited]] = {}
    for one in _all_cited(agreements):
        groups.setdefault((one.citation.number, one.citation.year), []).append(one)
    for cited in groups.values():
        if len({one.document for one in cited}) > 1:
            yield from ((one.document, one.path) for one in cited)


@rule(
    id="BAT003",
    name="citation-across",
    severity=Severity.INFO,
    scope="batch",
    settings=Settings,
    needs=(
        Look("peraturan yang dirujuk beberapa dokumen", "regulations that several documents cite", _shared),
    ),
)
def check(agreements: Sequence[Agreement], settings: Settings, context: Context) -> Iterator[Finding]:
    """Same kind, number and year with another title; same number, year and title with another kind."""
    cited = _all_cited(agreements)
    for variants in _grouped(cited, _regulation, lambda c: letters(c.title or "")):
        usual, *others = variants
        for group in others:
            if not same_title(group[0].citation, usual[0].citation, settings.alike):
                yield from _finding(group, usual, "title")
    for variants in _grouped(cited, _titled, lambda c: letters(c.kind or "")):
        usual, *others = variants
        for group in others:
            yield from _finding(group, usual, "kind")


def _all_cited(agreements: Sequence[Agreement]) -> list[_Cited]:
    return [
        _Cited(index, f"citations[{number}]", citation, can_misread(agreement), _region(agreement))
        for index, agreement in enumerate(agreements)
        for number, citation in enumerate(agreement.citations)
        if citation.number
        and citation.year
        and citation.title
        and citation.inside is None
        and _comparable(citation.kind or "")
    ]


_NATIONAL = re.compile(
    r"^(?:uu|perppu|pp|perpres|keppres|inpres|permen|kepmen|inmen|pmk|kmk|pma|kma|perban|perka|undang|"
    r"peraturan (?:pemerintah|presiden|menteri|badan|kepala)|keputusan (?:presiden|menteri)|"
    r"instruksi presiden)",
    re.IGNORECASE,
)
_REGIONAL = re.compile(
    r"^(?:perda|pergub|perbup|perwal|kepgub|kepbup|kepwal|qanun|"
    r"(?:peraturan|keputusan) (?:daerah|gubernur|bupati|wali ?kota))",
    re.IGNORECASE,
)


def _comparable(kind: str) -> bool:
    """Circulars and decisions of heads of body are numbered by each body, and cannot be compared."""
    return bool(_NATIONAL.match(kind) or _REGIONAL.match(kind))


def _region(agreement: Agreement) -> str:
    whose = office(agreement)
    return whose.region if whose else ""


def _scope(one: _Cited) -> str:
    """Every region numbers its own regulations; national ones are one for all."""
    return "" if _NATIONAL.match(one.citation.kind or "") else one.region


def _regulation(one: _Cited) -> Hashable:
    citation = one.citation
    return (letters(citation.kind or ""), (citation.number or "").upper(), citation.year, _scope(one))


def _titled(one: _Cited) -> Hashable:
    return ((one.citation.number or "").upper(), one.citation.year, letters(one.citation.title or ""))


def _grouped(
    cited: list[_Cited], by: Callable[[_Cited], Hashable], variant: Callable[[Citation], str]
) -> Iterator[list[list[_Cited]]]:
    """Citations of one regulation by their variant, the one that most documents have first."""
    groups: dict[Hashable, dict[str, list[_Cited]]] = {}
    for one in cited:
        groups.setdefault(by(one), {}).setdefault(variant(one.citation), []).append(one)
    for variants in groups.values():
        if len(variants) > 1:
            yield sorted(variants.values(), key=lambda group: -len({c.document for c in group}))


def _finding(group: list[_Cited], usual: list[_Cited], what: str) -> Iterator[Finding]:
    """One finding for a variant, unless one document has both: that is CIT001's and CIT002's matter."""
    own, theirs = {c.document for c in group}, {c.document for c in usual}
    across = next((c for c in usual if c.document not in own), None)
    here = next((c for c in group if c.document not in theirs), None)
    if across is None or here is None:
        return
    values = (str(getattr(here.citation, what)), str(getattr(across.citation, what)))
    yield Finding(
        subject=here.path,
        document=here.document,
        elsewhere=((across.document, across.path),),
        confusable=(here.paper or across.paper) and confusable(*values),
        facts={
            "what": what,
            "kind": here.citation.kind,
            "number": here.citation.number,
            "year": str(here.citation.year),
            "here": values[0],
            "usual": values[1],
            "count": len(own),
            "usual_count": len(theirs),
        },
        identity="|".join((what, str(_regulation(here)), *sorted(letters(value) for value in values))),
    )
