"""Each family of tables is one object in one list, and the record has a field for what it reads."""

from extractor.layouts import kind_of
from extractor.parts.tables import FAMILIES
from extractor.records import Agreement


def test_each_family_has_a_kind_and_a_field_of_its_own() -> None:
    assert len({family.kind for family in FAMILIES}) == len(FAMILIES)
    assert len({family.asked for family in FAMILIES}) == len(FAMILIES)
    for family in FAMILIES:
        assert family.record in Agreement.model_fields
        assert set(family.labels) == {"id", "en"}


def test_the_words_to_mend_are_fields_of_the_rows() -> None:
    for family in FAMILIES:
        (row, _) = Agreement.model_fields[family.record].annotation.__args__  # type: ignore[union-attr]
        assert set(family.texts) <= set(row.model_fields)


def test_every_family_reads_nothing_from_nothing() -> None:
    for family in FAMILIES:
        found = family.read([], [], None)
        assert not found.fields[family.record]
        assert not found.problems


def test_a_plan_without_times_is_told_by_its_money() -> None:
    (actions,) = (family for family in FAMILIES if family.kind == "actions")
    assert actions.seam(frozenset({"indicator", "plan", "budget"})).anchors == ("budget",)
    assert "q1" in actions.seam(frozenset({"indicator", "plan", "budget", "q1"})).anchors


def test_years_tell_the_rows_of_a_plan_of_years() -> None:
    (indicators,) = (family for family in FAMILIES if family.kind == "indicators")
    assert "y2031" in indicators.seam(frozenset({"indicator", "unit", "y2030", "y2031"})).anchors
    assert indicators.seam(frozenset({"indicator", "unit"})).anchors == ("unit",)


def test_the_more_particular_family_is_asked_first() -> None:
    assert kind_of(["indicator", "q1", "plan"], FAMILIES) == "actions"
    assert kind_of(["number", "component", "weight"], FAMILIES) == "components"
    assert kind_of(["number", "note"], FAMILIES) == "other"
