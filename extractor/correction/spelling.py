"""Spelling by ear: ``efektifitas`` for ``efektivitas``. People write so; readers misread otherwise."""

from __future__ import annotations

_SOUND_ALIKE = {
    frozenset(pair) for pair in ("fv", "fp", "vp", "sz", "dt", "bp", "ie", "uo", "qk", "ck", "yi", "gk")
}


def is_spelled_by_ear(written: str, meant: str) -> bool:
    """Whether the words differ in one letter only, and in one that sounds like the other."""
    if len(written) != len(meant):
        return False
    apart = [pair for pair in zip(written.casefold(), meant.casefold(), strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and frozenset(apart[0]) in _SOUND_ALIKE
