"""From words on the command line to files."""

from __future__ import annotations

from pathlib import Path

from audit.run.inputs import Input, collect


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def names(inputs: tuple[Input, ...], folder: Path) -> list[str]:
    return [item.path.relative_to(folder).as_posix() for item in inputs]


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
    assert len(collect([str(tmp_path / "**" / "*.pdf")])) == 3


def test_a_name_that_looks_like_a_pattern_but_exists(tmp_path: Path) -> None:
    touch(tmp_path, "pk [final].pdf")
    assert collect([str(tmp_path / "pk [final].pdf")]) == (Input(tmp_path / "pk [final].pdf"),)


def test_words_that_lead_to_nothing_are_kept(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    words = [str(tmp_path / "none.pdf"), str(tmp_path / "*.pdf"), str(tmp_path / "empty")]
    codes = [item.missing for item in collect(words)]
    assert codes == ["path-missing", "pattern-empty", "folder-empty"]


def test_reports_of_an_earlier_run_are_not_documents(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf", "out/b.txt")
    own = tmp_path / "laporan.html"
    own.write_text('<!DOCTYPE html>\n<html>\n<meta name="generator" content="cermat 1">', encoding="utf-8")
    assert names(collect([str(tmp_path)], tmp_path / "out"), tmp_path) == ["a.pdf"]


def test_reports_may_go_beside_the_documents(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf")
    assert names(collect([str(tmp_path)], tmp_path), tmp_path) == ["a.pdf"]
