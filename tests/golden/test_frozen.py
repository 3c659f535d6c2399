"""Whole records, as they were when someone last looked: digital samples, and pages read by made-up readers.

The samples' own truth (``test_samples``) holds tables and findings; these hold all the rest of a record too:
places, parties, signatures, measurements, what each reader saw. New keys are allowed, anything else that
differs is told by its path. To accept a change, after reading what differs:

    python tests/golden/test_frozen.py --accept
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench" / "freezing"))

from differences import differences
from scripted import read as read_scripted

import extractor

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
DIGITAL = tuple(sorted(path.stem for path in (SAMPLES / "expected").glob("*.json")))
SCRIPTED = ("coarse", "dirty", "stamped", "headed")
_SLACK = 0.75  # points: libraries of another version may move a box by a part of a pixel


def frozen(name: str) -> dict[str, Any]:
    """The record of a document without its source and what stands as it does by default."""
    agreement = (
        read_scripted(Path(f"{name}.txt")) if name in SCRIPTED else extractor.read(SAMPLES / f"{name}.pdf")
    )
    record: dict[str, Any] = agreement.model_dump(mode="json", exclude_defaults=True, exclude={"source"})
    return record


@pytest.mark.parametrize("name", [*DIGITAL, *SCRIPTED])
def test_the_record_is_as_it_was(name: str) -> None:
    before = json.loads((HERE / "frozen" / f"{name}.json").read_text(encoding="utf-8"))
    after = json.loads(json.dumps(frozen(name)))
    found = [str(one) for one in differences(before, after, _SLACK) if one.kind != "new"]
    assert found == []


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ({"a": [1, {"b": "x"}], "c": 1.0, "d": 1}, ["d: – → 1"]),
        ({"a": [1, {"b": "y"}], "c": 1.0}, ["a[1].b: 'x' → 'y'"]),
        ({"a": [1], "c": 1.0}, ["a.length: 2 → 1", "a[1]: {'b': 'x'} → –"]),
        ({"a": [True, {"b": "x"}], "c": 1.4}, ["a[0]: 1 → True"]),
        ({"a": [1, {"b": "x"}], "c": 1.6}, ["c: 1.0 → 1.6"]),
    ],
)
def test_what_differs_is_told_by_its_path(after: Any, told: list[str]) -> None:
    before = {"a": [1, {"b": "x"}], "c": 1.0}
    assert [str(one) for one in differences(before, after, 0.5)] == told


def _accept() -> None:
    for name in (*DIGITAL, *SCRIPTED):
        text = json.dumps(frozen(name), ensure_ascii=False, indent=1, sort_keys=True)
        (HERE / "frozen" / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--accept"]:
        sys.exit(__doc__)
    _accept()
