"""The titles (gelar) behind a name: a comma stands before each, and their pieces begin with capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from extractor.lexicon import load

_GAP = re.compile(r"[\s,.;:]*$")
_PAUSE = ", "
_NAME = re.compile(r"(?:^|\s)[^\W\d_]{3,}$")
_PIECE = re.compile(r"(?<![^\W\d_])[^\W\d_]")


@dataclass(frozen=True, slots=True)
class TitledName:
    """A name as printed: ``stem``, then for each title what stands before it (``gaps``) and the title itself.

    ``gaps[n]`` has a comma where it is printed right; in another it was lost or taken for a point.
    """

    stem: str
    gaps: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def text(self) -> str:
        """The name with its titles, as it is to be printed."""
        return self.stem + "".join(gap + title for gap, title in zip(self.gaps, self.titles, strict=True))

    @property
    def slips(self) -> tuple[int, ...]:
        """The titles that a comma should stand before and does not."""
        return tuple(n for n, gap in enumerate(self.gaps) if "," not in gap and self._calls_for_comma(n))

    def is_doubled(self, place: int) -> bool:
        """Whether two signs stand before a title (``S.E.. M.M.``): the second can only be a comma."""
        return place > 0 and self.gaps[place].strip() != ""

    def with_commas(self, places: tuple[int, ...]) -> TitledName:
        """With a comma before the titles at ``places`` (0 is the first title)."""
        gaps = tuple(_PAUSE if n in places else gap for n, gap in enumerate(self.gaps))
        return replace(self, gaps=gaps)

    def with_capitals(self) -> TitledName:
        """With a capital at the beginning of each piece of a title: ``M.h.``, ``m.Si.``."""
        return replace(self, titles=tuple(_PIECE.sub(lambda m: m[0].upper(), title) for title in self.titles))

    def _calls_for_comma(self, place: int) -> bool:
        if place:
            return self.titles[place - 1].endswith(".")
        plain = "," not in self.stem and _NAME.search(self.stem) and not _is_last_before(self.stem)
        return bool(plain) and self.gaps[0] != ""


def titled(name: str) -> TitledName | None:
    """The name parted from the known titles at its end; None where it has none."""
    titles: list[str] = []
    gaps: list[str] = []
    end = len(name)
    found = list(_titles().finditer(name))
    while found and found[-1].end() == end:
        match = found.pop()
        gap = _GAP.search(name, found[-1].end() if found else 0, match.start())
        assert gap is not None  # it may be empty
        titles.insert(0, match[0])
        gaps.insert(0, gap[0])
        end = gap.start()
    return TitledName(name[:end], tuple(gaps), tuple(titles)) if titles and end else None


def set_right(name: str) -> str:
    """The name with its titles as they are written: a comma before each, capitals in them."""
    found = titled(name)
    return name if found is None else found.with_commas(found.slips).with_capitals().text


@cache
def titles_behind() -> frozenset[str]:
    """Titles behind a name in their usual form, without their last point: ``S.Sos``, ``M.Si``, ``Ak``."""
    return frozenset(title for kind in load("titles")["behind"].values() for title in kind.split())


@cache
def titles_before() -> frozenset[str]:
    """Titles and honours before a name, in lower case and without points: ``prof``, ``hj``."""
    return frozenset(load("titles")["before"]["titles"].split())


@cache
def small_words() -> frozenset[str]:
    """Words of names that may begin with a small letter: titles before it, ``bin``, ``van``."""
    return titles_before() | frozenset(load("titles")["before"]["small"].split())


def _is_last_before(stem: str) -> bool:
    """Whether a name ends in what stands before a name, or in one that is shortened: ``Drs.``, ``Moh``."""
    words = re.findall(r"[^\W\d_]+", stem.casefold())
    shortened = load("titles")["before"]["shortened_names"].split()
    return bool(words) and (words[-1] in titles_before() or words[-1] in shortened)


@cache
def _titles() -> re.Pattern[str]:
    """Any known title: of several pieces in any case, of a single piece (Ak., CA) as it is written."""
    known = sorted(titles_behind(), key=lambda title: (-len(title), title))
    pieces = [r"\.\s?".join(map(re.escape, title.split("."))) for title in known if "." in title]
    single = [re.escape(title) for title in known if "." not in title]
    return re.compile(
        rf"(?<![^\W\d_])(?:(?i:{'|'.join(pieces)})|{'|'.join(single)})(?![^\W\d_])(?!\.[^\W\d_])\.?"
    )
