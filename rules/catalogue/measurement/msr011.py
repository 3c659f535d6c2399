"""MSR011: the head of a body promises outputs: reports, documents, meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.offices import is_head
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_OUTPUT = re.compile(
    r"^\W*(?:jumlah|banyaknya|tersedianya|tersusunnya)\s+(?:laporan|dokumen|kegiatan|rapat|naskah|berkas|surat|buku|"
    r"paket|sosialisasi|bimbingan teknis|bimtek|pelatihan|kunjungan|perjalanan dinas)\b",
    re.IGNORECASE,
)


def _of_a_head(agreement: Agreement) -> tuple[str, ...]:
    offices = [party.position for party in agreement.parties if party.role == "first" and party.position]
    if not any(map(is_head, offices)):
        return ()
    return tuple(f"indicators[{index}].name" for index, _ in enumerate(agreement.indicators))


@rule(
    id="MSR011",
    name="output-indicator",
    severity=Severity.INFO,
    basis=("LKE 1.b.5",),
    needs=(
        Look(
            "indikator dalam perjanjian kepala perangkat daerah", "indicators of a head of body", _of_a_head
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Only the beginning of a name counts; levels below the head may well promise outputs."""
    if not _of_a_head(agreement):
        return
    for index, row in enumerate(agreement.indicators):
        match = _OUTPUT.match(row.name)
        if match is not None:
            yield Finding.at(
                f"indicators[{index}].name", indicator=row.name, word=match[0].split()[-1].lower()
            )
