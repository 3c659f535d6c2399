"""An agreement of one layout with an annex of another, of other work, and defects put into print."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from agreement_layouts import AGREEMENTS, Draw, Drawn
from invented import Body
from mixed_agreements import CONTRACTS
from mixed_annexes import ANNEXES
from mixed_work import worked
from sheets import Page, Table

Seeded = Callable[[Body, list[Page], dict[str, Any]], None]
_OF = {**AGREEMENTS, **CONTRACTS}


def swapped(page: Page, old: str, new: str, *, last: bool = False, whole: bool = False) -> None:
    """Print ``new`` in place of ``old`` in the first place of the page, or its last; in cells that are it ``whole``."""
    places = [
        (b, None, None) for b, block in enumerate(page.blocks) if isinstance(block, str) and old in block
    ]
    hits: list[tuple[int, int | None, int | None]] = [*places]
    for b, block in enumerate(page.blocks):
        if isinstance(block, Table):
            cells = [(r, c, cell) for r, row in enumerate(block.rows) for c, cell in enumerate(row)]
            hits += [(b, r, c) for r, c, cell in cells if (cell == old if whole else old in cell)]
    assert hits, old
    b, r, c = hits[-1 if last else 0]
    block = page.blocks[b]
    if isinstance(block, str):
        page.blocks[b] = block.replace(old, new)
    elif isinstance(block, Table) and r is not None and c is not None:
        rows = [list(row) for row in block.rows]
        rows[r][c] = rows[r][c].replace(old, new)
        block.rows = rows


def other_plan(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """ACT001: the last count of the plan with its digits turned."""
    item = next(one for one in reversed(body.items) if one.annual.isdigit() and len(set(one.annual)) > 1)
    swapped(pages[-1], item.annual, item.annual[::-1], whole=True)
    truth["defects"].append("ACT001")
    truth["accepted"] += ["TGT002", "TGT014"]


def other_words(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """ACT002: an indicator of the plan says another thing."""
    name = max((item.name for item in body.items), key=len)
    said = f"{name} daerah"
    swapped(pages[-1], name, said)
    for action in truth["actions"]:
        action["indicator"] = said if action["indicator"] == name else action["indicator"]
    truth["defects"].append("ACT002")


def other_quarter(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """TGT002: the last quarter of a count is not its annual target."""
    index = next(
        n for n, one in enumerate(body.items) if one.annual.isdigit() and one.quarters[3] == one.annual
    )
    wrong = str(int(body.items[index].annual) + 7)
    page = next(
        page
        for page in reversed(pages)
        if any(
            isinstance(b, Table) and any(body.items[index].quarters[2] in row for row in b.rows)
            for b in page.blocks
        )
    )
    for b in page.blocks:
        for row in b.rows if isinstance(b, Table) else ():
            quarters = body.items[index].quarters
            at = next(
                (
                    k
                    for k in range(len(row))
                    if row[k] == quarters[3] and quarters[2] in row[max(0, k - 2) : k]
                ),
                None,
            )
            if at is not None and isinstance(row, list):
                row[at] = wrong
    truth["indicators"][index]["targets"]["q4"] = wrong
    truth["defects"].append("TGT002")


def other_total(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """BGT002: the printed total is more than the sum."""
    said = truth["programs_total"]["text"]
    digits = next(n for n in range(len(said)) if said[n].isdigit())
    wrong = f"{said[:digits]}{9 if said[digits] != '9' else 8}{said[digits + 1 :]}"
    swapped(pages[0], said, wrong, last=True)
    truth["programs_total"] = {"text": wrong, "value": None}
    truth["defects"].append("BGT002")


def other_nip(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """IDN001: the annex prints another NIP."""
    nip = str(body.first.nip)
    swapped(pages[0], nip, f"{nip[:-1]}{(int(nip[-1]) + 4) % 10}", last=True)
    truth["defects"].append("IDN001")
    truth["accepted"] += ["SGN006", "IDN002"]


def no_day(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """SGN001: the annex leaves the day blank."""
    place, _, *rest = body.signed.rsplit(" ", 3)
    swapped(pages[0], body.signed, " ".join([place, "   ", *rest]))
    truth["defects"].append("SGN001")


def other_year(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """STR003: the annex has last year's title."""
    swapped(pages[-1], f"TAHUN {body.year}", f"TAHUN {body.year - 1}")
    truth["defects"].append("STR003")
    truth["accepted"] += ["SGN003", "STR010"]


def beyond(body: Body, pages: list[Page], truth: dict[str, Any]) -> None:
    """WGT001: a weight is more than its share."""
    weights = [one["weight"] for one in truth["indicators"] if one["weight"]]
    for page in pages:
        for block in page.blocks:
            for row in block.rows if isinstance(block, Table) else ():
                if isinstance(row, list) and body.items[-1].name in row and weights[-1] in row:
                    row[row.index(weights[-1])] = str(int(weights[-1]) + 5)
    truth["indicators"][-1]["weight"] = str(int(weights[-1]) + 5)
    truth["accepted"] = [rule for rule in truth["accepted"] if rule != "WGT001"]
    truth["defects"].append("WGT001")


MIXED: dict[str, Draw] = {}


def _kept(agreement: str, annex: str | None, seeds: tuple[Seeded, ...], work: bool) -> None:
    def draw(body: Body, rng: Random) -> Drawn:
        body = worked(body, rng) if work else body
        pages, truth = _OF[agreement](body, rng)
        if annex:
            page, more = ANNEXES[annex](body, rng)
            pages.append(page)
            for one, own in zip(truth["indicators"], more.get("targets", ()), strict=False):
                one["targets"] |= own
            for part in ("actions", "indicators", "programs"):
                truth[part] = [*truth[part], *more.get(part, ())]
        for seed in seeds:
            seed(body, pages, truth)
        return pages, truth

    MIXED[f"{agreement}+{annex}" if annex else agreement] = draw


for _agreement, _annex, _seeds, _work in (
    ("L13", None, (), True),
    ("L13", "L45", (other_words,), False),
    ("L14", None, (other_quarter,), True),
    ("L24", "L46", (), True),
    ("L25", None, (beyond,), True),
    ("L28", None, (beyond,), False),
    ("L30", None, (other_quarter,), True),
    ("L32", None, (other_total, other_nip), True),
    ("L16", "L36", (other_total,), True),
    ("L02", "L49", (other_words,), True),
    ("L04", "L50", (), True),
    ("L01", "L52", (other_year,), True),
    ("L06", "L54", (other_nip,), False),
    ("L05", "L59", (other_total, no_day), True),
    ("L10", "L63", (), True),
    ("L17", "L65", (), True),
    ("L07", "L66", (), True),
    ("L09", "L67", (), False),
    ("L69", "L70", (), True),
    ("L13b", "L48 months", (other_plan,), True),
    ("sub rows", None, (), True),
    ("two leaders", None, (other_total,), True),
):
    _kept(_agreement, _annex, _seeds, _work)
