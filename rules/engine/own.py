"""Rules of an inspectorate's own: from a folder that its profile names, or from an installed package.

A folder holds a pair of files for each rule: ``<id>.py`` with the check and ``<id>.md`` with its page, as in
``rules/catalogue``. A package names a module in the entry point group ``cermat.rules``; importing the module
must register its rules. Either way the code runs as part of the program.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from rules.engine.configuration import ConfigurationError
from rules.engine.page import PageError, load_page
from rules.engine.rule import Rule, RuleClashError, registered, withdraw

GROUP = "cermat.rules"


class OwnRuleError(ConfigurationError):
    """A rule of an inspectorate that cannot be used: which file, what is wrong."""


@cache
def load_folder(folder: Path) -> tuple[Rule, ...]:
    """The rules of every ``.py`` file in ``folder``, registered. Raises OwnRuleError."""
    if not folder.is_dir():
        raise OwnRuleError.single(str(folder), "no-folder")
    files = sorted(path for path in folder.glob("*.py") if not path.name.startswith("_"))
    if not files:
        raise OwnRuleError.single(str(folder), "no-rules")
    return tuple(rule for file in files for rule in _load(file))


@cache
def load_packages() -> tuple[Rule, ...]:
    """The rules of every installed package that offers some, registered. Raises OwnRuleError."""
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(rule for point in points for rule in _load_point(point))


def _load_point(point: EntryPoint) -> tuple[Rule, ...]:
    return _registering(f"{GROUP}: {point.name} = {point.value}", point.load)


def _load(file: Path) -> tuple[Rule, ...]:
    name = f"cermat_own_{sha256(str(file.resolve()).encode()).hexdigest()[:12]}_{file.stem}"
    return _registering(str(file), lambda: _import(name, file))


def _import(name: str, file: Path) -> None:
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(file.name)
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])


def _registering(shown: str, importing: Callable[[], object]) -> tuple[Rule, ...]:
    """What ``importing`` registers; nothing of it stays where it turns out to be broken."""
    before = set(registered())
    try:
        importing()
        return _checked(shown, before)
    except RuleClashError as clash:
        fault = OwnRuleError.single(shown, "rule-clash", id=clash.id, other=clash.other)
    except OwnRuleError as error:
        fault = error
    except Exception as error:  # any fault of foreign code is told, none is a traceback
        fault = OwnRuleError.single(shown, "rule-broken", why=_why(error))
    withdraw(set(registered()) - before)
    raise fault


def _checked(shown: str, before: set[str]) -> tuple[Rule, ...]:
    """The rules that came since ``before``, their pages looked at: a report must not fail for its words."""
    found = tuple(rule for id, rule in registered().items() if id not in before)
    if not found:
        raise OwnRuleError.single(shown, "no-rules")
    for rule in found:
        try:
            load_page(rule.page)
        except (PageError, OSError) as error:
            raise OwnRuleError.single(str(rule.page), "page-broken", why=_why(error)) from None
    return found


def _why(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
