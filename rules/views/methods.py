"""What a measurement cell says about how to measure, legal bases apart."""

from __future__ import annotations

from extractor.records import Agreement, Indicator
from rules.knowledge.formula import Formula, parse_formula


def method_text(row: Indicator) -> str:
    """The method; of a cell without headings (a column Formula) the cell itself; else empty."""
    measurement = row.measurement
    if measurement is not None and measurement.method:
        return measurement.method
    if measurement is not None and (measurement.definition or measurement.sources or measurement.legal_basis):
        return ""
    return row.measurement_text or ""


def described(row: Indicator) -> str:
    """Definition, method and notes: everything that says what is measured, and when."""
    measurement = row.measurement
    parts = [method_text(row)]
    if measurement is not None:
        parts += [part for part in (measurement.definition, measurement.notes) if part]
    return "\n".join(part for part in parts if part)


def formula_of(row: Indicator) -> Formula | None:
    """The formula of the method; None where the method is prose."""
    text = method_text(row)
    return parse_formula(text) if text else None


def method_path(agreement: Agreement, index: int) -> str:
    """Where the method of indicator ``index`` stands."""
    measurement = agreement.indicators[index].measurement
    has_method = measurement is not None and measurement.method
    return (
        f"indicators[{index}].measurement.method" if has_method else f"indicators[{index}].measurement_text"
    )
