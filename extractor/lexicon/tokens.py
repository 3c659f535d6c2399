"""Indonesian tokens and stop words by spaCy, without a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def indonesian() -> Language:
    """A blank pipeline that parts ``rata-rata`` at its hyphen.

    spaCy's own (``spacy.blank("id")``) keeps 16,000 hyphenated words whole; loading them takes every worker
    a second, and the kinds of regulations and the words of a phrase are found without them.
    spaCy is imported at the first call: most runs over digital lists never ask.
    """
    from spacy.lang.id import Indonesian, IndonesianDefaults

    defaults = type("Defaults", (IndonesianDefaults,), {"tokenizer_exceptions": {}})
    plain: type[Language] = type("Plain", (Indonesian,), {"Defaults": defaults})
    return plain()
