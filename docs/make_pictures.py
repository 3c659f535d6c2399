"""Draw the pictures of the README anew: the terminal and the report of three samples.

    python docs/make_pictures.py [FOLDER]          (needs ``cermat`` and ``chromium`` on PATH)

The terminal is what ``cermat check`` prints; the report is the page it writes, seen by a browser.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
SAMPLES = (
    "badan-keuangan-antasena-2025",
    "dinas-sosial-wanagiri-2025",
    "dinas-pendidikan-lembah-ilir-2024-pindai",
)
_COLUMNS = 146  # of the terminal that is drawn
_TERMINAL, _REPORT, _FINDING = (1180, 560), (1180, 850), (1180, 640)  # CSS pixels
_TERMINAL_STYLE = "body{margin:0;background:#fff}pre{font:13px/1.5 monospace;padding:12px;margin:0}"


def draw(folder: Path) -> None:
    """Write ``terminal.png``, ``report.png`` and ``finding.png`` into ``folder``."""
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "laporan"
        files = [str(Path("samples") / f"{name}.pdf") for name in SAMPLES]
        told = subprocess.run(
            ["cermat", "check", *files, "--out", str(out), "--fail-on", "none"],
            capture_output=True,
            text=True,
            check=True,
            cwd=HERE.parent,
            env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(_COLUMNS)},
        ).stdout.replace(str(out), "laporan")
        console = Console(record=True, width=_COLUMNS, file=io.StringIO())
        console.print(Text.from_ansi(f"$ cermat check samples/*.pdf --out laporan\n{told}"))
        page = Path(work) / "terminal.html"
        code = console.export_html(code_format="<pre>{code}</pre>", inline_styles=True)
        page.write_text(f"<meta charset='utf-8'><style>{_TERMINAL_STYLE}</style>{code}", encoding="utf-8")
        _shown(page.as_uri(), folder / "terminal.png", _TERMINAL)
        _shown((out / "laporan.html").as_uri(), folder / "report.png", _REPORT)
        _shown(_first_finding(out / "laporan.html").as_uri(), folder / "finding.png", _FINDING)


def _first_finding(report: Path) -> Path:
    """A copy of the report in which only its first finding stands."""
    before, _, body = report.read_text(encoding="utf-8").partition("<body")
    finding = body[body.index("<article") : body.index("</article>")]
    alone = report.with_name("temuan.html")
    alone.write_text(f"{before}<body><main>{finding}</article></main>", encoding="utf-8")
    return alone


def _shown(address: str, picture: Path, size: tuple[int, int]) -> None:
    """The page as Chromium shows it, without the empty rows at its foot."""
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={size[0]},{size[1]}",
         f"--screenshot={picture}", address],
        check=True, capture_output=True,
    )  # fmt: skip
    drawn = cv2.imread(str(picture))
    assert drawn is not None
    full = (drawn != drawn[-1, -1]).any(axis=(1, 2)).nonzero()[0]
    cv2.imwrite(str(picture), drawn[: int(full[-1]) + 12], [cv2.IMWRITE_PNG_COMPRESSION, 9])


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "images")
