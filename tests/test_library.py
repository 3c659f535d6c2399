"""The public functions, and the code of docs/library.md as a reader would run it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from extractor import read
from extractor.records import Agreement, Source
from rules import check
from rules.engine.page import Language
from rules.engine.profile import Profile, ProfileError

ROOT = Path(__file__).parents[1]
SAMPLE = "bappeda-tirtamulya-2023"
EMPTY = Agreement(source=Source(path="kosong.pdf", sha256="", pages=1, kind="digital"))


def ran(code: str) -> str:
    """What ``code`` prints in a fresh interpreter at the root of the repository."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, check=True)
    return done.stdout.decode()


def blocks() -> list[str]:
    text = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def test_the_table_of_targets_is_what_the_sample_prints() -> None:
    table = list(csv.DictReader(io.StringIO(ran(blocks()[0]))))
    drawn = json.loads((ROOT / "samples" / "expected" / f"{SAMPLE}.json").read_text(encoding="utf-8"))
    assert [(row["indicator"], row["period"], row["text"]) for row in table] == [
        (indicator["name"], period, text)
        for indicator in drawn["indicators"]
        for period, text in indicator["targets"].items()
    ]
    assert [row["unit"] for row in table] == ["%"] * len(table)
    assert {row["look"] for row in table} == {""}


def test_the_table_is_made_in_ten_lines() -> None:
    assert len([line for line in blocks()[0].splitlines() if line.strip()]) == 10


def test_the_check_prints_the_named_defects() -> None:
    *findings, last = ran(blocks()[1]).splitlines()
    spoken = [line.split()[0] for line in findings]
    assert {"STR003", "IDN007"} <= set(spoken)
    assert "Year 2022" in next(line for line in findings if line.startswith("STR003"))
    assert last == "0 questions, 0 rules that failed"


def test_a_profile_is_a_name_a_path_or_a_profile(tmp_path: Path) -> None:
    own = tmp_path / "inspektorat.toml"
    own.write_text('name = "inspektorat"\nextends = "nasional"\n[rules.STR001]\nenabled = false\n', "utf-8")
    every = {line.rule for line in check(EMPTY).coverage}
    assert {line.rule for line in check(EMPTY, "nasional").coverage} == every
    assert every - {line.rule for line in check(EMPTY, own).coverage} == {"STR001"}
    assert {line.rule for line in check(EMPTY, Profile("one", select=("STR001",))).coverage} == {"STR001"}
    with pytest.raises(ProfileError):
        check(EMPTY, "tidak-ada")


def test_findings_speak_the_language_asked_for() -> None:
    agreement = read(ROOT / "samples" / f"{SAMPLE}.pdf")
    languages: tuple[Language, ...] = ("id", "en")
    by_language = {language: check(agreement, language=language) for language in languages}
    assert [f.fingerprint for f in by_language["id"].findings] == [
        f.fingerprint for f in by_language["en"].findings
    ]
    assert by_language["id"].findings[0].message != by_language["en"].findings[0].message
