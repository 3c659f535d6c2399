"""What the page of one item shows, in the reader's language: words, places, pictures, what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from audit.decisions import Entry, Standing, Thing
from audit.language import Language, text
from audit.reports.places import evidence_words, place_words
from audit.reports.view.decided import can_be_corrected, digest_of, verdict_words
from audit.reports.view.findings import severity_words
from audit.reports.words import capitalised
from audit.results import SourceRecord
from audit.review.items import Item
from audit.review.sitting import Sitting
from audit.run.decided import state_of
from audit.run.pictures import Crop, spot_of, spots
from extractor.records import Agreement, Box, ReaderReading
from rules.engine.place import walk

LETTERS = "abcdef"
"""Keys of the readings."""
_NAMING = ("name", "indicator", "plan")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader saw; ``key`` chooses it, ``number`` names it in the form."""

    key: str
    number: int
    text: str
    reader: str
    confidence: int  # per cent


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on the page shown, in points; ``item`` is whose it is, ``here`` the one in work."""

    box: Box
    item: Item
    here: bool
    open: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A decision as it is told."""

    entry: Entry
    words: str
    state: str


@dataclass(frozen=True, slots=True)
class Screen:
    """All that the page of ``item`` says. ``where`` are its places, one a page, with their numbers; ``place``
    is the one whose page is shown, ``page`` the page (from 1; None where there is none): the first where
    the item is about the whole document."""

    item: Item
    title: str
    row: str
    kind: tuple[str, str]
    document: str
    where: tuple[tuple[int, str], ...]
    place: int
    page: int | None
    pages: int
    reasons: tuple[str, ...]
    readings: tuple[Reading, ...]
    crops: tuple[Crop, ...]
    correctable: bool
    seen: str
    seen_value: str
    digest: str
    history: tuple[Said, ...]
    conflict: bool
    open: bool


def screen_of(sitting: Sitting, item: Item, place: int, page: int | None, language: Language) -> Screen:
    """``place`` counts the places of the item; ``page`` is another page of the same document."""
    record = sitting.record(item.document)
    path = item.value.path if item.value is not None else item.finding.subject
    source = source_of(sitting, item, place)
    spot = item.places[place] if place < len(item.places) else None
    standing = sitting.standing(item)
    value = sitting.decided.on(Thing("reading", item.thing.content, path))
    shown = page if page is not None else spot.page if spot is not None else 1
    return Screen(
        item=item,
        title=item.title,
        row=_row(record, path),
        kind=kind_of(item, language),
        document=_document(sitting, item, source, language),
        where=tuple(_where(sitting, item, language)),
        place=place,
        page=shown if shown is not None and source is not None and source.pages else None,
        pages=(source.pages or 0) if source is not None else 0,
        reasons=tuple(_reasons(item, language)),
        readings=tuple(_readings(item.value.readings if item.value is not None else ())),
        crops=tuple(crops_of(sitting, item)),
        correctable=can_be_corrected(record, path) and not (item.value is not None and item.value.whole_row),
        seen=" ".join(standing.marks),
        seen_value="" if item.value is not None else " ".join(value.marks),
        digest=digest_of(record, path),
        history=tuple(_history(standing, sitting.today, language)),
        conflict=standing.conflict,
        open=sitting.is_open(item),
    )


def kind_of(item: Item, language: Language) -> tuple[str, str]:
    """(words, style)."""
    if item.value is not None:
        return text("review.reading", language), "doubt"
    marked = severity_words(item.finding, language)
    return f"{capitalised(marked.text)} · {item.finding.rule}", marked.style


def source_of(sitting: Sitting, item: Item, place: int) -> SourceRecord | None:
    """The document of which a page is shown."""
    number = item.places[place].document if place < len(item.places) else item.document
    return sitting.documents[number].source if number is not None else None


def marks_on(sitting: Sitting, item: Item, document: int, page: int) -> Iterator[Mark]:
    """The boxes of a page: those of other items first, so that the ones in work lie on top."""
    others = [other for other in sitting.items if other.id != item.id]
    for one in (*others, item):
        for spot in one.places:
            if spot.box is not None and (spot.document, spot.page) == (document, page):
                here = one is item
                yield Mark(spot.box, one, here, sitting.is_open(one))


def crops_of(sitting: Sitting, item: Item) -> Iterator[Crop]:
    """The pictures that the run made of the places of ``item``."""
    if item.document is None:
        made = {crop.spot: crop for crop in sitting.batch_crops}
    else:
        made = {crop.spot: crop for crop in sitting.crops(item.document)}
    wanted = dict.fromkeys(spot for found in item.findings for spot in spots(found))
    if item.value is not None and (spot := spot_of(item.value.evidence)) is not None:
        wanted = {spot: None}
    yield from (made[spot] for spot in wanted if spot in made)


def _document(sitting: Sitting, item: Item, source: SourceRecord | None, language: Language) -> str:
    if source is not None:
        return source.name
    return text("terminal.batch", language)


def _where(sitting: Sitting, item: Item, language: Language) -> Iterator[tuple[int, str]]:
    for number, spot in enumerate(item.places):
        if number != _first_on_page(item, number):
            continue
        page = f"{text('word.page', language)} {spot.page}"
        elsewhere = item.document is None
        name = sitting.documents[spot.document].source.name
        yield number, f"{name}, {page}" if elsewhere else page
    if not item.places and item.value is not None and item.value.evidence is not None:
        yield 0, evidence_words(item.value.evidence, language)
    if not item.places and item.findings:
        words = dict.fromkeys(place_words(place, language) for place in item.finding.evidence)
        yield from ((0, one) for one in words if one)


def _first_on_page(item: Item, number: int) -> int:
    """The first place of ``item`` on the page of its place ``number``."""
    page = item.places[number][:2]
    return next(at for at, spot in enumerate(item.places) if spot[:2] == page)


def _row(record: Agreement | None, path: str) -> str:
    """What names the row that a value stands in: the name of its indicator."""
    row = path.partition(".")[0]
    if record is None or not row.endswith("]") or row == path:
        return ""
    try:
        value = list(walk(record, row))[-1]
    except KeyError:
        return ""
    return next((str(found) for name in _NAMING if (found := getattr(value, name, None))), "")


def _reasons(item: Item, language: Language) -> Iterator[str]:
    doubts = item.value.doubts if item.value is not None else ()
    for code, seen in dict.fromkeys((doubt.code, doubt.evidence) for doubt in doubts):
        words = text(f"doubt.{code}", language)
        yield f"{words}: {seen}" if seen else words


def _readings(seen: tuple[ReaderReading, ...]) -> Iterator[Reading]:
    for number, (key, one) in enumerate(zip(LETTERS, seen, strict=False)):
        words = " ".join(one.text.split())
        yield Reading(key, number, words, one.reader, round(one.confidence * 100))


def _history(standing: Standing, today: date, language: Language) -> Iterator[Said]:
    for entry in reversed(standing.history):
        state = state_of(entry, standing, today)
        yield Said(entry, verdict_words(entry.decision, language), text(f"state.{state}", language))
