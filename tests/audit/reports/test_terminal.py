"""What the terminal says at the end of a run."""

from __future__ import annotations

import io

from rich.console import Console

from audit.reports.terminal import summary
from audit.results import LeftOut, Results, RulesRun
from audit.run import Run


def left(relative: str, message: str) -> LeftOut:
    return LeftOut(path=relative, relative=relative, reason="ending", message=message)


def test_a_reason_that_many_files_share_is_said_once_and_each_is_named() -> None:
    files = (left("a.py", "akhiran .py"), left("b.docx", "akhiran .docx"), left("c/d.py", "akhiran .py"))
    out = io.StringIO()
    results = Results(documents=(), rules=RulesRun(run=1, profile="uji"), left_out=files)
    summary(Run(results, ()), Console(file=out, width=80), "id")
    lines = out.getvalue().splitlines()
    start = lines.index("Tidak diperiksa: 3")
    assert lines[start + 1 : start + 5] == [
        "  akhiran .py",
        "    a.py",
        "    c/d.py",
        "  b.docx: akhiran .docx",
    ]
