"""A change of what the office's page prints: a defect that a rule must tell, or something harmless."""

from __future__ import annotations

from dataclasses import dataclass

Swap = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """``swaps`` replace print, the first place or all; ``rule`` must tell it, ``beside`` may speak as well."""

    name: str
    swaps: tuple[Swap, ...]
    rule: str = ""
    beside: tuple[str, ...] = ()
    everywhere: bool = False

    def of(self, page: str) -> str:
        """The page with the change. Raises ValueError where it does not print what is to be replaced."""
        for old, new in self.swaps:
            if old not in page:
                raise ValueError(f"{self.name}: the page does not print {old!r}")
            page = page.replace(old, new, -1 if self.everywhere else 1)
        return page


def defect(rule: str, name: str, *swaps: Swap, beside: str = "", everywhere: bool = False) -> Change:
    """``beside`` holds ids of rules between blanks."""
    return Change(name, swaps, rule, tuple(beside.split()), everywhere)


def harmless(name: str, *swaps: Swap, everywhere: bool = False) -> Change:
    return Change(name, swaps, everywhere=everywhere)
