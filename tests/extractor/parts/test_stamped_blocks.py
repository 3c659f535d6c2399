"""A stamp that is print of the file lies over a block: its words are read into no value without a mark."""

from __future__ import annotations

from pathlib import Path

import pytest

import extractor
from extractor.records import Party
from tests.drawn.stamped import MAKES, Make, Place, stamped

APART: tuple[Make, ...] = ("ring", "tilted box", "tilted words", "below", "annotation")


def first(make: Make, place: Place, seed: int, folder: Path) -> tuple[Party, dict[str, str], set[str]]:
    """(the party that signs, its truth, the codes of problems of its page)."""
    page = stamped(make, place, seed)
    (folder / "a.pdf").write_bytes(page.content)
    read = extractor.read(folder / "a.pdf")
    party = next(one for one in read.parties if one.place == "signature" and one.role == "first")
    return party, page.truth, {problem.code for problem in read.problems}


@pytest.mark.parametrize("make", MAKES)
def test_a_stamp_over_a_name_is_no_part_of_it(make: Make, tmp_path: Path) -> None:
    party, truth, told = first(make, "name", 1, tmp_path)
    doubted = {doubt.field for doubt in party.doubts}
    assert party.name == truth["name"] or "name" in doubted
    assert (party.position or "").casefold().strip(",") == truth[
        "position"
    ].casefold() or "position" in doubted
    if make in APART:
        assert (party.name, bool(told & {"stamp-print", "watermark"})) == (truth["name"], True)


def test_a_nip_beside_coloured_words_is_not_missing_in_silence(tmp_path: Path) -> None:
    party, truth, _ = first("upright words", "nip", 13, tmp_path)
    assert party.nip_text == truth["nip"] or "nip" in {doubt.field for doubt in party.doubts}
