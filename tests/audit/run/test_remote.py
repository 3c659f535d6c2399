"""Documents at addresses: an S3 server of the test set-up, and files by ``file://``."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from audit.run.inputs.remote import RemoteError, _plain, fetched, listed, named
from tests.audit.started import counted, ended, program

pytest.importorskip("s3fs")
moto = pytest.importorskip("moto.server")
BUCKET = "perjanjian"
Checked = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def bucket(server: str) -> Iterator[Any]:
    import s3fs

    files = s3fs.S3FileSystem(
        endpoint_url=server, key="test", secret="test", skip_instance_cache=True, use_listings_cache=False
    )
    files.mkdir(BUCKET)
    yield files
    files.rm(BUCKET, recursive=True)


@pytest.fixture
def checked(reader: str, server: str) -> Callable[..., tuple[int, str, str]]:
    """Runs ``cermat check`` as a process of its own: workers have the environment that it began with."""
    environment = {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
    }

    def run(*words: object, **more: str) -> tuple[int, str, str]:
        given = ("check", *words, "--select", "WGT001", "--jobs", 1)
        return ended(program(reader, *given, env={**environment, **more}))

    return run


def results(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "hasil.json").read_text())
    return found


def test_a_bucket_is_read_like_a_folder(
    document: Callable[..., Path], checked: Checked, bucket: Any, tmp_path: Path
) -> None:
    bucket.put(str(document("a.txt")), f"{BUCKET}/in/dinas/a.txt")
    bucket.put(str(document("b.txt", percent=40, more="# b\n")), f"{BUCKET}/in/b.txt")
    bucket.put(str(tmp_path / "a.txt"), f"{BUCKET}/in/twin.txt")
    bucket.pipe(f"{BUCKET}/in/notes.docx", b"x")
    out = tmp_path / "out"
    code, said, _ = checked(f"s3://{BUCKET}/in", "--out", out)
    assert code == 1
    assert "4 berkas ditemukan = 2 dibaca + 0 gagal + 2 tidak diperiksa" in said
    found = results(out)
    assert [(d["source"]["relative"], d["source"]["path"]) for d in found["documents"]] == [
        ("b.txt", f"s3://{BUCKET}/in/b.txt"),
        ("dinas/a.txt", f"s3://{BUCKET}/in/dinas/a.txt"),
    ]
    assert found["summary"]["errors"] == 1
    left = {(one["relative"], one["reason"], one["same_as"]) for one in found["left_out"]}
    assert left == {("notes.docx", "ending", None), ("twin.txt", "duplicate", "dinas/a.txt")}


def test_a_second_run_fetches_only_what_changed(
    document: Callable[..., Path], checked: Checked, bucket: Any, tmp_path: Path
) -> None:
    bucket.put(str(document("a.txt")), f"{BUCKET}/in/a.txt")
    bucket.put(str(document("b.txt", more="# b\n")), f"{BUCKET}/in/b.txt")
    out = tmp_path / "out"
    assert checked(f"s3://{BUCKET}/in", "--out", out)[0] == 1
    bucket.put(str(document("b.txt", percent=40, more="# another\n")), f"{BUCKET}/in/b.txt")
    assert checked(f"s3://{BUCKET}/in", "--out", out)[0] == 1
    assert [len(d["findings"]) for d in results(out)["documents"]] == [1, 0]
    assert (counted(out), counted(out, "addresses")) == (3, 2)


def test_an_address_without_files_is_a_failure(checked: Checked, bucket: Any) -> None:
    bucket.touch(f"{BUCKET}/other.txt")
    code, said, _ = checked(f"s3://{BUCKET}/none")
    assert code == 3
    assert f"s3://{BUCKET}/none" in said


def test_a_server_that_is_not_there_is_a_failure(checked: Checked) -> None:
    code, said, _ = checked("s3://none/in", AWS_ENDPOINT_URL="http://127.0.0.1:9", AWS_MAX_ATTEMPTS="1")
    assert code == 3
    assert "s3://none/in" in said


def test_a_file_by_its_address(document: Callable[..., Path], checked: Checked, tmp_path: Path) -> None:
    path = document("in/a.txt")
    out = tmp_path / "out"
    assert checked(path.as_uri(), "--out", out)[0] == 1
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


@pytest.mark.parametrize("name", ["..", "...", "a/..", "..\\..\\evil.exe", "C:evil", "a\x00b.pdf", ""])
def test_a_server_does_not_choose_where_a_copy_lies(name: str, tmp_path: Path) -> None:
    plain = _plain(f"bucket/{name}")
    assert not {"\\", "/", ":", "\x00"} & set(plain)
    assert (tmp_path / plain).resolve().parent == tmp_path.resolve()


def test_a_name_that_leads_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    for url in ("https://host/x::{}", "simplecache://a::{}", "file:///none::{}"):
        with pytest.raises(OSError, match="::"), fetched(url.format((tmp_path / "secret.txt").as_uri())):
            pass


@pytest.mark.parametrize(
    "url", ["nonsense://x/y", "https://me:secret@host/a.pdf", "zip://a.txt::file:///secret.zip"]
)
def test_an_address_that_cannot_be_used(checked: Checked, url: str) -> None:
    with pytest.raises(RemoteError) as why:
        listed(url)
    assert "secret" not in str(why.value)
    code, _, said = checked(url)
    assert code == 2
    assert "secret" not in said


def test_the_mark_goes_with_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")
    before = listed(path.as_uri())[0][0].mark
    assert listed(path.as_uri())[0][0].mark == before
    path.write_text("bb")
    os.utime(path, ns=(1, 1))
    assert listed(path.as_uri())[0][0].mark != before
