"""Profiles and waivers as people write them, rightly and wrongly."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rules.engine.finding import Certainty, FindingRecord, Severity
from rules.engine.profile import ProfileError, load_profile, shipped_profiles
from rules.engine.waiver import Waiver, WaiverError, Waivers, load_waivers


def profile(tmp_path: Path, text: str, name: str = "own.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", shipped_profiles())
def test_shipped_profiles_are_valid(name: str) -> None:
    assert load_profile(name).name == name


def test_dki_differs_from_nasional_by_one_rule() -> None:
    nasional, dki = (
        {rule.id for rule in load_profile(name).rules("agreement")} for name in ("nasional", "dki")
    )
    assert nasional - dki == {"MSR005"}
    assert dki <= nasional
    assert "BGT001" in dki
    assert "STR008" not in nasional


def test_a_profile_extends_one_beside_it(tmp_path: Path) -> None:
    profile(tmp_path, 'name = "base"\n[rules.WGT001]\nseverity = "info"\n', "base.toml")
    own = profile(tmp_path, 'name = "own"\nextends = "base"\n[rules.WGT001]\nenabled = false\n')
    loaded = load_profile(str(own))
    assert loaded.choices["WGT001"].severity is Severity.INFO
    assert loaded.choices["WGT001"].enabled is False


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('name = "x"\nextend = "nasional"\n', "extend: kunci tidak dikenal; mungkin maksudnya extends"),
        ('name = "x"\n[rules.WGT01]\n', "rules.WGT01: aturan tidak dikenal; mungkin maksudnya WGT001"),
        (
            'name = "x"\n[rules.WGT001]\nseverity = "fatal"\n',
            "rules.WGT001.severity: nilai tidak sah ('fatal')",
        ),
        (
            'name = "x"\n[rules.CIT001.settings]\nalik = 3\n',
            "settings.alik: kunci tidak dikenal; mungkin maksudnya alike",
        ),
        ('extends = "nasional"\n', "name: wajib diisi"),
        ('name = "x"\nextends = "own.toml"\n', "melingkar"),
        ("name = \n", "bukan TOML yang sah"),
    ],
)
def test_what_is_wrong_with_a_profile(tmp_path: Path, text: str, said: str) -> None:
    path = profile(tmp_path, text)
    with pytest.raises(ProfileError) as error:
        load_profile(str(path))
    assert said in error.value.render("id")
    assert error.value.render("en") != error.value.render("id")


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    path = profile(tmp_path, 'nam = "x"\n[rules.WGT001]\nenable = true\n')
    with pytest.raises(ProfileError) as error:
        load_profile(str(path))
    assert len(error.value.render("id").splitlines()) == 3


def finding(
    rule: str = "WGT001", subject: str = "indicators[2].targets", print_: str = "f1"
) -> FindingRecord:
    words: dict[str, Any] = dict.fromkeys(
        ("message", "condition", "criterion", "effect", "recommendation"), "x"
    )
    return FindingRecord(
        rule=rule,
        name="x",
        severity=Severity.ERROR,
        certainty=Certainty.CERTAIN,
        subject=subject,
        evidence=(),
        fingerprint=print_,
        **words,
    )


def waiver(**fields: object) -> Waiver:
    return Waiver.model_validate({"reason": "r", "author": "a", **fields})


@pytest.mark.parametrize(
    ("given", "covered"),
    [
        (waiver(fingerprint="f1"), True),
        (waiver(fingerprint="f2"), False),
        (waiver(fingerprint="f1", document="other.pdf"), False),
        (waiver(rule="WGT001", document="pk.pdf"), True),
        (waiver(rule="WGT001", document="*/pk.pdf"), True),
        (waiver(rule="WGT001", document="p?.pdf"), False),
        (waiver(rule="WGT002", document="pk.pdf"), False),
        (waiver(rule="WGT001", document="pk.pdf", subject="indicators[2].*"), True),
        (waiver(rule="WGT001", document="pk.pdf", subject="indicators[3].*"), False),
    ],
)
def test_what_a_waiver_covers(given: Waiver, covered: bool) -> None:
    assert given.covers(finding(), "in/pk.pdf") is covered


def test_expired_unused_and_broad_waivers_are_known() -> None:
    entries = (
        waiver(fingerprint="f1", expires=date(2024, 1, 31)),
        waiver(fingerprint="f2"),
        waiver(fingerprint="f3"),
    )
    waivers = Waivers(entries, today=date(2024, 2, 1))
    standing, waived = waivers.part([finding(print_="f1"), finding(print_="f2")], "a.pdf")
    assert ([f.fingerprint for f in standing], [f.fingerprint for f in waived]) == (["f1"], ["f2"])
    waivers.part([finding(print_="f2")], "b.pdf")
    assert (waivers.lapsed(), waivers.unused(), waivers.broad()) == ((1,), (3,), (2,))


def test_a_waiver_counts_on_its_last_day() -> None:
    waivers = Waivers((waiver(fingerprint="f1", expires=date(2024, 1, 31)),), today=date(2024, 1, 31))
    assert waivers.part([finding()], "a.pdf")[0] == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[waiver]]\nfingerprint = "x"\nauthor = "a"\n', "waiver[1].reason: wajib diisi"),
        ('[[waiver]]\nfingerprint = "x"\nreason = ""\nauthor = "a"\n', "teks yang tidak kosong"),
        (
            '[[waiver]]\nreason = "r"\nauthor = "a"\nrule = "WGT001"\n',
            "waiver[1]: isi fingerprint, atau rule",
        ),
        (
            '[[waiver]]\nfingerprint = "x"\nreason = "r"\nauthor = "a"\n'
            '[[waiver]]\nfingerprint = "y"\nreason = "r"\nauthor = "a"\nexpires = "besok"\n',
            "waiver[2].expires: nilai tidak sah ('besok'); diharapkan tanggal",
        ),
        ('[[waiver]]\nfingerprnt = "x"\nreason = "r"\nauthor = "a"\n', "mungkin maksudnya fingerprint"),
        (
            '[[waiver]]\nrule = "WGT01"\ndocument = "*"\nreason = "r"\nauthor = "a"\n',
            "aturan tidak dikenal; mungkin maksudnya WGT001",
        ),
        ("[[waivers]]\n", "mungkin maksudnya waiver"),
    ],
)
def test_what_is_wrong_with_a_file_of_waivers(tmp_path: Path, text: str, said: str) -> None:
    path = profile(tmp_path, text, "waivers.toml")
    with pytest.raises(WaiverError) as error:
        load_waivers(path)
    assert said in error.value.render("id")
    assert str(path) in error.value.render("id")
