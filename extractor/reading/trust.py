"""How far readers are trusted: every number that weighs what a reader saw, each with its reason.

Confidences are those that a reader gives, 0 to 1; ``weakest`` is that of its least sure letter. Lengths and
shades stay beside their use. Measured on invented pages scanned at 300, 200 and 150 dpi (docs/bench).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trust:
    """Thresholds of one run; the defaults are those in force."""

    # Two readers of a number, and the third look
    least_agreed: float = 0.55  # weakest letter below which even agreement is held back
    steady: float = 0.8  # weakest letter of the first reader from which the third look may settle
    half: float = 0.5  # the same where every look of both families says the same
    borne: int = 3  # looks of the other family that must agree where the first reader changes its mind
    strangers: float = 0.55  # what a look of the other family counts: the first errs less
    own_first: float = 1.3  # what the first look counts, another of its network being 1
    formless: float = 0.35  # what a reading counts that has no form of a number
    very_sure: float = 0.9  # weakest letter from which an exact agreement is beyond question
    # Confidence of verdicts, in the order of what bears them out
    exact: float = 0.999  # both families read the same characters, the first very sure of each
    agreed: float = 0.99  # both families read the same number
    third: float = 0.98  # a third look bore one of two readings out
    repeated: float = 0.97  # only a look more, or the same of every look, bore it out
    settled: float = 0.96  # by a sign, the witness or the page
    doubted: float = 0.5  # at most, where something speaks against it
    held: float = 0.8  # at most, of a cell held back
    # Words
    clear: float = 0.93  # a line of words that the first reader is surer of stays as it read it
    unsure_words: float = 0.9  # a line of words that the first reader is less sure of is read twice
    unsure_letter: float = 0.5  # the same for its least sure letter
    garbled_cell: float = 0.6  # words in cells that the reader is less sure of need a person
    garbled_line: float = 0.8  # the same outside tables, where names stand
    faint: float = 0.6  # a letter or two outside tables that the reader is less sure of are no print
    scribbled: float = 0.85  # a few letters below it must be seen by the other reader too: signatures
    unlike: float = 45.0  # of 100: readings less alike have nothing in common
    few_letters: int = 4  # so short a line gives the second reader little to go by: it is set four times
    quick: float = 0.5  # weakest letter from which the smallest network reads known words alone
    # The witness: a network of neither family
    first_sure: float = 0.9  # weakest letter of the first reader from which the witness may settle
    witness_sure: float = 0.8  # the same of the witness
    heard: float = 0.6  # weakest letter of the witness from which other digits count against two readers
    certain: float = 0.99  # weakest letter of the first reader where no look of the second bears it out
    nearly_certain: float = 0.95  # the same of the witness
    network: float = 0.5  # weakest letter from which a network counts where all three print the same
    # Percent signs of poor scans
    percent_sure: float = 0.9  # weakest letter of the second reader's surest look
    percent_seen: float = 0.45  # the same of a network that sees the sign
    # Shapes without a reader
    shape: float = 0.9  # what the shape of a sign counts as a reading
    dash: float = 0.98  # a dash by its shape or place
    blank: float = 0.99  # a cell without ink
    half_sure: float = 0.5  # a digit less sure says nothing against the shape of a dash
    # The page
    commas: int = 2  # readings with a comma that are no chance: blur makes none
    points: int = 6  # readings with a point, and none with a comma, that make points the page's sign
    share_of_commas: float = 0.3  # of the readings that must show a comma before it is the sign of the page
    by_shape: float = 0.96  # confidence in a sign that its shape and the page tell
    common: int = 3  # numbers from which a form counts as usual
    most_points: int = 3  # commas to a point from which the point is odd
    counted: int = 4  # numbers read surely from which a row is known to count
    by_order: float = 0.95  # confidence in what the order of a row tells
    roman: int = 2  # of the four quarters that must be read as they stand there
    readers: int = 2  # that must have seen N/A or its like
    # What is shown beside the mark
    guess_sure: float = 0.9  # weakest letter from which a number in faint ink is shown
    guess_clear: float = 0.75  # the same of a number among words of a stamp
    # Which cells are numbers
    majority: float = 0.5  # of a column's cells that look like numbers


TRUST = Trust()
"""Those in force."""
