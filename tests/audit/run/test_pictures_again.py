"""What was drawn of a reading is not drawn again when its rules run once more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

import audit.run.held as held
from audit.run.document import Order
from audit.run.held import drawn, packed, redrawn
from audit.run.kept import check_again
from audit.run.pictures import Crop, Spot
from extractor.records import Agreement, Box
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import load_profile

FIRST: Box = (100, 100, 200, 120)
SECOND: Box = (100, 400, 200, 420)
ORDER = Order(profile=load_profile("nasional").narrowed(("TGT002",), ()), crops=True)


def page(path: Path) -> Path:
    draw = Canvas(str(path), pagesize=(595, 842))
    draw.drawString(100, 842 - 115, "3,25")
    draw.drawString(100, 842 - 415, "4,75")
    draw.save()
    return path


def record() -> Agreement:
    """Two indicators whose year is no quarter's: a finding of TGT002 on each."""
    rows = [
        {
            "number": str(number),
            "name": f"Indeks {number}",
            "unit": "Indeks",
            "targets": {"q1": "1,5", "q4": "9,5", "annual": "3,25"},
            "evidence": {"page": 1, "bbox": box},
        }
        for number, box in enumerate((FIRST, SECOND), 1)
    ]
    return agreement_from_shorthand({"title": "PERJANJIAN KINERJA", "year": 2025, "indicators": rows})


def painted(crop: Crop) -> Crop:
    """The same with bytes that no drawing makes."""
    return replace(crop, data="eA==")


@pytest.fixture
def first(tmp_path: Path) -> tuple[Crop, ...]:
    made = check_again(page(tmp_path / "a.pdf"), packed(record()), 0.0, ORDER).crops
    assert [crop.spot.boxes for crop in made] == [(FIRST,), (SECOND,)]
    return made


def test_what_is_at_hand_is_taken_and_the_rest_drawn(tmp_path: Path, first: tuple[Crop, ...]) -> None:
    known = drawn([painted(first[0])])
    again = check_again(tmp_path / "a.pdf", packed(record()), 0.0, ORDER, known)
    assert again.crops == (painted(first[0]), first[1])


def test_pictures_that_nobody_asks_for_any_more_stay_away(tmp_path: Path, first: tuple[Crop, ...]) -> None:
    elsewhere = replace(first[0], spot=Spot("", 1, ((5, 5, 9, 9),)))
    again = check_again(tmp_path / "a.pdf", packed(record()), 0.0, ORDER, drawn([elsewhere]))
    assert again.crops == first


def test_another_program_draws_anew(
    tmp_path: Path, first: tuple[Crop, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(held, "pictures_key", lambda: "another")
        known = drawn(list(map(painted, first)))
    assert check_again(tmp_path / "a.pdf", packed(record()), 0.0, ORDER, known).crops == first
    assert redrawn(known) == tuple(map(painted, first)), "shown as they are, where nothing is asked"


def test_where_the_file_has_gone_what_is_at_hand_is_shown(tmp_path: Path, first: tuple[Crop, ...]) -> None:
    gone = replace(ORDER, crops=False)
    again = check_again(tmp_path / "none.pdf", packed(record()), 0.0, gone, drawn(first[1:]))
    assert again.crops == first[1:]
