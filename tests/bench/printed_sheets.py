"""What a browser prints: each sheet of its own as a PDF of one page."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf


def sheets(html: str, count: int, style: str = "") -> Iterator[bytes]:
    """A PDF for each of the first ``count`` A4 pages that ``html`` takes, without margins; it is printed in
    one go. Raises IndexError where it takes fewer."""
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder) / "a.html", Path(folder) / "a.pdf"
        page.write_text(f"<meta charset=utf-8><style>@page {{size: A4; margin: 0}}{style}</style>{html}")
        browser = shutil.which("chromium") or "chrome"
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--no-pdf-header-footer",
            f"--print-to-pdf={pdf}",
            str(page),
        ]
        subprocess.run(command, check=True, capture_output=True)
        with pikepdf.open(pdf) as whole:
            for number in range(count):
                one, out = pikepdf.new(), io.BytesIO()
                one.pages.append(whole.pages[number])
                one.save(out)
                yield out.getvalue()
