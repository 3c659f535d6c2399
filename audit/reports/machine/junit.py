"""JUnit XML (the form that Jenkins reads): a suite for each document, a case for each rule that was asked.

A finding is a failure, a document that could not be read an error. What is asked, waived, known from before
or not told by the document is skipped, with its reason; files that were left out are skipped cases of a suite
of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from audit.language import Language, text
from audit.reports.places import places_words
from audit.reports.sheet import clean
from audit.reports.words import result_words
from audit.results import DocumentResult, Results, ScopeResult
from rules.engine.finding import Coverage, CoverageResult, FindingRecord

_SKIPPED = ("questions", "waived", "known", "unassessed")


@dataclass(slots=True)
class _Suite:
    """A suite as it grows, with the counts that its element names."""

    element: ET.Element
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("failures", "errors", "skipped"), 0)
    )

    def case(self, name: str, kind: str = "", **attributes: str) -> ET.Element:
        """A case; ``kind`` is what came of it: failure, error, skipped, or "" where all is well."""
        case = ET.SubElement(
            self.element, "testcase", name=clean(name), classname=self.element.get("name", "")
        )
        if not kind:
            return case
        self.counts[{"failure": "failures", "error": "errors"}.get(kind, kind)] += 1
        words = {key: clean(value) for key, value in attributes.items()}
        return ET.SubElement(case, kind, words)

    def counted(self) -> None:
        """Write the counts into the element."""
        self.element.set("tests", str(len(self.element.findall("testcase"))))
        for name, number in self.counts.items():
            self.element.set(name, str(number))


def dumped(results: Results, language: Language) -> str:
    """The whole file as text."""
    root = ET.Element("testsuites", name="cermat")
    suites = [_document(root, document, language) for document in results.documents]
    if results.together.coverage:
        suites.append(_rules(_suite(root, text("report.batch", language)), results.together, language))
    if results.left_out:
        left = _suite(root, text("report.left-out", language))
        for item in results.left_out:
            left.case(item.relative, "skipped", message=item.message)
        suites.append(left)
    for suite in suites:
        suite.counted()
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.element.get(name, "0")) for suite in suites)))
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, name: str) -> _Suite:
    return _Suite(ET.SubElement(root, "testsuite", name=clean(name)))


def _document(root: ET.Element, document: DocumentResult, language: Language) -> _Suite:
    suite = _suite(root, document.source.name)
    if (why := document.problem) is not None:
        error = suite.case(text("report.failed", language), "error", type=why.code, message=why.message)
        error.text = clean(why.advice)
        return suite
    if document.problems:
        told = suite.case(
            text("report.problems", language), "skipped", message=text("report.problems", language)
        )
        told.text = clean("\n".join(problem.message for problem in document.problems))
    return _rules(suite, document, language)


def _rules(suite: _Suite, scope: DocumentResult | ScopeResult, language: Language) -> _Suite:
    for covered in scope.coverage:
        _rule(suite, covered, scope, language)
    return suite


def _rule(suite: _Suite, covered: Coverage, scope: DocumentResult | ScopeResult, language: Language) -> None:
    name = f"{covered.rule} {covered.name}"
    if found := _of(scope.findings, covered.rule):
        failure = suite.case(name, "failure", type=str(found[0].severity), message=_message(found))
        failure.text = clean("\n\n".join(_told(found, language)))
        return
    asked = [(text(f"report.{key}", language), _of(getattr(scope, key), covered.rule)) for key in _SKIPPED]
    words = [f"{label}: {_message(found)}" for label, found in asked if found]
    if not words and covered.result is not CoverageResult.CONFORMS:
        result = result_words(covered.result, language)
        words = [": ".join(part for part in (result, covered.why) if part)]
    if words:
        suite.case(name, "skipped", message="; ".join(words))
    else:
        suite.case(name)


def _of(found: Iterable[FindingRecord], rule: str) -> list[FindingRecord]:
    return [one for one in found if one.rule == rule]


def _message(found: Sequence[FindingRecord]) -> str:
    more = f" (+{len(found) - 1})" if len(found) > 1 else ""
    return f"{found[0].message}{more}"


def _told(found: Iterable[FindingRecord], language: Language) -> Iterable[str]:
    for one in found:
        parts = (one.message, places_words(one, language), one.condition, one.criterion, one.recommendation)
        yield "\n".join(part for part in parts if part)
