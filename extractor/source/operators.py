"""Whether the drawing of a page reads as one: strings that end, operators that exist.

Readers skip what they do not know without a word, and a string whose bracket was lost swallows all text up to
the next one.
"""

from __future__ import annotations

import re

_KNOWN = frozenset(
    b"b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m "
    b"M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc "
    b"Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \" true false "
    b"null".split()
)
_INLINE = re.compile(rb"\bBI\s.{0,4000}?\sID\s.*?\sEI(?=\s|$)", re.DOTALL)
_ESCAPED = re.compile(rb"\\.", re.DOTALL)
_STRING = re.compile(rb"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|%[^\r\n]*")
_OTHER = re.compile(rb"<<|>>|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]{}/%]*|[\[\]{}]")
_WORD = re.compile(rb"[^\s()<>]+")
_NUMBER = re.compile(rb"[+-]*\d*\.?\d*(?:-\d*)?")
_LONGEST = 3_000_000  # bytes: more is read from its pixels


def is_sound(drawing: bytes) -> bool:
    """Whether all strings of a content stream are closed and all its operators are known."""
    if len(drawing) > _LONGEST:
        return True
    text = _INLINE.sub(b" ", drawing) if b"BI" in drawing else drawing
    text = _ESCAPED.sub(b"", text) if b"\\" in text else text
    text = _STRING.sub(b" ", text)
    if b"(" in text or b")" in text:
        return False
    words = set(_WORD.findall(_OTHER.sub(b" ", text)))
    return all(word in _KNOWN or _NUMBER.fullmatch(word) for word in words) or b"BX" in words
