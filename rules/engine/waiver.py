"""Waivers: findings that an inspectorate has looked at and accepts, with a reason, in a file of its own.

[[waiver]]
fingerprint = "0123456789abcdef"
# or: rule = "BGT001", document = "*dinas-x*.pdf", and if wanted subject = "programs"
reason = "Anggaran dimuat dalam dokumen tersendiri"
author = "Nama pemeriksa"
expires = 2025-12-31               # optional: from the day after it, the finding is shown again

``document`` and ``subject`` may have ``*`` for any text. A fingerprint names a finding within a document;
``document`` beside it keeps it to that document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath

from pydantic import BaseModel, ConfigDict, Field

from rules.engine.configuration import ConfigurationError, nearest, read_toml, validated
from rules.engine.finding import FindingRecord
from rules.engine.rule import all_rules


class WaiverError(ConfigurationError):
    """A file of waivers that cannot be used."""


class Waiver(BaseModel):
    """An entry of a file of waivers: what it waives, why, and until when."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    fingerprint: str | None = None
    rule: str | None = None
    document: str | None = None
    subject: str | None = None
    reason: str = Field(min_length=1)
    author: str = Field(min_length=1)
    expires: date | None = None

    def covers(self, finding: FindingRecord, document: str) -> bool:
        """Whether it names ``finding`` of the document at path ``document``."""
        if self.fingerprint is not None and finding.fingerprint != self.fingerprint:
            return False
        if self.rule is not None and finding.rule != self.rule:
            return False
        if self.subject is not None and not _matches(self.subject, finding.subject):
            return False
        names = (document, PurePath(document).name)
        return self.document is None or any(_matches(self.document, name) for name in names)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    waiver: list[Waiver] = Field(default_factory=list)


def load_waivers(path: Path) -> tuple[Waiver, ...]:
    """The waivers in the file at ``path``. Raises WaiverError: file, entry, what is expected."""
    file = validated(_File, read_toml(path, str(path), WaiverError), str(path), WaiverError)
    faults = [fault for index, waiver in enumerate(file.waiver, 1) for fault in _faults(index, waiver)]
    if faults:
        raise WaiverError(str(path), faults)
    return tuple(file.waiver)


def _faults(index: int, waiver: Waiver) -> list[tuple[str, str, dict[str, object]]]:
    if waiver.fingerprint is None and not (waiver.rule and waiver.document):
        return [(f"waiver[{index}]", "no-target", {})]
    if waiver.rule is not None and waiver.rule not in all_rules():
        return [(f"waiver[{index}].rule", "unknown-rule", {"near": nearest(waiver.rule, all_rules())})]
    return []


def _matches(pattern: str, value: str) -> bool:
    parts = (re.escape(part) for part in pattern.split("*"))
    return re.fullmatch(".*".join(parts), value, re.DOTALL) is not None


@dataclass(slots=True)
class Waivers:
    """The waivers of one run: parts findings, and keeps count of what each waiver did."""

    entries: Sequence[Waiver]
    today: date
    _documents: dict[int, set[str]] = field(default_factory=dict)
    _hits: Counter[int] = field(default_factory=Counter)

    def part(
        self, findings: Iterable[FindingRecord], document: str
    ) -> tuple[tuple[FindingRecord, ...], tuple[FindingRecord, ...]]:
        """(findings that stand, findings that are waived, with the reason)."""
        standing: list[FindingRecord] = []
        waived: list[FindingRecord] = []
        for finding in findings:
            index = self._waiver_of(finding, document)
            if index is None:
                standing.append(finding)
                continue
            entry = self.entries[index]
            waived.append(finding.model_copy(update={"waiver": f"{entry.reason} ({entry.author})"}))
        return tuple(standing), tuple(waived)

    def _waiver_of(self, finding: FindingRecord, document: str) -> int | None:
        for index, waiver in enumerate(self.entries):
            if waiver.covers(finding, document):
                self._hits[index] += 1
                self._documents.setdefault(index, set()).add(document)
                if not self.expired(waiver):
                    return index
        return None

    def expired(self, waiver: Waiver) -> bool:
        """Whether its last day has passed."""
        return waiver.expires is not None and waiver.expires < self.today

    def unused(self) -> tuple[int, ...]:
        """Entries (from 1) that named no finding of this run."""
        return tuple(i for i in range(1, len(self.entries) + 1) if not self._hits[i - 1])

    def lapsed(self) -> tuple[int, ...]:
        """Entries (from 1) that have expired."""
        return tuple(i for i, waiver in enumerate(self.entries, 1) if self.expired(waiver))

    def broad(self) -> tuple[int, ...]:
        """Entries (from 1) with a fingerprint only that waived findings of more than one document."""
        return tuple(
            i
            for i, waiver in enumerate(self.entries, 1)
            if waiver.document is None and len(self._documents.get(i - 1, ())) > 1
        )
