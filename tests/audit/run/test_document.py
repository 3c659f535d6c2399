"""What is said of a document that is no agreement, or of which nothing was read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.run.document import Order, check_document
from extractor.problems import problem_text
from extractor.records import Agreement, Party, Problem, Source
from rules.engine.profile import Profile

LACK = Problem(code="second-network", message="no Tesseract")
DAMAGED = Problem(code="page-damaged", page=1, message="damaged")


@pytest.fixture
def outcome(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., tuple[str, str]]:
    """Code and words of the failure of a scan of one page with these problems and nothing else."""

    def of(*problems: Problem) -> tuple[str, str]:
        source = Source(path="surat.pdf", sha256="0" * 64, pages=1, kind="scan")
        read = Agreement(source=source, problems=problems)
        monkeypatch.setattr("audit.run.document.read_document", lambda *_: read)
        failed = check_document(tmp_path / "surat.pdf", Order(Profile("uji"), language="en")).result.problem
        assert failed is not None
        return failed.code, failed.message

    return of


def test_a_missing_reader_makes_no_page_an_unread_one(outcome: Callable[..., tuple[str, str]]) -> None:
    assert outcome(LACK)[0] == "not-an-agreement"


def test_a_missing_reader_is_no_reason_why_nothing_was_read(outcome: Callable[..., tuple[str, str]]) -> None:
    code, message = outcome(LACK, DAMAGED)
    assert code == "nothing-read"
    assert "damaged" in message
    assert "Tesseract" not in message


@pytest.mark.parametrize(("ignored", "told"), [((), False), (("SGN001",), True)])
def test_a_date_that_is_missing_is_told_once(
    ignored: tuple[str, ...], told: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code = "signing-not-found"
    read = Agreement(
        source=Source(path="pk.pdf", sha256="0" * 64, pages=1, kind="digital"),
        title="PERJANJIAN KINERJA TAHUN 2031",
        parties=(Party(role="first", name="Sekar Mayangsari", section="statement", place="signature"),),
        problems=(Problem(code=code, message=problem_text(code)),),
    )
    monkeypatch.setattr("audit.run.document.read_document", lambda *_: read)
    result = check_document(tmp_path / "pk.pdf", Order(Profile("uji", ignore=ignored))).result
    assert (code in [problem.code for problem in result.problems]) is told
