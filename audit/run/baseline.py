"""An earlier result as a baseline: what was found then is not shown again.

A finding is known when the same document had a finding of the same fingerprint, as many times: a fingerprint
alone does not do, since two documents may have the same defect at the same place. Documents are the same when
their content, their path, their body with year and kind, or (where no body is known) their file name are the
same; a name that fits more than one document of the baseline says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from pydantic import ValidationError

from audit.results import DocumentResult, Results, ScopeResult
from rules.engine.finding import FindingRecord

FILE = "hasil.json"
Key = tuple[object, ...]
Listed = tuple[FindingRecord, ...]


class BaselineError(ValueError):
    """A baseline that cannot be read; the text says why."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Fingerprints with their number of findings, by each key of a document; those of the batch apart."""

    documents: Mapping[Key, Counter[str]]
    batch: Counter[str]

    def of(self, document: DocumentResult) -> Counter[str]:
        """What ``document`` had then."""
        return next((self.documents[key] for key in _keys(document) if key in self.documents), Counter())


def load_baseline(path: Path) -> Baseline:
    """The result at ``path``, a JSON file or the folder that holds it. Raises BaselineError."""
    file = path / FILE if path.is_dir() else path
    try:
        results = Results.model_validate_json(file.read_bytes())
    except OSError as error:
        raise BaselineError(error.strerror or type(error).__name__) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BaselineError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}".lstrip(": ")) from error
    return Baseline(_by_key(results.documents), _counted(results.together))


def _by_key(documents: Iterable[DocumentResult]) -> dict[Key, Counter[str]]:
    found: dict[Key, list[Counter[str]]] = {}
    for document in documents:
        for key in _keys(document):
            found.setdefault(key, []).append(_counted(document))
    return {key: counts[0] for key, counts in found.items() if len(counts) == 1 or key[0] == "content"}


def _counted(scope: DocumentResult | ScopeResult) -> Counter[str]:
    return Counter(found.fingerprint for found in (*scope.findings, *scope.questions, *scope.known))


def _keys(document: DocumentResult) -> list[Key]:
    """What names the document, the surest first."""
    source = document.source
    keys: list[Key] = [("content", source.sha256)] if source.sha256 is not None else []
    keys.append(("path", source.path))
    if document.organisation is not None and document.year is not None:
        keys.append(("body", document.organisation.casefold(), document.year, document.amended))
    else:
        keys.append(("file", PurePath(source.path).name))
    return keys


def beyond(kinds: Iterable[Listed], known: Mapping[str, int]) -> tuple[tuple[Listed, Listed], ...]:
    """(new, known) of each of ``kinds`` (findings, questions), given the fingerprints ``known`` before."""
    left = Counter(known)
    parted: list[tuple[Listed, Listed]] = []
    for findings in kinds:
        new: list[FindingRecord] = []
        old: list[FindingRecord] = []
        for finding in findings:
            before = left[finding.fingerprint] > 0
            left[finding.fingerprint] -= before
            (old if before else new).append(finding)
        parted.append((tuple(new), tuple(old)))
    return tuple(parted)
