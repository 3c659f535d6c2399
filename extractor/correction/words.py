"""Decides on one word: mended, proposed, or left alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extractor.correction.distance import confusion_distance
from extractor.correction.document import DocumentWords
from extractor.correction.nearness import Candidate, near_in_use, nearest, ranked
from extractor.correction.spelling import is_spelled_by_ear
from extractor.lexicon import acronyms, domain_words
from extractor.lexicon.known import common_words, english_frequency, frequency, is_known, is_listed

_ONE = 0.3  # one usual confusion
_TWO = 0.6  # two of them
_LETTERS = 2.3  # with a witness in the document: two letters
_CLEAR = 0.45  # how much further the next candidate must be
_NEARER = 0.2  # the same where other texts of the document bear the first out
_RIVAL = 0.55  # another word so near makes a witness doubtful
_RIVAL_HERE = 1.6  # the document's own words are likelier than any other
_SHORTEST = 4  # letters of a word that is looked at
_SHORTEST_GENERAL = 7  # letters of one that general usage alone may mend
_COMMON = 3.6  # Zipf frequency of a common word
_UNUSUAL = 3.9  # words so seldom used may be others misread
_COMMONER = 1.5  # tenfold steps by which another word must be used more often
_FOREIGN = 3.5  # the same of English words, which stand in few agreements
_MISREAD_ALIKE = 2  # texts in which one word may be misread the same way
_RARER = 1.0  # the same by which a word must be rarer to be no rival
_OF_DOMAIN = 4.5  # Zipf frequency that a word of the domain has at least
_HERE = 1.0  # what is added to it where the document prints the word
_ONE_THIN = 0.5  # distance: one thin letter more or less
_ANY_LETTER = 1.0  # distance: one letter taken for any other
_FAR = 1.45  # distance: rivals of a word two letters off are nearer than this
_LEAST_POOR = ((5, _ONE, 4.0), (7, _TWO, _COMMON), (9, _ANY_LETTER, _COMMON))  # letters, distance, frequency
_PROPOSED = 0.85  # distance up to which a word is proposed
_PROPOSED_LONG = 1.6  # the same of long words for common ones
_LONG = 8  # letters of a long word


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a word, with the ``reason`` that its correction keeps and a ``confidence`` of 0..1. One
    that is not ``made`` is a proposal: the text stays."""

    became: str
    reason: str
    confidence: float
    made: bool


def decide(
    word: str, before: str, after: str, document: DocumentWords, names: frozenset[str], *, poor: bool = False
) -> Decision | None:
    """What is to be done with ``word`` between its neighbours; None where it is left alone.

    Known words and names are never touched. A word is mended only where it is unknown, one candidate is
    clearly nearest, and something besides nearness speaks for it. On a ``poor`` scan, where readers agree on
    wrong letters too, nearness to a common word does, and seldom words that look like common ones are
    proposed to be these.
    """
    low = word.casefold()
    if len(word) < _SHORTEST or low in names:
        return None
    if _is_acronym(word):
        return _acronym(word, document)
    if unusual := _small_acronym(word):
        return unusual
    if system := _system_name(word, document):
        return system
    if is_known(word):
        return _unusual(word, before, after, document) if poor else None
    return _ordinary(word, before, after, document, poor=poor)


def _is_acronym(word: str) -> bool:
    """Capitals only, and not an ordinary word in a heading."""
    return word.isupper() and len(word) <= 8 and not is_known(word.lower())


def _acronym(word: str, document: DocumentWords) -> Decision | None:
    """Acronyms of one length that differ by shape alone. Another order of letters is a finding, not an error
    of reading."""
    if word in acronyms():
        return None
    near = ranked(
        word, (a for a in {*acronyms(), *document.forms} if a.isupper() and len(a) == len(word)), _TWO
    )
    if not near or (len(near) > 1 and near[1].distance - near[0].distance < 0.2):
        return None
    best = near[0].word
    usual = document.forms[best] >= 2 and document.forms[best] > document.forms[word]
    sure = near[0].distance <= _ONE and best in acronyms() and usual
    return (
        Decision(best, "ocr-confusion", 0.97 if sure else 0.6, sure) if sure or best in acronyms() else None
    )


@lru_cache(maxsize=4096)
def _small_acronym(word: str) -> Decision | None:
    """An acronym of the lexicon in small letters and misread: never sure."""
    if not word.islower() or len(word) > 5 or frequency(word) > 0:
        return None
    near = ranked(word, (a.lower() for a in acronyms() if a.isalpha() and len(a) == len(word)), _ONE)
    return Decision(near[0].word.upper(), "near-word", 0.5, False) if len(near) == 1 else None


def _system_name(word: str, document: DocumentWords) -> Decision | None:
    """``a-SAKIP`` for e-SAKIP: only the small letter differs, and the right form stands in the document."""
    if "-" not in word or word in acronyms():
        return None
    head, _, rest = word.partition("-")
    for form in acronyms():
        start, _, name = form.partition("-")
        if len(head) == 1 and name and rest == name and head != start and document.forms[form] >= 1:
            close = confusion_distance(head, start) <= _ONE
            return Decision(form, "ocr-confusion", 0.97 if close else 0.6, close)
    return None


def _ordinary(word: str, before: str, after: str, document: DocumentWords, *, poor: bool) -> Decision | None:
    parallel = {other for other in document.parallel(word.casefold()) if is_listed(other)}
    everywhere = _everywhere(word.casefold(), document)
    return _witnessed(word, before, after, document, everywhere, parallel) or _by_nearness(
        word, everywhere, document, contradicted=bool(parallel), poor=poor, opens=not before
    )


