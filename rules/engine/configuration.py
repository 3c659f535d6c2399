"""Files that people write (profiles, waivers): read strictly, faults named so that they can be mended."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rules.engine.page import Language

Model = TypeVar("Model", bound=BaseModel)

_TEXTS: dict[str, dict[Language, str]] = {
    "missing-file": {"id": "tidak ada atau tidak dapat dibuka", "en": "does not exist or cannot be opened"},
    "not-text": {"id": "bukan teks UTF-8", "en": "is not UTF-8 text"},
    "not-toml": {"id": "bukan TOML yang sah: {why}", "en": "is not valid TOML: {why}"},
    "unknown-key": {"id": "kunci tidak dikenal", "en": "unknown key"},
    "near": {"id": "; mungkin maksudnya {key}", "en": "; did you mean {key}"},
    "missing-key": {"id": "wajib diisi", "en": "is required"},
    "bad-value": {"id": "nilai tidak sah ({value}); {why}", "en": "invalid value ({value}); {why}"},
    "expected": {"id": "diharapkan {what}", "en": "expected {what}"},
    "unknown-rule": {"id": "aturan tidak dikenal", "en": "unknown rule"},
    "unknown-profile": {
        "id": "tidak ada profil bawaan maupun berkas dengan nama ini; profil bawaan: {names}",
        "en": "there is no shipped profile or file of this name; shipped profiles: {names}",
    },
    "too-deep": {
        "id": "'extends' lebih dari {depth} tingkat, atau melingkar",
        "en": "'extends' goes deeper than {depth} profiles, or in a circle",
    },
    "no-table": {
        "id": "tidak ada atau tidak dapat dibuka; diharapkan berkas CSV (UTF-8) atau XLSX dengan baris judul",
        "en": "does not exist or cannot be opened; expected a CSV (UTF-8) or XLSX file with a header row",
    },
    "table-empty": {"id": "tabel kosong", "en": "the table is empty"},
    "too-large": {"id": "lebih besar dari {limit} bita", "en": "is larger than {limit} bytes"},
    "not-csv": {"id": "baris {line}: bukan CSV yang sah: {why}", "en": "line {line}: not valid CSV: {why}"},
    "not-workbook": {
        "id": "bukan buku kerja XLSX yang sah: {why}",
        "en": "is not a valid XLSX workbook: {why}",
    },
    "column-missing": {
        "id": "baris 1: diharapkan kolom {columns}",
        "en": "line 1: expected the columns {columns}",
    },
    "bad-cell": {
        "id": "baris {line}, kolom {column}: nilai tidak sah ({value}); diharapkan {what}",
        "en": "line {line}, column {column}: invalid value ({value}); expected {what}",
    },
    "no-folder": {"id": "tidak ada folder ini", "en": "there is no such folder"},
    "no-rules": {
        "id": "tidak memuat aturan; setiap aturan adalah berkas .py dengan halaman .md bernama sama",
        "en": "holds no rule; each rule is a .py file with its page, a .md file of the same name",
    },
    "rule-clash": {
        "id": "aturan {id}: kode atau namanya sudah dipakai oleh {other}; pilih yang lain",
        "en": "rule {id}: its id or name is used by {other} already; choose another",
    },
    "rule-broken": {"id": "tidak dapat dimuat: {why}", "en": "cannot be loaded: {why}"},
    "page-broken": {
        "id": "halaman aturan tidak ada atau tidak lengkap: {why}",
        "en": "the page of the rule is missing or incomplete: {why}",
    },
    "no-target": {
        "id": "isi fingerprint, atau rule beserta document",
        "en": "give fingerprint, or rule together with document",
    },
}
_EXPECTED: dict[str, dict[Language, str]] = {
    "bool_type": {"id": "true atau false", "en": "true or false"},
    "bool_parsing": {"id": "true atau false", "en": "true or false"},
    "string_type": {"id": "teks dalam tanda kutip", "en": "text in quotes"},
    "string_too_short": {"id": "teks yang tidak kosong", "en": "text that is not empty"},
    "date_type": {"id": "tanggal TTTT-BB-HH tanpa tanda kutip", "en": "a date YYYY-MM-DD without quotes"},
    "dict_type": {"id": "tabel TOML", "en": "a TOML table"},
    "model_type": {"id": "tabel TOML", "en": "a TOML table"},
    "list_type": {"id": "daftar [[…]]", "en": "a list [[…]]"},
    "tuple_type": {"id": "daftar [[…]]", "en": "a list [[…]]"},
}


class ConfigurationError(ValueError):
    """A file that cannot be used. ``render`` says which, where in it, what is wrong, what is expected."""

    def __init__(self, file: str, faults: Iterable[tuple[str, str, Mapping[str, object]]]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__(self.render("en"))

    @classmethod
    def single(cls, file: str, code: str, where: str = "", **facts: object) -> ConfigurationError:
        """An error with one fault: its code and, where known, the key it stands at."""
        return cls(file, [(where, code, facts)])

    def render(self, language: Language = "id") -> str:
        """One line for each fault."""
        return "\n".join(_line(self.file, where, code, facts, language) for where, code, facts in self.faults)


def _line(file: str, where: str, code: str, facts: Mapping[str, object], language: Language) -> str:
    shown = {name: fact[language] if isinstance(fact, dict) else fact for name, fact in facts.items()}
    words = _TEXTS[code][language].format(**shown)
    if near := shown.get("near"):
        words += _TEXTS["near"][language].format(key=near)
    return ": ".join(part for part in (file, where, words) if part)


def read_toml(path: Path, shown: str, error: type[ConfigurationError]) -> dict[str, Any]:
    """The TOML file at ``path``. Raises ``error``."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError:
        raise error.single(shown, "missing-file") from None
    except UnicodeDecodeError:
        raise error.single(shown, "not-text") from None
    except tomllib.TOMLDecodeError as why:
        raise error.single(shown, "not-toml", why=why) from None


