"""Fingerprints: what names a finding in waivers and baselines, run after run.

A fingerprint is made of what stays when a page is read anew: the rule, the field, and the words of the row.
Row numbers shift, so rows are named by their words (letters only, which a new scan seldom changes).
Where two findings of a document come to the same, what they say besides tells them apart, and only findings
that say the very same are counted.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from extractor.records import Agreement, Correction, Record
from rules.engine.finding import Finding, FindingRecord
from rules.engine.place import resolve
from rules.engine.rule import Rule
from rules.engine.scope import Scope
from rules.views.bodies import office

_NAMING = ("role", "section", "place", "name", "indicator", "output", "text")


def fingerprint(rule: Rule, finding: Finding, scope: Scope) -> str:
    """Of one finding by itself: rule, the subject's field, and what names the subject; 16 hex digits.

    In a batch the offices and years compared name it as well, and what the finding says of itself.
    """
    if finding.identity is not None or finding.document is None:
        return digest(rule.id, finding.identity or finding.subject)
    agreement = scope.documents[finding.document]
    own = digest(rule.id, _field(finding.subject), _named(agreement, finding.subject))
    if scope.kind == "agreement":
        return digest(own, finding.key) if finding.key else own
    indices = sorted({index for index, _ in finding.paths()})
    whose = sorted(f"{office(scope.documents[i])}|{scope.documents[i].year}" for i in indices)
    return digest(own, *whose, finding.key)


def told_apart(
    found: Sequence[Finding], records: Sequence[FindingRecord], agreements: Sequence[Agreement]
) -> list[FindingRecord]:
    """The ``records`` of one rule's findings (one each, in order), no two with the same fingerprint."""
    shared = Counter(record.fingerprint for record in records)
    marks = [
        digest(record.fingerprint, *_says(finding, agreements))
        if shared[record.fingerprint] > 1
        else record.fingerprint
        for finding, record in zip(found, records, strict=True)
    ]
    return [
        record.model_copy(update={"fingerprint": mark})
        for record, mark in zip(records, _counted(marks), strict=True)
    ]


def digest(*parts: str) -> str:
    """16 hexadecimal digits that stand for ``parts``."""
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]


def _counted(marks: Sequence[str]) -> Iterator[str]:
    """The marks, the second of one mark and those after it with their number, in the document's order."""
    seen: Counter[str] = Counter()
    for mark in marks:
        seen[mark] += 1
        yield mark if seen[mark] == 1 else digest(mark, str(seen[mark]))


def _field(subject: str) -> str:
    return re.sub(r"\[\d+\]", "[]", subject)


def _named(agreement: Agreement, subject: str) -> str:
    row = re.match(r"(\w+)\[\d+\]", subject)
    if row is None:
        return ""
    value = resolve(agreement, row[0])
    naming = ("field", "read", "became") if row[1] == "corrections" else _NAMING
    names = [getattr(value, name, None) for name in naming]
    inner = re.findall(r"\[(\d+)\]", subject)[1:]
    return _letters(" ".join(str(name) for name in names if name)) + "/".join(inner)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]+", "", text.lower())


def _says(finding: Finding, agreements: Sequence[Agreement]) -> Iterator[str]:
    """All that the finding says of its place: the words of its row, of related rows, and its facts."""
    for index, path in finding.paths():
        yield f"{_field(path)} {' '.join(_words(agreements[index], path))}"
    files = {one.source.path: PurePath(one.source.path).name for one in agreements}
    yield " ".join(f"{name}={_plain(fact, files)}" for name, fact in sorted(finding.facts.items()))


def _words(agreement: Agreement, path: str) -> Iterator[str]:
    """The letters of each text of the row that ``path`` leads into."""
    row = re.match(r"\w+\[\d+\]", path)
    value = resolve(agreement, row[0]) if row else None
    if isinstance(value, Correction):
        yield from _words(agreement, value.field)
    if isinstance(value, Record):
        yield from (_letters(text) for _, text in value if isinstance(text, str))


def _plain(fact: Any, files: Mapping[str, str]) -> str:
    """Letters and digits of a fact; a document by its file alone, for its folder may be moved."""
    text = str(fact)
    return "".join(c for c in files.get(text, text).casefold() if c.isalnum())
