"""The NIP, number of an Indonesian civil servant: 18 digits, birth date 8, appointment 6, gender 1, serial 3.

Structure as the BKN describes it. The number of a contract servant (PPPK) has the same length; its digits 13
and 14 are no month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

LENGTH = 18  # digits: birth 8, appointment 6, sex 1, order 3
FIRST_PPPK_YEAR = 2019
"""No PPPK number is older: the first were appointed in 2019."""
FIRST_PPPK_CODE = 20
"""From here on digits 13 and 14 are the code of a PPPK (21, 22 ...); 13 to 19 are neither a month nor one."""
NEW_FORM_YEAR = 2010
"""Agreements before this year may print the former NIP of nine digits."""

_CENTURIES = ("19", "20")
_OTHER_NUMBER = re.compile(r"\b(?:NRP|NIK|NRPTT|NIDN|NBI)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nip:
    """``digits`` are 18 digits."""

    digits: str

    @property
    def birth(self) -> date | None:
        """The birth date, None where digits 1–8 are no date."""
        return _date(self.digits[:4], self.digits[4:6], self.digits[6:8])

    @property
    def appointment_year(self) -> int:
        """Digits 9–12, whether or not such a year can be."""
        return int(self.digits[8:12])

    @property
    def appointment_month(self) -> int | None:
        """1–12, None where digits 13–14 are no month."""
        month = int(self.digits[12:14])
        return month if 1 <= month <= 12 else None

    @property
    def contract(self) -> bool:
        """Whether it can be the number of a PPPK: appointed since 2019, with digits 13–14 above a month."""
        return self.appointment_year >= FIRST_PPPK_YEAR and int(self.digits[12:14]) > 12

    @property
    def well_formed(self) -> bool:
        """Whether all its parts can be what they are: dates of birth and appointment, sex, running number.

        Stricter than ``contract``, which excuses a number; this one bears out what was read from a scan.
        """
        coded = self.contract and int(self.digits[12:14]) >= FIRST_PPPK_CODE
        appointed = coded or self.appointment_month is not None
        born = self.birth is not None and self.digits[:2] in _CENTURIES
        return born and appointed and self.digits[8:10] in _CENTURIES and self.gender_digit in "12"

    @property
    def gender_digit(self) -> str:
        """Digit 15: 1 for men, 2 for women."""
        return self.digits[14]

    @property
    def serial(self) -> str:
        """Digits 16–18."""
        return self.digits[15:]

    def age_at_appointment(self) -> int | None:
        """Full years on the first day of the month of appointment; None where a date is missing."""
        birth, month = self.birth, self.appointment_month
        if birth is None or month is None:
            return None
        before_birthday = (month, 1) < (birth.month, birth.day)
        return self.appointment_year - birth.year - before_birthday


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def parse_nip(digits: str | None) -> Nip | None:
    """The NIP of ``digits``, None where it has not 18 digits."""
    if digits is None or len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        return None
    return Nip(digits)


def digits(printed: str | None) -> str | None:
    """The digits of a NIP as printed; None where there are none. Letters are not made into digits."""
    return (re.sub(r"\D", "", printed) or None) if printed else None


def is_whole(nip: str | None) -> bool:
    """Whether it has as many digits as a NIP."""
    return len(nip or "") == LENGTH


def has_nip_form(printed: str | None) -> bool:
    """Whether the digits of ``printed`` are those of a NIP, part by part."""
    nip = parse_nip(digits(printed))
    return nip is not None and nip.well_formed


def is_nip_text(text: str | None) -> bool:
    """Whether ``text`` prints a NIP (whole or broken), not the number of a soldier, citizen or lecturer."""
    return text is not None and bool(re.search(r"\d", text)) and _OTHER_NUMBER.search(text) is None
