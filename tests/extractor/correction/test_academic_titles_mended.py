"""Titles behind the names of a scan, mended with a trace."""

from __future__ import annotations

from typing import Literal

import pytest

from extractor.correction import correct
from extractor.records import Agreement, Evidence, Party

SIGNED = "Sekar Mayangsari, S.H., M.H."


def agreement(*names: str, kind: Literal["digital", "scan", "mixed"] = "scan") -> Agreement:
    parties = tuple(
        Party(role="first", name=name, section="statement", evidence=Evidence(page=number + 1))
        for number, name in enumerate(names)
    )
    kinds = {1: "digital", 2: "scan"} if kind == "mixed" else dict.fromkeys(range(1, 10), kind)
    pages = [{"number": number, "kind": one} for number, one in kinds.items()]
    source = {"path": "x.pdf", "sha256": "", "pages": len(pages), "kind": kind}
    return Agreement.model_validate({"source": source, "pages": pages, "parties": parties})


def mended(*names: str) -> tuple[list[str], list[bool]]:
    found = correct(agreement(*names)).parties
    return [p.name for p in found], [p.is_doubtful("name") for p in found]


def test_a_comma_that_another_mention_shows_is_sure() -> None:
    names, doubtful = mended("Sekar Mayangsari. S.H., M.H.", "Sekar Mayangsari, S.H. M.H.")
    assert names == [SIGNED, SIGNED]
    assert doubtful == [False, False]


def test_it_is_traced() -> None:
    (one,) = correct(agreement("Sekar Mayangsari, S.H.. m.H.")).corrections
    assert (one.field, one.read, one.became) == ("parties[0].name", "Sekar Mayangsari, S.H.. m.H.", SIGNED)
    assert one.made
    assert one.evidence == Evidence(page=1)


@pytest.mark.parametrize("name", ["Sekar Mayangsari, S.H.. M.H.", "Sekar Mayangsari, S.H., M.h."])
def test_what_nobody_prints_is_sure(name: str) -> None:
    assert mended(name) == ([SIGNED], [False])


def test_a_lost_comma_that_nothing_bears_out_is_for_review() -> None:
    assert mended("Sekar Mayangsari, S.H. M.H.") == ([SIGNED], [True])


def test_what_every_mention_prints_stays_for_review() -> None:
    name = "Sekar Mayangsari, S.H. M.H."
    assert mended(name, name) == ([name, name], [True, True])


def test_a_last_point_is_not_added_but_doubted() -> None:
    name = SIGNED.removesuffix(".")
    assert mended(SIGNED, name) == ([SIGNED, name], [False, True])
    assert mended(name) == ([name], [False])
    assert mended("Sekar Mayangsari, S.H., m.h") == ([name], [True])


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("sekar Mayangsari", "Sekar Mayangsari"),
        ("sekar Mayangsari, S.H., M.H.", SIGNED),
        ("dr. Sekar Mayangsari", "dr. Sekar Mayangsari"),
        ("de Wening", "de Wening"),
    ],
)
def test_a_name_begins_with_a_capital(read: str, meant: str) -> None:
    assert mended(read) == ([meant], [False])


def test_the_mention_of_another_person_shows_nothing() -> None:
    _, doubtful = mended("Sekar Mayangsari, S.H. M.H.", "Sekar Mayangsati, S.H., M.H.")
    assert doubtful == [True, False]


def test_print_stays() -> None:
    name = "Sekar Mayangsari. S.H.. m.H."
    digital = agreement(name, kind="digital")
    assert correct(digital) == digital
    mixed = agreement(name, name, kind="mixed")
    assert [p.name for p in correct(mixed).parties] == [name, SIGNED]
