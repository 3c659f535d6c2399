"""Fields that a template names and that there are not are named, with the nearest that there is."""

from __future__ import annotations

import pytest
from jinja2 import Environment, TemplateSyntaxError

from audit.reports.docx.named import all_fields, unknown_fields


@pytest.mark.parametrize(
    ("template", "unknown"),
    [
        ("{{ years }} {{ tally.errors }} {{ body.documents|length }}", ()),
        ("{{ yeers }}", (("yeers", "years"),)),
        ("{{ conclusion.wrods }}", (("conclusion.wrods", "conclusion.words"),)),
        ("{% for d in body.documents %}{{ d.nmae }}{% endfor %}", (("d.nmae", "d.name"),)),
        ("{% for d in documents %}{{ d.name }}{% endfor %}", (("documents", ""),)),
        (
            "{% for b in bodies %}{% for d in b.documents %}{{ d.notes[0].rul }}{% endfor %}{% endfor %}",
            (("d.notes.0.rul", "d.notes.0.rule"),),
        ),
        ("{% if body.draft %}x{% else %}{{ dayy }}{% endif %}", (("body.draft", ""), ("dayy", "day"))),
        ("{% set n = bodies|first %}{{ n.name }}{{ n.colour }}", (("n.colour", ""),)),
        ("{% for f in facts|sort(attribute='label') %}{{ f.valeu }}{% endfor %}", (("f.valeu", "f.value"),)),
        ("{% for b in bodies %}{{ loop.index }}{{ b.name.upper() }}{% endfor %}", ()),
        ("{{ day.colour }}", (("day.colour", ""),)),
        ("{% for b in bodies %}{% endfor %}{{ b.name }}", (("b", ""),)),
        ("{{ day ~ yers if body else profil }}", (("yers", "years"), ("profil", "profile"))),
        ("{% for part in body.documents|groupby('year') %}{{ part.list }}{% endfor %}", ()),
    ],
)
def test_unknown_fields(template: str, unknown: tuple[tuple[str, str], ...]) -> None:
    found = unknown_fields(template, Environment(autoescape=True))
    assert {name for name, _ in found} == {name for name, _ in unknown}
    assert {near for near in found if near[1]} == {near for near in unknown if near[1]}


def test_what_is_no_template_is_an_error() -> None:
    with pytest.raises(TemplateSyntaxError):
        unknown_fields("{% for x in %}", Environment(autoescape=True))


def test_all_fields_are_listed_by_the_names_that_templates_use() -> None:
    found = dict(all_fields())
    assert found["tally.errors"] == "int"
    assert found["body.documents[].notes[].cases[].words"] == "str"
    assert found["bases[]"] == "str"
