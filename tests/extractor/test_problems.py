"""Every problem has words in both languages, and what the document says is in them."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import extractor
from audit.language import LANGUAGES, text
from audit.run.document import _worded
from extractor import problems
from extractor.errors import DocumentError
from extractor.problems import problem, problem_text
from extractor.records import DoubtCode, Problem

ROOT = Path(extractor.__file__).parent
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
NO_PROBLEMS = {"resolution-estimated"}  # a note on a page, shown nowhere
MAKERS = {"problem", "Problem", "problem_text", "unread"}


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def error_codes(kind: type[DocumentError] = DocumentError) -> set[str]:
    return {kind.code}.union(*(error_codes(one) for one in kind.__subclasses__()))


def called(tree: ast.AST) -> set[str]:
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {node.id for node in calls if isinstance(node, ast.Name)}


def codes_in_use() -> set[str]:
    """All that look like a code in the modules that make problems or say which there are (``source``)."""
    found: set[str] = set()
    for path, tree in modules():
        own = path == ROOT / "problems.py"
        if not own and (called(tree) & MAKERS or path.parent.name in {"source", "reading"}):
            strings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
            found |= {one for one in strings if isinstance(one, str) and CODE.fullmatch(one)}
            found -= set(get_args(DoubtCode))
    cases = {case.partition("/")[2] for case in problems._TOLD}
    return found - error_codes() - NO_PROBLEMS - cases | {"page-too-dense"}


def test_the_codes_are_found() -> None:
    assert {
        "column-unknown",
        "page-blank",
        "one-reader",
        "signing-not-found",
        "several-totals",
    } <= codes_in_use()


@pytest.mark.parametrize("code", sorted(codes_in_use()))
def test_each_code_has_words_of_its_own_in_both_languages(code: str) -> None:
    words = [problem_text(code, language) for language in LANGUAGES]
    assert code not in words
    assert len({*words}) == 2


def test_each_problem_of_the_application_has_words_in_both_languages() -> None:
    assert text("problem.no-tables", "id") != text("problem.no-tables", "en")


@pytest.mark.parametrize("case", sorted(problems._TOLD))
def test_each_case_tells_the_same_facts_in_both_languages(case: str) -> None:
    told = [problems._TOLD[case][language] for language in LANGUAGES]
    facts = [{name for _, name, _, _ in string.Formatter().parse(words) if name} for words in told]
    assert facts[0] == facts[1] != set()
    assert told[0] != told[1]
    assert case.partition("/")[0] in problems._WORDS


def test_only_one_place_words_problems() -> None:
    """``unread`` alone takes words from elsewhere: those of the error that a page broke with."""
    makers = {path.relative_to(ROOT).as_posix() for path, tree in modules() if "Problem" in called(tree)}
    assert makers == {"problems.py", "reading/__init__.py"}


def test_a_problem_names_the_words_of_the_document_in_each_language() -> None:
    found = problem("column-unknown", 2, case="heading", column=3, words="Sat. Ukur")
    assert found.message == "Kolom 3 memuat angka tetapi judulnya tidak dikenali: Sat. Ukur"
    worded = _worded(found, "en").message
    assert worded == "Column 3 holds numbers but its heading was not recognised: Sat. Ukur"


def test_braces_in_the_words_of_a_document_do_no_harm() -> None:
    found = problem("row-unassigned", 1, case="row", words="{words} {0} 72,35")
    assert found.message.endswith(": {words} {0} 72,35")
    assert _worded(found, "en").message.endswith(": {words} {0} 72,35")


def test_a_record_without_facts_is_worded_in_english_too() -> None:
    old = Problem(code="column-unknown", message="Kolom 3 memuat angka tetapi judulnya tidak dikenali")
    assert _worded(old, "en").message.startswith("A column was not read")


def test_a_code_without_words_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        problem("no-such-code")
