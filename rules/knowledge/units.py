"""What kind of quantity a unit counts, and what a number with a power in words behind it is worth."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from rapidfuzz.fuzz import ratio

from extractor.lexicon.plain import letters
from extractor.records import Target, parse_number
from extractor.records.amounts import without_currency
from extractor.records.written.percents import SPELLINGS, is_percent, says_percent, with_percent_in_words

UnitKind = Literal["share", "index", "countable", "other"]

_INDEX = re.compile(
    r"\b(?:indeks|index|nilai|skor|score|poin|point|level|tingkat|predikat|angka|rasio|kategori|opini|grade)\b",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(
    r"\b(?:laporan|dokumen|dok|orang|unit|paket|kegiatan|koperasi|kelompok|desa|kelurahan|kecamatan|sekolah|kasus|"
    r"kali|event|peserta|lokasi|perusahaan|umkm|ukm|ikm|pelaku|produk|naskah|perda|peraturan|rekomendasi|"
    r"organisasi|aparatur|pegawai|kk|jiwa|rumah|buah|berkas|sertifikat|izin|layanan|pelayanan|aplikasi|sistem|"
    r"puskesmas|ruang|kendaraan|keluarga|draf|draft|lhp|lhr|lhe|lhm|sk|surat|titik|pasar|perangkat daerah|"
    r"opd|skpd|lembaga|inovasi|penghargaan|tim|bidang|anggota|siswa|guru|pasien|indikator|set|stel|eksemplar)\b",
    re.IGNORECASE,
)
_DIVIDES = re.compile(
    r"\b(?:ton|kuintal|kwintal|kg|kilogram|gram|hektare?|hektar|ha|km2?|kilometer|meter|m2|m3|m|liter|rupiah|rp|"
    r"juta|miliar|triliun|us\$|usd|mw|kwh|watt|jam|menit|detik|hari|minggu|bulan|tahun)\b|[²³]",
    re.IGNORECASE,
)
"""Measures, of which there are parts."""
_COUNT_NAME = re.compile(r"^\W*(?:jumlah|banyaknya)\s+(.*)", re.IGNORECASE | re.DOTALL)
_SPELT_ALIKE = 85
"""From this likeness (0 to 100) a unit is ``persentase`` with letters missing, as forms print it."""


_NOUGHTS = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
"""Of the words behind a number that multiply it."""
_POWERS = re.compile(rf"\W*(\d[\d.,]*)\s*({'|'.join(_NOUGHTS)})\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def unit_kind(unit: str | None) -> UnitKind:
    """The kind of ``unit`` as printed; ``other`` for measures that divide (ton, hektare, rupiah) and none."""
    text = (unit or "").strip()
    if says_percent(text) or (text and ratio(text.lower(), SPELLINGS[0]) >= _SPELT_ALIKE):
        return "share"
    if _INDEX.search(text):
        return "index"
    return "countable" if _COUNTABLE.search(text) else "other"


def counted_kind(unit: str | None, name: str) -> UnitKind:
    """The kind of ``unit`` beside its name: ``Jumlah gerai …`` in ``Gerai`` comes whole, whatever it is."""
    kind, counted = unit_kind(unit), _COUNT_NAME.match(name)
    if (
        kind != "other"
        or counted is None
        or not (words := letters(unit or ""))
        or _DIVIDES.search(unit or "")
    ):
        return kind
    return "countable" if letters(counted[1]).startswith(words) else kind


def plain_unit(unit: str | None) -> str:
    """The comparable form of a unit, empty for none: all that is per cent and nothing else is one."""
    return "persen" if is_percent(unit) else letters(with_percent_in_words(unit or ""))


def row_unit(unit: str | None, *printed: str | None) -> str | None:
    """The unit of a row: that of its column, else the first that is printed with a number."""
    return next((text for text in (unit, *printed) if text and text.strip()), None)


def named_power(target: Target) -> int:
    """How many noughts the words behind a printed number stand for: 6 of ``1,2 juta``, 0 where none do."""
    named = _power_of(target)
    return _NOUGHTS[named[2].lower()] if named else 0


def worth(target: Target) -> Decimal | None:
    """The number times the thousands or millions that are written out behind it: ``Rp850 juta``."""
    named = _power_of(target)
    if named is None:
        return None if target.value is None else Decimal(target.value)
    number = parse_number(named[1])
    return None if number is None else number.scaleb(_NOUGHTS[named[2].lower()])


def _power_of(target: Target) -> re.Match[str] | None:
    text = f"{target.text} {'' if target.value is None else target.unit or ''}"
    return _POWERS.match(without_currency(text))
