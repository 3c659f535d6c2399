"""From words on the command line to files."""

from __future__ import annotations

import os
from pathlib import Path

from audit.run.inputs import Collected, Input, collect
from audit.run.inputs.content import contents, each_once
from audit.run.inputs.folders import OWN_FOLDERS


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def names(found: Collected, folder: Path) -> list[str]:
    return [item.path.relative_to(folder).as_posix() for item in found.inputs]


def reasons(found: Collected) -> dict[str, str]:
    return {item.relative: item.reason for item in found.left}


def test_folders_are_searched_in_a_stable_order(tmp_path: Path) -> None:
    touch(
        tmp_path, "b.PDF", "a.pdf", "sub/é dinas.tiff", "sub/x.docx", "README.md", ".hidden/c.pdf", "~$a.pdf"
    )
    assert names(collect([str(tmp_path)]), tmp_path) == ["a.pdf", "b.PDF", "sub/é dinas.tiff"]


def test_a_file_is_taken_once_and_whatever_its_name(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf", "odd.dat")
    words = [str(tmp_path / "a.pdf"), str(tmp_path), str(tmp_path / "odd.dat")]
    assert names(collect(words), tmp_path) == ["a.pdf", "odd.dat"]


def test_patterns(tmp_path: Path) -> None:
    touch(tmp_path, "x/1.pdf", "x/2.pdf", "x/y/3.pdf")
    assert names(collect([str(tmp_path / "x" / "*.pdf")]), tmp_path) == ["x/1.pdf", "x/2.pdf"]
    assert len(collect([str(tmp_path / "**" / "*.pdf")]).inputs) == 3


def test_a_name_that_looks_like_a_pattern_but_exists(tmp_path: Path) -> None:
    touch(tmp_path, "pk [final].pdf")
    path = tmp_path / "pk [final].pdf"
    assert collect([str(path)]).inputs == (Input(path, relative="pk [final].pdf"),)


def test_words_that_lead_to_nothing_are_kept(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    words = [str(tmp_path / "none.pdf"), str(tmp_path / "*.pdf"), str(tmp_path / "empty")]
    codes = [item.missing for item in collect(words).inputs]
    assert codes == ["path-missing", "pattern-empty", "folder-empty"]


def test_reports_of_an_earlier_run_are_not_documents(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf", "out/b.txt")
    own = tmp_path / "laporan.html"
    own.write_text('<!DOCTYPE html>\n<html>\n<meta name="generator" content="cermat 1">', encoding="utf-8")
    assert names(collect([str(tmp_path)], tmp_path / "out"), tmp_path) == ["a.pdf"]


def test_reports_may_go_beside_the_documents(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf")
    assert names(collect([str(tmp_path)], tmp_path), tmp_path) == ["a.pdf"]


def test_every_file_of_a_folder_is_read_or_has_its_reason(tmp_path: Path) -> None:
    touch(
        tmp_path, "a.pdf", "Dinas B/surat.docx", "Thumbs.db", ".x/y/c.pdf", ".d.pdf", "~$e.pdf", "README.md"
    )
    (tmp_path / "f.pdf").symlink_to(tmp_path / "a.pdf")
    (tmp_path / "Dinas C").symlink_to(tmp_path / "Dinas B")
    (tmp_path / "old").mkdir()
    page = '<!DOCTYPE html>\n<meta name="generator" content="cermat 1">'
    (tmp_path / "old" / "laporan.html").write_text(page, encoding="utf-8")
    touch(tmp_path, "old/hasil.json")
    found = collect([str(tmp_path)])
    assert names(found, tmp_path) == ["a.pdf"]
    assert reasons(found) == {
        "Dinas B/surat.docx": "ending",
        "Thumbs.db": "ending",
        ".x/y/c.pdf": "hidden",
        ".d.pdf": "hidden",
        "~$e.pdf": "temporary",
        "README.md": "about",
        "f.pdf": "link",
        "Dinas C": "link",
        "old/laporan.html": "own-report",
        "old/hasil.json": "own-report",
    }


def test_a_queue_is_no_document(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf")
    os.mkfifo(tmp_path / "b.pdf")
    assert reasons(collect([str(tmp_path)])) == {"b.pdf": "special"}


def test_what_lies_among_the_reports_is_told_but_not_the_reports(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf", "out/hasil.json", "out/catatan.sqlite-wal", "out/b.pdf", "out/x/c.pdf")
    found = collect([str(tmp_path)], tmp_path / "out")
    assert reasons(found) == {"out/b.pdf": "report-folder", "out/x/c.pdf": "report-folder"}
    assert {"bertanda", "dokumen-html", "halaman", "naskah"} == OWN_FOLDERS
    for name in OWN_FOLDERS:
        (tmp_path / "out" / name).mkdir()
        (tmp_path / "out" / name / "a.pdf").write_bytes(b"%PDF-")
    assert reasons(collect([str(tmp_path)], tmp_path / "out")) == reasons(found)


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    touch(tmp_path, "Dinas A/PK 2025.pdf", "Dinas B/PK 2025.pdf")
    both = collect([str(tmp_path / "Dinas A"), str(tmp_path / "Dinas B" / "PK 2025.pdf")])
    assert [item.relative for item in both.inputs] == ["Dinas A/PK 2025.pdf", "Dinas B/PK 2025.pdf"]
    assert [item.relative for item in collect([str(tmp_path / "Dinas A")]).inputs] == ["PK 2025.pdf"]


def test_a_file_named_by_itself_is_read_whatever_its_folder_says_of_it(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf", "b.dat")
    found = collect([str(tmp_path), str(tmp_path / "b.dat")])
    assert names(found, tmp_path) == ["a.pdf", "b.dat"]
    assert found.left == ()


def test_the_same_content_is_read_once(tmp_path: Path) -> None:
    for name, content in (("a.pdf", "1"), ("b.pdf", "2"), ("x/c.pdf", "1")):
        touch(tmp_path, name)
        (tmp_path / name).write_text(content)
    found = collect([str(tmp_path), str(tmp_path / "none.pdf")])
    once = each_once(found, contents(found.inputs))
    assert names(once, tmp_path) == ["a.pdf", "b.pdf", "none.pdf"]
    assert [(item.relative, item.reason, item.same_as) for item in once.left] == [
        ("x/c.pdf", "duplicate", "a.pdf")
    ]
