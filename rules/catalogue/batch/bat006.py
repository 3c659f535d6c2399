"""BAT006: an office's agreement against that of the year before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.polarity import lower_is_better
from rules.views.bodies import Filed, by_office
from rules.views.changes import WORDS, Change, changes, indicator_rows


def _consecutive(agreements: Sequence[Agreement]) -> Iterator[tuple[int, str]]:
    for years in by_office(agreements).values():
        for year, filed in years.items():
            if year - 1 in years:
                yield from ((file.index, "") for file in filed)


@rule(
    id="BAT006",
    name="year-on-year",
    severity=Severity.INFO,
    basis=("LKE 1.b.6",),
    scope="batch",
    needs=(
        Look(
            "perjanjian satu jabatan pada dua tahun berturut-turut",
            "agreements of an office in two years running",
            _consecutive,
        ),
    ),
)
def check(agreements: Sequence[Agreement], settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A target lowered (raised where lower is better), unit or method changed; dropped indicators in one."""
    for years in by_office(agreements).values():
        for year, filed in sorted(years.items()):
            if year - 1 in years:
                new = _in_force(filed, set())
                old = _in_force(years[year - 1], set(indicator_rows(new.agreement)))
                yield from _compare(old, new)


def _in_force(filed: list[Filed], names: set[str]) -> Filed:
    """The last amendment, else the original; of several originals the one with most of ``names``."""
    amended = [file for file in filed if file.agreement.amended]
    if amended:
        return amended[-1]
    return max(filed, key=lambda file: len(names & set(indicator_rows(file.agreement))))


def _compare(old: Filed, new: Filed) -> Iterator[Finding]:
    found = list(changes(old.agreement, new.agreement))
    for change in found:
        if change.new is None or change.old is None or change.what == "budget":
            continue
        if change.what == "target" and not _worse(change):
            continue
        yield _finding(old, new, change)
    dropped = [c for c in found if c.what == "dropped"]
    kept = len(old.agreement.indicators) - len(dropped)
    if dropped and kept:
        yield Finding(
            subject="indicators",
            document=new.index,
            elsewhere=tuple((old.index, str(c.old)) for c in dropped),
            facts=_facts(old, new)
            | {"what": WORDS["dropped"], "names": [c.name for c in dropped], "dropped": True},
        )


def _worse(change: Change) -> bool:
    before, after = change.values
    if before is None or after is None:
        return False
    return after > before if lower_is_better(change.name) else after < before


def _finding(old: Filed, new: Filed, change: Change) -> Finding:
    row = str(change.new).partition(".")[0]
    old_row = str(change.old).partition(".")[0]
    return Finding(
        subject=str(change.new),
        related=(row,),
        document=new.index,
        elsewhere=((old.index, str(change.old)), (old.index, old_row)),
        facts=_facts(old, new)
        | {
            "what": WORDS[change.what],
            "names": [change.name],
            "before": change.before,
            "after": change.after,
            "dropped": False,
        },
        key=change.what,
    )


def _facts(old: Filed, new: Filed) -> dict[str, object]:
    return {"old": str(old.agreement.year), "new": str(new.agreement.year), "before": "", "after": ""}
