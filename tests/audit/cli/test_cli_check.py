"""``cermat check`` from the command line: output, exit codes, bad input, options."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.results import Results
from audit.runners.processes import here
from audit.runners.work import Runner, Task

pytestmark = pytest.mark.usefixtures("reader")
Document = Callable[..., Path]


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def checked(*words: object) -> tuple[int, dict[str, Any]]:
    result = cermat("check", *words, "--format", "json", "--jobs", 1, "--select", "WGT001")
    return result.exit_code, json.loads(result.stdout)


def test_findings_give_one(document: Document) -> None:
    code, results = checked(document())
    assert code == 1
    (finding,) = results["documents"][0]["findings"]
    assert (finding["rule"], finding["subject"]) == ("WGT001", "indicators[0].measurement.weights")
    assert results["rules"] == {"run": 1, "profile": "nasional"}
    assert results["summary"]["errors"] == 1


def test_nothing_found_gives_zero(document: Document) -> None:
    code, results = checked(document(percent=40))
    assert code == 0
    assert results["documents"][0]["status"] == "checked"
    assert [c["result"] for c in results["documents"][0]["coverage"]] == ["sesuai"]


@pytest.mark.parametrize(("fail_on", "code"), [("none", 0), ("error", 1), ("info", 1)])
def test_fail_on(document: Document, fail_on: str, code: int) -> None:
    assert checked(document(), "--fail-on", fail_on)[0] == code


def test_the_json_is_the_published_model(document: Document) -> None:
    _, results = checked(document(), document("b.txt", more="BROKEN ="))
    again = Results.model_validate(results)
    assert again.model_dump(mode="json") == results


def test_bad_documents_fail_alone(document: Document, tmp_path: Path) -> None:
    good = document("nama dengan spasi é.txt")
    for word in ("CRASH", "MEMORY", "BUG", "LOCKED"):
        document(f"{word}.txt", more=f"# {word}\n")
    (tmp_path / "surat.txt").write_text("year = 2024\n", encoding="utf-8")
    (tmp_path / "kosong").mkdir()
    code, results = checked(tmp_path, tmp_path / "kosong", tmp_path / "hilang.pdf")
    assert code == 3
    by_name = {Path(d["source"]["path"]).name: d for d in results["documents"]}
    assert len(by_name[good.name]["findings"]) == 1
    failed = {name: d["problem"]["code"] for name, d in by_name.items() if d["status"] == "failed"}
    assert failed == {
        "CRASH.txt": "crash",
        "MEMORY.txt": "memory",
        "BUG.txt": "internal",
        "LOCKED.txt": "encrypted",
        "surat.txt": "not-an-agreement",
        "kosong": "folder-empty",
        "hilang.pdf": "path-missing",
    }
    for d in by_name.values():
        assert d["status"] != "failed" or (d["problem"]["message"] and d["problem"]["advice"])


def test_a_document_that_hangs_is_given_up(document: Document, tmp_path: Path) -> None:
    out = ("--out", tmp_path / "out")
    assert checked(document("b.txt"), *out)[0] == 1  # kept: a busy machine may be slow
    code, results = checked(document("a.txt", more="# HANG\n"), document("b.txt"), *out, "--timeout", 2)
    assert code == 3
    assert [d["status"] for d in results["documents"]] == ["failed", "checked"]
    assert results["documents"][0]["problem"]["code"] == "timeout"


def test_findings_survive_a_crash_in_drawing(document: Document, tmp_path: Path) -> None:
    code, results = checked(document(more="# DRAWING\n"), document("b.txt"), "--out", tmp_path / "out")
    assert code == 1
    assert [len(d["findings"]) for d in results["documents"]] == [1, 1]


def test_a_password_reaches_the_reader(document: Document) -> None:
    locked = document(percent=40, more="# LOCKED\n")
    assert checked(locked)[0] == 3
    assert checked(locked, "--password", "rahasia")[0] == 0


def test_failures_are_told_in_both_languages(document: Document) -> None:
    locked = document(more="# LOCKED\n")
    assert "terkunci" in cermat("check", locked).stdout
    assert "locked" in cermat("check", locked, "--lang", "en").stdout
    assert "locked" in cermat("--lang", "en", "check", locked).stdout


def test_terminal_text_is_not_markup(document: Document) -> None:
    result = cermat("check", document(organisation="[red]Dinas[/red] [link=x]"), "--select", "WGT001")
    assert result.exit_code == 1
    assert "1 kesalahan" in result.stdout
    assert "indikator 1, pengukuran kinerja, bobot" in result.stdout


def test_reports_are_written_and_found_again(document: Document, tmp_path: Path) -> None:
    document("in/a.txt")
    out = tmp_path / "in" / "out"
    for _ in range(2):  # the second run must not take the first one's reports for documents
        result = cermat("check", tmp_path / "in", "--out", out, "--jobs", 1)
        assert result.exit_code == 1
        names = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
        assert names == {"laporan.html", "kertas-kerja.xlsx", "hasil.json", "catatan.sqlite"}
    assert len(json.loads((out / "hasil.json").read_text(encoding="utf-8"))["documents"]) == 1


def test_what_is_finished_is_kept(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C after the first document: its result is there, the other is named as not done."""

    def stopped(jobs: int, preload: tuple[str, ...]) -> Runner:
        def run(tasks: Iterable[Task], *rest: Any) -> Iterator[tuple[int, Any]]:
            yield from here(jobs, preload)(list(tasks)[:1], *rest)
            raise KeyboardInterrupt

        return run

    monkeypatch.setattr("audit.run.batch.here", stopped)
    code, results = checked(document("a.txt", more="# a\n"), document("b.txt"), "--out", tmp_path / "out")
    assert code == 3
    assert [d["status"] for d in results["documents"]] == ["checked", "failed"]
    assert results["documents"][1]["problem"]["code"] == "stopped"
    monkeypatch.setattr("audit.run.batch.here", here)
    code, results = checked(document("a.txt", more="# a\n"), document("b.txt"), "--out", tmp_path / "out")
    assert [d["status"] for d in results["documents"]] == ["checked", "checked"]


