"""What a form of the review page says, as a decision; and the way back from one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from audit.decisions import (
    Decision,
    Entry,
    NotCorrectableError,
    Standing,
    as_read,
    check_value,
    row_words,
)
from audit.reports.view.decided import ON_FINDINGS, ON_READINGS, digest_of
from audit.review.items import Item
from extractor.records import Agreement

SOURCE = "review"
LONGEST = 4000  # characters of a reason or value: more is no answer of a person
_READER = "reading-"
Trouble = Literal["verdict", "value", "changed", "until", "who"]


class NotTakenError(ValueError):
    """The form says nothing that can be kept; ``why`` is a code of ``review.not-taken.<code>``."""

    def __init__(self, why: Trouble) -> None:
        super().__init__(why)
        self.why: Trouble = why


def decision_of(
    item: Item, record: Agreement | None, name: str, form: Mapping[str, str], who: str
) -> Decision:
    """What ``form`` says on ``item``. ``record`` is its document as it was read, ``name`` what it is called.

    ``verdict`` of the form is one of ours, or ``reading-N``: the text of the reader N is right. ``seen`` are
    the marks that its author looked at, ``seen_value`` those on the value that a finding is about, ``digest``
    stands for the reading. Raises NotTakenError.
    """
    said = form.get("verdict", "")
    if not who:
        raise NotTakenError("who")
    common = {
        "who": who,
        "source": SOURCE,
        "reason": form.get("reason", "").strip()[:LONGEST],
        "seen": tuple(form.get("seen", "").split()),
        "document": name,
    }
    if item.value is None and said != "corrected":
        if said not in (*ON_FINDINGS, "noted"):
            raise NotTakenError("verdict")
        return Decision.model_validate(
            {
                **common,
                "kind": "finding",
                "content": item.thing.content,
                "name": item.thing.name,
                "verdict": said,
                "cause": form.get("cause", "").strip()[:LONGEST],
                "until": _day(form.get("until", "")),
                "rule": item.finding.rule,
                "page": item.places[0].page if item.places else None,
            }
        )
    return _on_reading(item, record, form, said, common)


def _on_reading(
    item: Item, record: Agreement | None, form: Mapping[str, str], said: str, common: Mapping[str, object]
) -> Decision:
    path = item.thing.name if item.value is not None else item.finding.subject
    if record is None or not digest_of(record, path):
        raise NotTakenError("verdict")
    if form.get("digest", "") != digest_of(record, path):
        raise NotTakenError("changed")
    read = as_read(record, path)
    verdict, value = _right(item, form, said)
    if verdict == "corrected" and value == read:
        verdict, value = "confirmed", None
    try:
        if value is not None:
            check_value(record, path, value)
    except (KeyError, NotCorrectableError):
        raise NotTakenError("value") from None
    return Decision.model_validate(
        {
            **common,
            "seen": common["seen"] if item.value is not None else tuple(form.get("seen_value", "").split()),
            "kind": "reading",
            "content": record.source.sha256,
            "name": path,
            "verdict": verdict,
            "value": value,
            "read": read,
            "around": row_words(record, path),
            "page": item.places[0].page if item.places else None,
        }
    )


def _right(item: Item, form: Mapping[str, str], said: str) -> tuple[str, str | None]:
    if item.value is not None and said in (*ON_READINGS, "noted"):
        return said, None
    if item.value is not None and said.startswith(_READER):
        number = said.removeprefix(_READER)
        if not number.isdecimal() or int(number) >= len(item.value.readings):
            raise NotTakenError("verdict")
        value = " ".join(item.value.readings[int(number)].text.split())
    elif said == "corrected":
        value = form.get("value", "").strip()[:LONGEST]
    else:
        raise NotTakenError("verdict")
    if not value:
        raise NotTakenError("value")
    return "corrected", value


def taken_back(entry: Entry, head: Entry, standing: Standing) -> Decision:
    """What undoes ``entry``: what it took the place of is said again where that was one decision, else it is
    withdrawn. ``head`` is the link of ``standing`` that says it today: itself, or one that said it again.

    Nothing is erased: it is one more link of the trail, by the same person.
    """
    one = entry.decision
    earlier = [old for old in standing.history if old.number < entry.number]
    known = [old for old in earlier if old.mark in one.seen]
    before = known or [old for old in earlier if old.decision.author == one.author][-1:]
    if len(before) == 1 and before[0].decision.verdict != "withdrawn":
        again = before[0].decision
        return again.model_copy(update={"who": one.who, "source": one.source, "seen": (head.mark,)})
    nothing = {"value": None, "cause": "", "reason": "", "until": None}
    return one.model_copy(update={**nothing, "verdict": "withdrawn", "seen": (head.mark,)})


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise NotTakenError("until") from None
