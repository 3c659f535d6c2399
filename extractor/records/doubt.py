"""Why a value may be wrong: a code that reports put into words, who found it, and what was seen."""

from __future__ import annotations

from typing import Any, Literal, Self, cast

from pydantic import computed_field, model_validator

from extractor.records.evidence import Record

DoubtCode = Literal[
    # readers of scans
    "readers-differ",
    "single-reader",
    "unsure-letters",
    "odd-form",
    "no-value",
    "decimal-sign",
    "lost-sign",
    "thousands",
    "dirt",
    "look-alike",
    "witness",
    "digit-room",
    "roman-strokes",
    # ink and cells
    "stamp",
    "stamp-words",
    "crop-edge",
    "crop-outside",
    "stray-ink",
    "rule-remains",
    "faint-ink",
    "grid-line",
    "cut-number",
    # text layer
    "undecodable-letters",
    "uneven-letters",
    "struck",
    "astride",
    "several-values",
    "overprint",
    "page-edge",
    "broken-number",
    "not-strict",
    # rows and columns
    "row-cut",
    "column-count",
    "column-twice",
    "column-meaning",
    "merged-cell",
    "page-break",
    "askew",
    "missing-part",
    "period",
    "mark",
    "plan-code",
    "unit",
    "amount",
    # statement and words
    "hidden-part",
    "date",
    "mentions-differ",
    "other-role",
    "words",
    "name-signs",
    # a record of an earlier version, which kept no reasons
    "unexplained",
]


class Doubt(Record):
    """One reason. ``by`` names the check or step that found it, ``evidence`` is what was seen there, in no
    language (``12,4 / 124``). ``field`` is the value of a row or party that is meant; all may be where it is
    None."""

    code: DoubtCode
    by: str
    evidence: str = ""
    field: str | None = None

    @property
    def key(self) -> tuple[str, str, str | None]:
        """What makes two doubts one."""
        return self.code, self.by, self.field


Doubts = tuple[Doubt, ...]


def doubt_if(
    found: object, code: DoubtCode, by: str, evidence: str = "", *, field: str | None = None
) -> Doubts:
    """The doubt where ``found`` is true, none otherwise."""
    return (Doubt(code=code, by=by, evidence=evidence, field=field),) if found else ()


def united(*several: Doubts) -> Doubts:
    """All doubts, each once, in order."""
    return tuple({doubt.key: doubt for doubts in reversed(several) for doubt in reversed(doubts)}.values())[
        ::-1
    ]


def of_field(doubts: Doubts, field: str) -> Doubts:
    """The doubts on one value as doubts on the row that holds it as ``field``."""
    return tuple(doubt.model_copy(update={"field": field}) for doubt in doubts)


class Doubted(Record):
    """A record whose values may be in doubt. ``needs_review`` is true exactly where ``doubts`` are named."""

    doubts: Doubts = ()

    @model_validator(mode="before")
    @classmethod
    def _from_mark(cls, data: Any) -> Any:
        """Records of earlier versions and examples of rules have the mark only."""
        if not isinstance(data, dict) or "needs_review" not in data:
            return data
        given = cast(dict[str, Any], data)
        rest = {name: value for name, value in given.items() if name != "needs_review"}
        if given["needs_review"] and not rest.get("doubts"):
            rest["doubts"] = ({"code": "unexplained", "by": "record"},)
        return rest

    @computed_field  # type: ignore[prop-decorator]
    @property
    def needs_review(self) -> bool:
        """Whether a doubt is named, so that a person has to look."""
        return bool(self.doubts)

    def doubting(self, *doubts: Doubt) -> Self:
        """The same with further doubts."""
        return self.model_copy(update={"doubts": united(self.doubts, doubts)}) if doubts else self


class DoubtedRow(Doubted):
    """A row of several values, each doubted by itself: a doubt that names a ``field`` is on that value alone.
    ``needs_review`` is true where one names none, for all values of the row are then in doubt."""

    @model_validator(mode="before")
    @classmethod
    def _without_names(cls, data: Any) -> Any:
        """``doubtful`` follows from the doubts."""
        if not isinstance(data, dict):
            return data
        return {name: value for name, value in cast(dict[str, Any], data).items() if name != "doubtful"}

    @computed_field  # type: ignore[prop-decorator]
    @property
    def needs_review(self) -> bool:
        """Whether the row as a whole is in doubt: it may have been cut, joined or set under other columns."""
        return any(doubt.field is None for doubt in self.doubts)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def doubtful(self) -> tuple[str, ...]:
        """The values that are in doubt by themselves."""
        return tuple(dict.fromkeys(doubt.field for doubt in self.doubts if doubt.field is not None))

    def doubts_of(self, field: str | None) -> Doubts:
        """The doubts that name ``field``; those on the whole row where it is None."""
        return tuple(doubt for doubt in self.doubts if doubt.field == field)
