"""Columns that were not recognised, named on the review page by keys."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser
from review_browser import Service, check, desk, quiet
from review_run import rows_of, scanned_run

from audit.language import catalogue
from extractor.layouts.taught import load_taught

TABLES: tuple[dict[str, object], ...] = (
    {
        "kind": "indicators",
        "columns": ["number", "indicator", "unknown", "annual"],
        "headings": ["No", "Indikator", "Bukti", "Target"],
        "leads": [1.0, 0.9, 0.0, 0.9],
        "evidence": {"page": 1, "bbox": (50, 130, 545, 260)},
    },
)


def columns(made: Browser, folder: Path) -> None:
    """From a value to the table it stands in, the meaning chosen by its first letters, saved, and seen by another."""
    out = scanned_run(folder, [("satu.pdf", "Dinas Contoh", rows_of(1))], tables=TABLES)
    note = catalogue("id")["column"]["note"]
    with Service(out) as service:
        sari, budi = desk(made, service, "Sari"), desk(made, service, "Budi")
        sari.go("n")
        check(sari.go("l") == "/kolom/0/0", "the columns of the table:", sari.path)
        marked = sari.page.locator("tr.unsure label").all_inner_texts()
        check(marked == ["Bukti"], "what is not known is marked:", marked)
        sari.page.locator("#meaning-2").focus()
        sari.page.keyboard.type(note)
        sari.page.locator("button.main").focus()
        sari.go("Enter")
        (table,) = load_taught(out / "tata-letak.toml")
        named = [column.meaning for column in table.columns]
        check(named == ["number", "indicator", "note", "annual"], named)
        check("profil-tata-letak.toml" in sari.said(".command"), "how to read by it is told")
        budi.page.goto(sari.page.url)
        check(budi.page.locator("#meaning-2").input_value() == "note", "another sees it")
        check(budi.page.locator("tr.unsure").count() == 0, "nothing is left to name")
        quiet(service, sari, budi)
