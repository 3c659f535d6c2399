"""Nothing around a report costs results: disks, pipes, encodings, folders that go away."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.reports.write import written
from tests.audit import started
from tests.audit.started import counted, ended, until

Document = Callable[..., Path]
REPORTS = {"laporan.html", "kertas-kerja.xlsx", "hasil.json", "catatan.sqlite"}


@pytest.fixture
def program(reader: str) -> Callable[..., subprocess.Popen[bytes]]:
    """Starts ``cermat`` as a process of its own."""
    return partial(started.program, reader)


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def names(out: Path) -> set[str]:
    return {path.name for path in out.iterdir()}


def test_a_full_output_costs_no_report(program: Any, document: Document, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        code, _, err = ended(program("check", document(), "--out", tmp_path / "out", stdout=full))
    assert code == 3
    assert os.strerror(28) in err
    assert names(tmp_path / "out") == REPORTS


def test_a_closed_pipe_costs_no_report(program: Any, document: Document, tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    code, _, _ = ended(program("check", document(), "--out", tmp_path / "out", stdout=write))
    os.close(write)
    assert code == 1
    assert names(tmp_path / "out") == REPORTS


@pytest.mark.skipif(os.name == "nt", reason="closes numbers of files between fork and exec")
@pytest.mark.parametrize("closed", [(1,), (0, 1, 2)])
def test_closed_streams_cost_no_report(
    program: Any, document: Document, tmp_path: Path, closed: tuple[int, ...]
) -> None:
    """Without a console Python has no such streams at all, and files take their numbers."""

    def close() -> None:
        for number in closed:
            os.close(number)

    words = ("check", document(), "--out", tmp_path / "out", "--select", "WGT001")
    process = program(*words, stdout=None, stderr=None, preexec_fn=close)
    assert process.wait() == 1
    assert names(tmp_path / "out") == REPORTS
    listed = cermat("runs", tmp_path / "out")
    assert "1 dibaca" in listed.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_any_encoding_will_do(program: Any, document: Document, encoding: str) -> None:
    file = document("pk é → ✓.txt", organisation="Dinas ✓ é")
    code, _, _ = ended(program("check", file, "--select", "WGT001", env={"PYTHONIOENCODING": encoding}))
    assert code == 1
    words = ("check", file, "--select", "WGT001", "--format", "json")
    _, out, _ = ended(program(*words, env={"PYTHONIOENCODING": encoding}))
    assert json.loads(out)["documents"][0]["organisation"] == "Dinas ✓ é"


@pytest.mark.parametrize("ended_by", [signal.SIGTERM, signal.SIGHUP])
def test_a_stop_keeps_what_is_finished(
    program: Any, document: Document, tmp_path: Path, ended_by: signal.Signals
) -> None:
    folder = document("in/a.txt", more="# a, which is longer and so is read first\n").parent
    document("in/hangs.txt", more="# HANG\n")
    out = tmp_path / "out"
    process = program("check", folder, "--out", out, "--jobs", 1, "--select", "WGT001")
    until(lambda: counted(out) == 1)
    process.send_signal(ended_by)
    code, said, _ = ended(process)
    assert code == 3
    assert "1 dibaca + 1 gagal" in said
    results = json.loads((out / "hasil.json").read_text())
    assert [d["status"] for d in results["documents"]] == ["checked", "failed"]


@pytest.mark.usefixtures("reader")
class TestFolders:
    """The folder of the reports, in every state it should not be in."""

    @pytest.fixture
    def small(self, tmp_path: Path) -> Iterator[Path]:
        """A disk of 1 MB."""
        place = tmp_path / "small"
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
            pytest.skip("no right to mount a small disk here")
        yield place
        subprocess.run(["umount", str(place)], check=True)

    def test_a_full_disk(self, small: Path, document: Document) -> None:
        for n in range(3):
            folder = document(f"in/{n}.txt", more=f"# {n}\n").parent
        (small / "ballast").write_bytes(bytes(800 * 1024))
        said = cermat("check", folder, "--out", small, "--select", "WGT001", "--jobs", 1)
        assert said.exit_code == 3
        assert "3 berkas ditemukan = 3 dibaca" in said.stdout
        assert "ditulis" in said.stderr
        assert not [name for name in names(small) if name.endswith(".sebagian")]

    def test_one_report_that_cannot_be_written_costs_no_other(
        self, document: Document, tmp_path: Path
    ) -> None:
        (tmp_path / "out" / "laporan.html").mkdir(parents=True)
        said = cermat("check", document(), "--out", tmp_path / "out", "--select", "WGT001")
        assert said.exit_code == 3
        assert "1 kesalahan" in said.stdout
        assert "laporan.html" in said.stderr
        assert names(tmp_path / "out") == REPORTS
        assert json.loads((tmp_path / "out" / "hasil.json").read_text())["summary"]["errors"] == 1

    def test_a_link_is_replaced_and_not_followed(self, document: Document, tmp_path: Path) -> None:
        precious, out = tmp_path / "precious.txt", tmp_path / "out"
        precious.write_text("precious")
        out.mkdir()
        for name in ("laporan.html", "hasil.json.sebagian"):
            (out / name).symlink_to(precious)
        said = cermat("check", document(), "--out", out, "--select", "WGT001")
        assert said.exit_code == 1, said.output
        assert precious.read_text() == "precious"
        assert not (out / "laporan.html").is_symlink()
        assert names(out) == REPORTS

    def test_a_folder_that_goes_away(
        self, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import audit.run as run

        def gone(*given: Any) -> Any:
            shutil.rmtree(tmp_path / "out")
            return together(*given)

        together = run.check_together  # type: ignore[attr-defined]
        monkeypatch.setattr(run, "check_together", gone)
        said = cermat("check", document(), "--out", tmp_path / "out", "--select", "WGT001")
        assert said.exit_code == 3
        assert "1 kesalahan" in said.stdout
        assert "hasil.json" in said.stderr


def test_what_cannot_be_written_leaves_what_was(tmp_path: Path) -> None:
    def half(path: Path) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    (tmp_path / "report").write_text("before")
    assert written(tmp_path / "report", half) == "No space left on device"
    assert (tmp_path / "report").read_text() == "before"
    assert names(tmp_path) == {"report"}
