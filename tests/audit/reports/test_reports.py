"""HTML and workbook of a run: complete, safe with hostile words, in the reader's language."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

from audit.reports import HTML, JSON, XLSX, html, xlsx
from audit.reports.places import places_words, subject_words
from audit.reports.sheet import clean
from audit.reports.write import write_all
from audit.results import DocumentResult, Results, RulesRun, SourceRecord, count
from audit.run import Run
from audit.run.document import Checked, failed, failure
from audit.run.inputs.folders import OWN
from audit.run.pictures import Spot, crops_of, spots
from extractor.records import Agreement, Correction, Indicator, Measurement, Problem
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import PlaceRecord
from rules.engine.profile import Profile

HOSTILE = '<script>alert(1)</script> =HYPERLINK("http://x") "\' {{ 7*7 }}'
WEIGHTS = [
    {"label": "a", "percent": "60", "text": "60%", "evidence": {"page": 1, "bbox": (100, 100, 160, 112)}},
    {"label": "b", "percent": "35", "text": "35%", "evidence": {"page": 1, "bbox": (100, 120, 160, 132)}},
]


def agreement(**more: Any) -> Agreement:
    row = {
        "number": "1",
        "name": f"=1+1 {HOSTILE}",
        "objective": HOSTILE,
        "measurement": {"weights": WEIGHTS},
        "targets": {"q1": {"text": "-5", "needs_review": True}, "annual": "+7,25"},
    }
    program = {"name": "@Program", "budget_text": "1.393.499.080,00"}
    long = {"name": "Program besar", "budget_text": "1.234.567.890.123.456,78"}
    record = agreement_from_shorthand(
        {
            "title": f"PERJANJIAN KINERJA {HOSTILE}",
            "year": 2024,
            "organisation": HOSTILE,
            "indicators": [row],
            "programs": [program, long],
            "programs_total": "1.393.499.080,00",
            **more,
        }
    )
    mended = Correction(
        field="indicators[0].name", read="PORB", became="PDRB", reason="ocr-confusion", confidence=1
    )
    return record.model_copy(update={"corrections": (mended,)})


def checked(record: Agreement, path: str) -> Checked:
    outcome = check(record, Profile("uji", select=("WGT001",)))
    result = DocumentResult(
        source=SourceRecord(path=path, sha256="0" * 64, pages=1, kind=record.source.kind),
        status="checked-with-problems",
        title=record.title,
        organisation=record.organisation,
        year=record.year,
        findings=outcome.findings,
        questions=outcome.findings,
        coverage=outcome.coverage,
        problems=(Problem(code="x", page=2, message=HOSTILE),),
    )
    return Checked(result, record)


def run_of(*documents: Checked) -> Run:
    results = Results(documents=tuple(d.result for d in documents), rules=RulesRun(run=1, profile="uji"))
    return Run(results.model_copy(update={"summary": count(results)}), documents)


@pytest.fixture
def run() -> Run:
    bad = Checked(failed(Path("rusak <b>.pdf"), failure("crash", "id", detail="SIGSEGV")))
    return run_of(checked(agreement(), "in/pk <i>.pdf"), bad)


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_what_is_written_is_taken_for_no_document_later(run: Run, tmp_path: Path) -> None:
    written = {name for name, _ in write_all(run, tmp_path, "id")}
    assert written == {HTML, XLSX, JSON}
    assert written <= OWN


@pytest.mark.parametrize("language", ["id", "en"])
def test_html_is_safe_and_self_contained(run: Run, language: Any) -> None:
    page = Page(html.rendered(run, language))
    names = {tag for tag, _ in page.tags}
    assert [attributes for tag, attributes in page.tags if tag == "script"] == [{}]  # the report's own
    assert not names & {
        "iframe",
        "link",
        "object",
        "form",
        "i",
        "b" if language == "x" else "embed",
    }
    for _, attributes in page.tags:
        assert not any(name.startswith("on") for name in attributes)
        for name in ("src", "href"):
            value = attributes.get(name) or "#"
            assert value.startswith(("#", "data:image/png;base64,", "data:image/jpeg;base64,"))
    assert HOSTILE in "".join(page.words)


def test_html_says_everything(run: Run) -> None:
    words = "".join(Page(html.rendered(run, "id", date(2024, 3, 5))).words)
    for said in (
        *("5 Maret 2024", "Kondisi", "Kriteria", "Sebab", "Akibat", "Rekomendasi", "Koreksi"),
        *("Pertanyaan", "Cakupan aturan (1 tidak sesuai)", "SIGSEGV", "PDRB", "salah baca huruf"),
        *("1.393.499.080,00", "+7,25", "hlm. 2"),
    ):
        assert said in words
    assert "indicators[" not in words
    assert not re.search(r"\d{4}-\d\d-\d\d", words)


def test_html_marks_doubtful_cells(run: Run) -> None:
    page = Page(html.rendered(run, "id"))
    doubtful = [
        attrs["class"] for tag, attrs in page.tags if tag == "td" and "doubt" in (attrs.get("class") or "")
    ]
    assert doubtful == ["v-doubt", "n v-doubt"]  # among the values in doubt, and in its row


DOUBTED = {
    "name": "Indeks layanan",
    "unit": "Poin",
    "targets": {"annual": "7"},
    "doubts": [{"code": "unit", "by": "form", "field": "unit"}],
}


def test_html_marks_the_word_that_is_in_doubt_and_not_its_row() -> None:
    shown = html.rendered(run_of(checked(agreement(indicators=[DOUBTED]), "a.pdf")), "id")
    marked = re.findall(r'<td class="v-doubt">([^<]*)</td>', shown)
    assert marked == ["Poin", "Poin"]  # among the values in doubt, and in its row
    assert "<td>Satuan (ragu: satuan tidak jelas)</td>" in shown


def test_the_workbook_names_the_value_that_is_in_doubt(tmp_path: Path) -> None:
    xlsx.write(run_of(checked(agreement(indicators=[DOUBTED]), "a.pdf")), tmp_path / "kk.xlsx", "id")
    header, row = openpyxl.load_workbook(tmp_path / "kk.xlsx")["Indikator"].iter_rows(values_only=True)
    assert dict(zip(header, row, strict=True))["Alasan ragu"] == "Satuan (ragu: satuan tidak jelas)"


@pytest.mark.parametrize("language", ["id", "en"])
def test_workbook_holds_text_and_no_formula(run: Run, language: Any, tmp_path: Path) -> None:
    xlsx.write(run, tmp_path / "kk.xlsx", language)
    book = openpyxl.load_workbook(tmp_path / "kk.xlsx")
    assert len(book.sheetnames) == 10
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None or is_own(cell.hyperlink, run)


def is_own(link: Any, run: Run) -> bool:
    """To a sheet of the workbook, or to a document of the run: never to what a document says."""
    files = tuple(document.result.source.path for document in run.documents)
    leads = unquote((link.target or "").partition("#page=")[0]).replace("\\", "/")
    return link.target is None or leads.endswith(files)


def test_workbook_says_everything(run: Run, tmp_path: Path) -> None:
    xlsx.write(run, tmp_path / "kk.xlsx", "id")
    book = openpyxl.load_workbook(tmp_path / "kk.xlsx")
    assert book.sheetnames == [
        *("Sampul", "Ringkasan", "Catatan Reviu", "Bacaan Diragukan", "Indikator", "Program"),
        *("Rencana Aksi", "Koreksi", "Cakupan", "Angka grafik"),
    ]
    findings = book["Catatan Reviu"]
    header = [cell.value for cell in findings[1]]
    row = dict(zip(header, (cell.value for cell in findings[2]), strict=True))
    assert (row["Dokumen"], row["Aturan"], row["Tingkat"]) == ("pk <i>.pdf", "WGT001", "kesalahan")
    assert row["Sebab"] in (None, "")
    assert "35" in str(row["Kondisi"])
    assert findings.freeze_panes == "A2"
    assert findings.auto_filter.ref is not None
    programs = [[cell.value for cell in row] for row in book["Program"].iter_rows(min_row=2)]
    assert [row[5] for row in programs] == [1393499080, "1234567890123456.78", 1393499080]
    summary = [cell.value for row in book["Ringkasan"].iter_rows() for cell in row if cell.value]
    assert any("SIGSEGV" in str(value) for value in summary)


def test_a_doubtful_amount_is_no_number_in_the_workbook(tmp_path: Path) -> None:
    program = {"name": "P", "budget_text": "10,00", "needs_review": True}
    xlsx.write(run_of(checked(agreement(programs=[program]), "a.pdf")), tmp_path / "kk.xlsx", "id")
    cell = openpyxl.load_workbook(tmp_path / "kk.xlsx")["Program"].cell(2, 6)
    assert cell.data_type == "s"


def test_cells_take_any_text() -> None:
    assert clean("a\x00b\ud800") == "a\ufffdb\ufffd"
    assert len(clean("x" * 100_000)) < 32_767


def test_a_run_without_documents_has_reports(tmp_path: Path) -> None:
    empty = run_of()
    assert "<html" in html.rendered(empty, "id")
    xlsx.write(empty, tmp_path / "kk.xlsx", "id")


def pdf(path: Path, rotation: int = 0) -> Path:
    canvas = Canvas(str(path), pagesize=(400, 600))
    canvas.setPageRotation(rotation)
    canvas.setFillColorRGB(0, 0, 1)
    canvas.rect(100, 480, 60, 20, fill=1, stroke=0)  # top left 100, 100 in points from the top
    canvas.showPage()
    canvas.save()
    return path


def pixels(crop: Any) -> Any:
    import base64

    from PIL import Image

    return Image.open(io.BytesIO(base64.b64decode(crop.data))).convert("RGB")


def test_a_crop_shows_the_place_and_its_frame(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf")
    finding = check(agreement(), Profile("uji", select=("WGT001",))).findings[0]
    place = PlaceRecord(page=1, bbox=(100, 100, 160, 120))
    (crop,) = crops_of(path, None, [finding.model_copy(update={"evidence": (place,)})])
    image = pixels(crop)
    colours = {colour for _, colour in image.getcolors(100_000)}
    assert image.size == (crop.width, crop.height)
    assert any(blue > 200 and red < 60 for red, _, blue in colours), "the blue box is in the picture"
    assert any(red > 180 and blue < 60 for red, _, blue in colours), "and framed in red"
    middle = image.getpixel((image.width // 2, image.height // 2))
    assert middle[2] > 200
    assert middle[0] < 60


def test_places_near_each_other_share_a_picture() -> None:
    finding = check(agreement(), Profile("uji", select=("WGT001",))).findings[0]
    boxes = [(100, 100, 120, 110), (200, 102, 220, 112), (100, 400, 120, 410)]
    places = tuple(PlaceRecord(page=1, bbox=box) for box in boxes)
    groups = spots(finding.model_copy(update={"evidence": places}))
    assert [len(group.boxes) for group in groups] == [2, 1]
    assert all(isinstance(group, Spot) for group in groups)


def test_no_picture_is_no_failure(tmp_path: Path) -> None:
    finding = check(agreement(), Profile("uji", select=("WGT001",))).findings[0]
    far = finding.model_copy(update={"evidence": (PlaceRecord(page=9, bbox=(1, 1, 2, 2)),)})
    assert crops_of(pdf(tmp_path / "a.pdf"), None, [far]) == ()
    assert crops_of(tmp_path / "none.pdf", None, [finding]) == ()


def test_places_in_words() -> None:
    record = agreement()
    assert subject_words("indicators[0].targets.q3", record, "id") == "indikator 1, target, triwulan III"
    assert subject_words("parties[1].nip", record, "en") == "party 2, NIP"
    assert subject_words("", record, "id") == "dokumen"
    finding = check(record, Profile("uji", select=("WGT001",))).findings[0]
    lines = tuple(PlaceRecord(page=1, line=n) for n in (3, 3, 9))
    assert places_words(finding.model_copy(update={"evidence": lines}), "id") == "baris 3, 9"


def test_batch_findings_name_their_documents(run: Run) -> None:
    found = run.results.documents[0].findings[0]
    place = PlaceRecord(page=3, bbox=(1, 1, 2, 2), document="x/b.pdf", text="7")
    between = found.model_copy(update={"evidence": (place,)})
    together = replace(run, results=run.results.model_copy(update={"batch": (between,)}))
    assert "x/b.pdf" in html.rendered(together, "id")
    assert places_words(between, "id") == "b.pdf hlm. 3"


def test_a_formula_is_drawn_and_its_words_are_escaped() -> None:
    method = "(Jumlah <script>x</script> izin terbit / Jumlah izin dimohon) x 100%"
    row = Indicator(name="Persentase izin", measurement_text=method, measurement=Measurement(method=method))
    page = Page(
        html.rendered(run_of(checked(agreement().model_copy(update={"indicators": (row,)}), "a.pdf")), "id")
    )
    names = [tag for tag, _ in page.tags]
    assert "mfrac" in names
    assert names.count("script") == 1
    assert "Jumlah izin dimohon" in "".join(page.words)
