"""The other commands, and what the program costs before it does anything."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from audit.cli import COMMANDS, main
from extractor.records import Agreement


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom audit.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'spacy', 'cv2', 'numpy', 'pdfplumber', 'pydantic', 'rich', 'jinja2', 'onnxruntime'}\n"
        "sys.exit(len(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS, "profile show", "profile validate"])
def test_help_of_every_command(command: str, language: str) -> None:
    result = cermat(*command.split(), "--lang", language, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Pemakaian:" if language == "id" else "Usage:")


@pytest.mark.parametrize(
    ("command", "words"),
    [("check", "laporan HTML"), ("report", "naskah"), ("sample", "sampel.xlsx"), ("mark", "bertanda")],
)
def test_where_the_output_goes_is_told_by_each_command(command: str, words: str) -> None:
    options = cermat(command, "--help").stdout.partition("Opsi:")[2]
    told = options.partition("--out ")[2].partition("\n  --")[0]
    assert words in " ".join(told.split())


def test_no_command_shows_help() -> None:
    assert cermat().exit_code == 0
    assert "check" in cermat().stdout


@pytest.mark.usefixtures("reader")
def test_extract_prints_the_record_and_nothing_else(document: Callable[..., Path]) -> None:
    result = cermat("extract", document())
    assert result.exit_code == 0
    agreement = Agreement.model_validate_json(result.stdout)
    assert agreement.indicators[0].name == "Indeks pelayanan Dinas Contoh"
    assert result.stderr == ""


@pytest.mark.usefixtures("reader")
def test_extract_says_why_not(document: Callable[..., Path]) -> None:
    result = cermat("extract", document(more="# LOCKED\n"))
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "--password" in result.stderr


def test_extract_loads_no_rules_and_no_records_where_nothing_is_read(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("| Indikator Kinerja | Target |\n|---|---|\n| Indeks layanan | 82,5 |\n", "utf-8")
    code = (
        "import sys\nfrom audit.cli import main\n"
        f"try: main(['extract', {str(document)!r}])\nexcept SystemExit: pass\n"
        "heavy = {'rules', 'pydantic', 'numpy', 'pdfplumber', 'audit.run', 'audit.reports'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert json.loads(done.stdout)["indicators"]
    assert done.stderr.strip() == "[]"


def test_rules_lists_every_rule_once() -> None:
    from rules.engine.rule import all_rules

    listed = json.loads(cermat("rules", "--format", "json").stdout)
    assert [entry["id"] for entry in listed] == list(all_rules())
    assert "WGT001" in cermat("rules").stdout


def test_explain() -> None:
    result = cermat("explain", "wgt001")
    assert result.exit_code == 0
    assert "Bukan temuan" in result.stdout
    assert "Contoh teruji" in result.stdout
    assert "Not a finding" in cermat("explain", "weights-not-100", "--lang", "en").stdout
    assert cermat("explain", "WGT009").exit_code == 2


@pytest.mark.parametrize("which", ["agreement", "findings"])
def test_schema(which: str) -> None:
    schema = json.loads(cermat("schema", which).stdout)
    assert schema["type"] == "object"
    assert "schema_version" in schema["properties"]


def test_profile_show_can_be_used_as_a_profile(tmp_path: Path) -> None:
    shown = cermat("profile", "show", "dki")
    assert shown.exit_code == 0
    path = tmp_path / "own.toml"
    path.write_text(shown.stdout, encoding="utf-8")
    assert "dki: profil sah" in cermat("profile", "validate", path).stdout
    assert cermat("profile", "show", path).stdout == shown.stdout


def test_profile_validate_names_the_key_that_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('name = "own"\n[rules.WGT001]\nenabeld = false\n', encoding="utf-8")
    result = cermat("profile", "validate", path)
    assert result.exit_code == 2
    assert "rules.WGT001.enabeld: kunci tidak dikenal; mungkin maksudnya enabled" in result.stderr


def test_debug_names_the_checks_that_can_be_left_out(tmp_path: Path) -> None:
    page = tmp_path / "page.png"
    Image.new("L", (200, 100), 255).save(page, dpi=(100, 100))
    result = cermat("debug", page, "--page", 1, "--without", "comma", "--out", tmp_path / "out.png")
    assert result.exit_code == 3
    assert "comma tidak ada" in result.stderr
    assert "comma-tail" in result.stderr
    assert not (tmp_path / "out.png").exists()


def test_debug_says_why_not(tmp_path: Path) -> None:
    result = cermat("debug", tmp_path / "none.pdf", "--page", 1)
    assert result.exit_code == 3
    assert result.stderr.startswith(str(tmp_path / "none.pdf"))
