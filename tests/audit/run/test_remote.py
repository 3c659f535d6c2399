"""Documents at addresses: an S3 server of the test set-up, and files by ``file://``."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.run.inputs.remote import RemoteError, fetched, listed, named

pytest.importorskip("s3fs")
moto = pytest.importorskip("moto.server")
BUCKET = "perjanjian"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    import s3fs

    for name, value in {
        "FSSPEC_S3_ENDPOINT_URL": server,
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    forkserver._forkserver._stop()  # type: ignore[attr-defined]  # workers have the environment that it began with
    files = s3fs.S3FileSystem(endpoint_url=server, key="test", secret="test")
    files.mkdir(BUCKET)
    yield files
    forkserver._forkserver._stop()  # type: ignore[attr-defined]
    files.rm(BUCKET, recursive=True)
    s3fs.S3FileSystem.clear_instance_cache()


def checked(*words: object) -> Result:
    given = ["check", *map(str, words), "--select", "WGT001", "--jobs", "1"]
    return CliRunner().invoke(main, given, catch_exceptions=False)


def results(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "hasil.json").read_text())
    return found


@pytest.mark.usefixtures("reader")
def test_a_bucket_is_read_like_a_folder(document: Callable[..., Path], bucket: Any, tmp_path: Path) -> None:
    bucket.put(str(document("a.txt")), f"{BUCKET}/in/dinas/a.txt")
    bucket.put(str(document("b.txt", percent=40, more="# b\n")), f"{BUCKET}/in/b.txt")
    bucket.put(str(tmp_path / "a.txt"), f"{BUCKET}/in/twin.txt")
    bucket.pipe(f"{BUCKET}/in/notes.docx", b"x")
    out = tmp_path / "out"
    said = checked(f"s3://{BUCKET}/in", "--out", out)
    assert said.exit_code == 1, said.output
    assert "4 berkas ditemukan = 2 dibaca + 0 gagal + 2 tidak diperiksa" in said.output
    found = results(out)
    assert [(d["source"]["relative"], d["source"]["path"]) for d in found["documents"]] == [
        ("b.txt", f"s3://{BUCKET}/in/b.txt"),
        ("dinas/a.txt", f"s3://{BUCKET}/in/dinas/a.txt"),
    ]
    assert found["summary"]["errors"] == 1
    left = {(one["relative"], one["reason"], one["same_as"]) for one in found["left_out"]}
    assert left == {("notes.docx", "ending", None), ("twin.txt", "duplicate", "dinas/a.txt")}


@pytest.mark.usefixtures("reader")
def test_a_second_run_fetches_only_what_changed(
    document: Callable[..., Path], bucket: Any, tmp_path: Path
) -> None:
    bucket.put(str(document("a.txt")), f"{BUCKET}/in/a.txt")
    bucket.put(str(document("b.txt", more="# b\n")), f"{BUCKET}/in/b.txt")
    out = tmp_path / "out"
    assert checked(f"s3://{BUCKET}/in", "--out", out).exit_code == 1
    bucket.put(str(document("b.txt", percent=40, more="# another\n")), f"{BUCKET}/in/b.txt")
    bucket.invalidate_cache()
    assert checked(f"s3://{BUCKET}/in", "--out", out).exit_code == 1
    assert [len(d["findings"]) for d in results(out)["documents"]] == [1, 0]
    import sqlite3

    with sqlite3.connect(out / "catatan.sqlite") as ledger:
        assert ledger.execute("select count(*) from readings").fetchone() == (3,)
        assert ledger.execute("select count(*) from addresses").fetchone() == (2,)


@pytest.mark.usefixtures("reader")
def test_an_address_without_files_is_a_failure(bucket: Any) -> None:
    bucket.touch(f"{BUCKET}/other.txt")
    said = checked(f"s3://{BUCKET}/none")
    assert said.exit_code == 3
    assert f"s3://{BUCKET}/none" in said.output


@pytest.mark.usefixtures("reader")
def test_a_server_that_is_not_there_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    import s3fs

    s3fs.S3FileSystem.clear_instance_cache()
    monkeypatch.setenv("FSSPEC_S3_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    said = checked("s3://none/in")
    assert said.exit_code == 3
    assert "Traceback" not in said.output


@pytest.mark.usefixtures("reader")
def test_a_file_by_its_address(document: Callable[..., Path], tmp_path: Path) -> None:
    path = document("in/a.txt")
    out = tmp_path / "out"
    assert checked(path.as_uri(), "--out", out).exit_code == 1
    assert results(out)["documents"][0]["source"]["relative"] == "a.txt"
    assert results(out)["documents"][0]["source"]["path"] == path.as_uri()


def test_what_was_fetched_does_not_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with fetched((tmp_path / "a.txt").as_uri()) as path:
        assert (path.name, path.read_text()) == ("a.txt", "a")
    assert not path.exists()
    with fetched(str(tmp_path / "a.txt")) as path:
        assert path == tmp_path / "a.txt"
    assert path.exists()


def test_what_is_not_there_cannot_be_fetched(tmp_path: Path) -> None:
    with pytest.raises(OSError), fetched((tmp_path / "none").as_uri()):  # noqa: PT011
        pass


def test_secrets_of_addresses_are_not_shown() -> None:
    one, other = (named(f"https://x/a.pdf?token={n}") for n in "12")
    assert "token" not in one
    assert one.startswith("https://x/a.pdf#")
    assert one != other


@pytest.mark.parametrize("url", ["nonsense://x/y", "https://me:secret@host/a.pdf"])
def test_an_address_that_cannot_be_used(url: str) -> None:
    with pytest.raises(RemoteError) as why:
        listed(url)
    assert "secret" not in str(why.value)
    said = checked(url)
    assert said.exit_code == 2
    assert "Traceback" not in said.output


def test_the_mark_goes_with_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")
    before = listed(path.as_uri())[0][0].mark
    assert listed(path.as_uri())[0][0].mark == before
    path.write_text("bb")
    os.utime(path, ns=(1, 1))
    assert listed(path.as_uri())[0][0].mark != before
