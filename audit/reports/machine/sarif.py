"""SARIF 2.1.0: findings as results with their baseline state, questions as results for review, waivers as
suppressions; what failed, was not read or left out as notifications of the invocation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from audit.language import Language
from audit.reports.machine.states import Listed, listed
from audit.reports.places import place_words, subject_words
from audit.results import Results, SourceRecord
from audit.rulebook import gist
from rules.engine.finding import PlaceRecord, Severity
from rules.engine.rule import all_rules

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "cermat/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
Json = dict[str, Any]


def dumped(results: Results, language: Language) -> str:
    """The whole log as JSON text."""
    return json.dumps(log(results, language), ensure_ascii=False, indent=1) + "\n"


def log(results: Results, language: Language) -> Json:
    """The log with its one run. Boxes (points from the top left of a page) stand in ``properties`` of a
    location: SARIF knows no places on paper."""
    rules = _rules(results, language)
    order = {rule["id"]: index for index, rule in enumerate(rules)}
    driver = {"name": "cermat", "version": version("cermat"), "language": language, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": list(_artifacts(results)),
        "invocations": [_invocation(results)],
        "results": [_result(one, order, language) for one in listed(results)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(results: Results, language: Language) -> list[Json]:
    """The rules that ran or found something; those that this program does not have by their names alone."""
    names = {row.rule: row.name for scope in results.scopes() for row in scope.coverage}
    names |= {one.found.rule: one.found.name for one in listed(results)}
    known = all_rules()
    return [
        {
            "id": rule,
            "name": names[rule],
            "shortDescription": {"text": gist(rule, language) if rule in known else names[rule]},
        }
        for rule in sorted(names)
    ]


def _artifacts(results: Results) -> Iterator[Json]:
    for document in results.documents:
        source = document.source
        artifact: Json = {"location": {"uri": _uri(source)}}
        if source.sha256 is not None:
            artifact["hashes"] = {"sha-256": source.sha256}
        facts = {"organisation": document.organisation, "year": document.year, "pages": source.pages}
        artifact["properties"] = {"status": document.status, **{k: v for k, v in facts.items() if v}}
        yield artifact


def _uri(source: SourceRecord) -> str:
    return _quoted(source.name)


def _quoted(path: str) -> str:
    """A relative reference; a colon in its first part would be taken for a scheme."""
    return quote(path.replace("\\", "/"))


def _invocation(results: Results) -> Json:
    told: list[Json] = []
    for document in results.documents:
        where = [{"physicalLocation": {"artifactLocation": {"uri": _uri(document.source)}}}]
        if (why := document.problem) is not None:
            told.append(_notice("error", why.code, f"{why.message} {why.advice}", where))
        told += [_notice("warning", p.code, p.message, where) for p in document.problems]
    told += [_notice("warning", p.code, p.message, []) for p in results.together.problems]
    told += [_notice("note", f"waiver-{n.kind}", n.message, []) for n in results.waivers]
    for left in results.left_out:
        where = [{"physicalLocation": {"artifactLocation": {"uri": _quoted(left.relative)}}}]
        told.append(_notice("note", f"left-out-{left.reason}", left.message, where))
    return {"executionSuccessful": not results.summary.failed, "toolExecutionNotifications": told}


def _notice(level: str, code: str, words: str, where: list[Json]) -> Json:
    notice: Json = {"level": level, "descriptor": {"id": code}, "message": {"text": words}}
    return {**notice, "locations": where} if where else notice


def _result(one: Listed, order: dict[str, int], language: Language) -> Json:
    found = one.found
    settled = one.list not in ("unassessed",)
    kind = "open" if not settled else "review" if one.question else "fail"
    result: Json = {
        "ruleId": found.rule,
        "ruleIndex": order[found.rule],
        "kind": kind,
        "level": _LEVELS[found.severity] if kind == "fail" else "none",
        "message": {"text": "\n".join(part for part in (found.message, found.condition, found.note) if part)},
        "locations": _locations(one, language),
        "partialFingerprints": {FINGERPRINT: found.fingerprint},
        "suppressions": _suppressions(one),
        "properties": _properties(one),
    }
    if one.state is not None:
        result["baselineState"] = one.state
    return result


def _properties(one: Listed) -> Json:
    found = one.found
    facts = {
        "severity": str(found.severity),
        "list": one.list,
        "criterion": found.criterion,
        "effect": found.effect,
        "recommendation": found.recommendation,
    }
    return {name: fact for name, fact in facts.items() if fact}


def _suppressions(one: Listed) -> list[Json]:
    if one.list != "waived":
        return []
    return [{"kind": "external", "status": "accepted", "justification": one.found.waiver or ""}]


def _locations(one: Listed, language: Language) -> list[Json]:
    found = one.found
    named = [{"fullyQualifiedName": found.subject, "name": subject_words(found.subject, None, language)}]
    own = _uri(one.source) if one.source is not None else None
    places = [_location(place, own, language) for place in found.evidence]
    locations = [place for place in places if place is not None]
    if not locations and own is not None:
        locations = [{"physicalLocation": {"artifactLocation": {"uri": own}}}]
    if locations:
        return [{**locations[0], "logicalLocations": named}, *locations[1:]]
    return [{"logicalLocations": named}]


def _location(place: PlaceRecord, own: str | None, language: Language) -> Json | None:
    uri = own if place.document is None else _quoted(place.document)
    if uri is None:
        return None
    physical: Json = {"artifactLocation": {"uri": uri}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
    location: Json = {"physicalLocation": physical}
    if words := " ".join(part for part in (place_words(place, language), place.text) if part):
        location["message"] = {"text": words}
    facts: Json = {"page": place.page, "bbox": list(place.bbox) if place.bbox is not None else None}
    facts["readings"] = [r.model_dump() for r in place.readings] or None
    if kept := {name: fact for name, fact in facts.items() if fact is not None}:
        location["properties"] = kept
    return location
