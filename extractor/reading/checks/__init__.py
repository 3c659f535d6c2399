"""Checks: what the readings of a page say about each other, in the order in which they are asked.

What two readers agree on may still be out of place. A reading that its neighbours speak against is held back,
never changed, but where the page itself tells what a sign is.
"""

from __future__ import annotations

from extractor.reading.checks.base import Check, checked
from extractor.reading.checks.coarse_forms import forms_of_coarse_scans
from extractor.reading.checks.counters import counted_rows
from extractor.reading.checks.cut_numbers import numbers_cut_in_two
from extractor.reading.checks.decimal_sign import points_among_commas, sign_of_the_page
from extractor.reading.checks.guesses import best_guesses
from extractor.reading.checks.inapplicable import not_applicable
from extractor.reading.checks.lost_sign import signs_lost_in_a_row
from extractor.reading.checks.quarter_codes import commas_between_quarters
from extractor.reading.checks.romans import roman_quarters
from extractor.reading.checks.strays import dirt_after_numbers, words_of_stamps

__all__ = ["CHECKS", "Check", "checked"]

CHECKS = (
    # First: the points of such codes would count as decimal ones of the page.
    Check("quarter-codes", "coarse", True, "points in codes of quarters are commas", commas_between_quarters),
    # Before dirt, which is told by the columns that end in a point.
    Check("decimal-sign", "coarse", True, "the page tells its decimal sign, pixels do not", sign_of_the_page),
    # Before forms are looked at: a grain makes an odd one.
    Check("dirt", "coarse", True, "a grain of dirt looks like a point", dirt_after_numbers),
    Check("stamp-words", "coarse", False, "words in a column of numbers are a stamp's", words_of_stamps),
    # The forms as they stand after signs and dirt.
    Check("coarse-forms", "coarse", False, "blur takes points and parts letters", forms_of_coarse_scans),
    Check("points-among-commas", "sharp", False, "two readers may both miss a tail", points_among_commas),
    # Compares whole rows, so their signs must be settled.
    Check("lost-sign", "always", False, "a row shows which sign a number has lost", signs_lost_in_a_row),
    # After all that doubts: what it settles leaves nothing else to be read.
    Check("not-applicable", "coarse", True, "nothing else among numbers has its shape", not_applicable),
    # Headings, told by their row, whatever was in doubt about each.
    Check("roman-quarters", "always", True, "strokes are plain as a row", roman_quarters),
    # After Roman rows, which count too.
    Check("counted-rows", "always", True, "a row that counts bears its numbers out", counted_rows),
    # Shown beside the mark, so after all that may lift one.
    Check("guesses", "always", True, "the likeliest text saves a person typing", best_guesses),
    # Last: looks at the texts as they are shown, and nothing may lift its doubt.
    Check("cut-numbers", "always", False, "figures set in columns look like two", numbers_cut_in_two),
)
"""Each with its name, when it holds, whether it settles, why it is asked; above it why it stands there."""
