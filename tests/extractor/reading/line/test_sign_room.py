"""Decimal signs and their room: signs that faded, signs that dirt made."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from extractor.page.scan import Grey
from extractor.reading.ink.digit_widths import rooms_for_signs
from extractor.reading.line.sign_room import doubted_by_room
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look, Seen

STEP, DIGIT = 16, 12  # pixels from digit to digit, and of one digit


def drawn(text: str) -> Grey:
    """Digits as boxes of one width, a sign that has faded as the half step that it took."""
    image = np.full((30, 120), 250, dtype=np.uint8)
    x = 15
    for letter in text:
        if letter.isdigit():
            cv2.rectangle(image, (x, 4), (x + DIGIT, 25), 60, 2)
        x += STEP if letter.isdigit() else STEP // 2
    return np.asarray(cv2.GaussianBlur(image, (0, 0), 1.0), np.uint8)


def test_room_is_told_by_the_width_of_the_tables_other_numbers() -> None:
    printed = ["24", "35", "68", "7,5", "25,5", "245"]
    pictures = [drawn(text) for text in printed]
    read = ["24", "35", "68", "75", "25.5", "24.5"]  # a comma lost, one read as a point, dirt read as one
    assert rooms_for_signs(pictures, read, [0] * 6) == [False, False, False, True, True, False]


def test_a_grain_of_dirt_beside_digits_makes_no_room() -> None:
    printed = ["24", "35", "68", "30"]
    pictures = [drawn(text) for text in printed]
    cv2.rectangle(pictures[3], (7, 8), (9, 10), 60, -1)
    assert rooms_for_signs(pictures, printed, [0] * 4) == [False, False, False, None]


def test_nothing_is_told_without_numbers_to_compare_and_of_words() -> None:
    pictures = [drawn(text) for text in ("24", "7,5", "68", "30")]
    assert rooms_for_signs(pictures, ["24", "75", "68", "30"], [0, 0, 1, 1]) == [None] * 4
    assert rooms_for_signs(pictures, ["24", "Unit", "68", "30"], [0] * 4)[1] is None


def verdict(first: str, second: str, *others: str, agreed: bool = False) -> Verdict:
    families = ("a", "b", "a", "b", "b")
    texts = (first, second, *others)
    looks = tuple(Look(f, f, Seen(t, 0.9, 0.9)) for f, t in zip(families, texts, strict=False))
    return Verdict(first, agreed, "both" if agreed else "none", 0.99, looks)


def test_a_faded_sign_and_one_that_dirt_made_hold_back_what_readers_agree_on() -> None:
    assert not doubted_by_room(verdict("25", "25", agreed=True), True).agreed
    assert not doubted_by_room(verdict("2.5", "2.5", agreed=True), False).agreed
    assert doubted_by_room(verdict("25", "25", agreed=True), False).agreed
    assert doubted_by_room(verdict("2,5", "2,5", agreed=True), True).agreed
    assert doubted_by_room(verdict("25", "25", agreed=True), None).agreed


def test_one_digit_as_wide_as_two_is_held_back() -> None:
    printed = ["24", "35", "68", "44", "4"]
    rooms = rooms_for_signs([drawn(text) for text in printed], ["24", "35", "68", "4", "4"], [0] * 5)
    assert rooms[3:] == [True, False]
    assert not doubted_by_room(verdict("4", "4", agreed=True), rooms[3]).agreed
    assert doubted_by_room(verdict("4", "4", agreed=True), rooms[4]).agreed


def test_a_first_reader_that_took_back_a_digit_is_not_enough() -> None:
    taken_back = replace(verdict("22", "2", "2", "2", "2", agreed=True), text="2")
    assert not doubted_by_room(taken_back, None).agreed
    assert doubted_by_room(replace(taken_back, text="22"), None).agreed
