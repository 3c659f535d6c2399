"""Which words are right as they stand: Indonesian and English, the domain, and forms built on them."""

from __future__ import annotations

import re
from functools import cache

from extractor.lexicon import acronyms, domain_words
from extractor.lexicon.regulations import regulation_kinds

_LEAST_ENGLISH = 2.4  # Zipf frequency of a word of English that agreements may print
_PREFIXES = re.compile(
    r"^(?:(?:me|pe)(?:ng|ny|n|m|r|l)?|ber|ter|di|ke|se|per|memper|diper|keter|kese|ketidak|non|sub|antar|pra|pasca|multi|inter|re|"
    r"pember|penye|peny|meny)"
)
_SUFFIXES = re.compile(r"(?:kannya|annya|inya|kan|an|nya|lah|kah|pun|i|ku|mu)$")
_LEAST_STEM = 4  # letters of a stem
_STEM_ZIPF = 3.0  # Zipf frequency of a stem that makes its forms known


@cache
def is_known(word: str) -> bool:
    """Whether ``word`` can stand as it is. Hyphenated words are known where all their parts are."""
    low = word.casefold()
    if is_listed(low) or english_frequency(low) >= _LEAST_ENGLISH or word in acronyms():
        return True
    if "-" in low:
        parts = low.split("-")
        return all(len(part) > 1 and is_known(part) for part in parts)
    return _is_built(low)


@cache
def is_listed(low: str) -> bool:
    """Whether a list has the word itself (in lower case); only such words are put in place of others."""
    return (
        low in domain_words() or low in regulation_kinds() or low in _small_acronyms() or frequency(low) > 0
    )


@cache
def _small_acronyms() -> frozenset[str]:
    return frozenset(word.casefold() for word in acronyms())


@cache
def frequency(low: str) -> float:
    """Zipf frequency in Indonesian, 0 for words that the list lacks."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(low, "id"))


@cache
def common_words() -> frozenset[str]:
    """The Indonesian words of the list, letters only, four or more."""
    from wordfreq import top_n_list

    return frozenset(word for word in top_n_list("id", 40_000) if len(word) >= 4 and word.isalpha())


@cache
def english_frequency(low: str) -> float:
    """Zipf frequency in English, 0 for words that the list lacks."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(low, "en"))


def _is_built(low: str) -> bool:
    """A known stem with prefixes and suffixes: terlaksananya, penginputan."""
    stems = {low}
    for _ in range(2):
        stems |= {_SUFFIXES.sub("", stem) for stem in stems}
    for _ in range(2):
        stems |= {_PREFIXES.sub("", stem) for stem in stems}
    return any(
        len(stem) >= _LEAST_STEM and (frequency(stem) >= _STEM_ZIPF or stem in domain_words())
        for stem in stems - {low}
    )
