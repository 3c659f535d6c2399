"""From which length on a definition that two indicators share was copied."""

from __future__ import annotations

import pytest

from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import Profile

DEFINITION = "rumah yang menurut pendataan memenuhi syarat kesehatan"


@pytest.mark.parametrize(("letters", "found"), [(28, 0), (32, 0), (33, 1), (38, 1)])
def test_short_definitions_may_be_alike(letters: int, found: int) -> None:
    definition = ""
    for sign in DEFINITION:
        if len(definition.replace(" ", "")) < letters:
            definition += sign
    rows = [
        {"name": name, "measurement_text": "Definisi", "measurement": {"definition": definition}}
        for name in ("Persentase rumah layak", "Persentase jalan mantap")
    ]
    outcome = check(agreement_from_shorthand({"indicators": rows}), Profile("t", select=("MSR010",)))
    assert len(outcome.findings) == found