def validated(
    model: type[Model], data: Any, shown: str, error: type[ConfigurationError], within: str = ""
) -> Model:
    """``data`` as a ``model``. Raises ``error`` with a line for each fault, near keys named."""
    try:
        return model.model_validate(data)
    except ValidationError as wrong:
        raise error(shown, [_fault(model, fault, within) for fault in wrong.errors()]) from None


def _fault(model: type[BaseModel], fault: Any, within: str) -> tuple[str, str, Mapping[str, object]]:
    steps = tuple(fault["loc"])
    where = _where((within, *steps) if within else steps)
    if fault["type"] == "extra_forbidden":
        return where, "unknown-key", {"near": nearest(str(steps[-1]), _fields(model, steps[:-1]))}
    if fault["type"] == "missing":
        return where, "missing-key", {}
    return where, "bad-value", {"value": _short(fault["input"]), "why": _expected(fault)}


def _where(steps: tuple[Any, ...]) -> str:
    """``waiver[2].expires``; entries of a list are counted from 1, as people count them."""
    path = ""
    for step in steps:
        path += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if path else str(step)
    return path


def _fields(model: type[BaseModel], steps: tuple[Any, ...]) -> list[str]:
    """The keys that the table at ``steps`` may have."""
    current: Any = model
    for step in steps:
        if isinstance(current, type) and issubclass(current, BaseModel) and step in current.model_fields:
            current = current.model_fields[step].annotation
        current = _inner_model(current)
    is_model = isinstance(current, type) and issubclass(current, BaseModel)
    return list(current.model_fields) if is_model else []


def _inner_model(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = [_inner_model(part) for part in getattr(annotation, "__args__", ())]
    return next(
        (part for part in inner if isinstance(part, type) and issubclass(part, BaseModel)), annotation
    )


def _expected(fault: Any) -> dict[str, str]:
    kind = fault["type"]
    expected = fault.get("ctx", {}).get("expected")
    words = _EXPECTED.get(kind)
    if expected is not None:
        words = {"id": str(expected).replace(" or ", " atau "), "en": str(expected)}
    if kind.startswith("date"):
        words = _EXPECTED["date_type"]
    if words is None:
        return {"id": fault["msg"], "en": fault["msg"]}
    return {language: _TEXTS["expected"][language].format(what=what) for language, what in words.items()}


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The name that was probably meant, None where none is near."""
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    best = process.extractOne(name, list(known), scorer=ratio, score_cutoff=60)
    return best[0] if best else None
