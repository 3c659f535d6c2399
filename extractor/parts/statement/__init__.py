"""The statement, the annex's identity block and all signature blocks: who promises what to whom, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.parts.statement.clauses import read_amendment, read_clauses
from extractor.parts.statement.organisation import organisation_of
from extractor.parts.statement.parties import read_identities
from extractor.parts.statement.signatures import read_signatures
from extractor.parts.statement.signing import read_signings
from extractor.parts.statement.stamps import without_stamps
from extractor.parts.statement.titles import is_amended, names_agreement, read_titles
from extractor.parts.statement.unfound import unfound
from extractor.read import ReadPage
from extractor.records import Clause, Party, Problem, Signing, Title


@dataclass(frozen=True, slots=True)
class StatementParts:
    """``title`` is None for a document that is no agreement; ``signing`` is the statement's own."""

    title: str | None
    titles: tuple[Title, ...]
    year: int | None
    amended: bool
    organisation: str | None
    clauses: tuple[Clause, ...]
    parties: tuple[Party, ...]
    signings: tuple[Signing, ...]
    signing: Signing | None
    problems: tuple[Problem, ...]


def read_statement(pages: Sequence[ReadPage]) -> StatementParts:
    """All that the lines outside tables say of the agreement."""
    layout = read_titles(pages)
    lines = without_stamps(layout.lines)
    signings = read_signings(lines)
    dated = {index for found in signings for index in range(found.start, found.end)}
    clauses, clause_lines = read_clauses(lines, dated)
    amendment = read_amendment(lines) if clauses else None
    identities, identity_lines = read_identities(lines, clause_lines | dated)
    used = clause_lines | dated | identity_lines
    free = [index for index in range(len(lines)) if index not in used]
    traces = {page.number: page.traces for page in pages}
    parties = (
        *identities,
        *read_signatures(lines, free, identities, traces),
    )
    titles = layout.titles
    own = [title for title in titles if names_agreement(title.text)]
    main = next((t for t in own if t.section == "statement"), None) or next(iter(own or titles), None)
    found = tuple(one.signing for one in signings)
    return StatementParts(
        title=main.text if main else None,
        titles=titles,
        year=_year(main, titles),
        amended=is_amended(titles),
        organisation=organisation_of(parties, titles),
        clauses=(*clauses, amendment) if amendment else tuple(clauses),
        parties=parties,
        signings=found,
        signing=next((s for s in found if s.section == "statement"), None) or next(iter(found), None),
        problems=tuple(unfound(lines, free, clauses, parties, found)) if titles or clauses else (),
    )


def _year(main: Title | None, titles: Sequence[Title]) -> int | None:
    """The year of the main title, else the one of the first title that prints one."""
    if main is not None and main.year is not None:
        return main.year
    return next((title.year for title in titles if title.year is not None), None)
