"""A third witness for numbers: a network that is neither of the two readers.

It speaks for a whole number that the first reader is sure of and only some looks of the second made out, for
any number that all three print alike though one is unsure of it, and against one that both agree on where it
sees other digits. It never brings in a reading of its own, and is not asked about signs: it loses commas more
often than the first reader does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.line.forms import as_digits, has_comma, is_target, plain, same
from extractor.reading.line.quarters import agreed_quarters
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look
from extractor.reading.trust import TRUST
from extractor.records.written.nothing import NOT_APPLICABLE

_WHOLE = re.compile(rf"(?!\d+96)(?:\d{{1,3}}\s?%?|{NOT_APPLICABLE})")  # 396: networks alike take a % for 96
_SIGNS = re.compile(r"(?<=\d)[.,](?=\d)")
_BOUND = re.compile(r"([≥≤])\s?(\d+%?)")
_LIKE_A_BOUND = re.compile(r"[\W2zZ]?\s?")


def heard(verdict: Verdict, witness: Look) -> Verdict:
    """The verdict with the witness among its looks, accepted or held back by what it saw."""
    verdict = replace(verdict, looks=(*verdict.looks, witness))
    if verdict.agreed:
        against = _speaks_against(verdict.text, witness)
        return verdict.doubted("witness", "witness", witness.seen.text) if against else verdict
    first, second = verdict.looks[:2]
    if _speaks_for(verdict.looks, witness):
        return verdict.settled(first.seen.text, "witness")
    if _all_alike(first, second, witness):
        return verdict.settled(_with_comma(first, second, witness), "witness")
    if second.family != first.family and (code := agreed_quarters(verdict.looks)) is not None:
        return verdict.settled(code, "witness")
    return verdict.settled(first.seen.text, "witness") if _bear_out_bound(first, second, witness) else verdict


def _all_alike(first: Look, second: Look, witness: Look) -> bool:
    """Whether all three print the same number, signs aside, which a shape or the page will tell."""
    if second.family == first.family or min(first.seen.weakest, witness.seen.weakest) < TRUST.network:
        return False
    told = {_SIGNS.sub(".", plain(look.seen.text)).replace(" ", "") for look in (first, second, witness)}
    return len(told) == 1 and bool(_digits(first.seen.text)) and is_target(first.seen.text)


def _with_comma(*looks: Look) -> str:
    """The text of the first that saw a comma, which blur takes and never makes."""
    return next((plain(k.seen.text) for k in looks if has_comma(k.seen.text)), plain(looks[0].seen.text))


def _bear_out_bound(first: Look, second: Look, witness: Look) -> bool:
    """Whether the others show the number of the first reader's ``≥80``, its sign lost or taken for a 2."""
    bound = _BOUND.fullmatch(plain(first.seen.text))
    if bound is None or second.family == first.family or first.seen.weakest < TRUST.first_sure:
        return False
    others = [plain(look.seen.text) for look in (second, witness)]
    if not all(text.endswith(bound[2]) for text in others) or witness.seen.weakest < TRUST.heard:
        return False
    before = [text[: -len(bound[2])] for text in others]
    return all(sign.strip() == bound[1] or _LIKE_A_BOUND.fullmatch(sign) for sign in before)


def _speaks_for(looks: Sequence[Look], witness: Look) -> bool:
    """Whether the witness saw the first reader's whole number, and so did a look of the second's family: the
    two networks are of one make, and may take a digit for another alike (78 for 76). Without such a look both
    must be beyond doubt, the first at its other look too."""
    first, second = looks[0], looks[1]
    sure = first.seen.weakest >= TRUST.first_sure and witness.seen.weakest >= TRUST.witness_sure
    text = plain(first.seen.text)
    if not sure or _WHOLE.fullmatch(text) is None or not same(text, witness.seen.text):
        return False
    strangers = [look.seen.text for look in looks if look.family == second.family != first.family]
    own = [look.seen.text for look in looks if look.family == first.family]
    beyond_doubt = first.seen.weakest >= TRUST.certain and witness.seen.weakest >= TRUST.nearly_certain
    steady = beyond_doubt and len(own) > 1 and all(same(text, seen) for seen in own)
    return not _digits(text) or steady or any(_digits(text) == _digits(seen) for seen in strangers)


def _speaks_against(text: str, witness: Look) -> bool:
    """Whether the witness saw a number of other digits."""
    seen = witness.seen
    if seen.weakest < TRUST.heard or not is_target(seen.text):
        return False
    digits = _digits(seen.text)
    return bool(digits) and digits != _digits(text)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", as_digits(plain(text)))
