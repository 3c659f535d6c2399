"""What stands around the tables: statement, signature blocks, and the truth of a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from invented import Body, Item, Person, Truth, dotted
from sheets import Page, Row, Table

_PARTIES = (("PIHAK PERTAMA", "PIHAK KEDUA"), ("PIHAK KESATU", "PIHAK KEDUA"))


def statement(body: Body, rng: Random) -> Page:
    """The first page: who promises what to whom."""
    first, second = rng.choice(_PARTIES)
    with_nip = rng.random() < 0.4
    nip = (f"NIP : {body.first.nip}",) if with_nip else ()
    return Page([
        f"PERJANJIAN KINERJA TAHUN {body.year}", body.organisation.upper(),
        ("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami "
         "yang bertanda tangan di bawah ini:",),
        (f"Nama : {body.first.name}", *nip, f"Jabatan : {body.first.position}", f"selanjutnya disebut {first.title()}"),
        (f"Nama : {body.second.name}", f"Jabatan : {body.second.position}",
         f"selaku atasan {first.title()}, selanjutnya disebut {second.title()}"),
        (f"{first.title()} berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
         "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan "
         "pencapaian target kinerja tersebut menjadi tanggung jawab kami.",),
        (f"{second.title()} akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
         "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",),
        signatures(body, rng, (first, second)),
    ], point=11)  # fmt: skip


def signatures(body: Body, rng: Random, said: tuple[str, str] | None = None, nip: str | None = None) -> Table:
    """Both blocks side by side, the superior mostly at the left; ``nip`` printed in place of the right one."""
    first_said, second_said = said or ("", "")
    mark = rng.choice(["NIP. ", "NIP ", "NIP: "])
    left = _block(second_said, body.second, "", mark, None)
    right = _block(first_said, body.first, body.signed, mark, nip or body.first.nip)
    if rng.random() < 0.2:
        left, right = right, left
    return Table([], [[left, right]], ruled=False)


def _block(said: str, person: Person, signed: str, mark: str, nip: str | None) -> str:
    top = [signed or " ", *([f"{said},"] if said else []), person.position.upper()]
    below = [person.name, *([person.rank] if person.rank else []), *([mark + nip] if nip else [])]
    return "\n".join([*top, "", "", "", *below])


def grouped(
    body: Body, cells: Callable[[int, Item], Row], how: str, numbered: bool = True
) -> list[list[str]]:
    """A row an indicator after number and objective, which are ``merged``, ``repeat``ed or only on the
    ``first`` row of it."""
    rows = []
    for index, item in enumerate(body.items):
        head = [*([str(item.objective + 1)] if numbered else []), body.goal(index)]
        if how == "merged":
            count = body.count(index)
            head = [f"1x{count}:{text}" for text in head] if body.first_of(index) else []
        elif how == "first" and not body.first_of(index):
            head = [""] * len(head)
        rows.append([*head, *cells(index, item)])
    return rows


def way(rng: Random) -> str:
    """How objectives stand over their indicators."""
    return rng.choice(["merged", "merged", "repeat", "first"])


def with_unit(item: Item, sep: str = " ") -> str:
    """The target with its unit in one cell."""
    if item.unit in ("Predikat", "Opini") or item.annual.startswith(item.unit):
        return item.annual
    return f"{item.annual}{sep}{'%' if item.unit == 'Persen' else item.unit}"


def budget(amount: int, form: str) -> str:
    """An amount in one of the forms that agreements print."""
    return {"plain": "{}", "rp": "Rp {}", "cents": "Rp{},00", "dash": "Rp. {},-", "bare cents": "{},00"}[
        form
    ].format(dotted(amount))


def money_form(rng: Random) -> str:
    return rng.choice(["plain", "rp", "cents", "dash", "bare cents"])


def indicators(
    body: Body, unit: bool = True, quarters: bool = False, annual: bool = True, objective: bool = True
) -> list[Truth]:
    """The truth of all indicators; without ``unit`` the target cell holds it."""
    out: list[Truth] = []
    for index, item in enumerate(body.items):
        targets = dict(zip(("q1", "q2", "q3", "q4"), item.quarters, strict=True)) if quarters else {}
        if annual:
            targets["annual"] = item.annual if unit else with_unit(item)
        out.append({
            "number": None, "category": None, "objective": body.goal(index) if objective else None, "name": item.name,
            "unit": item.unit if unit else None, "weight": None, "polarity": None, "data_source": None, "formula": None,
            "responsible": None, "baseline": None, "targets": targets,
        })  # fmt: skip
    return out


def programs(body: Body, form: str, nested: bool = False) -> list[Truth]:
    out: list[Truth] = []
    for name, amount, parts in body.programs:
        out.append({"name": name, "budget_text": budget(amount, form), "level": 1})
        if nested:
            out += [{"name": part, "budget_text": budget(own, form), "level": 2} for part, own in parts]
    return out


def total_of(body: Body, form: str) -> Truth:
    amount = sum(amount for _, amount, _ in body.programs)
    return {"text": budget(amount, form), "value": str(amount)}


def actions(body: Body, plan: bool = True, output: bool = False, output_target: bool = False) -> list[Truth]:
    return [
        {"indicator": item.name, "action": body.steps[n][0] if plan else None, "output": body.steps[n][1] if output else None,
         "output_target": body.steps[n][2] if output_target else None, "target": None, "quarters": None}
        for n, item in enumerate(body.items)
    ]  # fmt: skip


ACCEPTED = ("STR004", "STR009", "BGT001", "TGT008", "STR008", "SGN005", "MSR001", "MSR003", "MSR004")
"""Rules that may speak of such excerpts without being wrong."""


def truth(body: Body, accepted: Sequence[str] = (), **parts: Any) -> Truth:
    people = [{"role": "first", "name": body.first.name, "nip": (body.first.nip or "").replace(" ", "")},
              {"role": "second", "name": body.second.name, "nip": None}]  # fmt: skip
    whole: Truth = {
        "indicators": [],
        "programs": [],
        "programs_total": None,
        "actions": [],
        "parties": people,
        "defects": [],
    }
    return {**whole, "accepted": [*ACCEPTED, *accepted], **parts}
