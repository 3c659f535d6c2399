"""What a rule looks at in a document: the places, and how a report calls them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Look:
    """``at`` gives the paths that a rule looks at, for a batch rule pairs of (document, path).

    None at all: the rule has nothing to say. A path whose value is missing, blank or unread is one that
    cannot be judged. ``given`` names the table of the inspectorate that is looked into instead.
    """

    id: str
    en: str
    at: Callable[[Any], Iterable[Any]] | None = None
    given: str | None = None
