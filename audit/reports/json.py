"""The result as JSON: the published form, UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audit.results import Results


def dumped(results: Results) -> str:
    """``results`` as the published JSON, with a newline at its end."""
    return "".join(_pieces(results))


def write(results: Results, path: Path) -> None:
    """The published JSON, as UTF-8. It is never whole in memory."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(_pieces(results))


def _pieces(results: Results) -> Iterator[str]:
    """What ``results`` as a whole are in JSON, document by document."""
    rest = results.model_copy(update={"documents": ()}).model_dump_json(indent=1) + "\n"
    before, _, after = rest.partition('"documents": []')  # only the version stands before it
    yield before + '"documents": ['
    for number, document in enumerate(results.documents):
        yield "," if number else ""
        yield "\n  " + document.model_dump_json(indent=1).replace("\n", "\n  ")
    yield "\n ]" if results.documents else "]"
    yield after
