"""The words by which statement and signature blocks are told: a blank Indonesian spaCy pipeline with rules.

Ranks after the civil service's grades (PP 11/2017), offices as agreements name their signers. Only patterns,
no model: nothing is fetched.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

Label = Literal["RANK", "POSITION", "FIRST", "SECOND", "CALLED", "ASSENT"]

_GRADE: list[dict[str, Any]] = [
    {"LOWER": {"IN": ["/", "(", ","]}, "OP": "?"},
    {"LOWER": {"REGEX": r"^\(?(iv|iii|ii|i)\s*[/.]?\s*[a-e]?\)?$"}, "OP": "?"},
]
_TINGKAT: list[dict[str, Any]] = [
    {"LOWER": {"IN": ["tingkat", "tk", "tk."]}, "OP": "?"},
    {"LOWER": ".", "OP": "?"},
    {"LOWER": {"IN": ["i", "l", "1"]}, "OP": "?"},
]
_LEVEL: dict[str, Any] = {"LOWER": {"IN": ["utama", "muda", "madya"]}, "OP": "?"}
_RANKS: list[list[dict[str, Any]]] = [
    [{"LOWER": "pembina"}, _LEVEL, _LEVEL],
    [{"LOWER": "penata"}, {"LOWER": "muda", "OP": "?"}],
    [{"LOWER": {"IN": ["pengatur", "juru"]}}, {"LOWER": "muda", "OP": "?"}],
]  # fmt: skip
_HEADS = (
    *("gubernur", "bupati", "walikota", "kepala", "sekretaris", "direktur", "camat", "lurah", "inspektur"),
    *("ketua", "menteri", "rektor", "asisten", "deputi", "komandan", "wakil", "pelaksana"),
)
_ACTING = ("pj", "pj.", "plt", "plt.", "plh", "plh.", "pjs", "pjs.", "penjabat", "a.n.", "an.", "wakil")


@cache
def _pipeline() -> Any:
    import spacy

    nlp = spacy.blank("id")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([*_rank_patterns(), *_position_patterns(), *_party_patterns()])
    return nlp


def _rank_patterns() -> list[dict[str, Any]]:
    return [{"label": "RANK", "pattern": [*rank, *_TINGKAT, *_GRADE]} for rank in _RANKS]


def _position_patterns() -> list[dict[str, Any]]:
    acting = {"LOWER": {"IN": list(_ACTING)}}
    return [
        {"label": "POSITION", "pattern": [{"LOWER": {"IN": list(_HEADS)}}]},
        {
            "label": "POSITION",
            "pattern": [acting, {"LOWER": ".", "OP": "?"}, {"LOWER": {"IN": list(_HEADS)}}],
        },
        {"label": "POSITION", "pattern": [{"LOWER": "wali"}, {"LOWER": "kota"}]},
        {
            "label": "POSITION",
            "pattern": [acting, {"LOWER": ".", "OP": "?"}, {"LOWER": "wali"}, {"LOWER": "kota"}],
        },
    ]


def _party_patterns() -> list[dict[str, Any]]:
    first = [{"LOWER": "pihak"}, {"LOWER": {"IN": ["pertama", "kesatu", "ke-1", "i"]}}]
    second = [{"LOWER": "pihak"}, {"LOWER": {"IN": ["kedua", "ke-2", "ii"]}}]
    called: list[dict[str, Any]] = [{"LOWER": "disebut"}, {"LOWER": {"IN": ["sebagai", "dengan"]}, "OP": "?"}]
    return [
        {"label": "FIRST", "pattern": first},
        {"label": "SECOND", "pattern": second},
        {"label": "FIRST", "pattern": [*called, *first], "id": "called"},
        {"label": "SECOND", "pattern": [*called, *second], "id": "called"},
        {
            "label": "ASSENT",
            "pattern": [{"LOWER": {"IN": ["menyetujui", "mengetahui", "disetujui", "diketahui"]}}],
        },
    ]


@cache
def found(text: str) -> tuple[tuple[Label, int, int, bool], ...]:
    """(label, start, end, whether after "disebut") of each hit in ``text``, left to right."""
    doc = _pipeline()(" ".join(text.split()))
    return tuple((e.label_, e.start_char, e.end_char, e.ent_id_ == "called") for e in doc.ents)


def called(text: str) -> Literal["first", "second"] | None:
    """The role that a sentence gives: "… selanjutnya disebut Pihak Kedua"."""
    for label, _, _, after_called in reversed(found(text)):
        if after_called:
            return "first" if label == "FIRST" else "second"
    return None


def lone_role(text: str) -> Literal["first", "second"] | None:
    """The role of a line that is nothing but "PIHAK KEDUA,"."""
    body = " ".join(text.split())
    for label, start, end, _ in found(text):
        if label in ("FIRST", "SECOND") and len(body) - (end - start) <= 3:
            return "first" if label == "FIRST" else "second"
    return None


def is_rank(text: str) -> bool:
    """A line that is nothing but a rank, with or without its grade."""
    body = " ".join(text.split())
    return any(
        label == "RANK" and start == 0 and end >= 0.6 * len(body) for label, start, end, _ in found(text)
    )


def starts_position(text: str) -> bool:
    """An office stands at the beginning, or after a short word such as a misread "Pj."."""
    return any(label == "POSITION" and start <= 4 for label, start, _, _ in found(text))


def is_assent(text: str) -> bool:
    return any(label == "ASSENT" for label, _, _, _ in found(text)) and len(text) < 30