def test_baseline_shows_only_what_is_new(document: Document, tmp_path: Path) -> None:
    old = document("a.txt")
    checked(old, "--out", tmp_path / "before")
    code, results = checked(
        old, document("b.txt", organisation="Badan Lain"), "--baseline", tmp_path / "before"
    )
    assert code == 1
    assert [len(d["findings"]) for d in results["documents"]] == [0, 1]
    assert [len(d["known"]) for d in results["documents"]] == [1, 0]
    assert results["summary"]["known"] == 1


def test_a_resubmission_is_shown_in_groups(document: Document, tmp_path: Path) -> None:
    """One is mended, one is not, one is not handed in again, one is broken now."""
    names = {"a.txt": "Dinas A", "b.txt": "Dinas B", "c.txt": "Dinas C", "d.txt": "Dinas D"}
    for name, body in names.items():
        document(f"1/{name}", organisation=body)
    cermat("check", tmp_path / "1", "--out", tmp_path / "out1", "--select", "WGT001")
    document("2/a.txt", organisation="Dinas A", percent=40)
    document("2/b.txt", organisation="Dinas B", more="# again\n")
    document("2/d.txt", organisation="Dinas D", more="# LOCKED\n")
    words = ("--baseline", tmp_path / "out1", "--out", tmp_path / "out2", "--select", "WGT001")
    said = cermat("check", tmp_path / "2", *words).stdout
    assert "1 selesai · 1 belum · 0 baru · 2 tidak dapat dinilai" in said
    assert said.count("Tidak ada temuan.") == 1  # of the one that is mended
    assert "Tidak ada temuan baru; temuan sebelumnya belum semuanya selesai." in said
    assert "c.txt: tidak diserahkan lagi" in said
    results = json.loads((tmp_path / "out2" / "hasil.json").read_text(encoding="utf-8"))
    groups = [[len(d[key]) for key in ("resolved", "known", "unassessed")] for d in results["documents"]]
    assert groups == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    assert [absent["source"]["relative"] for absent in results["absent"]] == ["c.txt"]
    book = openpyxl.load_workbook(tmp_path / "out2" / "kertas-kerja.xlsx")
    rows = [[cell.value for cell in row][:3] for row in book["Perubahan"].iter_rows(min_row=2)]
    assert rows == [
        ["a.txt", "Selesai", "WGT001"],
        ["b.txt", "Belum diselesaikan", "WGT001"],
        ["d.txt", "Tidak dapat dinilai", "WGT001"],
        ["c.txt", "Tidak dapat dinilai", "WGT001"],
    ]


def test_a_baseline_made_against_a_baseline_keeps_what_was_known(document: Document, tmp_path: Path) -> None:
    old = document("a.txt")
    checked(old, "--out", tmp_path / "1")
    checked(old, "--baseline", tmp_path / "1", "--out", tmp_path / "2")
    assert checked(old, "--baseline", tmp_path / "2")[0] == 0


def test_the_same_defect_in_another_document_is_new(document: Document, tmp_path: Path) -> None:
    checked(document("x/pk.txt"), "--out", tmp_path / "before")
    other = document("y/pk.txt", organisation="Badan Lain", more="# other\n")
    _, results = checked(other, "--baseline", tmp_path / "before" / "hasil.json")
    assert len(results["documents"][0]["findings"]) == 1


