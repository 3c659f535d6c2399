"""Text made plain for comparing: what print and line breaks change, taken away."""

from __future__ import annotations

import re


def plain_words(text: str) -> str:
    """Lower case, one blank between words, no punctuation."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def set_wide(word: str) -> str:
    """A pattern of the word, also with a blank between its letters, as forms set labels (``N a m a``)."""
    return " ?".join(word)


def letters(text: str) -> str:
    """Letters and digits only, in lower case: ``e-SAKIP`` and ``e Sakip`` are the same."""
    return "".join(re.findall(r"[^\W_]+", text.lower()))
