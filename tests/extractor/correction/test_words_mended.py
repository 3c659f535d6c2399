"""Mended words on an invented agreement."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.correction import correct
from extractor.correction.distance import confusion_distance
from extractor.correction.edits import Edit, applied, undone
from extractor.parts.measurement import split_measurement
from extractor.parts.measurement.citations import find_citations
from extractor.records import (
    Action,
    Agreement,
    Evidence,
    Indicator,
    Party,
    Source,
    Target,
    Targets,
)

PLACE = Evidence(page=2, line=7)


def agreement(
    *names: str, objective: str = "", measurement: str = "", kind: str = "scan", outputs: tuple[str, ...] = ()
) -> Agreement:
    return Agreement.model_validate(
        {
            "source": Source(path="x.pdf", sha256="", pages=2, kind=kind),  # type: ignore[arg-type]
            "parties": (
                Party(role="first", name="Sulaksana Wirodimejo", section="annex", nip="197001011995031004"),
            ),
            "indicators": tuple(
                Indicator(
                    name=name,
                    objective=objective or None,
                    measurement_text=measurement or None,
                    targets=Targets(annual=Target(text="1O0", kind="unreadable")),
                    evidence=PLACE,
                )
                for name in names
            ),
            "actions": tuple(Action(output=output) for output in outputs),
            "citations": find_citations(measurement, PLACE, "indicators[0].measurement_text"),
        }
    )


def made(mended: Agreement) -> list[tuple[str, str, str]]:
    return [(c.field, c.read, c.became) for c in mended.corrections if c.made]


def proposed(mended: Agreement) -> list[tuple[str, str]]:
    return [(c.read, c.became) for c in mended.corrections if not c.made]


def test_the_document_has_the_right_form() -> None:
    mended = correct(agreement("Pertumbuhan PDRB", "Kontribusi PDRB", "Pertumbuhan PORB sektor"))
    assert mended.indicators[2].name == "Pertumbuhan PDRB sektor"
    (one,) = mended.corrections
    assert (one.field, one.read, one.became, one.made) == ("indicators[2].name", "PORB", "PDRB", True)
    assert one.evidence == PLACE


def test_the_same_text_stands_elsewhere() -> None:
    mended = correct(
        agreement(
            "Meningkatnya ketertiban pasar dengan pembinaan pedagang kecil",
            "Meningkatnya ketertiban pasar dnogan pembinaan pedagang kecil",
        )
    )
    assert made(mended) == [("indicators[1].name", "dnogan", "dengan")]


def test_kind_of_regulation_and_its_citation() -> None:
    mended = correct(agreement("Nilai pasar", measurement="Permendakri Nomor 18 Tahun 2030 tentang Pasar"))
    assert mended.indicators[0].measurement_text == "Permendagri Nomor 18 Tahun 2030 tentang Pasar"
    assert mended.citations[0].text == "Permendagri Nomor 18 Tahun 2030 tentang Pasar"
    assert ("citations[0].text", "Permendakri", "Permendagri") in made(mended)


def test_the_measurement_follows() -> None:
    whole = agreement("Nilai PDRB", "Kenaikan PDRB", "Besar PDRB", measurement="Definisi : nilai PORB")
    others = (row.model_copy(update={"measurement_text": None}) for row in whole.indicators[1:])
    measured = {"measurement": split_measurement("Definisi : nilai PORB", PLACE)}
    first = whole.indicators[0].model_copy(update=measured)
    mended = correct(whole.model_copy(update={"indicators": (first, *others)}))
    assert mended.indicators[0].measurement is not None
    assert mended.indicators[0].measurement.definition == "nilai PDRB"


def test_codes() -> None:
    mended = correct(agreement("Pasar", outputs=("T/01.1.2 Laporan 01", "T/O2.1 Dokumen")))
    assert mended.actions[0].output == "T/O1.1.2 Laporan 01"
    alone = correct(agreement("Pasar", outputs=("T/01.1.2 Laporan",)))
    assert alone.actions[0].output == "T/01.1.2 Laporan"
    assert proposed(alone) == [("T/01", "T/O1")]


def test_acting_mark_needs_a_witness() -> None:
    base = agreement("Pasar")
    second = Party(role="second", name="Rangga", position="Rj. Bupati Sembada", section="annex")
    right = second.model_copy(update={"position": "Pj. Bupati Sembada", "section": "statement"})
    mended = correct(base.model_copy(update={"parties": (second, right)}))
    assert mended.parties[0].position == "Pj. Bupati Sembada"
    alone = correct(base.model_copy(update={"parties": (second,)}))
    assert alone.parties[0].position == "Rj. Bupati Sembada"
    assert proposed(alone) == [("Rj.", "Pj.")]


@pytest.mark.parametrize(
    "name",
    [
        "Jumlah omzet pelaku usaha",
        "Jumlah omset pelaku usaha",
        "Kurasi produk eorder",
        "Dinas PPKUMK dan DPPKUM",
        "Laporan pada sembadda-arsip.sembada.go.id",
        "Pembinaan oleh Wirodimejo",
    ],
)
def test_left_alone(name: str) -> None:
    mended = correct(agreement(name, "Jumlah produk Dinas PPKUKM", "Dinas PPKUKM"))
    assert mended.indicators[0].name == name
    assert made(mended) == []


def test_not_sure_is_proposed() -> None:
    mended = correct(agreement("Terajinya pasar tertib"))
    assert mended.indicators[0].name == "Terajinya pasar tertib"
    assert ("Terajinya", "Terjadinya") in proposed(mended)


def test_digital_text_was_typed_so() -> None:
    typed = agreement("Pertumbuhan PDRB", "Kontribusi PDRB", "Pertumbuhan PORB", kind="digital")
    assert correct(typed) == typed


def test_distance() -> None:
    assert confusion_distance("PORB", "PDRB") == 0.25
    assert confusion_distance("kinerja", "kinerja") == 0
    assert confusion_distance("kinema", "kinerna") < 1
    assert confusion_distance("Trwulan", "Triwulan") == 0.5
    assert confusion_distance("kios", "atap") > 2


WORDS = "meningkatnya persentase pelaku usaha dengan PDRB e-SAKIP Wirodimejo 12,4 2031 T/01.1 PORB dnogan"
texts = st.lists(
    st.sampled_from(WORDS.split()) | st.text(alphabet="aeinrmktOD018", min_size=1, max_size=7), max_size=12
)


@settings(max_examples=50, deadline=None)
@given(st.lists(texts.map(" ".join), min_size=1, max_size=5))
def test_numbers_names_and_targets_stay(names: list[str]) -> None:
    before = agreement(*names)
    after = correct(before)
    assert after.parties == before.parties
    for old, new in zip(before.indicators, after.indicators, strict=True):
        assert re.findall(r"\d+", new.name) == re.findall(r"\d+", old.name)
        assert new.targets == old.targets
        assert new.name.count("Wirodimejo") == old.name.count("Wirodimejo")
    for correction in after.corrections:
        assert correction.read != correction.became


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = [
        Edit(a, b, text[a:b], draw(st.text(max_size=4)), "x", 1.0, draw(st.booleans()))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return text, edits


@given(edited())
def test_undoing_gives_the_printed_text(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    assert undone(applied(text, edits), edits) == text


def test_edit_that_does_not_fit() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        applied("pasar", [Edit(0, 2, "xx", "y", "x", 1.0)])
