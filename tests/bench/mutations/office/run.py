"""Rules from outside, a second maker: an office's pages printed by Chromium, with a defect or something harmless.

    python tests/bench/mutations/office/run.py [--of office|district|hospital|agency|directorate|section|laboratory|subdistrict] [--html] [--only WORD]

Other documents, other layouts and another hand than ``printed.py``. ``office`` has landscape tables under a head of two
rows, codes, budgets in levels, signatures side by side; ``district`` has objectives over several rows, definition and
formula in columns of their own, quarters in the plan only; ``hospital`` has weights in a column, budgets in three levels with codes, the parts of a
measurement in one cell, a plan of marks. ``--html`` reads the page itself in place of the PDF that a
browser makes of it. Prints what was missed, accused, said beside; exits 1 below the recorded floor (recall 97 %, accused 1 %).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium

import extractor
from rules.engine.check import check
from rules.engine.finding import FindingRecord, Severity
from rules.engine.profile import load_profile

sys.path.insert(0, str(Path(__file__).parents[1]))

from office import (
    defects,
    district_defects,
    district_harmless,
    harmless,
    hospital_defects,
    hospital_harmless,
)
from office.agency import defects as agency_defects
from office.agency import harmless as agency_harmless
from office.change import Change
from office.directorate import defects as directorate_defects
from office.directorate import harmless as directorate_harmless
from office.laboratory import defects as laboratory_defects
from office.laboratory import harmless as laboratory_harmless
from office.section import defects as section_defects
from office.section import harmless as section_harmless
from office.subdistrict import defects as subdistrict_defects
from office.subdistrict import harmless as subdistrict_harmless

HERE = Path(__file__).parent
CHANGES: dict[str, tuple[Change, ...]] = {
    "office": (*defects.DEFECTS, *harmless.HARMLESS),
    "district": (*district_defects.DEFECTS, *district_harmless.HARMLESS),
    "hospital": (*hospital_defects.DEFECTS, *hospital_harmless.HARMLESS),
    "agency": (*agency_defects.DEFECTS, *agency_harmless.HARMLESS),
    "directorate": (*directorate_defects.DEFECTS, *directorate_harmless.HARMLESS),
    "section": (*section_defects.DEFECTS, *section_harmless.HARMLESS),
    "laboratory": (*laboratory_defects.DEFECTS, *laboratory_harmless.HARMLESS),
    "subdistrict": (*subdistrict_defects.DEFECTS, *subdistrict_harmless.HARMLESS),
}
"""What is changed, by the name of the page beside this file."""
FOLDERS = ("agency", "directorate", "section", "laboratory", "subdistrict")
PAGES = {name: f"{name}/page.html" for name in FOLDERS}
"""Where the page stands that has a folder of its own."""
PROFILE = load_profile()
RECALL, ACCUSED = 97.0, 1.0  # percent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PRINTING_TIMEOUT = 300  # seconds, of all pages
BEGINS = "kami yang bertanda tangan"
"""What only the first sheet of a document prints."""


def page_of(of: str) -> str:
    """The page by its name, as it is printed without a change."""
    return (HERE / PAGES.get(of, f"{of}.html")).read_text(encoding="utf-8")


def printed(pages: Sequence[str], folder: Path) -> Iterator[Path]:
    """The PDF that a browser makes of each of ``pages``: it prints all as one and is started once.

    Raises SystemExit where no browser is installed, or where one page of the print begins no statement.
    """
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        raise SystemExit("no Chromium here; --html reads the page itself")
    head = pages[0][: pages[0].index("<body>")]
    bodies = (page[page.index("<body>") + len("<body>") : page.index("</body>")] for page in pages)
    sheets = "".join(f'<div style="break-before:page">{body}</div>' for body in bodies)
    (folder / "all.html").write_text(f"{head}<body>{sheets}</body></html>", encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--print-to-pdf={folder / 'all.pdf'}", str(folder / "all.html")]
    subprocess.run(command, check=True, capture_output=True, timeout=PRINTING_TIMEOUT)
    whole = pdfium.PdfDocument(folder / "all.pdf")
    texts = [whole[number].get_textpage().get_text_bounded() for number in range(len(whole))]
    begins = [number for number, text in enumerate(texts) if BEGINS in " ".join(text.split())]
    if len(begins) != len(pages) or begins[0]:
        raise SystemExit(f"{len(pages)} documents were printed, {len(begins)} begin")
    for first, last in zip(begins, [*begins[1:], len(whole)], strict=True):
        one = pdfium.PdfDocument.new()
        one.import_pages(whole, list(range(first, last)))
        one.save(folder / f"{first}.pdf")
        yield folder / f"{first}.pdf"


def told(pages: Sequence[str], as_html: bool) -> Iterator[list[FindingRecord]]:
    """Findings, then questions, of each of ``pages``."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in _written(pages, folder) if as_html else printed(pages, folder):
            outcome = check(extractor.read(path), PROFILE)
            if outcome.problems:
                raise SystemExit(outcome.problems[0].message)
            yield [*outcome.findings, *outcome.questions]


def _written(pages: Sequence[str], folder: Path) -> Iterator[Path]:
    for page in pages:
        (folder / "pk.html").write_text(page, encoding="utf-8")
        yield folder / "pk.html"


def run(of: str, as_html: bool, only: str) -> Iterator[str]:
    page = page_of(of)
    changes = [change for change in CHANGES[of] if only in change.name or only == change.rule]
    outcomes = told([page, *(change.of(page) for change in changes)], as_html)
    clean = next(outcomes)
    known = {found.fingerprint for found in clean}
    if grave := _grave(clean, set()):
        yield f"the page itself is accused of {sorted(grave)}"
    missed = accused = beside = 0
    for change, found in zip(changes, outcomes, strict=True):
        grave = _grave(found, known) - {change.rule, *change.beside}
        rules = {one.rule for one in found if one.fingerprint not in known}
        if change.rule and change.rule not in rules:
            missed += 1
            yield f"missed   {change.rule} {change.name}: said {sorted(rules) or 'nothing'}"
        if grave:
            accused, beside = accused + (not change.rule), beside + bool(change.rule)
            yield f"{'beside  ' if change.rule else 'accused '} {change.name}: {sorted(grave)}"
    defects = sum(bool(change.rule) for change in changes)
    recall = 100 - 100 * missed / max(defects, 1)
    share = 100 * accused / max(len(changes) - defects, 1)
    yield f"{of}: recall {recall:.1f} % of {defects}, accused {share:.1f} % of {len(changes) - defects}, beside {beside}"
    if recall < RECALL or share > ACCUSED:
        yield f"{of}: below the floor"


def _grave(found: Sequence[FindingRecord], known: set[str]) -> set[str]:
    """Rules that speak as error or warning of something new."""
    new = (one for one in found if one.severity is not Severity.INFO and one.fingerprint not in known)
    return {one.rule for one in new}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--of", choices=CHANGES, help="the page; all where it is left out")
    parser.add_argument("--html", action="store_true", help="read the page itself, not the PDF")
    parser.add_argument("--only", default="", help="changes with this word in their name, or of this rule")
    asked = parser.parse_args()
    lines = []
    for of in [asked.of] if asked.of else CHANGES:
        for line in run(of, asked.html, asked.only):
            lines.append(line)
            print(line, flush=True)
    sys.exit(any(line.endswith("below the floor") for line in lines))
