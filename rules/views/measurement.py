"""The measurement cells of a document, as far as its form has headings for them."""

from __future__ import annotations

from extractor.records import Agreement, Indicator, Measurement
from rules.views.remembered import once_a_document

Measured = tuple[str, Indicator, Measurement]
"""Path of the indicator, the indicator, its measurement."""


@once_a_document
def measured(agreement: Agreement) -> tuple[Measured, ...]:
    """Each indicator that has a measurement cell with text, in documents whose cells have headings.

    A column Formula holds a bare formula: there, a missing Definisi or Sumber Data says nothing.
    """
    rows = [
        (f"indicators[{row}]", indicator, indicator.measurement or Measurement())
        for row, indicator in enumerate(agreement.indicators)
        if (indicator.measurement_text or "").strip()
    ]
    return tuple(rows) if any(_has_headings(measurement) for _, _, measurement in rows) else ()


def measured_paths(agreement: Agreement) -> tuple[str, ...]:
    """Where the measurements stand."""
    return tuple(f"{path}.measurement" for path, _, _ in measured(agreement))


def _has_headings(measurement: Measurement) -> bool:
    return bool(measurement.definition or measurement.sources or measurement.legal_basis or measurement.notes)


def own_number(agreement: Agreement, row: Indicator) -> str | None:
    """The number that the row alone has, without its point; None where it is that of an objective."""
    shared = sum(other.number == row.number for other in agreement.indicators) > 1
    return None if shared or not row.number else row.number.rstrip(".")
