"""What a finding is measured against: the rule's own sentence with its sources, or the inspectorate's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rules.basis import Revoked, verified
from rules.engine.page import Language, load_page
from rules.engine.profile import OwnCriterion, Profile
from rules.engine.rule import Rule

OWN, RULE = "own", "rule"
_SOURCE: dict[Language, str] = {"id": "Sumber", "en": "Source"}


def stated(
    rule: Rule, profile: Profile, day: date | None, language: Language, revoked: Revoked | None = None
) -> tuple[tuple[str, ...], str]:
    """(what the criterion is made of, the criterion in words) for a document of ``day``.

    A criterion of the profile takes the place of the rule's while it is in force; bases that nobody has read
    in the original, that were not in force, or that the inspectorate's table calls ``revoked``, are left out.
    """
    own = profile.criterion(rule)
    if own is not None and own.holds(day):
        return (OWN,), _quoted(own, language)
    keys = (RULE, *(basis.key for basis in verified(rule.basis, day, revoked)))
    return keys, sentence(rule, keys, language)


def sentence(rule: Rule, keys: Sequence[str], language: Language) -> str:
    """The rule's sentence with the bases among ``keys`` as its source."""
    words = load_page(rule.page).criterion[language]
    bases = verified([key for key in keys if key not in (OWN, RULE)], None)
    source = "; ".join(basis.id if language == "id" else basis.en for basis in bases)
    return f"{words} {_SOURCE[language]}: {source}" if source else words


def _quoted(own: OwnCriterion, language: Language) -> str:
    return f"{own.text} {_SOURCE[language]}: {own.source}"
