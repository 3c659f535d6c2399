"""The bodies (*perangkat daerah*) of a run, each with its documents."""

from __future__ import annotations

from dataclasses import dataclass

from audit.language import Language, text
from audit.run import Run
from audit.run.document import Finished


@dataclass(frozen=True, slots=True)
class Body:
    """``name`` as its first document prints it."""

    name: str
    documents: tuple[Finished, ...]


def bodies(run: Run, language: Language) -> tuple[Body, ...]:
    """In the order of their first documents; capitals and spaces do not tell two apart.

    A document that was read and names no body stands for itself, by its file; those that could not be read
    stand together, last.
    """
    found: dict[str, list[Finished]] = {}
    names: dict[str, str] = {}
    unread: list[Finished] = []
    for document in run.documents:
        result = document.result
        if result.organisation is None and result.status == "failed":
            unread.append(document)
            continue
        name = result.organisation or result.source.name
        key = " ".join(name.casefold().split())
        names.setdefault(key, name)
        found.setdefault(key, []).append(document)
    listed = [Body(names[key], tuple(documents)) for key, documents in found.items()]
    if unread:
        listed.append(Body(text("report.body-unknown", language), tuple(unread)))
    return tuple(listed)
