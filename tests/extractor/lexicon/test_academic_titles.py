"""Names parted from the titles behind them, and the titles set right."""

from __future__ import annotations

import pytest

from extractor.lexicon.academic_titles import set_right, titled


@pytest.mark.parametrize(
    "name",
    [
        "Sekar Mayangsari",
        "Sekar Mayangsari, S.Sos., M.Si.",
        "Drs. H. Tirta Wening, M.Si",
        "SEKAR MAYANGSARI, SE, MM",
        "SEKAR MAYANGSARI, S.SOS., M.SI.",
        "Sekar Mayangsari, SE. MM",
        "Tirta Wening, S.E, Ak., CA",
        "Prof. M.H. Wening",
        "Tirta, S.Xyz. M.M.",
        "Moh. S.H.",
        "S.H. M.H.",
        "Tirta Wening S.TM.Ta",
        "",
    ],
)
def test_names_set_right_stay(name: str) -> None:
    assert set_right(name) == name


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Sekar Mayangsari. S.Sos., M.Si.", "Sekar Mayangsari, S.Sos., M.Si."),
        ("Sekar Mayangsari S.Sos., M.Si.", "Sekar Mayangsari, S.Sos., M.Si."),
        ("Sekar Mayangsari, S.E.. M.M.", "Sekar Mayangsari, S.E., M.M."),
        ("Sekar Mayangsari, S.H. M.H.", "Sekar Mayangsari, S.H., M.H."),
        ("Tirta. S.E. Ak. CA", "Tirta, S.E., Ak., CA"),
        ("Sekar Mayangsari, S.T., M.t.", "Sekar Mayangsari, S.T., M.T."),
        ("Sekar Mayangsari, S.P., m.p", "Sekar Mayangsari, S.P., M.P"),
        ("Sekar Mayangsari, S.Sos.,m.Si.", "Sekar Mayangsari, S.Sos.,M.Si."),
    ],
)
def test_titles_are_set_right(read: str, meant: str) -> None:
    assert set_right(read) == meant


def test_a_name_is_parted_from_its_titles() -> None:
    found = titled("Drs. Tirta Wening, S.H. M.Ec.Dev.")
    assert found is not None
    assert (found.stem, found.gaps, found.titles) == (
        "Drs. Tirta Wening",
        (", ", " "),
        ("S.H.", "M.Ec.Dev."),
    )
    assert found.slips == (1,)
    assert found.text == "Drs. Tirta Wening, S.H. M.Ec.Dev."
