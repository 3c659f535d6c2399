"""MSR003: a measurement that does not say where its data come from."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import measured, measured_paths, own_number


class Settings(RuleSettings):
    """``column_suffices``: a filled column Sumber Data counts as a source of the text, too."""

    column_suffices: bool = False


@rule(
    id="MSR003",
    name="source-missing",
    severity=Severity.WARNING,
    basis=("LKE 2.a.3",),
    needs=(Look("pengukuran dengan judul bagian", "measurements with headings", measured_paths),),
    settings=Settings,
)
def check(agreement: Agreement, settings: Settings, context: Context) -> Iterator[Finding]:
    """The measurement cell has no Sumber Data.

    Where no cell of the document has one, its form keeps the source in the column, which will do then.
    """
    rows = list(measured(agreement))
    column_is_the_place = settings.column_suffices or not any(m.sources for _, _, m in rows)
    for path, indicator, measurement in rows:
        if measurement.sources or (column_is_the_place and _is_filled(indicator.data_source)):
            continue
        yield Finding.at(
            f"{path}.measurement",
            number=own_number(agreement, indicator),
            indicator=indicator.name,
            column=indicator.data_source,
        )


def _is_filled(text: str | None) -> bool:
    """Whether a cell holds more than dots or a dash."""
    return any(sign.isalnum() for sign in text or "")
