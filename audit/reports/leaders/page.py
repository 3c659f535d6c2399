"""The summary for leaders as a page of HTML: one sheet of A4, nothing loaded, no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from markupsafe import Markup

from audit.language import Language
from audit.reports.docx.fields import Paper, Share
from audit.reports.markup import markup

WIDTH, LEFT, STEP, HEIGHT = 640, 150, 22, 14  # units of the chart: all, room for words, a row, its bar
_FIGURE = 34  # for the number behind a bar
_TEMPLATES = files("audit.reports") / "templates"


class Bar(NamedTuple):
    """A part of a bar in the chart, and what it stands for."""

    kind: str
    x: float
    width: float


def rendered(paper: Paper, language: Language) -> str:
    """The page."""
    css = _source("leaders.css")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return (
        markup(_source, language)
        .get_template("leaders.html.j2")
        .render(
            language=language,
            paper=paper,
            leaders=paper.leaders,
            css=Markup(css),  # noqa: S704 (a file of this package)
            policy=f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'",
            rows=[(share, list(bars(share, paper.leaders.shares))) for share in paper.leaders.shares],
            width=WIDTH,
            left=LEFT,
            step=STEP,
            height=HEIGHT,
        )
    )


def bars(share: Share, shares: tuple[Share, ...]) -> Iterator[Bar]:
    """The parts of a bar side by side; the longest of ``shares`` takes the width that is left."""
    most = max((one.total for one in shares), default=1) or 1
    x = float(LEFT)
    for kind, count in (("error", share.errors), ("warning", share.warnings), ("info", share.infos)):
        if count:
            width = round((WIDTH - LEFT - _FIGURE) * count / most, 1)
            yield Bar(kind, round(x, 1), width)
            x += width


def _source(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
