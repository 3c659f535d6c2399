"""BGT007: the code of an activity does not begin with that of its program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Program
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_CODE = re.compile(r"\d{1,2}(?:\.\d{1,4}){2,}")


def _printed(row: Program) -> str:
    return (row.code or row.number or "").strip(" .")


def _code(row: Program) -> tuple[str, ...]:
    """The parts of a code of the nomenclature, empty where none is printed."""
    bare = _printed(row)
    return tuple(bare.split(".")) if _CODE.fullmatch(bare) else ()


def _pairs(agreement: Agreement) -> Iterator[tuple[int, int]]:
    """(line, the line above it by level), where both print a code."""
    above: dict[int, int] = {}
    for index, row in enumerate(agreement.programs):
        above = {level: at for level, at in above.items() if level < row.level}
        parent = above.get(max(above, default=0))
        above[row.level] = index
        if parent is not None and _code(row) and _code(agreement.programs[parent]):
            yield index, parent


def _coded(agreement: Agreement) -> Iterator[str]:
    return (f"programs[{index}]" for index, _ in _pairs(agreement))


@rule(
    id="BGT007",
    name="code-not-under-program",
    severity=Severity.WARNING,
    needs=(
        Look("kode kegiatan di bawah kode program", "codes of activities under those of programs", _coded),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The code begins with the code of the line that it stands under."""
    for index, parent in _pairs(agreement):
        own, above = agreement.programs[index], agreement.programs[parent]
        code = _code(above)
        if _code(own)[: len(code)] != code:
            yield Finding.at(
                f"programs[{index}].{'code' if own.code else 'number'}",
                f"programs[{index}]",
                f"programs[{parent}]",
                code=_printed(own),
                name=own.name,
                above=_printed(above),
                program=above.name,
            )
