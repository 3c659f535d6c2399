"""The NIPs of a document, each once, with every mention that prints it."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.lexicon.nip import Nip, is_nip_text, parse_nip
from extractor.records import Agreement, Party
from rules.views.parts import mentions
from rules.views.remembered import once_a_document


@dataclass(frozen=True, slots=True)
class PrintedNip:
    """``paths`` are the mentions (``parties[0]``), the first of them is ``party``'s."""

    nip: Nip
    party: Party
    paths: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The path of the NIP at its first mention."""
        return f"{self.paths[0]}.nip"

    @property
    def numbers(self) -> tuple[str, ...]:
        """The NIP of each mention, which holds though a name beside it was misread."""
        return tuple(f"{path}.nip" for path in self.paths)


def whole_nips(agreement: Agreement) -> tuple[str, ...]:
    """Where each NIP of 18 digits stands, once."""
    return tuple(printed.subject for printed in printed_nips(agreement))


@once_a_document
def printed_nips(agreement: Agreement) -> tuple[PrintedNip, ...]:
    """Every NIP of 18 digits that the document prints."""
    found: dict[str, list[tuple[str, Party]]] = {}
    for path, party in mentions(agreement):
        if parse_nip(party.nip) is not None and is_nip_text(party.nip_text or party.nip):
            found.setdefault(str(party.nip), []).append((path, party))
    return tuple(
        PrintedNip(Nip(digits), group[0][1], tuple(path for path, _ in group))
        for digits, group in found.items()
    )
