"""What stands, worked out of the trail: for each thing one decision, or several that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from audit.decisions.decision import Decision, Thing

if TYPE_CHECKING:
    from audit.decisions.trail import Entry


@dataclass(frozen=True, slots=True)
class Standing:
    """A thing with all its decisions, the oldest first; ``heads`` are those whose place no other one took."""

    history: tuple[Entry, ...] = ()
    heads: tuple[Entry, ...] = ()

    @property
    def _saying(self) -> tuple[Entry, ...]:
        """The heads that say something: who took his own back contradicts nobody."""
        return tuple(head for head in self.heads if head.decision.verdict != "withdrawn")

    @property
    def conflict(self) -> bool:
        """Whether people who did not know of each other decided differently: then none is in force."""
        return len({head.decision.effect for head in self._saying}) > 1

    @property
    def entry(self) -> Entry | None:
        """The one in force: the latest that stands, None in a conflict or where all were withdrawn."""
        return self._saying[-1] if self._saying and not self.conflict else None

    @property
    def decision(self) -> Decision | None:
        """What is in force."""
        return self.entry.decision if self.entry is not None else None

    @property
    def marks(self) -> tuple[str, ...]:
        """What a next decision has to name as ``seen`` where its author looks at this."""
        return tuple(head.mark for head in self.heads)

    def with_entry(self, entry: Entry) -> Standing:
        """After ``entry``, which is the newest."""
        one = entry.decision
        left = tuple(
            head for head in self.heads if head.mark not in one.seen and head.decision.author != one.author
        )
        return replace(self, history=(*self.history, entry), heads=(*left, entry))

    def says_nothing_new(self, decision: Decision) -> bool:
        """Whether its author said so last, here or elsewhere so that it stands, or what its author looked at
        says the same: nothing to add."""
        own = [entry for entry in self.history if entry.decision.author == decision.author]
        if own and own[-1].decision.said == decision.said:
            return True
        who = decision.author[0]
        if any((head.decision.author[0], head.decision.said) == (who, decision.said) for head in self.heads):
            return True
        seen = [entry for entry in self.history if entry.mark in decision.seen]
        return len(seen) == 1 and seen[0].decision.said == decision.said


@dataclass(slots=True)
class Decided:
    """The state of a trail."""

    things: dict[Thing, Standing] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Decided:
        """``entries`` in their order."""
        state = cls()
        for entry in entries:
            state.add(entry)
        return state

    def add(self, entry: Entry) -> None:
        """The next link of the trail."""
        thing = entry.decision.thing
        self.things[thing] = self.on(thing).with_entry(entry)

    def on(self, thing: Thing) -> Standing:
        """What was decided on ``thing``; empty where nothing was."""
        return self.things.get(thing, Standing())

    def on_finding(self, content: str | None, fingerprint: str) -> Standing:
        """As ``on``; ``content`` is None or "" for what was found between documents."""
        return self.on(Thing("finding", content or "", fingerprint))

    def on_reading(self, content: str | None, path: str) -> Standing:
        """As ``on``, for the value at ``path`` of the record."""
        return self.on(Thing("reading", content or "", path))

    def conflicts(self) -> tuple[Standing, ...]:
        """Where people contradict each other, in the order in which the things came up."""
        return tuple(one for one in self.things.values() if one.conflict)

    def corrections(self, content: str | None) -> tuple[Decision, ...]:
        """The decisions in force on what was read of one document, in the order of its paths."""
        return tuple(sorted(self._on_readings(content or ""), key=lambda one: one.name))

    def _on_readings(self, content: str) -> Iterator[Decision]:
        for thing, standing in self.things.items():
            if (thing.kind, thing.content) == ("reading", content) and standing.decision is not None:
                yield standing.decision

    def by_content(self) -> dict[str, tuple[Decision, ...]]:
        """``corrections`` of every document that has some."""
        contents = dict.fromkeys(thing.content for thing in self.things if thing.kind == "reading")
        found = {content: self.corrections(content) for content in contents}
        return {content: several for content, several in found.items() if several}
