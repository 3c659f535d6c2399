"""REF003: a program whose code or name is not that of the nomenclature, by the inspectorate's table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.given.prepared import Rows, once_a_table
from rules.given.tables import ProgramRow
from rules.knowledge.confusion import can_misread, confusable

_LEVEL = re.compile(r"^\W*(?:program|sub\s*kegiatan|kegiatan)\b[\s:]*", re.IGNORECASE)
Code = tuple[str, ...]
_ANY = "X"  # what stands for any number


@dataclass(frozen=True, slots=True)
class _Nomenclature:
    """Rows by the length of their code and its last part; the first code of each name."""

    of_length: dict[int, dict[str, list[tuple[Code, ProgramRow]]]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    def rows(self, code: Code) -> list[ProgramRow]:
        """The rows of ``code``, in the order of the table for each ending."""
        like = self.of_length[len(code)]
        return [row for last in (code[-1], _ANY) for parts, row in like.get(last, ()) if _is(code, parts)]


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
    table = _nomenclature(context.programs)
    for index, program in enumerate(agreement.programs):
        code = _parts(program.code or "")
        if len(code) not in table.of_length:
            continue
        rows = table.rows(code)
        if any(_name(row.program) == _name(program.name) for row in rows):
            continue
        yield Finding.at(
            f"programs[{index}].{'name' if rows else 'code'}",
            f"programs[{index}]",
            confusable=can_misread(agreement) and bool(rows) and confusable(program.name, rows[0].program),
            why="name" if rows else "code",
            code=program.code,
            name=program.name,
            given=rows[0].program if rows else table.codes.get(_name(program.name)),
            source=rows[0].source if rows else None,
        )


@once_a_table
def _nomenclature(rows: Rows) -> _Nomenclature:
    found = _Nomenclature()
    for row in map(ProgramRow.model_validate, rows):
        parts = _parts(row.code)
        if parts:
            found.of_length.setdefault(len(parts), {}).setdefault(
                parts[-1] if parts[-1].strip("X") else _ANY, []
            ).append((parts, row))
        found.codes.setdefault(_name(row.program), row.code)
    return found


def _parts(code: str) -> Code:
    return tuple(part.lstrip("0") or "0" for part in code.strip(" .").upper().split(".") if part)


def _is(code: Code, of_table: Code) -> bool:
    pairs = zip(code, of_table, strict=False)
    return len(code) == len(of_table) and all(not b.strip("X") or a == b for a, b in pairs)


def _name(name: str) -> str:
    return letters(_LEVEL.sub("", name))
