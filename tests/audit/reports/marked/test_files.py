"""Marked copies of a run: beside each other as the documents lie, made only of what was checked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from audit.cli import main
from audit.reports.json import write
from audit.reports.marked.files import Marking, markings
from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from rules.engine.finding import Certainty, FindingRecord, PlaceRecord, Severity


def finding(page: int, *, box: bool = True) -> FindingRecord:
    place = PlaceRecord(page=page, bbox=(100, 100, 200, 120) if box else None)
    return FindingRecord(
        rule="TGT002",
        name="x",
        severity=Severity.ERROR,
        certainty=Certainty.CERTAIN,
        subject="x",
        message="Target “tidak” selaras ≥ (80)",
        condition="kondisi\\",
        criterion=None,
        effect="",
        recommendation="saran",
        evidence=(place,),
        fingerprint="0",
    )


def pdf(path: Path, pages: int = 3) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=(400, 600))
    for number in range(pages):
        canvas.drawString(100, 490, f"Halaman {number + 1} {path.parent.name}")
        canvas.showPage()
    canvas.save()
    return path


def of(path: Path, relative: str, *findings: FindingRecord) -> DocumentResult:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    source = SourceRecord(path=str(path), relative=relative, sha256=digest, pages=3, kind="digital")
    return DocumentResult(source=source, status="checked", findings=findings)


def results(*documents: DocumentResult) -> Results:
    return Results(documents=documents, rules=RulesRun(run=1, profile="uji"))


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """Two documents of one name, one without findings, and a picture."""
    picture = tmp_path / "in/foto.png"
    one = pdf(tmp_path / "in/A/PK.pdf")
    Image.new("RGB", (600, 800), "white").save(picture, dpi=(72, 72))
    folder = tmp_path / "run"
    folder.mkdir()
    listed = results(
        of(one, "A/PK.pdf", finding(2), finding(3, box=False)),
        of(pdf(tmp_path / "in/B/PK.pdf"), "B/PK.pdf", finding(1)),
        of(pdf(tmp_path / "in/C/PK.pdf"), "C/PK.pdf"),
        of(picture, "foto.png", finding(1)),
    )
    write(listed, folder / "hasil.json")
    return folder


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_each_document_with_findings_has_its_marked_copy_and_all_evidence_is_in_one(run: Path) -> None:
    done = cermat("mark", run, "--evidence", "--jobs", 1)
    assert done.exit_code == 0, done.output
    place = run / "bertanda"
    names = sorted(str(p.relative_to(place).as_posix()) for p in place.rglob("*.pdf"))
    assert names == ["A/PK.pdf.temuan.pdf", "B/PK.pdf.temuan.pdf", "bukti.pdf"]
    assert "foto.png" in done.stderr
    copy = (place / "A/PK.pdf.temuan.pdf").read_bytes()
    assert copy.startswith((run.parent / "in/A/PK.pdf").read_bytes())
    with pikepdf.open(place / "bukti.pdf") as evidence:
        assert len(evidence.pages) == 3 + 2 + 1, "a sheet and the marked pages of each"
        marked = [number for number, page in enumerate(evidence.pages) if "/Annots" in page]
        assert marked == [1, 2, 4]
        with evidence.open_outline() as outline:
            assert [item.title for item in outline.root] == ["A/PK.pdf", "B/PK.pdf", "foto.png"]
        pictures = [len(page.images) for page in evidence.pages]
        assert pictures == [1, 0, 0, 1, 0, 1]


def test_a_document_that_has_changed_is_not_marked(run: Path) -> None:
    pdf(run.parent / "in/A/PK.pdf", pages=2)
    (run.parent / "in/B/PK.pdf").unlink()
    done = cermat("mark", run, "--out", run.parent / "x", "--jobs", 1)
    assert done.exit_code == 3
    assert "berubah" in done.stderr
    assert "tidak ada lagi" in done.stderr
    assert not list((run.parent / "x").rglob("*.pdf"))


def test_a_run_without_findings_says_so(tmp_path: Path) -> None:
    write(results(), tmp_path / "hasil.json")
    assert "Tidak ada temuan" in cermat("mark", tmp_path).output


@pytest.mark.parametrize("name", ["../../etc/x.pdf", "/etc/x.pdf", "C:\\a\\x.pdf", "a/../../x.pdf"])
def test_a_copy_never_leaves_its_folder(name: str, tmp_path: Path) -> None:
    path = pdf(tmp_path / "x.pdf")
    (one,) = markings(results(of(path, name, finding(1))), tmp_path / "out", "id")
    assert isinstance(one, Marking)
    assert one.target.resolve().is_relative_to((tmp_path / "out").resolve())
    assert one.target.name.endswith("x.pdf.temuan.pdf")


@pytest.mark.usefixtures("reader")
def test_a_run_with_relative_paths_is_marked_from_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: Callable[..., Path]
) -> None:
    name, elsewhere = document("masuk/pk.txt").name, tmp_path / "meja"
    elsewhere.mkdir()
    monkeypatch.chdir(tmp_path)
    cermat("check", f"masuk/{name}", "--out", "run", "--jobs", 1, "--select", "WGT001")
    listed = results(of(pdf(Path("masuk/PK.pdf")), "PK.pdf", finding(1)))
    write(listed, tmp_path / "run" / "hasil.json")
    monkeypatch.chdir(elsewhere)
    done = cermat("mark", tmp_path / "run", "--jobs", 1)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "run" / "bertanda" / "PK.pdf.temuan.pdf").is_file()
