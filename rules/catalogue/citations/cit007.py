"""CIT007: a plan that is cited or named and does not cover the agreement's year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records import Agreement
from extractor.records.written.spans import TO
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.fields import printed_texts

_PLAN = re.compile(
    r"\b(Renstra|Rencana Strategis|RPJMD|RPJMN|RPJM|RPD|RPJPD|Rencana Pembangunan)\b[^\n;]{0,120}?"
    rf"\b((?:19|20)\d\d)\s*{TO}\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(RKPD|Rencana Kerja Pemerintah Daerah)\b[^\n;,.]{0,60}?\bTahun\s+((?:19|20)\d\d)\b", re.I
)
_PAST = re.compile(
    r"\b(?:menggantikan|pengganti|mengganti|mencabut|sebelumnya|periode lalu|yang lalu|berakhir|capaian|"
    r"realisasi|evaluasi|perubahan atas|akhir periode|kondisi awal|data dasar|baseline)\b",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"[.;]\s|\b(?:sesuai|menurut|berdasarkan|sebagaimana|mengacu|berpedoman|selaras|sejalan)\b", re.I
)
"""Where a text turns to the plan that it follows: what it says before is of something else."""
_AROUND = 70
"""Characters before and behind in which a word says that the plan is named as one of the past."""


@dataclass(frozen=True, slots=True)
class _Named:
    path: str
    words: str
    plan: str
    start: int
    end: int


def _plans(agreement: Agreement) -> Iterator[_Named]:
    """Every plan with its years: in citations first, then wherever the document names one."""
    texts = [(f"citations[{index}]", one.text) for index, one in enumerate(agreement.citations)]
    texts += [(f"clauses[{index}]", clause.text) for index, clause in enumerate(agreement.clauses)]
    for path, text in (*texts, *printed_texts(agreement)):
        for match in (*_PLAN.finditer(text), *_YEARLY.finditer(text)):
            start, end = int(match[2]), int(match[match.lastindex or 2])
            before = text[max(0, match.start() - _AROUND) : match.start()]
            near = _ANEW.split(before)[-1] + text[match.end() : match.end() + _AROUND]
            if start <= end and not _PAST.search(near):
                words = " ".join(text.split()) if path.startswith("citations") else " ".join(match[0].split())
                yield _Named(path, words, match[1], start, end)


def _periods(agreement: Agreement) -> Iterator[str]:
    return (named.path for named in _plans(agreement))


@rule(
    id="CIT007",
    name="plan-period",
    severity=Severity.WARNING,
    needs=(Look("periode dokumen perencanaan", "the period of a plan", _periods), "year"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The period of a plan (Renstra 2020–2024, RKPD 2024) leaves out the year; one finding for a period."""
    year = agreement.year
    if year is None:
        return
    outside: dict[tuple[int, int], list[_Named]] = {}
    for named in _plans(agreement):
        if not named.start <= year <= named.end:
            outside.setdefault((named.start, named.end), []).append(named)
    for (start, end), places in outside.items():
        paths = dict.fromkeys(named.path for named in places)
        yield Finding.at(
            *paths, citation=places[0].words, plan=places[0].plan, start=start, end=end, year=year
        )