def _unusual(word: str, before: str, after: str, document: DocumentWords) -> Decision | None:
    """A word that is right by a list or by its form, and seldom stands where one that looks like it does."""
    low = word.casefold()
    if low in domain_words() or word in acronyms():
        return None
    own = frequency(low)
    if own == 0 and english_frequency(low) < _FOREIGN:
        most = _ANY_LETTER if len(low) > _LONG else _PROPOSED
        near = nearest(low, {*common_words(), *domain_words()}, most)
        return _ordinary(word, before, after, document, poor=True) if near else None
    near = nearest(low, common_words(), _ONE_THIN) if own < _UNUSUAL and document.counts[low] <= 2 else []
    near = [c for c in near if frequency(c.word) >= own + _COMMONER]
    if not near:
        return None
    best = near[0]
    if document.stands_between(best.word, before, after):
        return _made(word, best.word, "context", 0.95, document)
    return _proposed(word, best)


def _everywhere(low: str, document: DocumentWords) -> list[Candidate]:
    if low not in document.near:
        found = near_in_use(low, document.counts, _LETTERS)
        document.near[low] = [candidate for candidate in found if is_listed(candidate.word)]
    return document.near[low]


def _witnessed(
    word: str,
    before: str,
    after: str,
    document: DocumentWords,
    everywhere: list[Candidate],
    parallel: set[str],
) -> Decision | None:
    """Mended as another text of the document has it: nearly the same one, or one with these neighbours."""
    low = word.casefold()
    here = nearest(low, (w for w in document.counts if is_listed(w)), _LETTERS)
    other = any(c.distance <= _RIVAL and c.word not in parallel for c in everywhere)
    close = bool(here) and _is_alone(here) and here[0].distance <= 0.5 * len(low)
    if close and not other and here[0].word in parallel:
        return _made(word, here[0].word, "parallel-text", 0.95, document)
    if everywhere and not parallel and _is_alone(everywhere):
        best = everywhere[0]
        if best.distance <= 0.3 * len(low) and document.stands_between(best.word, before, after):
            return _made(word, best.word, "context", 0.95, document)
    return None


def _is_alone(near: list[Candidate]) -> bool:
    """Whether the first is nearer than the others."""
    return len(near) < 2 or near[1].distance - near[0].distance >= _NEARER


def _by_nearness(
    word: str,
    near: list[Candidate],
    document: DocumentWords,
    *,
    contradicted: bool,
    poor: bool,
    opens: bool,
) -> Decision | None:
    if not near:
        return None
    low = word.casefold()
    best = near[0]
    clear = len(near) == 1 or near[1].distance - best.distance >= _CLEAR
    here = document.counts[best.word]
    if clear and not contradicted and _is_plain(word):
        if best.distance <= _TWO and here >= 2 and here > document.counts[low]:
            return _made(word, best.word, "ocr-confusion", 0.97 if best.distance <= _ONE else 0.93, document)
        common = best.word in domain_words() or frequency(best.word) >= _COMMON
        rivals = any(document.counts[c.word] and c.distance <= _RIVAL_HERE for c in near[1:])
        usual = common and len(low) >= _SHORTEST_GENERAL and word[0].islower()
        if best.distance <= _ONE and usual and not rivals:
            return _made(word, best.word, "ocr-confusion", 0.92, document)
    placed = _is_plain(word) and (word[0].islower() or opens)
    if poor and placed and not contradicted and _is_likely(low, near, document):
        return _made(word, best.word, "ocr-confusion", 0.9, document)
    return _proposed(word, best)


def _is_likely(low: str, near: list[Candidate], document: DocumentWords) -> bool:
    """Whether an unknown word of a poor scan can only be the nearest one: the longer it is, the farther that
    may be. A word far more usual than others has none beside it; one that several texts hold was typed so."""
    best, *others = near
    if document.spread[low] > _MISREAD_ALIKE or is_spelled_by_ear(low, best.word):
        return False
    often = _use(best.word, document)
    least = _FAR if best.distance > _TWO else best.distance + _CLEAR
    uses = [(c.distance, _use(c.word, document)) for c in others]
    if any(far < least and use > often - _RARER for far, use in uses):
        return False
    if any(far <= _ANY_LETTER and use > often + _RARER for far, use in uses):
        return False
    return any(
        len(low) >= letters and best.distance <= most and often >= use for letters, most, use in _LEAST_POOR
    )


def _use(word: str, document: DocumentWords) -> float:
    """How often a word stands in agreements, as a Zipf frequency; one of this document or the domain does."""
    often = max(frequency(word), _OF_DOMAIN if word in domain_words() else 0.0)
    return often + _HERE * (document.counts[word] > 0)


def _proposed(word: str, best: Candidate) -> Decision | None:
    long = len(word) >= _LONG and frequency(best.word) >= _COMMON
    if best.distance > (_PROPOSED_LONG if long else _PROPOSED):
        return None
    became = _cased(word, best.word)
    return Decision(became, "near-word", round(0.7 - 0.25 * best.distance, 2), False)


def _is_plain(word: str) -> bool:
    """Lower case, a capital at the beginning, or capitals: no mixed spelling of a brand."""
    return word[1:].islower() or word.isupper() or "-" in word


def _made(word: str, low: str, reason: str, confidence: float, document: DocumentWords) -> Decision:
    """Mended where the case of the right form can be told as well, else proposed."""
    form = document.form_like(word, low)
    if form is None:
        return Decision(_cased(word, low), reason, 0.6, False)
    return Decision(form, reason, confidence, True)


def _cased(like: str, word: str) -> str:
    if like.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if like[0].isupper() else word
