"""Markup inside a line or cell to plain text: tags, LaTeX fragments, emphasis, entities."""

from __future__ import annotations

import html
import re

from extractor.lexicon.notes import raised
from extractor.transcript.shown_html import STRUCK

_SYMBOLS = {
    "times": "×", "div": "÷", "cdot": "·", "pm": "±", "geq": "≥", "ge": "≥", "leq": "≤", "le": "≤",
    "neq": "≠", "ne": "≠", "approx": "≈", "sum": "Σ", "Sigma": "Σ", "Delta": "Δ", "sqrt": "√", "infty": "∞",
    "rightarrow": "→", "to": "→", "checkmark": "✓", "surd": "√", "quad": " ", "left": "", "right": "",
    "displaystyle": "", "bullet": "•", "ldots": "…", "dots": "…", "alpha": "α", "beta": "β",
}  # fmt: skip
_MATH = re.compile(
    r"\$\$(.{1,2000}?)\$\$|\$([^$\n]{1,2000}?)\$|\\\((.{1,2000}?)\\\)|\\\[(.{1,2000}?)\\\]", re.DOTALL
)
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_WRAPPED = re.compile(r"\\(?:text|textbf|textit|mathrm|mathbf|mathit|operatorname|mbox|rm)\s*\{([^{}]*)\}")
_COMMAND = re.compile(r"\\([A-Za-z]+)\s?")
_ESCAPED = re.compile(r"\\([%$&#_{},;!: \\])")
_PARAGRAPH = re.compile(r"<\s*(?:/?(?:p|div|ul|ol|tr|h[1-6])|/li|br)\b[^<>]*/?>", re.IGNORECASE)
_ITEM = re.compile(r"<\s*li\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_LEANING = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])((?:[^*_\n]|\\[*_])*[^\s*_\\])\1(?![\w*_])")
_STRUCK = re.compile(r"~~(?=\S)[^~\n]{1,500}?~~")
_NOTE = re.compile(r"\[\^(\w{1,4})\]")
_RAISED_MATH = re.compile(r"\$\s*\^\s*\{?([0-9a-z*)]{1,3})\}?\s*\$")
_PUNCTUATION = re.compile(r"\\([.\-*+()\[\]~<>|\"'`=^])")
_ITEM_SIGN = re.compile(r"^(?:[-–•*]|\(?\w{1,3}[.)])\s")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_NESTING = 8  # fractions within fractions of a formula
_MAX_MARKUP = 50_000  # letters; a longer cell is read as it stands


def plain(text: str) -> str:
    """The text without markup; a newline where a paragraph or list item ends, otherwise single blanks."""
    if len(text) <= _MAX_MARKUP:
        text = _RAISED_MATH.sub(lambda m: raised(m[1]), text) if "^" in text else text
        text = _MATH.sub(lambda m: latex(next(g for g in m.groups() if g is not None)), text)
        text = latex(text) if "\\" in text else text
        text = _COMMENT.sub("", text)
    text = _PARAGRAPH.sub("\n", text)
    text = _ITEM.sub("\n\x01", text)
    text = html.unescape(_TAG.sub("", text))
    text = _NOTE.sub(lambda m: raised(m[1]), text)
    text = _STRUCK.sub(STRUCK, _EMPHASIS.sub("", text))
    text = _LEANING.sub(lambda m: m[2], text)
    text = _PUNCTUATION.sub(r"\1", text) if "\\" in text else text
    paragraphs = (_BLANKS.sub(" ", part).strip() for part in text.split("\n"))
    return "\n".join(_item(part) for part in paragraphs if part.strip("\x01 "))


def latex(body: str) -> str:
    """A LaTeX fragment as it would be typed: ``\\times`` ×, ``\\%`` %, ``\\frac{a}{b}`` (a) / (b)."""
    for _ in range(_NESTING):
        mended = _WRAPPED.sub(r"\1", body)
        mended = _FRACTION.sub(r"(\1) / (\2)", mended)
        if mended == body:
            break
        body = mended
    body = _ESCAPED.sub(lambda m: " " if m[1] in ",;!: \\" else m[1], body)
    return _COMMAND.sub(lambda m: _symbol(m), body)


def _symbol(match: re.Match[str]) -> str:
    """The sign of a command, keeping the blank after it; a command that is not known stays as typed."""
    sign = _SYMBOLS.get(match[1])
    if sign is None:
        return match[0]
    return sign + (" " if match[0].endswith(" ") and sign else "")


def _item(paragraph: str) -> str:
    """A list item with a sign before it, the one it prints or a dash."""
    if not paragraph.startswith("\x01"):
        return paragraph.replace("\x01", "")
    body = paragraph.lstrip("\x01 ")
    return body if _ITEM_SIGN.match(body) else f"- {body}"
