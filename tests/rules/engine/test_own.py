"""Rules of an inspectorate's own: from a folder that its profile names, and from an installed package."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from rules.engine import own
from rules.engine.check import check
from rules.engine.configuration import ConfigurationError
from rules.engine.examples import agreement_from_shorthand
from rules.engine.own import OwnRuleError
from rules.engine.profile import Profile, load_profile
from rules.engine.rule import all_rules, registered, withdraw

CHECK = """
from rules.engine.finding import Finding, Severity
from rules.engine.rule import rule


@rule(id="{id}", name="{name}", severity=Severity.INFO, needs=("indicators",))
def check(agreement, settings, context):
    for index, row in enumerate(agreement.indicators):
        if "kota" not in row.name.lower():
            yield Finding.at(f"indicators[{{index}}].name", indicator=row.name)
"""
PAGE = """# {id} {name}

## Indonesia
Nama indikator menyebut kota.

## English
The name of an indicator says the city.

## Templat
```toml
[id]
message = "“{{{{ indicator }}}}” tidak menyebut kota"
condition = "Indikator “{{{{ indicator }}}}” tidak menyebut kota."
effect = "Cakupan tidak jelas."
recommendation = "Agar nama dilengkapi."
criterion = "Nama indikator menyebut kota."
[en]
message = "“{{{{ indicator }}}}” does not say the city"
condition = "The indicator “{{{{ indicator }}}}” does not say the city."
effect = "What is covered is unclear."
recommendation = "Complete the name."
criterion = "The name of an indicator says the city."
```

## Contoh
"""
PROFILE = 'name = "kota"\nextends = "nasional"\nown_rules = "aturan"\n'


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    all_rules()
    before = set(registered())
    own.load_packages.cache_clear()  # another test may have asked before
    yield
    withdraw(set(registered()) - before)
    sys.modules.pop("kta001", None)
    own.load_folder.cache_clear()
    own.load_packages.cache_clear()


def folder(tmp_path: Path, id: str = "KTA001", name: str = "city-not-named", page: str = PAGE) -> Path:
    (tmp_path / "aturan").mkdir()
    (tmp_path / "kota.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "aturan" / "kta001.py").write_text(CHECK.format(id=id, name=name), encoding="utf-8")
    if page:
        (tmp_path / "aturan" / "kta001.md").write_text(page.format(id=id, name=name), encoding="utf-8")
    return tmp_path / "kota.toml"


def named(*names: str) -> dict[str, object]:
    return {"indicators": [{"name": name} for name in names]}


def test_a_folder_named_in_the_profile_adds_its_rules(tmp_path: Path) -> None:
    profile = load_profile(str(folder(tmp_path))).narrowed(("KTA",), ())
    outcome = check(agreement_from_shorthand(named("Indeks Kota", "Indeks layanan")), profile)
    assert [found.message for found in outcome.findings] == ["“Indeks layanan” tidak menyebut kota"]
    assert {rule.id for rule in load_profile(str(tmp_path / "kota.toml")).rules("agreement")} > {
        "KTA001",
        "WGT001",
    }


def test_a_profile_sent_to_a_fresh_worker_brings_its_rules(tmp_path: Path) -> None:
    profile = load_profile(str(folder(tmp_path)))
    withdraw(["KTA001"])
    own.load_folder.cache_clear()
    assert "KTA001" in {rule.id for rule in profile.rules("agreement")}


def test_choices_reach_own_rules(tmp_path: Path) -> None:
    path = folder(tmp_path)
    path.write_text(f'{PROFILE}[rules.KTA001]\nseverity = "error"\n', encoding="utf-8")
    profile = load_profile(str(path)).narrowed(("KTA",), ())
    (found,) = check(agreement_from_shorthand(named("Indeks layanan")), profile).findings
    assert found.severity == "error"


@pytest.mark.parametrize(("id", "name"), [("WGT001", "city-not-named"), ("KTA001", "weights-not-100")])
def test_an_id_or_name_of_the_catalogue_is_refused(tmp_path: Path, id: str, name: str) -> None:
    with pytest.raises(OwnRuleError) as caught:
        load_profile(str(folder(tmp_path, id=id, name=name)))
    assert "sudah dipakai oleh WGT001 weights-not-100" in caught.value.render("id")
    assert "kta001.py" in caught.value.render("en")
    assert all_rules()["WGT001"].name == "weights-not-100"


def test_a_file_that_does_not_load_is_told_with_its_reason(tmp_path: Path) -> None:
    path = folder(tmp_path)
    (tmp_path / "aturan" / "kta002.py").write_text("import no_such_module_of_ours", encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load_profile(str(path))
    assert "kta002.py" in caught.value.render("id")
    assert "no_such_module_of_ours" in caught.value.render("id")


@pytest.mark.parametrize("page", ["", "# KTA001 city-not-named\n"])
def test_a_rule_without_a_whole_page_is_refused(tmp_path: Path, page: str) -> None:
    with pytest.raises(OwnRuleError, match=r"kta001\.md: the page of the rule is missing or incomplete"):
        load_profile(str(folder(tmp_path, page=page)))
    assert "KTA001" not in all_rules()


def test_a_folder_that_is_not_there_and_one_without_rules(tmp_path: Path) -> None:
    (tmp_path / "kota.toml").write_text(PROFILE, encoding="utf-8")
    with pytest.raises(OwnRuleError, match="no such folder"):
        load_profile(str(tmp_path / "kota.toml"))
    (tmp_path / "aturan").mkdir()
    with pytest.raises(OwnRuleError, match="holds no rule"):
        load_profile(str(tmp_path / "kota.toml"))


def test_an_installed_package_adds_its_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / "aturan"))
    point = EntryPoint(name="kota", value="kta001", group=own.GROUP)
    monkeypatch.setattr(own, "entry_points", lambda group: [point] if group == own.GROUP else [])
    assert "KTA001" in {rule.id for rule in Profile("test").rules("agreement")}


def test_a_package_that_does_not_load_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint(name="kota", value="no_such_module_of_ours", group=own.GROUP)
    monkeypatch.setattr(own, "entry_points", lambda group: [point])
    with pytest.raises(OwnRuleError, match=r"cermat\.rules: kota = no_such_module_of_ours"):
        Profile("test").rules("agreement")
