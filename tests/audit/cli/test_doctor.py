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
    ReaderState("tesseract", "2.9", "/data", ()),
    ReaderState("ppocr-v4", "1.4"),
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
    assert "Tesseract (tesserocr) 2.9 · data di /data" in said.output
    assert said.output.endswith("Pemasangan lengkap.\n")


def test_a_missing_reader_is_named_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    said = doctor(monkeypatch, (*HERE[:2], ReaderState("ppocr-v4", None)), lang="en")
    assert said.exit_code == 1
    assert "PP-OCRv4 (rapidocr-onnxruntime): not installed" in said.output
    assert "pip install --no-deps --ignore-requires-python rapidocr-onnxruntime" in said.output


@pytest.mark.parametrize(
    ("system", "command"),
    [("linux", "sudo apt install tesseract-ocr-ind"), ("darwin", "brew install tesseract-lang")],
)
def test_missing_data_has_the_command_of_the_system(
    monkeypatch: pytest.MonkeyPatch, system: str, command: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    said = doctor(monkeypatch, (HERE[0], ReaderState("tesseract", "2.9", "/data", ("ind",)), HERE[2]))
    assert said.exit_code == 1
    assert "data bahasa kurang: ind" in said.output
    assert command in said.output


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
