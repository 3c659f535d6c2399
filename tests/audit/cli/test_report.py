"""Papers to be signed: everything that was found stands in them, nothing of a document acts in them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from docx import Document as Word

from audit.cli import main
from audit.decisions import Decision, decide
from audit.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("reader")
Writer = Callable[..., Path]
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, list(map(str, words)), catch_exceptions=False)


def words_of(path: Path) -> str:
    """All that a paper says, tables among it."""
    texts = (node.text or "" for node in Word(str(path)).element.iter(TEXT))
    return " ".join(" ".join(texts).split())


@pytest.fixture
def run(document: Writer, tmp_path: Path) -> Path:
    """A run over two bodies with two findings each, and a file that cannot be read."""
    for name in ("Kesehatan", "Sosial"):
        document(f"in/{name}.txt", organisation=f"Dinas {name}", more=f"# {name}\n")
    document("in/terkunci.txt", more="# LOCKED\n")
    (tmp_path / "in" / "catatan.xyz").write_text("x", encoding="utf-8")
    cermat("check", tmp_path / "in", "--out", tmp_path / "out", "--select", "WGT001,TGT002", "--jobs", 1)
    return tmp_path / "out"


def results(run: Path) -> Any:
    return json.loads((run / "hasil.json").read_text(encoding="utf-8"))


def decided(run: Path, verdict: str, **more: Any) -> None:
    """``verdict`` on everything that was found."""
    found = [
        Decision(
            kind="finding",
            content=document["source"]["sha256"] or "",
            name=one["fingerprint"],
            verdict=verdict,  # type: ignore[arg-type]
            who="Sari",
            source="uji",
            **more,
        )
        for document in results(run)["documents"]
        for one in (*document["findings"], *document["questions"])
    ]
    with Ledger(run / "catatan.sqlite") as ledger:
        decide(ledger, found)
    folder = run.parent / "in"
    cermat("check", folder, "--out", run, "--select", "WGT001,TGT002", "--jobs", 1)


def test_a_report_and_for_each_body_notes_and_a_letter(run: Path) -> None:
    said = cermat("report", run)
    assert said.exit_code == 0, said.output
    made = sorted(str(path.relative_to(run / "naskah")) for path in (run / "naskah").rglob("*.docx"))
    bodies = ["01 Dinas Kesehatan", "02 Dinas Sosial", "03 Perangkat daerah tidak terbaca"]
    assert made == sorted(
        ["laporan-hasil-reviu.docx", "ringkasan-pimpinan.docx", "surat-pengantar-laporan.docx"]
        + [f"{kind}/{body}.docx" for kind in ("catatan-hasil-reviu", "surat-pengantar") for body in bodies]
    )


def test_every_finding_every_file_and_what_it_rests_on_is_in_the_papers(run: Path) -> None:
    cermat("report", run)
    report = words_of(run / "naskah" / "laporan-hasil-reviu.docx")
    found = results(run)
    for document in found["documents"]:
        assert document["source"]["relative"] in report
        assert document["source"]["sha256"] or "LOCKED" not in report
        for one in document["findings"]:
            assert one["message"] in report
        body = document["organisation"]
        if body is not None:
            (place,) = (run / "naskah" / "catatan-hasil-reviu").glob(f"* {body}.docx")
            notes = words_of(place)
            for one in document["findings"]:
                for part in ("condition", "criterion", "effect", "recommendation"):
                    assert " ".join(one[part].split()) in notes
            assert document["source"]["sha256"] in notes
    assert found["left_out"][0]["relative"] in report
    assert found["run"]["reader"] in report
    assert "terkunci.txt" in words_of(
        run / "naskah/catatan-hasil-reviu/03 Perangkat daerah tidak terbaca.docx"
    )


def test_papers_are_drafts_until_all_is_decided(run: Path) -> None:
    cermat("report", run)
    report = run / "naskah" / "laporan-hasil-reviu.docx"
    assert "KONSEP" in words_of(report)
    assert "Simpulan belum dapat diberikan: dari 4 catatan dan pertanyaan, 4 belum" in words_of(report)
    decided(run, "accepted", cause="salah ketik", reason="benar adanya")
    cermat("report", run)
    words = words_of(report)
    assert "KONSEP" not in words
    assert "tidak terdapat hal lain yang menjadi perhatian" in words
    assert "Keputusan diambil oleh: Sari" in words
    notes = words_of(run / "naskah" / "catatan-hasil-reviu" / "01 Dinas Kesehatan.docx")
    assert "salah ketik" in notes
    assert "benar adanya" in notes


def test_rejected_findings_stand_apart_with_their_reason(run: Path) -> None:
    decided(run, "rejected", reason="sudah sesuai")
    cermat("report", run)
    report = words_of(run / "naskah" / "laporan-hasil-reviu.docx")
    assert "tidak terdapat hal yang menjadi perhatian" in report
    notes = words_of(run / "naskah" / "catatan-hasil-reviu" / "01 Dinas Kesehatan.docx")
    assert "Ditolak atau dikecualikan" in notes
    assert "sudah sesuai (Sari" in notes


@pytest.mark.parametrize(
    "name",
    [
        "{{ 7 * 7 }} {% for x in y %}",
        "A & B <w:p/> ]]>",
        'x"\\u0007\\f\\u0000y',
        "{_{ 7 }_} {_% x %_}",
        "=1+1 …/../?*",
    ],
)
def test_nothing_in_a_document_acts(document: Writer, tmp_path: Path, name: str) -> None:
    body = name.replace('"', '\\"')
    document("in/pk.txt", organisation=body)
    said = cermat("check", tmp_path / "in", "--out", tmp_path / "out", "--select", "WGT001", "--jobs", 1)
    (read,) = results(tmp_path / "out")["documents"]
    assert read["organisation"], said.output
    assert cermat("report", tmp_path / "out").exit_code == 0
    words = words_of(tmp_path / "out" / "naskah" / "laporan-hasil-reviu.docx")
    wanted = read["organisation"]
    for sign in ("\x07", "\x0c", "\x00", "\x08"):
        wanted = wanted.replace(sign, "\ufffd")
    wanted = wanted.replace("{_{", "\ufffd_{").replace("{_%", "\ufffd_%")
    wanted = wanted.replace("}_}", "}_\ufffd").replace("%_}", "%_\ufffd")
    assert " ".join(wanted.split()) in words
    assert "49" not in words.replace(read["source"]["sha256"], "")[:400]


def test_an_evaluation_has_its_chapters(run: Path) -> None:
    cermat("report", run, "--evaluation", "--lang", "en")
    report = run / "naskah" / "laporan-hasil-evaluasi.docx"
    heads = [
        one.text for one in Word(str(report)).paragraphs if one.style and "Heading" in str(one.style.name)
    ]
    assert heads[:9] == [
        "Executive Summary",
        "Chapter I Introduction",
        "A. Legal basis",
        "B. Background",
        "C. Purpose",
        "D. Scope",
        "E. Method",
        "F. Overview",
        "Chapter II Results",
    ]
    assert heads[-4:-1] == ["Chapter III Closing", "A. Recommendations", "B. Appreciation"]
    assert results(run)["documents"][0]["source"]["relative"] in words_of(report)


def test_templates_of_ones_own_go_first_and_are_checked(run: Path, tmp_path: Path) -> None:
    own = tmp_path / "template"
    assert cermat("templates", "copy", own).exit_code == 0
    assert len(list(own.iterdir())) == 6
    assert cermat("templates", "validate", own).exit_code == 0
    letter = Word()
    letter.add_paragraph("Inspektorat Kota Contoh untuk {{ body.name }}")
    letter.save(str(own / "surat-pengantar.docx"))
    (own / "lain.docx").write_bytes(b"x")
    for name in ("laporan-hasil-evaluasi.docx", "catatan-hasil-reviu.docx"):
        (own / name).unlink()
    said = cermat("report", run, "--templates", own)
    assert said.exit_code == 0, said.output
    assert "lain.docx: bukan nama template" in said.output
    assert words_of(run / "naskah/surat-pengantar/01 Dinas Kesehatan.docx").strip() == (
        "Inspektorat Kota Contoh untuk Dinas Kesehatan"
    )
    assert "Kondisi" in words_of(run / "naskah/catatan-hasil-reviu/01 Dinas Kesehatan.docx")
    letter.add_paragraph("{{ body.nmae }}")
    letter.sections[0].header.paragraphs[0].add_run("{{ yers }}")
    letter.save(str(own / "surat-pengantar.docx"))
    letter.save(str(own / "surat-pengantar-laporan.docx"))
    bad = cermat("templates", "validate", own)
    assert bad.exit_code == 1
    assert "body.nmae tidak dikenal. Mungkin maksudnya: body.name?" in bad.output
    assert "yers tidak dikenal" in bad.output
    assert "surat-pengantar-laporan.docx: bidang body tidak dikenal" in bad.output
    assert cermat("report", run, "--templates", own).exit_code == 2


@pytest.mark.parametrize("content", [b"no archive", None])
def test_a_broken_template_is_told(run: Path, tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "template"
    own.mkdir()
    if content is None:
        paper = Word()
        paper.add_paragraph("{% for x in %}")
        paper.save(str(own / "surat-pengantar.docx"))
    else:
        (own / "surat-pengantar.docx").write_bytes(content)
    said = cermat("templates", "validate", own)
    assert said.exit_code == 1
    assert "surat-pengantar.docx: tidak dapat dibaca sebagai template" in said.output
    assert cermat("templates", "validate", tmp_path / "nowhere").exit_code == 2


def test_a_profile_names_the_folder_of_templates(document: Writer, tmp_path: Path) -> None:
    document("in/pk.txt", organisation="Dinas Contoh")
    (tmp_path / "kota.toml").write_text('name = "kota"\nextends = "nasional"\ntemplates = "milik"\n')
    (tmp_path / "milik").mkdir()
    letter = Word()
    letter.add_paragraph("milik sendiri")
    letter.save(str(tmp_path / "milik" / "surat-pengantar.docx"))
    profile = tmp_path / "kota.toml"
    cermat("check", tmp_path / "in", "--out", tmp_path / "out", "--profile", profile, "--jobs", 1)
    cermat("report", tmp_path / "out")
    assert words_of(tmp_path / "out/naskah/surat-pengantar/01 Dinas Contoh.docx").strip() == "milik sendiri"
    profile.unlink()
    said = cermat("report", tmp_path / "out")
    assert "tidak dapat dibaca lagi" in said.output
    assert "milik" not in words_of(tmp_path / "out/naskah/surat-pengantar/01 Dinas Contoh.docx")


def test_papers_of_bodies_that_are_gone_do_not_stay(run: Path, tmp_path: Path) -> None:
    cermat("report", run)
    (tmp_path / "in" / "Sosial.txt").unlink()
    cermat("check", tmp_path / "in", "--out", run, "--select", "WGT001", "--jobs", 1)
    cermat("report", run)
    names = [path.stem for path in (run / "naskah" / "surat-pengantar").iterdir()]
    assert sorted(names) == ["01 Dinas Kesehatan", "02 Perangkat daerah tidak terbaca"]


def test_without_an_office_suite_the_papers_are_there_all_the_same(
    run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.reports.docx.office.office", lambda: None)
    monkeypatch.setattr("audit.reports.typeset.available", lambda: False)
    said = cermat("report", run, "--pdf")
    assert said.exit_code == 0
    assert "LibreOffice tidak ditemukan" in said.output
    assert (run / "naskah" / "laporan-hasil-reviu.docx").is_file()


def test_an_office_suite_that_fails_is_told_and_no_more(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suite = tmp_path / "soffice"
    suite.write_text("#!/bin/sh\nexit 1\n")
    suite.chmod(0o755)
    monkeypatch.setattr("audit.reports.docx.office.office", lambda: suite)
    said = cermat("report", run, "--pdf")
    assert said.exit_code == 0
    assert said.output.count("PDF tidak dapat dibuat") == 9


def test_no_run_is_a_usage_error(tmp_path: Path) -> None:
    assert cermat("report", tmp_path).exit_code == 2
