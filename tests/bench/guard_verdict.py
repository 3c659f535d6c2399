"""Figures beside those recorded: which are worse, and what may be recorded. A figure is named ``group.figure``."""

from __future__ import annotations

Figures = dict[str, int]

MORE_IS_BETTER = frozenset({"rows", "names", "exact", "right", "programs", "outputs", "parties", "defects"})
"""All other figures count what is wrong, held back or lost: fewer are better."""


def verdict(name: str, now: Figures, recorded: Figures) -> str:
    """``new``, ``better``, ``WORSE``, ``traded`` (held back, where it was silent or lost), or nothing."""
    if name not in recorded:
        return "new"
    group, _, figure = name.rpartition(".")
    change = now[name] - recorded[name]
    if change == 0:
        return ""
    if (change > 0) == (figure in MORE_IS_BETTER):
        return "better"
    return "traded" if figure == "held" and change <= _told(group, now, recorded) else "WORSE"


def _told(group: str, now: Figures, recorded: Figures) -> int:
    """How much less of a group is wrong or gone without a word."""
    unsaid = (f"{group}.silent", f"{group}.lost")
    return sum(recorded.get(name, 0) - now.get(name, 0) for name in unsaid)


def table(now: Figures, recorded: Figures) -> str:
    lines = [f"{'figure':32}{'recorded':>9}{'now':>7}"]
    for name, value in sorted(now.items()):
        was = recorded.get(name, "-")
        lines.append(f"{name:32}{was:>9}{value:>7}  {verdict(name, now, recorded)}".rstrip())
    return "\n".join(lines)


def worse(now: Figures, recorded: Figures) -> list[str]:
    return sorted(name for name in now if verdict(name, now, recorded) == "WORSE")


def raised(now: Figures, recorded: Figures) -> Figures:
    """What is to be recorded: a group in which nothing is worse as it is now, all others as they were."""
    kept = {name.rpartition(".")[0] for name in worse(now, recorded)}
    new = {name: value for name, value in now.items() if name.rpartition(".")[0] not in kept}
    return dict(sorted({**recorded, **new}.items()))
