"""BAT005: a subordinate's budget or target that does not go with the superior's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.lexicon.plain import letters
from extractor.records import Agreement, Program
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.sums import amount
from rules.views.bodies import Filed, person_keys
from rules.views.changes import Rows, decimal, indicator_rows

Programs = dict[str, tuple[int, Program]]


def _subordinates(agreements: Sequence[Agreement]) -> Iterator[tuple[int, str]]:
    superiors = _by_first_party(agreements)
    for index, agreement in enumerate(agreements):
        if _superior(agreement, index, superiors) is not None:
            yield index, ""


@rule(
    id="BAT005",
    name="cascade",
    severity=Severity.WARNING,
    basis=("LKE 1.b.8",),
    scope="batch",
    needs=(
        Look(
            "perjanjian bawahan beserta perjanjian atasannya",
            "agreements of subordinates with their superior’s",
            _subordinates,
        ),
    ),
)
def check(agreements: Sequence[Agreement], settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Same program: at most the superior's budget, alone and together; same indicator: its target."""
    superiors = _by_first_party(agreements)
    below: dict[int, list[Filed]] = {}
    for index, agreement in enumerate(agreements):
        superior = _superior(agreement, index, superiors)
        if superior is not None:
            below.setdefault(superior, []).append(Filed(index, agreement))
    for index, subordinates in below.items():
        superior_file = Filed(index, agreements[index])
        yield from _budgets(superior_file, subordinates)
        yield from _targets(superior_file, subordinates)


def _by_first_party(agreements: Sequence[Agreement]) -> dict[tuple[int, str], int]:
    """Where a person promises, by year; an amendment takes the original's place."""
    found: dict[tuple[int, str], int] = {}
    for index, agreement in enumerate(agreements):
        if agreement.year is None:
            continue
        for key in person_keys(agreement, "first"):
            before = found.get((agreement.year, key))
            if before is None or (agreement.amended and not agreements[before].amended):
                found[agreement.year, key] = index
    return found


def _superior(agreement: Agreement, index: int, superiors: dict[tuple[int, str], int]) -> int | None:
    if agreement.year is None:
        return None
    keys = sorted(person_keys(agreement, "second"))
    found = (superiors.get((agreement.year, key)) for key in keys)
    return next((one for one in found if one is not None and one != index), None)


def _programs(agreement: Agreement) -> Programs:
    programs: Programs = {}
    for index, program in enumerate(agreement.programs):
        programs.setdefault(letters(program.name), (index, program))
    return programs


def _budgets(superior: Filed, subordinates: list[Filed]) -> Iterator[Finding]:
    own = _programs(superior.agreement)
    shared: dict[str, list[tuple[int, int, Decimal]]] = {}
    for file in subordinates:
        for key, (number, program) in _programs(file.agreement).items():
            value, whole = amount(program), amount(own[key][1]) if key in own else None
            if value is None or whole is None:
                continue
            if value > whole:
                yield _over(superior, own[key], [(file.index, number, value)], value)
            elif value < whole:  # the whole budget in each agreement is no share of it
                shared.setdefault(key, []).append((file.index, number, value))
    for key, parts in shared.items():
        total = sum((value for _, _, value in parts), Decimal(0))
        if total > (amount(own[key][1]) or total):
            yield _over(superior, own[key], parts, total)


def _over(
    superior: Filed, program: tuple[int, Program], parts: list[tuple[int, int, Decimal]], total: Decimal
) -> Finding:
    number, whole = program
    (index, row, _), *others = parts
    return Finding(
        subject=f"programs[{row}]",
        document=index,
        elsewhere=((superior.index, f"programs[{number}]"), *((i, f"programs[{n}]") for i, n, _ in others)),
        facts={
            "what": "budget",
            "name": whole.name,
            "here": total,
            "there": amount(whole),
            "count": len(parts),
            "superior": superior.agreement.organisation,
        },
        key=letters(whole.name),
    )


def _targets(superior: Filed, subordinates: list[Filed]) -> Iterator[Finding]:
    own: Rows = indicator_rows(superior.agreement)
    for file in subordinates:
        for key, (number, row) in indicator_rows(file.agreement).items():
            if key not in own:
                continue
            there_number, there = own[key]
            one, other = row.targets.annual, there.targets.annual
            if (
                one is None
                or other is None
                or one.value is None
                or decimal(one.value) == decimal(other.value)
            ):
                continue
            if other.value is None:
                continue
            path, there_path = (
                f"indicators[{number}].targets.annual",
                f"indicators[{there_number}].targets.annual",
            )
            yield Finding(
                subject=path,
                related=(f"indicators[{number}]",),
                document=file.index,
                elsewhere=((superior.index, there_path), (superior.index, f"indicators[{there_number}]")),
                facts={
                    "what": "target",
                    "name": row.name,
                    "here": one.text,
                    "there": other.text,
                    "count": 1,
                    "superior": superior.agreement.organisation,
                },
                key=key,
            )
