"""What is asked of many texts has one home: the words and tables that answer it stand nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOME = ROOT / "extractor" / "records" / "written"
PACKAGES = ("extractor", "rules", "audit")
_FIRST_ROMANS = {"i", "ii", "iii"}
_QUARTER = re.compile(r"wulan\|(?:[a-z?.\\]+\|)*tw\b|\btw\|(?:[a-z]+\|)*tr", re.IGNORECASE)
_PERCENT = re.compile(r"%\|(?:pro?|per)sen|prosenta|presentas", re.IGNORECASE)
_AMOUNT = re.compile(r"(?:\[\.,\]|\\\.|,)\\d\{\{?3\}|\bRp\\s|\bRp\\\.\?|\bRp\|IDR")
_SIGN = re.compile(r"\\d\+?\)?\(?\[(?:\.,|,\.)\]\)?\(?\\d")  # digits, the sign itself, digits
_NOTHING = re.compile(r"\bn(?:\\s\*)?/(?:\\s\*)?a\b|\bnihil\b", re.IGNORECASE)


def elsewhere() -> Iterator[tuple[str, ast.Module]]:
    """(path, tree) of each module of the program outside the home of written forms."""
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            if HOME not in file.parents:
                yield str(file.relative_to(ROOT)), ast.parse(file.read_text(encoding="utf-8"))


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, text) of each string of the module that is no docstring."""
    told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
            yield node.lineno, node.value


def test_what_says_that_nothing_is_due_stands_in_its_home() -> None:
    found = [
        f"{path}:{line} {text}"
        for path, tree in elsewhere()
        for line, text in texts(tree)
        if _NOTHING.search(text)
    ]
    assert found == []


def test_the_home_itself_would_be_found() -> None:
    tree = ast.parse((HOME / "nothing.py").read_text(encoding="utf-8"))
    assert sum(_NOTHING.search(text) is not None for _, text in texts(tree)) > 1


def lists(tree: ast.Module) -> Iterator[tuple[int, set[str]]]:
    """(line, texts in small letters) of each list, tuple, set and of the keys of each table."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Dict | ast.List | ast.Tuple | ast.Set):
            continue
        parts = node.keys if isinstance(node, ast.Dict) else node.elts
        words = {
            part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
        }
        if words:
            yield node.lineno, {word.casefold() for word in words}


def test_roman_numerals_stand_in_their_home() -> None:
    found = [
        f"{path}:{line}"
        for path, tree in elsewhere()
        for line, words in lists(tree)
        if words >= _FIRST_ROMANS
    ]
    assert found == []


def test_their_home_would_be_found() -> None:
    tree = ast.parse((HOME / "numerals.py").read_text(encoding="utf-8"))
    assert any(words >= _FIRST_ROMANS for _, words in lists(tree))


def test_words_of_quarters_stand_in_their_home() -> None:
    """A pattern with the long word beside the short one; single words of running text are no list."""
    found = [
        f"{path}:{line} {text}"
        for path, tree in elsewhere()
        for line, text in texts(tree)
        if _QUARTER.search(text)
    ]
    assert found == []


def test_which_sign_parts_decimals_is_asked_in_its_home() -> None:
    """A pattern that cannot be without the sign; one that may be is a form of numbers."""
    found = [
        f"{path}:{line} {text}"
        for path, tree in elsewhere()
        for line, text in texts(tree)
        if _SIGN.search(text)
    ]
    assert found == []


def test_a_sign_between_digits_would_be_found() -> None:
    assert _SIGN.search(r"(\d+)([.,])(\d+)\s*(%?)")
    assert _SIGN.search(r"\d+([.,])\d{1,2}(?![\d.,])")
    assert not _SIGN.search(r"\d+(?:[.,]\d+)?%")


def test_words_of_per_cent_stand_in_their_home() -> None:
    """The sign beside the word in a pattern, or a spelling of which only the home may know."""
    found = [
        f"{path}:{line} {text}"
        for path, tree in elsewhere()
        for line, text in texts(tree)
        if _PERCENT.search(text)
    ]
    assert found == []


def test_a_pattern_of_per_cent_would_be_found() -> None:
    assert _PERCENT.search(r"\d+\s*(?:%|persen\b)")
    assert _PERCENT.search("prosentase")
    assert not _PERCENT.search("indikator persentase dengan beberapa triwulan")


def test_forms_of_amounts_stand_with_the_records() -> None:
    """Thousands marked by a sign, and what is written before an amount."""
    found = [
        f"{path}:{line} {text}"
        for path, tree in elsewhere()
        if not path.startswith("extractor/records/")
        for line, text in texts(tree)
        if _AMOUNT.search(text)
    ]
    assert found == []


def test_a_form_of_amounts_would_be_found() -> None:
    assert _AMOUNT.search(r"(?:Rp\.?\s*)?\d+")
    assert _AMOUNT.search(r"\d{1,3}(?:\.\d{3})+")
    assert _AMOUNT.search(r"\d{{1,3}}(?:[.,]\d{{3}})+")
    assert not _AMOUNT.search(r"\d{1,3}(?: \d{3})+")
