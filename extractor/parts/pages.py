"""What the record says of each page: how it was read, and whether it was."""

from __future__ import annotations

from extractor.read import ReadPage
from extractor.records import Page, PageState

_UNREAD = {"page-unreadable", "page-too-dense", "no-scan-reader", "text-undecodable"}
_STATES: tuple[tuple[PageState, set[str]], ...] = (
    ("unread", _UNREAD),
    ("damaged", {"page-damaged", "page-content-gone", "page-picture-cut"}),
    ("blank", {"page-blank"}),
)


def page_found(page: ReadPage) -> Page:
    """The page for the record; its problems say whether it was read."""
    codes = {problem.code for problem in page.problems}
    state: PageState = next((state for state, own in _STATES if codes & own), "read")
    return Page(number=page.number, kind=page.kind, coarse=page.coarse, state=state)
