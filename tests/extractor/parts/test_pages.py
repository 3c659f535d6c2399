"""What the record says of each page."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.parts.pages import page_found
from extractor.problems import problem
from extractor.read import ReadPage
from extractor.records import Page, Source


@pytest.mark.parametrize(
    ("codes", "state"),
    [
        ((), "read"),
        (("image-not-read",), "read"),
        (("page-blank",), "blank"),
        (("page-damaged",), "damaged"),
        (("page-damaged", "page-blank"), "damaged"),
        (("page-unreadable",), "unread"),
        (("page-damaged", "page-unreadable"), "unread"),
        (("page-too-dense",), "unread"),
        (("no-scan-reader",), "unread"),
        (("text-undecodable",), "unread"),
    ],
)
def test_the_problems_of_a_page_say_its_state(codes: tuple[str, ...], state: str) -> None:
    page = ReadPage(3, 595, 842, "digital", problems=tuple(problem(code, 3) for code in codes))
    assert page_found(page) == Page.model_validate({"number": 3, "kind": "digital", "state": state})


def test_the_record_lists_the_pages_in_order() -> None:
    pages = [ReadPage(1, 595, 842, "digital"), ReadPage(2, 595, 842, "scan", coarse=True)]
    found = assemble(pages, Source(path="a.pdf", sha256="", pages=2, kind="mixed"))
    assert [page.model_dump() for page in found.pages] == [
        {"number": 1, "kind": "digital", "coarse": False, "state": "read"},
        {"number": 2, "kind": "scan", "coarse": True, "state": "read"},
    ]
