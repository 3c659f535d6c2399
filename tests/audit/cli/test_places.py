"""Disks and folders around a run that are full, gone, or none: results are there, words say what is wrong."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.audit.started import counted, ended, program, until

Document = Callable[..., Path]
REPORTS = {"laporan.html", "kertas-kerja.xlsx", "hasil.json", "catatan.sqlite"}


@pytest.fixture
def small() -> Iterator[Path]:
    """A disk of 1 MB with 8 kB left; its name is short, since addresses of sockets are."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", name]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
            pytest.skip("no right to mount a small disk here")
        (place / "ballast").write_bytes(bytes(1016 * 1024))
        yield place
        subprocess.run(["umount", "-l", name], check=True)


def test_no_room_for_temporary_files(reader: str, document: Document, small: Path, tmp_path: Path) -> None:
    for number in range(3):
        folder = document(f"in/{number}.txt", more=f"# {number}\n" + "# x\n" * 20_000).parent
    out = tmp_path / "out"
    words = ("check", folder, "--out", out, "--select", "WGT001", "--jobs", 1)
    code, said, _ = ended(program(reader, *words, env={"TMPDIR": str(small)}))
    assert code == 1
    assert "3 berkas ditemukan = 3 dibaca" in said
    assert {path.name for path in out.iterdir()} == REPORTS


def test_documents_that_go_away_are_failures(reader: str, document: Document, tmp_path: Path) -> None:
    for number in range(12):
        folder = document(f"in/{number:02}.txt", more=f"# SLOW {number}\n").parent
    out = tmp_path / "out"
    process = program(reader, "check", folder, "--out", out, "--select", "WGT001", "--jobs", 1)
    until(lambda: counted(out) >= 1)
    shutil.rmtree(folder)
    code, said, _ = ended(process)
    results = json.loads((out / "hasil.json").read_text())
    status = [one["status"] for one in results["documents"]]
    assert code == 3
    assert len(status) == 12
    assert set(status) == {"checked", "failed"}
    assert f"12 berkas ditemukan = {status.count('checked')} dibaca + {status.count('failed')} gagal" in said
    assert all(one["problem"]["message"] for one in results["documents"] if one["status"] == "failed")


def test_a_file_in_place_of_the_folder_of_reports(reader: str, document: Document, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("precious")
    code, _, err = ended(program(reader, "check", document(), "--out", tmp_path / "out"))
    assert code == 2
    assert str(tmp_path / "out") in err
    assert (tmp_path / "out").read_text() == "precious"


def test_a_file_in_place_of_a_folder_above(reader: str, document: Document, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("precious")
    code, _, err = ended(program(reader, "check", document(), "--out", tmp_path / "file" / "out"))
    assert code == 2
    assert "file" in err
