"""Findings for other programs: SARIF, JUnit XML and CSV of a published result; no time stands in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from audit.language import Language
from audit.reports.machine import findings_csv, junit, sarif
from audit.results import Results

DUMPED: Mapping[str, Callable[[Results, Language], str]] = {
    "sarif": sarif.dumped,
    "junit": junit.dumped,
    "csv": findings_csv.dumped,
}
"""By the name of the format, the whole file as text; to be written as UTF-8."""
