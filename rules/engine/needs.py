"""What a document must have before a rule can speak of it."""

from __future__ import annotations

from collections.abc import Callable

from extractor.records import Agreement
from rules.engine.page import Language
from rules.engine.rule import Context, Need, Rule

_PRESENT: dict[Need, Callable[[Agreement], bool]] = {
    "indicators": lambda a: bool(a.indicators),
    "targets": lambda a: any(i.targets.printed() for i in a.indicators),
    "quarters": lambda a: any(i.targets.quarters() for i in a.indicators),
    "months": lambda a: any(
        t.months() for t in (*(i.targets for i in a.indicators), *(r.targets for r in a.actions))
    ),
    "measurement": lambda a: any(i.measurement_text for i in a.indicators),
    "weights": lambda a: (
        bool(a.components) or any(i.measurement and i.measurement.weights for i in a.indicators)
    ),
    "actions": lambda a: bool(a.actions),
    "programs": lambda a: bool(a.programs),
    "programs_total": lambda a: a.programs_total is not None,
    "parties": lambda a: bool(a.parties),
    "nip": lambda a: any(p.nip_text for p in a.parties),
    "signings": lambda a: bool(a.signings),
    "titles": lambda a: bool(a.titles),
    "clauses": lambda a: bool(a.clauses),
    "citations": lambda a: bool(a.citations),
    "year": lambda a: a.year is not None,
    "organisation": lambda a: a.organisation is not None,
    "scan": lambda a: a.source.kind in ("scan", "mixed"),
}


NEED_WORDS: dict[Need, dict[Language, str]] = {
    "indicators": {"id": "indikator", "en": "indicators"},
    "targets": {"id": "target", "en": "targets"},
    "quarters": {"id": "target triwulan", "en": "quarterly targets"},
    "months": {"id": "target bulanan", "en": "monthly targets"},
    "measurement": {"id": "kolom pengukuran kinerja", "en": "measurement column"},
    "weights": {"id": "daftar bobot", "en": "list of weights"},
    "actions": {"id": "rencana aksi", "en": "action plan"},
    "programs": {"id": "program dan anggaran", "en": "programs and budget"},
    "programs_total": {"id": "jumlah anggaran", "en": "budget total"},
    "parties": {"id": "identitas para pihak", "en": "parties"},
    "nip": {"id": "NIP", "en": "NIP"},
    "signings": {"id": "tempat dan tanggal penandatanganan", "en": "place and date of signing"},
    "titles": {"id": "judul", "en": "title"},
    "clauses": {"id": "klausul pernyataan", "en": "clauses of the statement"},
    "citations": {"id": "rujukan peraturan", "en": "cited regulation"},
    "year": {"id": "tahun", "en": "year"},
    "organisation": {"id": "nama perangkat daerah", "en": "name of the organisation"},
    "scan": {"id": "halaman hasil pindai", "en": "scanned page"},
    "regulations": {"id": "tabel peraturan (--regulations)", "en": "table of regulations (--regulations)"},
}
"""How a report names what a document lacks."""


def missing(rule: Rule, agreement: Agreement, context: Context) -> tuple[Need, ...]:
    """The declared needs of ``rule`` that ``agreement`` and the inspectorate's tables do not meet."""
    return tuple(need for need in rule.needs if not _meets(need, agreement, context))


def _meets(need: Need, agreement: Agreement, context: Context) -> bool:
    if need == "regulations":
        return bool(context.regulations)
    return _PRESENT[need](agreement)
