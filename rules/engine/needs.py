"""What a document must have before a rule can speak of it, and what of it cannot be judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extractor.records import Agreement, Target
from extractor.records.targets import SAYS_NOTHING
from rules.engine.look import Look
from rules.engine.place import doubtful, resolve
from rules.engine.rule import Context, Need, Rule
from rules.engine.scope import Scope
from rules.views.parts import is_agreement, is_of_another_kind
from rules.views.target_cells import target_cells
from rules.views.year import year_rows

_UNREAD = ("blank", "unreadable")


def _each(rows: Iterable[object], path: str) -> Iterator[str]:
    return (path.format(index) for index, _ in enumerate(rows))


def _printed_targets(agreement: Agreement) -> Iterator[str]:
    """Cells that say something; a blank one may only not be due yet."""
    return (cell.path for cell in target_cells(agreement) if cell.target.kind not in SAYS_NOTHING)


def _quarters(agreement: Agreement) -> Iterator[str]:
    for one in year_rows(agreement):
        yield from (one.cell(period) for period in one.row.targets.quarters())


def _months(agreement: Agreement) -> Iterator[str]:
    for index, indicator in enumerate(agreement.indicators):
        yield from (f"indicators[{index}].targets.{month}" for month in indicator.targets.months())
    for index, action in enumerate(agreement.actions):
        yield from (f"actions[{index}].targets.{month}" for month in action.targets.months())


def _measured(agreement: Agreement) -> Iterator[str]:
    rows = enumerate(agreement.indicators)
    return (f"indicators[{index}].measurement_text" for index, row in rows if row.measurement_text)


def _nips(agreement: Agreement) -> Iterator[str]:
    return (f"parties[{index}].nip" for index, party in enumerate(agreement.parties) if party.nip_text)


NEEDS: dict[Need, Look] = {
    "agreement": Look(
        "judul atau pernyataan perjanjian kinerja",
        "title or statement of a performance agreement",
        lambda a: ("",) if is_agreement(a) else (),
    ),
    "kind": Look(
        "judul perjanjian kinerja (dokumen berjenis lain)",
        "title of a performance agreement (it is another kind of document)",
        lambda a: () if is_of_another_kind(a) else ("",),
    ),
    "indicators": Look("indikator", "indicators", lambda a: _each(a.indicators, "indicators[{}].name")),
    "targets": Look("target", "targets", _printed_targets),
    "quarters": Look("target triwulan", "quarterly targets", _quarters),
    "months": Look("target bulanan", "monthly targets", _months),
    "measurement": Look("kolom pengukuran kinerja", "measurement column", _measured),
    "actions": Look("rencana aksi", "action plan", lambda a: _each(a.actions, "actions[{}]")),
    "programs": Look(
        "program dan anggaran", "programs and budget", lambda a: _each(a.programs, "programs[{}].name")
    ),
    "parties": Look("identitas para pihak", "parties", lambda a: _each(a.parties, "parties[{}]")),
    "nip": Look("NIP", "NIP", _nips),
    "signings": Look(
        "tempat dan tanggal penandatanganan",
        "place and date of signing",
        lambda a: _each(a.signings, "signings[{}]"),
    ),
    "titles": Look("judul", "title", lambda a: _each(a.titles, "titles[{}]")),
    "clauses": Look(
        "klausul pernyataan", "clauses of the statement", lambda a: _each(a.clauses, "clauses[{}]")
    ),
    "citations": Look("rujukan peraturan", "cited regulation", lambda a: _each(a.citations, "citations[{}]")),
    "year": Look("tahun", "year", lambda a: () if a.year is None else ("year",)),
    "organisation": Look(
        "nama perangkat daerah",
        "name of the organisation",
        lambda a: ("organisation",) if a.organisation else (),
    ),
    "scan": Look(
        "halaman hasil pindai", "scanned page", lambda a: ("",) if a.source.kind in ("scan", "mixed") else ()
    ),
    "regulations": Look(
        "tabel peraturan (--regulations)", "table of regulations (--regulations)", given="regulations"
    ),
}


def looks(rule: Rule) -> tuple[Look, ...]:
    """What ``rule`` looks at first, then what it needs besides."""
    return tuple(NEEDS[need] if isinstance(need, str) else need for need in rule.needs)


@dataclass(frozen=True, slots=True)
class Seen:
    """How many places there are to look at, and how many of them cannot be judged."""

    look: Look
    count: int
    unjudged: int


@dataclass(slots=True)
class Sights:
    """What rules of one scope look at, each look taken once, each place judged once."""

    scope: Scope
    context: Context
    _taken: dict[Look, Seen] = field(default_factory=dict)
    _judged: dict[tuple[int, str], bool] = field(default_factory=dict)

    def of(self, rule: Rule) -> tuple[Seen, ...]:
        """What the looks of ``rule`` came to; each look is taken once for all rules."""
        return tuple(self._seen(look) for look in looks(rule))

    def _seen(self, look: Look) -> Seen:
        if look not in self._taken:
            self._taken[look] = self._look(look)
        return self._taken[look]

    def _look(self, look: Look) -> Seen:
        if look.at is None:
            return Seen(look, len(getattr(self.context, look.given or "")), 0)
        found = list(dict.fromkeys(look.at(self.scope.given)))
        places = [place if isinstance(place, tuple) else (0, place) for place in found]
        return Seen(look, len(places), sum(self._is_unjudged(index, path) for index, path in places))

    def _is_unjudged(self, index: int, path: str) -> bool:
        if (index, path) not in self._judged:
            self._judged[index, path] = _unjudged(self.scope.documents[index], path)
        return self._judged[index, path]


def _unjudged(agreement: Agreement, path: str) -> bool:
    """Whether the value is missing, blank, unread, or doubted by its readers."""
    value = resolve(agreement, path)
    if value is None or value == "" or (isinstance(value, Target) and value.kind in _UNREAD):
        return True
    return doubtful(agreement, path)
