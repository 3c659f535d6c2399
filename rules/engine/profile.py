"""Profiles: which rules run, how grave, with which settings; TOML files that inherit.

name = "kota-contoh"
extends = "nasional"
[rules.TGT002]
enabled = true
severity = "warning"
settings = { rounding = "none" }

``own_rules = "aturan"`` names a folder beside the file with rules of the inspectorate's own,
``layouts = ["tabel.toml"]`` files of layouts that it taught (``cermat layout``), ``templates = "naskah"`` a
folder with its own templates of papers (``cermat templates``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from rules.engine.configuration import ConfigurationError, nearest, read_toml, validated
from rules.engine.finding import Severity
from rules.engine.own import load_folder, load_packages
from rules.engine.rule import Rule, RuleSettings, ScopeKind, all_rules

MAX_DEPTH = 5  # profiles that build on each other
_PACKS = Path(__file__).parents[1] / "packs"


class ProfileError(ConfigurationError):
    """A profile that cannot be used: which file, what is wrong, what is expected."""


class OwnCriterion(BaseModel):
    """What an inspectorate's own regulation asks for, printed in place of the program's criterion."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(min_length=1)
    source: str = Field(min_length=1)
    valid_from: date | None = None
    valid_until: date | None = None

    def holds(self, day: date | None) -> bool:
        """Whether it is in force on ``day``; of a document without a date it is."""
        return day is None or (self.valid_from or day) <= day <= (self.valid_until or day)


class RuleChoice(BaseModel):
    """What a profile says of one rule; None leaves it as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: bool | None = None
    severity: Severity | None = None
    settings: dict[str, Any] = Field(default_factory=dict)
    criterion: OwnCriterion | None = None


class ProfileFile(BaseModel):
    """A profile as it is written in its file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    extends: str | None = None
    description: dict[str, str] = Field(default_factory=dict)
    own_rules: str | None = None
    layouts: tuple[str, ...] = ()
    templates: str | None = None
    rules: dict[str, RuleChoice] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules that run, and how: ``choices`` by rule id; ``folders`` hold rules of an inspectorate."""

    name: str
    choices: dict[str, RuleChoice] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    layouts: tuple[Path, ...] = ()
    templates: Path | None = None

    def rules(self, scope: ScopeKind) -> tuple[Rule, ...]:
        """The rules that run, in order of id. ``select`` and ``ignore`` are ids or their beginnings."""
        self.load_own()
        return tuple(rule for rule in all_rules().values() if rule.scope == scope and self._runs(rule))

    def load_own(self) -> None:
        """Load the rules that do not come with the program; a worker process has to do so itself."""
        all_rules()  # the catalogue first: it is theirs that clash with its ids
        load_packages()
        for folder in self.folders:
            load_folder(folder)

    def _runs(self, rule: Rule) -> bool:
        if rule.id.startswith(self.ignore) if self.ignore else False:
            return False
        if self.select:
            return rule.id.startswith(self.select)
        choice = self.choices.get(rule.id)
        return choice is None or choice.enabled is not False

    def severity(self, rule: Rule, own: Severity | None) -> Severity:
        """That of the profile, else the finding's ``own``, else that of the rule."""
        choice = self.choices.get(rule.id)
        return (choice.severity if choice else None) or own or rule.severity

    def criterion(self, rule: Rule) -> OwnCriterion | None:
        """The inspectorate's own criterion for ``rule``."""
        choice = self.choices.get(rule.id)
        return choice.criterion if choice else None

    def settings(self, rule: Rule) -> RuleSettings:
        """The rule's settings, with what the profile changes in them."""
        choice = self.choices.get(rule.id)
        return rule.settings.model_validate(choice.settings if choice else {})

    def narrowed(self, select: tuple[str, ...], ignore: tuple[str, ...]) -> Profile:
        """With ``select`` and ``ignore`` in place of what it had; both are ids or their beginnings."""
        return replace(self, select=select, ignore=ignore)


def load_profile(name_or_path: str = "nasional") -> Profile:
    """A shipped profile by name, or one from a TOML file. Raises ProfileError."""
    profile = Profile(name=name_or_path)
    for layer in reversed(_lineage(name_or_path)):
        profile = _with(profile, layer)
        profile.load_own()
        _check_choices(layer)
    return profile


@dataclass(frozen=True, slots=True)
class _Layer:
    """A profile's file, the name it was asked for by, and the folder it stands in."""

    file: ProfileFile
    shown: str
    folder: Path


def _lineage(name_or_path: str) -> list[_Layer]:
    """The files, the named one first, then what each extends."""
    layers: list[_Layer] = []
    wanted: str | None = name_or_path
    beside = Path()
    while wanted is not None:
        if len(layers) == MAX_DEPTH:
            raise ProfileError.single(name_or_path, "too-deep", depth=MAX_DEPTH)
        source = _find(wanted, beside)
        layers.append(_Layer(_read(source, wanted), wanted, source.parent))
        wanted, beside = layers[-1].file.extends, source.parent
    return layers


def shipped_profiles() -> tuple[str, ...]:
    """The names of the profiles that come with the program."""
    return tuple(sorted(path.stem for path in _PACKS.glob("*.toml")))


def _find(name_or_path: str, beside: Path) -> Path:
    """A shipped profile, or a file: as given, or beside the profile that extends it."""
    shipped = _PACKS / f"{name_or_path}.toml"
    if Path(name_or_path).name == name_or_path and shipped.is_file():
        return shipped
    for candidate in (Path(name_or_path), beside / name_or_path, beside / f"{name_or_path}.toml"):
        if candidate.is_file():
            return candidate
    names = ", ".join(shipped_profiles())
    raise ProfileError.single(name_or_path, "unknown-profile", names=names)


def _read(source: Path, shown: str) -> ProfileFile:
    return validated(ProfileFile, read_toml(source, shown, ProfileError), shown, ProfileError)


def _check_choices(layer: _Layer) -> None:
    """Rules that do not exist and settings they do not have. Raises ProfileError."""
    faults = [
        (f"rules.{rule_id}", "unknown-rule", {"near": nearest(rule_id, all_rules())})
        for rule_id in layer.file.rules
        if rule_id not in all_rules()
    ]
    if faults:
        raise ProfileError(layer.shown, faults)
    for rule_id, choice in layer.file.rules.items():
        validated(
            all_rules()[rule_id].settings,
            choice.settings,
            layer.shown,
            ProfileError,
            f"rules.{rule_id}.settings",
        )


def _with(profile: Profile, layer: _Layer) -> Profile:
    choices = dict(profile.choices)
    for rule_id, choice in layer.file.rules.items():
        before = choices.get(rule_id, RuleChoice())
        choices[rule_id] = RuleChoice(
            enabled=before.enabled if choice.enabled is None else choice.enabled,
            severity=choice.severity or before.severity,
            settings={**before.settings, **choice.settings},
            criterion=choice.criterion or before.criterion,
        )
    own = () if layer.file.own_rules is None else ((layer.folder / layer.file.own_rules).resolve(),)
    named = layer.file.templates
    layouts = tuple((layer.folder / name).resolve() for name in layer.file.layouts)
    return replace(
        profile,
        name=layer.file.name,
        choices=choices,
        folders=(*profile.folders, *own),
        layouts=(*profile.layouts, *layouts),
        templates=(layer.folder / named).resolve() if named is not None else profile.templates,
    )
