"""BGT007: the code of an activity does not begin with that of its program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_CODE = re.compile(r"\d{1,2}(?:\.\d{1,4}){2,}")


def _code(number: str | None) -> tuple[str, ...]:
    """The parts of a code of the nomenclature, empty where the number is none."""
    bare = (number or "").strip(" .")
    return tuple(bare.split(".")) if _CODE.fullmatch(bare) else ()


def _pairs(agreement: Agreement) -> Iterator[tuple[int, int]]:
    """(line, the line above it by level), where both print a code."""
    above: dict[int, int] = {}
    for index, row in enumerate(agreement.programs):
        above = {level: at for level, at in above.items() if level < row.level}
        parent = above.get(max(above, default=0))
        above[row.level] = index
        if parent is not None and _code(row.number) and _code(agreement.programs[parent].number):
            yield index, parent


def _coded(agreement: Agreement) -> Iterator[str]:
    return (f"programs[{index}].number" for index, _ in _pairs(agreement))


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
        code = _code(above.number)
        if _code(own.number)[: len(code)] != code:
            yield Finding.at(
                f"programs[{index}].number",
                f"programs[{index}]",
                f"programs[{parent}]",
                code=str(own.number).strip(" ."),
                name=own.name,
                above=str(above.number).strip(" ."),
                program=above.name,
            )
