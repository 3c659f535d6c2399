"""WGT001: a list or column of weights that does not add up to 100 percent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.weight_sums import printed_otherwise, sums


def _listed(agreement: Agreement) -> Iterator[str]:
    """Weights of lists of two or more, of a column, and of components with parts."""
    for row, indicator in enumerate(agreement.indicators):
        weights = indicator.measurement.weights if indicator.measurement else ()
        counts = Counter(weight.list_index for weight in weights)
        for index, weight in enumerate(weights):
            if counts[weight.list_index] > 1:
                yield f"indicators[{row}].measurement.weights[{index}].percent"
    columns = [f"indicators[{row}].weight" for row, one in enumerate(agreement.indicators) if one.weight]
    yield from columns if len(columns) > 1 else ()
    if len(agreement.components) > 1:
        yield from (f"components[{i}].weight" for i, c in enumerate(agreement.components) if c.weight)


@rule(
    id="WGT001",
    name="weights-not-100",
    severity=Severity.ERROR,
    needs=(Look("daftar bobot", "list of weights", _listed),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Σ of each list or column of weights is 100 ± half of the last printed decimal times the count.

    A printed total is that sum.
    """
    for found in sums(agreement):
        if not found.fits:
            yield Finding.at(
                found.subject,
                *found.parts,
                weights=list(found.values),
                total=found.total,
                whole=found.whole,
                gap=found.total - found.whole,
                parent=found.parent,
                printed=None,
            )
    for path, printed, found in printed_otherwise(agreement):
        yield Finding.at(
            path,
            *found.parts,
            weights=list(found.values),
            total=found.total,
            whole=found.whole,
            gap=printed - found.total,
            parent=None,
            printed=printed,
        )
