"""The mentions of one person on a scan compared: one that differs by a letter was misread somewhere, and one
that a stamp or pen crosses is what a clean one says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz.fuzz import ratio

from extractor.lexicon.names import NEAR_READING
from extractor.lexicon.nip import has_nip_form
from extractor.lexicon.offices import OFFICE_MISREAD, acting, printed_without_acting
from extractor.lexicon.plain import letters
from extractor.records import Agreement, Correction, Party, Signing, doubt_if
from extractor.records.statement import PartyField

_PAUSE = re.compile(r"([.,])\s+")  # blanks after points and commas are set as one likes
_UNSTAMPED = 3  # the same for names: a stamp can hide one letter on every page that is signed
_MOSTLY = 0.5  # of the letters of a mention, that another which is cut has
_WORDS: tuple[PartyField, ...] = ("name", "position")
_OF_A_CLEAN_ONE = 0.9  # confidence: the print under a stamp may be another all the same
_INTRODUCED = 2  # mentions of an office that one weighs which no stamp can lie over


def mentions_compared(agreement: Agreement) -> Agreement:
    """The agreement with its parties marked as ``with_doubtful_mentions`` says."""
    scanned = [page.number for page in agreement.pages if page.kind == "scan"]
    if not scanned:
        return agreement
    clean, cleared = with_clean_mentions(agreement.parties)
    parties = with_doubtful_mentions(clean, scanned)
    signings = _with_doubtful_places(agreement.signings, scanned)
    at = next((n for n, signing in enumerate(agreement.signings) if signing == agreement.signing), None)
    own = agreement.signing if at is None else signings[at]
    corrections = (*agreement.corrections, *cleared)
    return agreement.model_copy(
        update={"parties": parties, "signings": signings, "signing": own, "corrections": corrections}
    )


def with_clean_mentions(parties: Sequence[Party]) -> tuple[tuple[Party, ...], tuple[Correction, ...]]:
    """(the parties, what was done): a name or position of which a stamp or pen may hide letters becomes that
    of the one clean mention of the same role that it may be what is left of. It stays in doubt: what was
    printed there, nobody can read."""
    done: list[Correction] = []
    cleared = []
    for index, party in enumerate(parties):
        for field in _WORDS:
            clean = _clean_value(party, field, parties)
            if clean is None:
                continue
            read = str(getattr(party, field))
            done.append(
                Correction(
                    field=f"parties[{index}].{field}",
                    read=read,
                    became=clean,
                    reason="clean-mention",
                    confidence=_OF_A_CLEAN_ONE,
                    evidence=party.evidence,
                )
            )
            party = party.model_copy(update={field: clean})
        cleared.append(party)
    return tuple(cleared), tuple(done)


def _clean_value(party: Party, field: PartyField, parties: Sequence[Party]) -> str | None:
    """What the clean mentions of a role print where ``party`` shows the rest of it, None where nothing is
    lost or they do not say one thing."""
    read = getattr(party, field)
    if not read or not any(doubt.field == field and doubt.code == "stamp" for doubt in party.doubts):
        return None
    clean = {
        letters(value): value
        for other in parties
        if other.role == party.role and not other.is_doubtful(field) and (value := getattr(other, field))
    }
    if len(clean) != 1:
        return None
    (key, value), left = next(iter(clean.items())), letters(read)
    if (
        key == left
        or acting(read) != acting(value)
        or not (_is_rest(left, key) or ratio(left, key) >= NEAR_READING)
    ):
        return None
    return str(value)


def _is_rest(left: str, whole: str) -> bool:
    """Whether letters may be what a stamp left of others: most of them, in their order."""
    rest = iter(whole)
    return len(left) >= _MOSTLY * len(whole) and all(letter in rest for letter in left)


def _with_doubtful_places(signings: Sequence[Signing], scanned: Iterable[int]) -> tuple[Signing, ...]:
    """The date lines, those marked whose place differs a little from that of another."""
    pages = set(scanned)
    places = [letters(signing.place or "") for signing in signings]
    return tuple(
        signing.doubting(*doubt_if(True, "mentions-differ", "places", signing.place or ""))
        if signing.evidence is not None
        and signing.evidence.page in pages
        and any(place and _differ(place, other, OFFICE_MISREAD) for other in places)
        else signing
        for signing, place in zip(signings, places, strict=True)
    )


def with_doubtful_mentions(parties: Sequence[Party], scanned: Iterable[int]) -> tuple[Party, ...]:
    """The parties, those on ``scanned`` pages marked whose name or position differs a little from the other
    mentions: the fewer from the more, all where as many say the one as the other; and signatures that lack a
    NIP which another under the same name has. Nothing is corrected."""
    pages = set(scanned)
    read = [p for p in parties if p.evidence is not None and p.evidence.page in pages]
    names = [
        *_odd(read, _name, NEAR_READING),
        *_odd(read, _name, NEAR_READING, introduced=_UNSTAMPED),
        *_cut(read, _name, least=0.0),
        *_spaced_otherwise(read, [party.name for party in read]),
        *_of_an_office(read),
    ]
    offices = [*_odd(read, _position, OFFICE_MISREAD, introduced=_INTRODUCED), *_cut(read, _position)]
    offices += _spaced_otherwise(read, [party.position or "" for party in read])
    mixed = _in_other_role(read)
    numbers = Counter(party.nip for party in read if has_nip_form(party.nip))
    bare = [party for party in read if _lacks_number(party, parties)]
    return tuple(_with_number(_doubted(p, names, offices, mixed, bare), numbers) for p in parties)


def _lacks_number(party: Party, parties: Sequence[Party]) -> bool:
    """Whether a signature has no NIP, and another under the same name has one."""
    return (
        party.place == "signature"
        and not party.nip
        and any(
            other.nip and other.place == "signature" and _name(other) == _name(party) for other in parties
        )
    )


def _with_number(party: Party, numbers: Counter[str | None]) -> Party:
    """The mention, sure of a NIP that stands elsewhere too: two prints are not misread alike."""
    return party.assured("nip") if numbers[party.nip] > 1 else party


def _doubted(
    party: Party, names: list[Party], offices: list[Party], mixed: list[Party], bare: list[Party]
) -> Party:
    return party.doubting(
        *doubt_if(party in names, "mentions-differ", "mentions", party.name, field="name"),
        *doubt_if(party in offices, "mentions-differ", "mentions", party.position or "", field="position"),
        *doubt_if(party in bare and not party.is_doubtful("nip"), "hidden-part", "mentions", field="nip"),
        *doubt_if(party in mixed, "other-role", "mentions", party.name),
    )


def _odd(
    parties: Sequence[Party], field: Callable[[Party], str], near: int, introduced: int = 1
) -> list[Party]:
    keys = [field(party) for party in parties]
    counts: Counter[str] = Counter()
    for party, key in zip(parties, keys, strict=True):
        counts[key] += introduced if party.place == "identity" else 1
    return [
        party
        for party, key in zip(parties, keys, strict=True)
        if key and any(counts[other] >= counts[key] and _differ(key, other, near) for other in counts)
    ]


def _cut(parties: Sequence[Party], field: Callable[[Party], str], least: float = _MOSTLY) -> list[Party]:
    """Mentions that begin as another of the same role does and end sooner: a stamp may cover the rest.
    ``least`` is the share of it that they have: offices begin alike, names do not."""
    keys = [(party.role, field(party)) for party in parties]
    return [
        party
        for party, (role, key) in zip(parties, keys, strict=True)
        if any(
            role == of and key and other != key and other.startswith(key) and len(key) >= least * len(other)
            for of, other in keys
        )
    ]


def _spaced_otherwise(parties: Sequence[Party], texts: Sequence[str]) -> list[Party]:
    """Mentions whose letters and signs stand elsewhere with other gaps between words, as often at least."""
    spaced = [_PAUSE.sub(r"\1", " ".join(text.casefold().split())) for text in texts]
    counts = Counter(spaced)
    return [
        party
        for party, text in zip(parties, spaced, strict=True)
        if any(
            counts[other] >= counts[text]
            and other != text
            and other.replace(" ", "") == text.replace(" ", "")
            for other in counts
        )
    ]


def _in_other_role(parties: Sequence[Party]) -> list[Party]:
    """Signatures under the name of one who was introduced in the other role: columns may be mixed up."""
    roles = {_name(party): party.role for party in parties if party.place == "identity"}
    return [p for p in parties if p.place == "signature" and roles.get(_name(p), p.role) != p.role]


def _of_an_office(parties: Sequence[Party]) -> list[Party]:
    """Names that are words of an office (its place on a line of its own): the name itself was not read."""
    offices = [letters(party.position or "") for party in parties]
    return [p for p in parties if (key := _name(p)) and any(key in office for office in offices)]


def _differ(key: str, other: str, near: int) -> bool:
    return key != other and ratio(key, other) >= near


def _name(party: Party) -> str:
    return letters(party.name)


def _position(party: Party) -> str:
    return letters(printed_without_acting(party.position or ""))
