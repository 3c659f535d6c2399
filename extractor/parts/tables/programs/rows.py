"""Programs with their budgets, and the total that the document prints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractor.layouts import LogicalTable
from extractor.lexicon.number_words import says_amount
from extractor.parts.tables.programs.levels import with_nested_numbers
from extractor.parts.tables.programs.nesting import with_levels
from extractor.parts.tables.values import amount_of, words_of
from extractor.parts.unread.problems import unassigned
from extractor.problems import problem
from extractor.records import Problem, Program, Total, doubt_if, of_field, parse_amount, united
from extractor.records.amounts import ENDING, is_amount_phrase, is_currency_word
from extractor.records.written.totals import is_total
from extractor.tables import BLANK, Field, Row

_NAMES = ("program", "activity", "sub_activity")
_LEVEL_OF = {"program": 1, "activity": 2, "sub_activity": 3}
_CODE = re.compile(r"\d{1,2}(?:\.\d{1,4}){2,}\.?")
_RUN_OVER = re.compile(r"(\d[\d.]*\d)([A-Z][a-z]+)")
_CODED_NAME = re.compile(r"((?:\d|x|X)[\dxX]?(?:\.[\dxX]{1,4}){1,}\.?)\s+(?=\D)")
_NUMBERED_NAME = re.compile(r"(\d{1,2}[.)]?|[a-z][.)])\s+(?=[A-Z])")
_SPELT_OUT = re.compile(r"terbilang\s*:?\s*(?P<words>\S.*)", re.IGNORECASE)
_PRICED = re.compile(rf"(?P<program>\S.*?)\s*:?\s*(?P<budget>{ENDING})", re.IGNORECASE)
_WORDS = (  # the level, and the word that a name of it begins with
    (3, re.compile(r"sub\s*kegiatan\b", re.IGNORECASE)),
    (2, re.compile(r"kegiatan\b", re.IGNORECASE)),
    (1, re.compile(r"program\b", re.IGNORECASE)),
)


@dataclass
class Programs:
    """Programs and activities in the order of print, the printed total, and the rows that were not read."""

    found: list[Program] = field(default_factory=list)
    total: Total | None = None
    problems: list[Problem] = field(default_factory=list)

    def add(self, other: Programs) -> None:
        """Take over what another place prints; a second total is said, not chosen silently."""
        self.found += other.found
        self.problems += other.problems
        if other.total is None:
            return
        if self.total is not None and self.total.value != other.total.value:
            place = other.total.evidence
            page = place.page if place else None
            facts = {"case": "amounts", "first": self.total.text, "second": other.total.text}
            self.problems.append(problem("several-totals", page, place, **facts))
        self.total = self.total or other.total


def read_programs(tables: Iterable[LogicalTable]) -> Programs:
    """The programs of all these tables; of several totals the first, and a problem where they differ."""
    out = Programs()
    for table in tables:
        out.add(_of_table(table))
    return out


def _of_table(table: LogicalTable) -> Programs:
    out = Programs()
    rows = [_aligned(row) for row in map(_unfolded, table.rows) if row.label is None]
    spelt = [(row, text) for row in table.rows if (text := _in_words(row))]
    for row in rows:
        if not row.any((*_NAMES, "budget")) and table.kind != "programs":
            continue  # an indicator's row under a program that was read above
        if _in_words(row):
            continue
        level, name = _name(row)
        label = " ".join(t for t in (row.text("number"), row.text("code"), name.text) if t)
        if is_total(label) or is_total(name.text) or is_total(row.text("number")):
            out.add(_total(row, label))
        elif name.blank and not row["budget"].blank and row is rows[-1] and not row.text("number"):
            out.add(_total(row, None))
        elif name.blank or not row.any((*_NAMES, "budget")):
            out.problems += [unassigned(row)] if row.words else []
        else:
            out.found += _unpriced(row, level)
            out.found.append(_program(row, name, level))
    if out.total is not None and spelt and out.total.in_words is None:
        out.total = out.total.model_copy(update={"in_words": spelt.pop()[1]})
    out.problems += [unassigned(row) for row, _ in spelt]
    out.found = with_nested_numbers(with_levels(out.found))
    return out


def _in_words(row: Row) -> str | None:
    """The total in words (``Terbilang: …``) of a row that prints nothing else."""
    text = row.label.text if row.label is not None else row.words
    match = _SPELT_OUT.fullmatch(" ".join(text.replace("|", " ").split()))
    return match["words"] if match and says_amount(match["words"]) else None


def _unfolded(row: Row) -> Row:
    """A row that is one text over the whole width (no rule was seen between its columns) as the name and the
    amount that ends it, both in doubt; the row itself where it has no amount."""
    if row.label is None or (match := _PRICED.fullmatch(" ".join(row.label.text.split()))) is None:
        return row
    whole = row.label.marked("row-cut", "label")
    parts = {
        meaning: replace(whole, reading=replace(whole.reading, text=match[meaning], lines=()))
        for meaning in ("program", "budget")
    }
    return replace(row, label=None, fields=parts, own=frozenset(parts)).doubted("row-cut", "label")


def _unpriced(row: Row, level: int | None) -> list[Program]:
    """The program (and activity) that begin in a row whose amount is that of an activity below them."""
    outer = [m for m in _NAMES if m in row.own and not row[m].blank and _LEVEL_OF[m] < (level or 0)]
    return [
        Program(
            name=" ".join(row.text(meaning).split()),
            level=_LEVEL_OF[meaning],
            doubts=united(row.doubts, of_field(row[meaning].reading.doubts, "name")),
            evidence=row[meaning].evidence,
        )
        for meaning in outer
    ]


def _aligned(row: Row) -> Row:
    """The row with its amount under ``budget``, also where the header does not stand over its body."""
    if parse_amount(row.text("budget")) is not None:
        return row
    for meaning, other in row.fields.items():
        base = meaning.partition("#")[0]
        if base in ("number", "code", "budget") or not is_amount_phrase(other.text):
            continue
        budget, name = row["budget"], row["program"]
        changed: dict[str, Field] = {"budget": other, meaning: BLANK}
        if base == "program" and name is other:
            changed["program"] = BLANK
        if not budget.blank and not is_currency_word(budget.text):
            changed["program" if base == "program" or name.blank else "note"] = budget
        return row.having(changed)
    return row


def _name(row: Row) -> tuple[int | None, Field]:
    """(level by the column it stands in, the name): the innermost column that is filled."""
    filled = [m for m in _NAMES if not row[m].blank]
    several = sum(m in row.fields for m in _NAMES) > 1
    if not filled:
        return None, BLANK
    innermost = next((m for m in reversed(filled) if m in row.own), filled[-1])
    return (_LEVEL_OF[innermost] if several else None), row[innermost]


def _program(row: Row, name: Field, level: int | None) -> Program:
    text, amount, doubts = amount_of(row["budget"])
    # On a scan an amount that is not found may have been lost with its column.
    lost = doubt_if(text is None and name.reading.readings, "amount", "blank", field="budget")
    printed = " ".join(name.text.split())
    number = row.number or row.printed("code")
    if number and (run_over := _RUN_OVER.fullmatch(number)):
        number, printed = run_over[1], f"{run_over[2]} {printed}"  # a code that fills its column to the last
    match = _CODED_NAME.match(printed) or (None if number else _NUMBERED_NAME.match(printed))
    if match:
        printed, number = printed[match.end() :], number or match[1]
    return Program(
        number=number,
        code=_code(row.printed("code"), match[1] if match else None, number),
        name=printed,
        budget_text=text,
        budget=amount,
        note=" ".join(row.text("note").split()) or None,
        level=level or level_of(row.text("code") or (match[1] if match else None) or number, printed),
        doubts=united(of_field(doubts, "budget"), lost, row.doubts, of_field(name.reading.doubts, "name")),
        readings=row["budget"].reading.readings,
        evidence=row.place,
    )


def _code(*printed: str | None) -> str | None:
    """The first of ``printed`` that is a code of the nomenclature, without the point behind it."""
    bare = (text.strip().rstrip(".") for text in printed if text)
    return next((text for text in bare if _CODE.fullmatch(text)), None)


def level_of(number: str | None, name: str) -> int:
    """1 program, 2 activity, 3 sub-activity: by the word the name begins with, else by the code (three parts
    a program, five an activity, six and more a sub-activity: Permendagri 90/2019), else 1."""
    for level, word in _WORDS:
        if word.match(name):
            return level
    if number and _CODE.fullmatch(number.strip()):
        parts = len([p for p in number.strip().split(".") if p])
        return 1 if parts <= 3 else 2 if parts <= 5 else 3
    return 1


def _total(row: Row, label: str | None) -> Programs:
    text, amount, doubts = amount_of(row["budget"])
    if text is None:
        return Programs(problems=[unassigned(row)])
    return Programs(
        total=Total(
            text=text,
            value=amount,
            in_words=words_of(text),
            label=label,
            doubts=doubts,
            readings=row["budget"].reading.readings,
            evidence=row.place,
        )
    )
