"""Columns of tables are named on the page, into a file by which documents are read anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from audit.language import LANGUAGES, Language, catalogue
from audit.reports.machine.layout import Column, tables_of
from audit.review.taught import Taught
from extractor import read
from extractor.layouts.taught import known_meanings, load_taught
from rules.engine.profile import load_profile
from tests.audit.review.conftest import UNDRAWN, Reviewed, agreement

Review = Callable[..., Reviewed]
HOSTILE = '"] </td><script>alert(1)</script>\n[[tables]]'
TABLES = """
[[tables]]
kind = "indicators"
columns = ["number", "indicator", "unknown", "annual"]
headings = ["No", "Indikator", "Bukti", "Target"]
leads = [1.0, 0.9, 0.0, 0.05]
[[tables]]
kind = "other"
columns = ["unknown", "unknown"]
headings = ["Uraian", '''%s''']
leads = [0.0, 0.0]
"""
TRANSCRIPT = (
    "PERJANJIAN KINERJA TAHUN 2031\n\n"
    "No\tSasaran Strategis\tIndikator Kinerja\tQwertyuiop\tTarget\n"
    "1\tNaiknya mutu\tAngka melek huruf warga\tPersen\t92,5\n"
)
NAMED = {
    "kind": "indicators",
    "meaning-0": "number",
    "meaning-1": "indicator",
    "meaning-2": "note",
    "meaning-3": "annual",
}


@pytest.fixture
def made(review: Review) -> Reviewed:
    """Of a document with a table of which one column is not known and one in doubt, and a hostile one."""
    return review({"a.txt": agreement(more=TABLES % HOSTILE + UNDRAWN)})


def seen(browser: TestClient, where: str) -> str:
    """What stands for the table as it is shown."""
    found = re.search(r'name="seen" value="([^"]*)"', browser.get(where).text)
    assert found is not None
    return found[1]


def save(browser: TestClient, where: str, said: dict[str, str]) -> int:
    return browser.post(where, data={"seen": seen(browser, where), **said}).status_code


def test_columns_that_are_not_known_or_in_doubt_are_marked(made: Reviewed) -> None:
    browser = made.browser()
    html = browser.get("/kolom/0/0").text
    assert [
        name for mark, name in re.findall(r'<tr( class="unsure")?><td><label[^>]*>(\w+)', html) if mark
    ] == ["Bukti", "Target"]
    assert '<option value="rest" selected>' in html
    assert '<option value="annual" selected>' in html
    assert 'href="/kolom/0/0"' in browser.get("/").text
    assert "(4 perlu diberi arti)" in browser.get("/").text
    item = made.sitting.queue()[0]
    assert 'href="/kolom/0/0" data-key="l"' in browser.get(f"/tinjau/{item.id}").text


def test_what_is_saved_is_a_layout_file_that_a_profile_beside_it_carries(made: Reviewed) -> None:
    browser = made.browser()
    assert save(browser, "/kolom/0/0", NAMED) == 303
    (table,) = load_taught(made.out / "tata-letak.toml")
    assert table.kind == "indicators"
    assert [(c.heading, c.meaning) for c in table.columns] == [
        ("No", "number"),
        ("Indikator", "indicator"),
        ("Bukti", "note"),
        ("Target", "annual"),
    ]
    profile = load_profile(str(made.out / "profil-tata-letak.toml"))
    assert profile.layouts == ((made.out / "tata-letak.toml").resolve(),)
    assert profile.choices.keys() >= load_profile("nasional").choices.keys()
    html = browser.get("/kolom/0/0").text
    assert f'--profile "{made.out / "profil-tata-letak.toml"}"' in html
    assert '<option value="note" selected>' in html
    assert "Sari, " in (made.out / "tata-letak.toml").read_text(encoding="utf-8")
    assert made.entries() == ()


def test_tables_stay_beside_each_other_and_remarks_of_people_with_them(made: Reviewed) -> None:
    browser, file = made.browser(), made.out / "tata-letak.toml"
    save(browser, "/kolom/0/0", NAMED)
    file.write_text(file.read_text(encoding="utf-8").replace("},", "},  # lihat Perbup", 1), encoding="utf-8")
    save(browser, "/kolom/0/1", {"kind": "actions", "meaning-0": "plan", "meaning-1": "rest"})
    assert "# lihat Perbup" in file.read_text(encoding="utf-8")
    save(browser, "/kolom/0/1", {"kind": "other", "meaning-0": "plan", "meaning-1": "note"})
    first, second = load_taught(file)
    assert first.columns[2].meaning == "note"
    assert (second.kind, second.columns[1].meaning) == ("other", "note")
    assert second.columns[1].heading == HOSTILE


def test_who_has_not_seen_the_names_of_another_does_not_undo_them(made: Reviewed) -> None:
    sari, budi = made.browser("Sari"), made.browser("Budi")
    before = seen(budi, "/kolom/0/0")
    save(sari, "/kolom/0/0", NAMED)
    answer = budi.post("/kolom/0/0", data={"seen": before, **NAMED, "meaning-2": "rest"})
    assert answer.status_code == 422
    assert "sementara itu" in answer.text
    (table,) = load_taught(made.out / "tata-letak.toml")
    assert table.columns[2].meaning == "note"
    assert save(budi, "/kolom/0/0", {**NAMED, "meaning-2": "rest"}) == 303
    (table,) = load_taught(made.out / "tata-letak.toml")
    assert table.columns[2].meaning == "rest"


@pytest.mark.parametrize(
    "change", [{"kind": "x"}, {"meaning-1": '" }'}, {"meaning-1": ""}, {"meaning-1": "unknown"}]
)
def test_names_that_there_are_not_are_not_kept(made: Reviewed, change: dict[str, str]) -> None:
    assert save(made.browser(), "/kolom/0/0", {**NAMED, **change}) == 422
    assert not (made.out / "tata-letak.toml").exists()


def test_a_file_that_was_spoilt_by_hand_is_told_and_left(made: Reviewed) -> None:
    browser, file = made.browser(), made.out / "tata-letak.toml"
    file.write_text("[[tables]]\nkind = 3\n", encoding="utf-8")
    answer = browser.post("/kolom/0/0", data={"seen": "", **NAMED})
    assert answer.status_code == 422
    assert "Tidak tersimpan" in answer.text
    assert file.read_text(encoding="utf-8") == "[[tables]]\nkind = 3\n"


def test_headings_are_text_and_no_table_is_made_up(made: Reviewed) -> None:
    browser = made.browser(who="Sari\x1b[31m # ]")
    save(browser, "/kolom/0/1", {"kind": "actions", "meaning-0": "plan", "meaning-1": "rest"})
    assert "<script>alert" not in browser.get("/kolom/0/1").text
    assert len(load_taught(made.out / "tata-letak.toml")) == 1
    assert [browser.get(path).status_code for path in ("/kolom/0/9", "/kolom/9/0")] == [404, 404]


def test_a_document_is_read_by_what_was_said_of_its_columns(tmp_path: Path) -> None:
    document, taught = tmp_path / "pk.txt", Taught(tmp_path, "nasional", "id")
    document.write_text(TRANSCRIPT, encoding="utf-8")
    before = read(document)
    (table,) = tables_of(before)
    assert [column.sure for column in table.columns].count("unknown") == 1
    assert before.indicators[0].unit != "Persen"
    columns = tuple(Column(c.heading, "unit" if c.sure == "unknown" else c.meaning) for c in table.columns)
    taught.save(replace(table, columns=columns), "", "Sari", date(2026, 1, 2))
    layouts = load_profile(str(taught.profile)).layouts
    assert read(document, None, layouts).indicators[0].unit == "Persen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_has_words(language: Language) -> None:
    assert catalogue(language)["column"].keys() == known_meanings()
