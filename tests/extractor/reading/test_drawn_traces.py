"""Who signed a page of text: pictures, strokes, stamps, codes and fields drawn here, read as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

import extractor
from tests.drawn.signed import SIGNED, Mark, page

HOW: dict[Mark, str | None] = {"pen": "ink", "picture": "ink", "code": "electronic", "field": "electronic"}


@pytest.mark.parametrize(
    ("left", "right"),
    [("pen", "none"), ("stamp picture", "picture"), ("code", "empty field"), ("stamp picture", "field")],
)
def test_the_marks_of_both_parties_are_told_apart(tmp_path: Path, left: Mark, right: Mark) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(page((left, right), 8))
    signers = {p.role: p for p in extractor.read(path).parties if p.place == "signature"}
    assert (signers["second"].signed, signers["second"].signature) == (SIGNED[left], HOW.get(left))
    assert (signers["first"].signed, signers["first"].signature) == (SIGNED[right], HOW.get(right))
