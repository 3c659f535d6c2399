"""Kinds of Indonesian regulations by the abbreviations that officials use.

Kinds after Law 12/2011 (UU, PP, Perpres, Perda …) and the usual short names of ministers' decisions.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

_GENERAL = (
    *("UU", "UUD", "Perppu", "PP", "Perpres", "Keppres", "Inpres", "Perda", "Perdasus", "Perdasi", "Qanun"),
    *("Pergub", "Kepgub", "Ingub", "Sergub", "Perbup", "Kepbup", "Inbup", "Perwali", "Perwal", "Kepwal"),
    *("Kepwali", "Inwali", "Perdes", "PMK", "KMK", "PMA", "KMA", "Permen", "Kepmen", "Inmen", "Perban"),
    *("Perka", "Perkap", "Perkaban", "Kepkaban", "Perdirjen", "Kepdirjen", "SKB", "Juknis", "Juklak"),
)
_MINISTERS = (
    *("dagri", "kes", "keu", "pan", "panrb", "pan-rb", "dag", "perin", "dikbud", "dikbudristek", "dikdasmen"),
    *("sos", "aker", "naker", "nakertrans", "kop", "kopukm", "tan", "kp", "pu", "pupr", "hub", "lhk", "lh"),
    *("hut", "atr", "agraria", "kominfo", "komdigi", "kumham", "hukham", "kum", "pora", "par", "parekraf"),
    *("esdm", "pppa", "desa", "desapdtt", "ag", "agama", "ristek", "ristekdikti", "diknas", "bud", "pera"),
    *("bumn", "ppn", "ppa", "ekon", "ko", "polhukam", "setneg", "pan rb"),
)
ABBREVIATIONS = frozenset(
    name.lower()
    for name in (
        *_GENERAL,
        *(f"{start}{minister}" for start in ("permen", "kepmen", "inmen") for minister in _MINISTERS),
    )
)


def abbreviation_meant(word: str) -> str | None:
    """The known abbreviation that ``word`` nearly is, None where it is one, or is near none.

    One letter more, less, other or swapped in words of at least seven letters: shorter abbreviations are
    too near each other (Perda, Perdes), and one letter makes another word of them.
    """
    low = word.lower().strip(".,:;()")
    if low in ABBREVIATIONS or len(low) < 7 or not re.fullmatch(r"[a-z-]+", low):
        return None
    near = sorted(
        name for name in ABBREVIATIONS if len(name) >= 6 and OSA.distance(low, name, score_cutoff=1) <= 1
    )
    return near[0].capitalize() if near else None
