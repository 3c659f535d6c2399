"""SGN008: a superior of another body, or one who does not stand above the subordinate."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.offices import is_head_of_body, is_head_of_region, rank, without_acting
from extractor.lexicon.similarity import is_abridged, is_same_in_short, likeness
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.bodies import split_region
from rules.views.parts import mentions

ALIKE = 70
"""From this likeness (0 to 100) two names of bodies are wordings of one."""
_BODIES = ("dinas ", "badan ", "inspektorat ", "satuan ", "kecamatan ")
_LEVELS = {
    "bagian": 2,
    "bidang": 2,
    "sub bagian": 1,
    "subbagian": 1,
    "sub bidang": 1,
    "subbidang": 1,
    "seksi": 1,
}


def _below_heads(agreement: Agreement) -> tuple[str, ...]:
    found = _identities(agreement)
    return () if found is None else tuple(f"{path}.position" for path, _ in found)


def _identities(agreement: Agreement) -> tuple[tuple[str, Party], tuple[str, Party]] | None:
    """The stated first and second party, where the first is no head of body or region."""
    stated = [item for item in mentions(agreement) if item[1].place == "identity" and item[1].position]
    first = next((item for item in stated if item[1].role == "first"), None)
    second = next((item for item in stated if item[1].role == "second"), None)
    if first is None or second is None:
        return None
    position = first[1].position or ""
    return None if is_head_of_body(position) or is_head_of_region(position) else (first, second)


@rule(
    id="SGN008",
    name="superior-elsewhere",
    severity=Severity.WARNING,
    needs=(
        Look("jabatan di bawah kepala perangkat daerah", "offices below a head of body", _below_heads),
        "kind",
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Another body as printed in both offices; a rank not above the subordinate's only asks."""
    found = _identities(agreement)
    if found is None:
        return
    (path, first), (other_path, second) = found
    one, other = without_acting(first.position or ""), without_acting(second.position or "")
    below = rank(first.position or "") in _LEVELS  # heads of districts and hospitals answer to the region
    why = "body" if _other_body(one, other) else None
    if is_head_of_region(second.position):
        why = "region" if below else None
    elif why is None and _LEVELS.get(rank(second.position or ""), 9) <= _level(first.position or ""):
        why = "rank"
    if why is not None:
        yield Finding.at(
            f"{other_path}.position",
            other_path,
            f"{path}.position",
            path,
            question=why != "body",
            why=why,
            first=first.position,
            second=second.position,
        )


def _level(position: str) -> int:
    """0 for staff, whatever the unit is called that it is on: ``Pengelola Data pada Seksi Umum``."""
    return _LEVELS.get(rank(position), 0) if without_acting(position).startswith("kepala ") else 0


def _other_body(one: str, other: str) -> bool:
    """Whether both print a body, and the two are unlike."""
    if _other_region(one, other):
        return True
    mine, theirs = _body(one), _body(other)
    if not mine or not theirs or is_abridged(mine, theirs) or is_abridged(theirs, mine):
        return False
    if is_same_in_short(mine, theirs):
        return False
    (kind, _, name), (other_kind, _, other_name) = mine.partition(" "), theirs.partition(" ")
    return kind != other_kind or likeness(name, other_name) < ALIKE


def _other_region(one: str, other: str) -> bool:
    """Whether both are of a regency or city, and of two."""
    mine, theirs = split_region(one)[1], split_region(other)[1]
    (kind, _, name), (other_kind, _, other_name) = mine.partition(" "), theirs.partition(" ")
    local = {kind, other_kind} <= {"kabupaten", "kota"}
    return local and bool(name and other_name) and likeness(name, other_name) < ALIKE


def _body(words: str) -> str:
    starts = [at for body in _BODIES if (at := f" {words}".rfind(f" {body}")) >= 0]
    return split_region(words[max(starts) :].strip())[0] if starts else ""
