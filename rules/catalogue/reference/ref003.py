"""REF003: a program whose code or name is not that of the nomenclature, by the inspectorate's table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.given.tables import ProgramRow
from rules.knowledge.confusion import can_misread, confusable

_LEVEL = re.compile(r"^\W*(?:program|sub\s*kegiatan|kegiatan)\b[\s:]*", re.IGNORECASE)
Code = tuple[str, ...]


def _coded(agreement: Agreement) -> Iterator[str]:
    return (f"programs[{i}].code" for i, row in enumerate(agreement.programs) if row.code)


@rule(
    id="REF003",
    name="program-against-nomenclature",
    severity=Severity.WARNING,
    basis=("TABEL PROGRAM",),
    needs=(
        Look("program berkode", "programs with codes", _coded),
        Look("tabel program (--programs)", "table of programs (--programs)", given="programs"),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A code is unknown only where the table has codes of its length; names are compared by their letters."""
    table = [(_parts(row.code), row) for row in map(ProgramRow.model_validate, context.programs)]
    depths = {len(parts) for parts, _ in table}
    for index, program in enumerate(agreement.programs):
        code = _parts(program.code or "")
        if len(code) not in depths:
            continue
        rows = [row for parts, row in table if _is(code, parts)]
        if any(_name(row.program) == _name(program.name) for row in rows):
            continue
        yield Finding.at(
            f"programs[{index}].{'name' if rows else 'code'}",
            f"programs[{index}]",
            confusable=can_misread(agreement) and bool(rows) and confusable(program.name, rows[0].program),
            why="name" if rows else "code",
            code=program.code,
            name=program.name,
            given=_given(program.name, rows, [row for _, row in table]),
            source=rows[0].source if rows else None,
        )


def _given(name: str, rows: Sequence[ProgramRow], table: Sequence[ProgramRow]) -> str | None:
    """The name that the table has for the code, else the code that it has for the name."""
    if rows:
        return rows[0].program
    return next((row.code for row in table if _name(row.program) == _name(name)), None)


def _parts(code: str) -> Code:
    return tuple(part.lstrip("0") or "0" for part in code.strip(" .").upper().split(".") if part)


def _is(code: Code, of_table: Code) -> bool:
    pairs = zip(code, of_table, strict=False)
    return len(code) == len(of_table) and all(not b.strip("X") or a == b for a, b in pairs)


def _name(name: str) -> str:
    return letters(_LEVEL.sub("", name))
