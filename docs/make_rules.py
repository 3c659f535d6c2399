"""Write docs/rules/ from the catalogue: one page a rule, and an index by family.

    python docs/make_rules.py [FOLDER]

The pages are those beside the rules, with what the code knows (gravity, basis, needs, settings, counts of
examples) put before them. A test holds docs/rules/ to what this writes.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

from rules.basis import all_bases
from rules.engine.needs import looks
from rules.engine.page import RulePage, load_page
from rules.engine.rule import Rule, all_rules

HERE = Path(__file__).parent
SEVERITY = {"error": "kesalahan / error", "warning": "peringatan / warning", "info": "catatan / info"}


def write(folder: Path) -> list[Path]:
    """All pages in ``folder``; returns what was written. Pages of rules that are gone are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [_write(folder / "index.md", _index())]
    written += [_write(folder / f"{rule.id}.md", _page(rule)) for rule in all_rules().values()]
    for stale in set(folder.glob("*.md")) - set(written):
        stale.unlink()
    return written


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _index() -> str:
    lines = [
        "# Aturan / Rules",
        "",
        "Ditulis oleh `docs/make_rules.py`; jangan disunting. / Generated; do not edit.",
        "",
    ]
    for family, rules in groupby(all_rules().values(), key=lambda rule: rule.family):
        lines += [
            f"## {family}",
            "",
            "| id | nama / name | tingkat / severity | contoh / examples |",
            "|---|---|---|---|",
        ]
        for rule in rules:
            page = load_page(rule.page)
            lines.append(
                f"| [{rule.id}]({rule.id}.md) | {rule.name} | {SEVERITY[rule.severity]} | {_counts(page)} |"
            )
        lines.append("")
    return "\n".join(lines)


def _page(rule: Rule) -> str:
    page = load_page(rule.page)
    title, _, rest = rule.page.read_text(encoding="utf-8").partition("\n")
    facts = [
        ("Tingkat / severity", SEVERITY[rule.severity]),
        (
            "Cakupan / scope",
            "himpunan dokumen / batch" if rule.scope == "batch" else "satu dokumen / one document",
        ),
        ("Dasar / basis", "; ".join(_basis(key) for key in rule.basis)),
        ("Memeriksa / looks at", "; ".join(f"{look.id} / {look.en}" for look in looks(rule))),
        ("Pengaturan / settings", _settings(rule)),
        ("Contoh / examples", _counts(page)),
    ]
    table = ["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in facts)]
    return "\n".join([title, "", *table, rest])


def _basis(key: str) -> str:
    basis = all_bases()[key]
    if basis.verified_by:
        return f"{basis.id} / {basis.en}"
    return f"{basis.title} (*belum diverifikasi, tidak dicetak sebagai kriteria / unverified, never printed*)"


def _settings(rule: Rule) -> str:
    fields = rule.settings.model_fields
    return ", ".join(f"`{name} = {field.default!r}`" for name, field in fields.items()) or "–"


def _counts(page: RulePage) -> str:
    passing, failing = page.count("pass", "near-miss"), page.count("fail")
    doubtful = page.count("doubtful")
    return f"{passing} lulus / pass, {failing} gagal / fail" + (
        f", {doubtful} ragu / doubtful" if doubtful else ""
    )


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "rules"
    print(f"{len(write(target))} pages in {target.name}/")
