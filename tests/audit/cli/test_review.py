"""``cermat review``: what is decided on the page is in the ledger and in the reports that follow."""

from __future__ import annotations

import hashlib
import io
import json
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from audit.cli import main
from audit.decisions import decided, trail
from audit.ledger.store import Ledger
from audit.review.web.serve import host_of

pytestmark = pytest.mark.usefixtures("reader")


@pytest.fixture
def rejecting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that comes in, rejects the first open finding, and leaves."""
    doors: list[str] = []

    def address(host: str, sessions: Any) -> str:
        doors.append(f"/masuk/{sessions.token}")
        return "http://x/"

    def serve(app: Any, listening: socket.socket, ready: Callable[[], object]) -> None:
        ready()
        host = f"http://{host_of(listening)}"
        browser = TestClient(app, base_url=host, headers={"Origin": host})
        browser.get(doors[-1])
        where = browser.get("/").text.split('class="main" href="')[1].partition('"')[0]
        browser.post(where, data={"verdict": "rejected", "reason": "lampiran benar"})

    monkeypatch.setattr("audit.review.web.serve.address", address)
    monkeypatch.setattr("audit.review.web.serve.serve", serve)


@pytest.mark.usefixtures("rejecting")
@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_decision_is_in_the_ledger_and_in_the_reports(
    document: Callable[..., Path], tmp_path: Path, elsewhere: bool
) -> None:
    out = tmp_path / "out"
    place: Path | str = f"sqlite:///{tmp_path / 'kota.sqlite'}" if elsewhere else out / "catatan.sqlite"
    ledger = ["--ledger", str(place)] if elsewhere else []
    words = ["check", str(document()), "--out", str(out), "--jobs", "1", "--select", "WGT001", *ledger]
    CliRunner().invoke(main, words, catch_exceptions=False)
    asked = ["review", str(out), "--no-browser", "--who", "Sari", *ledger]
    said = CliRunner().invoke(main, asked, catch_exceptions=False)
    assert said.exit_code == 0, said.output
    with Ledger(place) as kept:
        (entry,) = trail(kept)
    assert (entry.decision.who, entry.decision.verdict) == ("Sari", "rejected")
    result = json.loads((out / "hasil.json").read_text(encoding="utf-8"))
    (one,) = result["documents"]
    assert one["findings"] == []
    assert [found["rule"] for found in one["waived"]] == ["WGT001"]
    assert "lampiran benar" in json.dumps(one["waived"])


@pytest.mark.usefixtures("rejecting")
def test_page_and_workbook_of_one_run_are_merged_and_what_contradicts_is_shown(
    document: Callable[..., Path], tmp_path: Path
) -> None:
    out, paper = tmp_path / "out", tmp_path / "out" / "kertas-kerja.xlsx"
    words = ["check", str(document()), "--out", str(out), "--jobs", "1", "--select", "WGT001,TGT002"]
    CliRunner().invoke(main, words, catch_exceptions=False)
    book = openpyxl.load_workbook(paper)
    titles = {cell.value: cell.column for cell in book["Catatan Reviu"][1]}
    for row in (2, 3):
        for title, typed in (("Keputusan", "Diterima"), ("Alasan", f"baris {row}"), ("Pemeriksa", "Budi")):
            book["Catatan Reviu"].cell(row, titles[title]).value = typed
    book.save(paper)
    CliRunner().invoke(main, ["review", str(out), "--no-browser", "--who", "Sari"], catch_exceptions=False)
    kept = out / "kertas-kerja-1.xlsx"  # with what Budi typed before the page wrote a new one
    said = CliRunner().invoke(main, ["decide", str(kept), "--run", str(out)], catch_exceptions=False)
    assert said.exit_code == 0, said.output
    with Ledger(out / "catatan.sqlite") as ledger:
        told = [(entry.decision.who, entry.decision.verdict) for entry in trail(ledger)]
        standings = decided(ledger).things.values()
    assert told == [("Sari", "rejected"), ("Budi", "accepted"), ("Budi", "accepted")]
    assert sorted(standing.conflict for standing in standings) == [False, True]
    (conflict,) = (standing for standing in standings if standing.conflict)
    assert {entry.decision.who for entry in conflict.heads} == {"Sari", "Budi"}
    result = json.loads((out / "hasil.json").read_text(encoding="utf-8"))
    assert result["documents"][0]["waived"] == []  # neither of two that contradict is in force
    html = (out / "laporan.html").read_text(encoding="utf-8")
    assert "Budi" in html
    assert "Sari" in html


@pytest.mark.usefixtures("rejecting")
def test_the_trail_is_exported_so_that_anybody_can_try_its_chain(
    document: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    words = ["check", str(document()), "--out", str(out), "--jobs", "1", "--select", "WGT001,TGT002"]
    CliRunner().invoke(main, words, catch_exceptions=False)
    for who in ("Sari", "Budi"):
        CliRunner().invoke(main, ["review", str(out), "--no-browser", "--who", who], catch_exceptions=False)
    asked = ["export", str(out), "--to", "trail", "--out", str(tmp_path / "tabel")]
    assert CliRunner().invoke(main, asked, catch_exceptions=False).exit_code == 0
    lines = (tmp_path / "tabel" / "jejak.jsonl").read_text(encoding="utf-8").splitlines()
    links, previous = [json.loads(line) for line in lines], ""
    for number, link in enumerate(links, 1):
        chained = "\n".join((str(number), link["recorded"], previous, link["body"]))
        assert (link["number"], link["previous"]) == (number, previous)
        previous = hashlib.sha256(chained.encode()).hexdigest()
        assert link["mark"] == previous
    assert [json.loads(link["body"])["who"] for link in links] == ["Sari", "Budi"]


@pytest.mark.usefixtures("rejecting")
@pytest.mark.parametrize("damage", ["xl/worksheets/sheet3.xml", "xl/worksheets/sheet1.xml", ""])
def test_a_cover_outlives_a_damaged_sheet_and_is_told_where_it_does_not(
    document: Callable[..., Path], tmp_path: Path, damage: str
) -> None:
    out, paper = tmp_path / "out", tmp_path / "out" / "kertas-kerja.xlsx"
    words = ["check", str(document()), "--out", str(out), "--jobs", "1", "--select", "WGT001,TGT002"]
    CliRunner().invoke(main, words, catch_exceptions=False)
    book = openpyxl.load_workbook(paper)
    book["Sampul"]["B3"] = "700/KKR-17/2026"
    book.save(paper)
    damaged = with_damage(paper, damage)
    said = CliRunner().invoke(main, ["review", str(out), "--no-browser", "--who", "Sari"])
    assert said.exit_code == 0, said.output
    assert (out / "kertas-kerja-1.xlsx").read_bytes() == damaged
    cover = openpyxl.load_workbook(paper)["Sampul"]
    lost = damage != "xl/worksheets/sheet3.xml"
    assert ("kertas-kerja-1.xlsx" in said.output) is lost
    assert (cover["B3"].value == "700/KKR-17/2026") is not lost


def with_damage(paper: Path, part: str) -> bytes:
    """The workbook with a ``part`` that ends half-way; where none is named, no workbook at all."""
    whole = io.BytesIO()
    if part:
        with zipfile.ZipFile(paper) as old, zipfile.ZipFile(whole, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name)[: 400 if name == part else None])
    paper.write_bytes(whole.getvalue())
    return whole.getvalue()


@pytest.mark.usefixtures("rejecting")
def test_a_run_with_relative_paths_is_reviewed_from_another_folder(
    document: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, elsewhere = document("masuk/pk.txt"), tmp_path / "meja" / "kerja"
    (tmp_path / "kecuali.toml").write_text("", encoding="utf-8")
    elsewhere.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    words = ["check", "masuk/pk.txt", "--out", "out", "--jobs", "1", "--select", "WGT001,TGT002"]
    CliRunner().invoke(main, [*words, "--waivers", "kecuali.toml"], catch_exceptions=False)
    for folder in (elsewhere, tmp_path):
        monkeypatch.chdir(folder)
        asked = ["review", str(tmp_path / "out"), "--no-browser", "--who", "Sari"]
        said = CliRunner().invoke(main, asked, catch_exceptions=False)
        assert said.exit_code == 0, said.output
        (one,) = json.loads((tmp_path / "out" / "hasil.json").read_text(encoding="utf-8"))["documents"]
        assert not Path(one["source"]["path"]).is_absolute()
        assert (folder / one["source"]["path"]).resolve() == path.resolve()