def test_waivers(document: Document, tmp_path: Path) -> None:
    waivers = tmp_path / "waivers.toml"
    waivers.write_text(
        '[[waiver]]\nrule = "WGT001"\ndocument = "*a.txt"\nreason = "disepakati"\nauthor = "Sari"\n'
        '[[waiver]]\nrule = "WGT001"\ndocument = "*b.txt"\nreason = "lama"\nauthor = "Sari"\n'
        "expires = 2020-01-31\n"
        '[[waiver]]\nfingerprint = "0000"\nreason = "sudah hilang"\nauthor = "Sari"\n',
        encoding="utf-8",
    )
    code, results = checked(document("a.txt"), document("b.txt", more="# b\n"), "--waivers", waivers)
    assert code == 1
    assert [len(d["findings"]) for d in results["documents"]] == [0, 1]
    assert results["documents"][0]["waived"][0]["waiver"] == "disepakati (Sari)"
    assert [(n["kind"], n["entry"]) for n in results["waivers"]] == [("unused", 3), ("expired", 2)]
    assert "31-01-2020" in results["waivers"][1]["message"]


def test_every_file_is_accounted_for(document: Document, tmp_path: Path) -> None:
    """Read, failed, left out: each with its relative path in every report, and a line with the sum."""
    texts = {"Dinas A/PK.txt": "", "Dinas B/PK.txt": "# b\n", "z/twin.txt": "", "bad.txt": "x ="}
    for name, more in texts.items():
        document(f"in/{name}", more=more)
    (tmp_path / "in" / "Dinas A" / "PK.docx").write_bytes(b"x")
    words = ("check", tmp_path / "in", tmp_path / "none.pdf", "--out", tmp_path / "out", "--select", "WGT001")
    said = cermat(*words).stdout
    assert "5 berkas ditemukan = 2 dibaca + 1 gagal + 2 tidak diperiksa" in said
    assert "in/Dinas A/PK.docx: akhiran .docx" in said
    assert "in/z/twin.txt: isinya sama persis dengan in/Dinas A/PK.txt" in said
    results = json.loads((tmp_path / "out" / "hasil.json").read_text(encoding="utf-8"))
    assert results["files"] == {"found": 5, "read": 2, "failed": 1, "left_out": 2}
    relative = [d["source"]["relative"] for d in results["documents"]]
    assert relative == ["in/bad.txt", "in/Dinas A/PK.txt", "in/Dinas B/PK.txt", "none.pdf"]
    page = (tmp_path / "out" / "laporan.html").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(tmp_path / "out" / "kertas-kerja.xlsx")
    summary = [cell.value for cell in book["Ringkasan"]["B"]]
    for name in (*relative, "in/Dinas A/PK.docx", "in/z/twin.txt"):
        assert name in page
        assert name in summary
    assert {row[1].value for row in book["Catatan Reviu"].iter_rows(min_row=2)} == set(relative[1:3])


def test_a_name_with_line_feeds_stays_on_its_line(document: Document) -> None:
    said = cermat("check", document("a\nGAGAL\x1b[2J.txt"), "--select", "WGT001").stdout
    assert "\x1b" not in said
    assert "\nGAGAL" not in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check"], "PATH"),
        (["check", ""], "kosong"),
        (["check", "x", "--out", ""], "--out"),
        (["extract", ""], "kosong"),
        (["check", "x", "--formt", "json"], "Mungkin maksudnya: --format"),
        (["check", "x", "--format", "xml"], "pilih salah satu dari text, json"),
        (["check", "x", "--jobs", "0"], "bilangan bulat"),
        (["check", "x", "--select", "ZZZ"], "tidak ada aturan dengan awalan itu"),
        (["check", "x", "--profile", "nasionl"], "profil bawaan: dki, nasional"),
        (["check", "x", "--budget-approved", "31/12/2023"], "TTTT-BB-HH"),
        (["check", "x", "--waivers", "/nonexistent.toml"], "tidak ada atau tidak dapat dibuka"),
        (["check", "x", "--baseline", "/nonexistent"], "hasil.json"),
        (["check", "x", "--roster", "/nonexistent.csv"], "nonexistent.csv: tidak ada"),
        (["chekc"], "Mungkin maksudnya: check"),
        (["explain"], "KODE"),
        (["schema", "x"], "agreement, findings"),
    ],
)
def test_wrong_usage_gives_two(words: list[str], said: str) -> None:
    result = cermat(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_out_that_is_a_file(document: Document, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert cermat("check", document(), "--out", tmp_path / "file").exit_code == 2


def test_a_name_that_is_no_unicode(document: Document, tmp_path: Path) -> None:
    import os

    folder = tmp_path / "in"
    folder.mkdir()
    try:
        os.rename(document("a.txt"), os.fsencode(folder) + b"/pk-\xff.txt")  # noqa: PTH104 (bytes that no Path holds)
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    code, results = checked(folder, "--out", tmp_path / "out")
    assert code == 1
    assert results["documents"][0]["source"]["path"].endswith("pk-\ufffd.txt")
    assert "pk-" in cermat("check", folder).stdout


def test_words_of_a_document_do_not_steer_the_terminal() -> None:
    from audit.reports.terminal import inert

    assert inert("a\x1b[2Jb\x07\u202e\n") == "a\ufffd[2Jb\ufffd\ufffd\n"
