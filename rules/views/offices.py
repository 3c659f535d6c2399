"""Whether two printed positions are one office: rank, body and region apart, or wordings of one."""

from __future__ import annotations

from extractor.lexicon.offices import is_head_of_region, own_offices, rank, same_office, without_acting
from extractor.lexicon.similarity import is_abridged, is_same_in_short, likeness
from extractor.records import Party
from rules.views.bodies import split_region

SAME_PLACE = 85
"""From this likeness (0 to 100) names of two regions or bodies are one, misspelt (IDN008 names that)."""


def another_office(here: Party, there: Party) -> bool:
    """Whether the positions of two mentions of one party are two offices.

    One who signs in the name of another has an office of his own, which may be written before or behind.
    """
    own, theirs = own_offices(here.position or ""), own_offices(there.position or "")
    if not _another(here, there):
        return False
    return not (own or theirs) or all(
        _another(here.model_copy(update={"position": one}), there.model_copy(update={"position": other}))
        for one in own or (here.position,)
        for other in theirs or (there.position,)
    )


def _another(here: Party, there: Party) -> bool:
    if not here.position or not there.position:
        return False
    one, bare = without_acting(here.position), without_acting(there.position)
    fuller = without_acting(f"{there.position} {there.organisation or ''}")
    if not same_office(one, bare, fuller) or rank(here.position) != rank(there.position):
        return True
    if is_head_of_region(here.position) and is_head_of_region(there.position):
        return _apart(one.partition(" ")[2], bare.partition(" ")[2])
    if is_abridged(one, fuller) or is_abridged(bare, one) or is_same_in_short(one, fuller):
        return False
    return _bodies_apart(one, fuller)


def _bodies_apart(one: str, other: str) -> bool:
    """Whether the regions, or the words that only one of the two has, are unlike."""
    (body, region), (other_body, other_region) = split_region(one), split_region(other)
    if _apart(region, other_region):
        return True
    mine = " ".join(word for word in body.split() if word not in other_body.split())
    theirs = " ".join(word for word in other_body.split() if word not in body.split())
    return _apart(mine, theirs)


def _apart(one: str, other: str) -> bool:
    """Both are printed, and no wordings of one name."""
    if not one or not other or is_abridged(one, other) or is_abridged(other, one):
        return False
    return likeness(one, other) < SAME_PLACE
