"""Letters of symbol fonts, which word processors put into the private use area (U+F000 and on)."""

from __future__ import annotations

UNDECODABLE = "\ufffd"
_BULLET = "•"
# Adobe's Symbol encoding where it differs from ASCII and may stand in an agreement.
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB7: _BULLET, 0xB9: "≠", 0xBB: "≈",
    0xE5: "∑", 0x53: "Σ", 0xD7: "·", 0xB0: "°", 0xAE: "→", 0xDE: "⇒", 0xA5: "∞", 0xD6: "√",
}  # fmt: skip


def decode(text: str, font: str) -> str:
    """The text of a letter that pdfminer could not decode (``(cid:n)``) or that lies in private use."""
    if text.startswith("(cid:") or not text:
        return UNDECODABLE
    if text[0] < " ":
        return UNDECODABLE
    code = ord(text[0]) & 0xFF
    name = font.lower()
    if "symbol" in name:
        plain = chr(code) if 0x20 <= code <= 0x3F else UNDECODABLE
        return _SYMBOL.get(code, plain)
    if "wingding" in name or "webding" in name or "dingbat" in name:
        return _BULLET
    return _BULLET if code in (0xA7, 0xB7, 0xD8, 0xFC) else UNDECODABLE


def is_undecoded(text: str) -> bool:
    """Not decoded, in private use, or a control letter (what a font without the glyph often gives)."""
    return text.startswith("(cid:") or "\ue000" <= text[:1] <= "\uf8ff" or "\x00" <= text[:1] <= "\x08"
