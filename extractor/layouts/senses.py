"""What the headings over a column may mean: each meaning with how well the words say it, 0 to 1."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.layouts.meaning import (
    column_meaning,
    group_meaning,
    is_wording,
    month_meaning,
    month_number,
    quarter_meaning,
)
from extractor.layouts.topics import (
    is_whole_year,
    mark_of,
    running_period,
    share_known,
    topic_of,
    words_of,
    year_of,
)

Senses = Mapping[str, float]

_WHOLE, _LED, _BEGUN = 1.0, 0.9, 0.6  # all of the heading is known; its words are; only its beginning is
_HARDLY = 0.3  # of 1: a meaning that only the cells can bring forward
_MAYBE = 0.55  # of 1: a meaning that stands back behind the same heading of another column
_RESULTS_OF_WORK = (["rencana", "hasil", "kerja"], ["hasil", "kerja"], ["rhk"])  # whose, is not said
_OF_THE_YEAR = {"tahun", "tahunan", "setahun", "pk", "iku", "kinerja", "indikator", "sasaran", "y"}
_MOST_KNOWN = 0.6  # of the words of a heading
_TIMED = (
    "target",
    "plan",
    "period",
    "activity",
    "sub_activity",
    "criterion",
)  # that print their time in the columns
_LISTED = ("goal", "objective", "indicator", "levels")  # what a group of columns may be headed by
_RESULTS = ("realization", "rest")
_MONEY = ("budget",)
_PROGRESS = re.compile(
    r"\bfisik\b.*%", re.IGNORECASE | re.DOTALL
)  # of the work of an activity, no target of its indicator


def senses_of(path: Sequence[str], romans: bool = False) -> Senses:
    """The meanings of the column under the headings ``path`` (top to bottom). ``romans`` says that numerals
    stand side by side in its row."""
    if not path:
        return {}
    topic, sure = _topic(path)
    period = _period(path, romans, topic)
    meaning = _meaning(path, topic, period)
    if meaning == "annual" and any(word in _OF_THE_YEAR for text in path for word in words_of(text)):
        return {meaning: sure if topic else _WHOLE, "output_target": _HARDLY}
    if meaning == "objective" and words_of(path[-1]) in _RESULTS_OF_WORK:
        return {meaning: sure, "plan": _MAYBE}
    return {meaning: sure if topic else _WHOLE} if meaning else {}


def _meaning(path: Sequence[str], topic: str | None, period: str | None) -> str | None:
    if topic in _RESULTS:
        return topic
    if period and topic in (*_MONEY, None, *_TIMED):
        return "money" if topic in _MONEY else period
    if topic == "target":
        return _year(path) or "annual"
    return topic or _of_leaf(path)


def _of_leaf(path: Sequence[str]) -> str | None:
    """A column of targets by its year alone."""
    if year_of(path[-1]):
        return _year(path)
    return "annual" if is_whole_year(path[-1]) else None


def _year(path: Sequence[str]) -> str | None:
    year = next((found for text in reversed(path) if (found := year_of(text))), None)
    return f"y{year}" if year else None


def _period(path: Sequence[str], romans: bool, topic: str | None) -> str | None:
    groups = [group_meaning(text) for text in path[:-1]]
    within = "quarters" in groups or romans
    leaf = path[-1]
    running = next((r for text in reversed(path) if (r := running_period(text))), None)
    if running:
        return running
    quarter = next((q for text in reversed(path) if (q := quarter_meaning(text, within))), None)
    if quarter:
        return quarter
    month = next((m for text in reversed(path) if (m := month_meaning(text))), None)
    return month or (month_number(leaf) if "months" in groups else None)


def _topic(path: Sequence[str]) -> tuple[str | None, float]:
    """(what the column is about, how sure): what stands lowest says it; a mark (T, R, K, Rp) changes what
    stands above it."""
    leaf, above = path[-1], path[:-1]
    mark = mark_of(leaf) if above else None
    if mark == "plan" and _PROGRESS.search(leaf) and _topic(above)[0] == "target":
        return "output_target", _WHOLE
    if mark is not None:
        if mark == "plan" and any(group_meaning(text) == "months" for text in above):
            return "period", _LED  # the month by which it is to be done
        return _marked(mark, *_topic(above))
    said = [one for text in reversed(path) if (one := _own(text))[0]]
    if said and said[0][0] == "year" and above:
        return _topic(above)
    return said[0] if said else (None, 0.0)


def _marked(mark: str, parent: str | None, sure: float) -> tuple[str, float]:
    """What a mark makes of the heading above it."""
    if mark == "result" or parent == "realization":
        return "realization", _WHOLE
    if mark == "plan":
        plain = parent in (None, *_TIMED, *_LISTED)
        return "output_target" if parent == "output" else "target" if plain else str(parent), _WHOLE
    return ("rest", _WHOLE) if parent in ("final", "baseline", "rest") else ("budget", max(sure, _LED))


def _own(text: str) -> tuple[str | None, float]:
    """(what one heading is about, how sure)."""
    if _is_time(text):
        return None, 0.0
    word = column_meaning(text)
    if word is not None and is_wording(text):
        return _named(word.meaning), _WHOLE
    led = topic_of(text)
    if led is not None and (led == "levels" or share_known(text) >= _MOST_KNOWN):
        return led, _LED
    if word is not None and word.whole:
        return _named(word.meaning), _WHOLE
    if led is not None:
        return led, _BEGUN
    return (_named(word.meaning), _BEGUN) if word is not None else (None, 0.0)


def _is_time(text: str) -> bool:
    """Whether a heading only says when: a quarter, a month, a half year, a year, or a group of them."""
    if (
        quarter_meaning(text, within=True)
        or month_meaning(text)
        or (is_whole_year(text) and text.strip() != "Tahun")
    ):
        return not words_of(text) or words_of(text)[0] != "target"
    if running_period(text):
        return True
    letters = [word for word in words_of(text) if word not in ("tahun", "ta")]
    return bool(year_of(text)) and not letters


def _named(meaning: str) -> str:
    return "target" if meaning == "annual" else meaning
