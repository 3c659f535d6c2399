"""Coverage as a matrix: a row for each rule, a column for each document, in blocks that fit a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audit.language import Language, text
from audit.reports.view.cells import Cell, Column, Marked
from audit.reports.view.table import Row, Table, columns, table
from audit.reports.words import result_words
from audit.results import DocumentResult, ScopeResult
from audit.rulebook import gist
from audit.run import Run
from rules.engine.finding import Coverage, CoverageResult

DOCUMENTS = 24  # columns of one block, as many as can be read on A4
_SIGNS = {
    CoverageResult.CONFORMS: ("✓", "sign-good"),
    CoverageResult.DEVIATES: ("✗", "sign-error"),
    CoverageResult.INSUFFICIENT: ("?", "sign-warning"),
    CoverageResult.NOT_APPLICABLE: ("–", "sign-muted"),
}


def legend(language: Language) -> str:
    """``✓ sesuai · ✗ tidak sesuai · ? tidak cukup data · – tidak berlaku``."""
    return " · ".join(f"{sign} {result_words(result, language)}" for result, (sign, _) in _SIGNS.items())


def blocks(run: Run, language: Language) -> Iterator[Table]:
    """The documents that were checked, ``DOCUMENTS`` in a table, numbered as in the list of documents; then
    what the rules between documents came to."""
    checked = [
        (number, document.result)
        for number, document in enumerate(run.documents, 1)
        if document.status != "failed"
    ]
    rules = {line.rule for _, result in checked for line in result.coverage}
    gists = {rule: gist(rule, language) for rule in rules}  # a rule stands in every block
    for first in range(0, len(checked), DOCUMENTS):
        yield _block(checked[first : first + DOCUMENTS], gists, language)
    if run.results.together.coverage:
        yield _together(run.results.together, language)


def _block(
    documents: Sequence[tuple[int, DocumentResult]], gists: Mapping[str, str], language: Language
) -> Table:
    wanted = columns(language, ("rule", 8), ("rule-name", 60))
    wanted += [Column(f"{number}", 3.4, key=result.source.name) for number, result in documents]
    by_rule: dict[str, dict[int, Coverage]] = {}
    for number, result in documents:
        for line in result.coverage:
            by_rule.setdefault(line.rule, {})[number] = line
    rows: list[Row] = [
        [rule, gists[rule], *(_sign(lines.get(number)) for number, _ in documents)]
        for rule, lines in sorted(by_rule.items())
    ]
    return table("coverage", language, wanted, rows, legend(language))


def _sign(line: Coverage | None) -> Cell:
    return Marked(*_SIGNS[line.result]) if line is not None else None


def _together(scope: ScopeResult, language: Language) -> Table:
    wanted = columns(language, ("rule", 8), ("rule-name", 60), ("result", 18), ("why", 60))
    rows: list[Row] = [
        [
            line.rule,
            gist(line.rule, language),
            Marked(result_words(line.result, language), _SIGNS[line.result][1].removeprefix("sign-")),
            line.why,
        ]
        for line in scope.coverage
    ]
    return table("coverage-together", language, wanted, rows)


def insufficient(run: Run, language: Language) -> Table:
    """Why rules could not judge: each reason once, with the numbers of its documents."""
    wanted = columns(language, ("rule", 8), ("why", 90), ("documents", 50))
    found: dict[tuple[str, str], list[int]] = {}
    for number, document in enumerate(run.documents, 1):
        for line in document.result.coverage:
            if line.result is CoverageResult.INSUFFICIENT:
                found.setdefault((line.rule, line.why), []).append(number)
    rows: list[Row] = [[rule, why, _numbers(numbers)] for (rule, why), numbers in sorted(found.items())]
    return table("coverage-why", language, wanted, rows, text("paper.coverage-why-note", language))


def _numbers(numbers: Sequence[int]) -> str:
    """``1–4, 7``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)
