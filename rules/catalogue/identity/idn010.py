"""IDN010: another body's or region's name in the agreement's own fields, left over from a template."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.offices import expanded
from extractor.lexicon.similarity import is_abridged, likeness
from extractor.records import Agreement
from extractor.records.written.percents import SHARE
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

SAME = 80  # of 100: likeness of two wordings of one body
_BODY = re.compile(
    r"\b(dinas|badan|kecamatan|direktorat|rumah sakit(?: umum| jiwa| khusus)?(?: daerah)?)"
    r"((?: [^\W\d_]+){1,12})"
)
_SECTION = re.compile(
    r"(?<!sub )\b(bagian|bidang|kelurahan)"
    r"((?: (?!(?:pada|bagian|bidang|sekretariat|dinas|badan|kecamatan)\b)[^\W\d_]+){1,8})"
)
"""A part of a body, as the agreements of their heads are titled."""
_NUMBER = re.compile(r"\bnomor\s*:?\s*\S*/\S*", re.IGNORECASE)
"""Of the document itself, with codes of bodies in it: ``Nomor: 445/017/RSUD/I/2025``."""
_DIRECTOR = re.compile(r"\bdirektur\b")
"""Of a directorate, as a rule; none prints the name of a hospital's directorate."""
_REGION = re.compile(r"\b(kabupaten|kota(?! administrasi)|provinsi)((?: [^\W\d_]+){1,4})")
_GOVERNMENT = re.compile(r"\bpem(?:erintah(?: daerah)? )?(kabupaten|kota|provinsi)((?: [^\W\d_]+){1,2})")
_ENDS = re.compile(
    r" (?:kabupaten|kota|provinsi|tahun|perjanjian|lampiran|rencana|pemerintah|perubahan|dengan|yang)\b.*"
)
_COORDINATING = re.compile(
    r"\b(?:inspektorat|perencanaan|sekretariat|organisasi|keuangan|kepegawaian|aset|statistik|bappeda|bkd|bkpsdm)\b"
)
_PLACE = re.compile(
    r"\b(?:di|pada|dalam|wilayah|se-?)\s+(?:wilayah\s+)?(Kabupaten|Kota)((?:\s+[A-Z][\w'-]+){1,3})(?!\s*/)"
)
_AWARDS = {
    "layak",
    "sehat",
    "cerdas",
    "kreatif",
    "peduli",
    "tangguh",
    "hijau",
    "administrasi",
    "kecil",
    "baru",
}
_CAPITAL = re.compile(r"\b(?:Dinas|DINAS|Badan|BADAN) [A-Z]")
_MEASURES = re.compile(rf"^(?:{SHARE}|nilai|indeks|predikat|tingkat|level|skor)\b.*?\b(dinas|badan) ")
_GENERIC = {"terkait", "teknis", "lain", "lainnya", "daerah", "atau", "dan", "pengampu", "publik", "usaha"}


def _named(agreement: Agreement) -> Iterator[str]:
    yield from (f"titles[{index}].text" for index, _ in enumerate(agreement.titles))
    yield from (f"indicators[{index}].name" for index, _ in enumerate(agreement.indicators))


def _owned(agreement: Agreement) -> tuple[str, ...]:
    return ("",) if _own(agreement) else ()


@rule(
    id="IDN010",
    name="foreign-organisation",
    severity=Severity.WARNING,
    needs=(
        Look("judul, sasaran, atau indikator", "titles, objectives or indicators", _named),
        Look(
            "nama perangkat daerah atau jabatan para pihak",
            "the name of the body or the parties’ offices",
            _owned,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Titles and what is measured name the agreement's own body and region, of the same kind and level."""
    own = _own(agreement)
    for index, title in enumerate(agreement.titles):
        text = expanded(_NUMBER.sub("", title.text))
        for pattern in (_BODY, _SECTION, _REGION):
            if (name := _foreign(pattern, text, own)) is not None:
                yield _finding(f"titles[{index}].text", f"titles[{index}]", name, own)
                break
    coordinating = _COORDINATING.search(own) is not None
    for index, row in enumerate(agreement.indicators):
        for field in ("objective", "name"):
            text = expanded(getattr(row, field) or "")
            name = _foreign(_GOVERNMENT, text, own) or _foreign_place(getattr(row, field) or "", own)
            named = _CAPITAL.search(getattr(row, field) or "") is not None
            if name is None and named and not coordinating and _MEASURES.search(text):
                name = _foreign(_BODY, text, own)
            if name is not None:
                yield _finding(f"indicators[{index}].{field}", f"indicators[{index}]", name, own)
                break


def _own(agreement: Agreement) -> str:
    """All that the document calls its parties and its body, expanded, one after another."""
    names = [agreement.organisation or ""]
    for party in agreement.parties:
        names += [party.position or "", party.organisation or ""]
    words = [expanded(name) for name in names if name]
    words += [_DIRECTOR.sub("direktorat", name) for name in words if _DIRECTOR.search(name)]
    return " | ".join(dict.fromkeys(words))


def _foreign(pattern: re.Pattern[str], text: str, own: str) -> str | None:
    """The first name of ``pattern`` in ``text`` that none of our own names of that kind is like."""
    ours = [(kind, _cut(name)) for kind, name in pattern.findall(own)]
    if pattern is _GOVERNMENT:
        ours = [(kind, _cut(name)) for kind, name in _REGION.findall(own)]
    for kind, name in pattern.findall(text):
        rest = _cut(name)
        same_kind = [other for ours_kind, other in ours if ours_kind == kind and other]
        if rest and same_kind and rest.split()[0] not in _GENERIC and not _any_like(rest, same_kind):
            return f"{kind} {rest}"
    return None


def _foreign_place(text: str, own: str) -> str | None:
    """``di Kota X`` in the agreement of another regency or city; a province may name its regencies."""
    ours = [_cut(name) for kind, name in _REGION.findall(own) if kind != "provinsi"]
    for kind, name in _PLACE.findall(text):
        rest = expanded(name)
        if ours and rest.split()[0] not in _AWARDS and not _any_like(rest, ours):
            return f"{kind.lower()} {rest}"
    return None


def _cut(name: str) -> str:
    return _ENDS.sub("", f" {name.strip()} ").strip()


def _any_like(name: str, ours: list[str]) -> bool:
    """Ours may be abridged, or ``name`` may run on into the words after it."""
    for our in ours:
        length = len(our.split())
        begun = " ".join(name.split()[:length])
        if is_abridged(name, our) or is_abridged(our, name) or likeness(begun, our) >= SAME:
            return True
    return False


def _finding(path: str, row: str, name: str, own: str) -> Finding:
    return Finding.at(path, row, name=_titled(name), own=_titled(own.split(" | ")[0]))


def _titled(words: str) -> str:
    """In title case, short names of units in capitals: ``UPTD Balai Benih``."""
    return " ".join(word.upper() if word in ("upt", "uptd") else word.title() for word in words.split())
