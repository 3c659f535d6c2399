"""What a line about an official is: a name, a rank, a NIP, a label of a party, and what in it is in doubt."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from extractor.lexicon.academic_titles import small_words
from extractor.lexicon.nip import digits, is_whole
from extractor.lexicon.offices import acting_marks, is_position
from extractor.records.statement import Role

_RANK = re.compile(
    r"^\W*(?:pangkat\b.*|(?:pembina|penata|pengatur|juru)\b(?!.*\b(?:kelola|usaha)\b).{0,40}|"
    r"golongan\b.*|\(?[IV1l]{1,3}\s*/\s*[a-e]\)?)\W*$",
    re.I,
)
_KNOWN_RANK = re.compile(
    r"(?:pangkat\W+)?(?:(?:pembina|penata|pengatur|juru)"
    r"(?:\s+(?:utama|muda|madya|(?:tingkat|tk\.?)\s*(?:I|1)|utama\s+(?:muda|madya)|muda\s+(?:tingkat|tk\.?)\s*(?:I|1)))?)?"
    r"\W*(?:gol(?:ongan)?\b\W*(?:ruang\b\W*)?)?(?:I{1,3}|IV)?(?:\s*[/.]\s*[a-e])?\W*",
    re.I,
)
_NIP = re.compile(
    r"^\W*n ?[il1] ?p\.?\s*[.:;]?\s*(?P<number>[\dOolI][\dOolI .\-]{6,40})?\s*[-.…_]*\s*$", re.I
)
_BARE_NIP = re.compile(r"^\s*(?P<number>\d{8}\s*\.?\s*\d{6}\s*\.?\s*\d\s*\.?\s*\d{3})\s*$")
_ROLE = re.compile(
    r"\b(?:disebut|sebagai)\s+(?:sebagai\s+)?\W*pihak\s+(?P<who>kesatu|pertama|kedua|ke[-\s]?1|ke[-\s]?2|I{1,2}|1|2)\b",
    re.I,
)
_SECOND = re.compile(r"kedua|2$|^II$", re.I)
_NOT_A_NAME = re.compile(
    r"\b(?:tahun|dinas|badan|provinsi|kabupaten|kota|daerah|perjanjian|kinerja|menyetujui|mengetahui|"
    r"tanda\s*tangan|halaman|lampiran|dan|serta|dalam|yang|program|anggaran|sasaran|indikator|target|total|"
    r"jumlah|pihak|sertifikat|elektronik|ttd|meterai|materai)\b",
    re.I,
)
_NAMED_BODY = re.compile(
    r"(?:dinas|badan|kantor|inspektorat|sekretariat|kecamatan|kelurahan|satuan|rsud|rumah\s+sakit|kementerian|direktorat|balai|"
    r"pemerintah|puskesmas|upt|biro)\b",
    re.I,
)
_PROSE = re.compile(r"\b(?:ini|merupakan|adalah|telah|kami|bahwa|kepada|tersebut|sehingga)\b")
_SENTENCE_END = re.compile(r"[^\W\d_]{5,}[.;] +[A-Z]")
_TITLES_ONLY = re.compile(r"^(?:[A-Z][A-Za-z]{0,5}\.?\s*){1,4}(?:,\s*(?:[A-Z][A-Za-z]{0,5}\.?\s*){1,4})*$")


_SCARS = re.compile(
    r"[^\w\s.,()'’/-]|\d"  # signs that no name has
    r"|(?![A-Za-z])[^\W\d_]|\bll"  # á: dirt over a letter; llir for Ilir
    r"|\b[^\W\d_]{5,}\.(?=\s|$)"  # a point for the comma after the name itself
    r"|\b[A-Z]\.\s?[A-Z][a-z]{0,4}\.?\s+[A-Z]\.\s?[A-Z]"  # the comma between two titles lost
    r"|\.\.|,,|\s,"
    r"|\b[a-z]\.\s?[A-Za-z]\.|\b[A-Z]\.[a-z]\."  # one letter of a title taken for the small one
)

_WORD_OF_A_NAME = re.compile(r"(?:^|[\s.'’-])[A-Z][^\W\d_]{2,}(?![\w.])")  # and no title: M.P., dr.

_POSITION_SCARS = re.compile(
    r"[a-z][^\w\s/(][A-Z]|[^\w\s.,()'’/&-]|\d[a-z]|[a-z]\d|(?![A-Za-z])[^\W\d_]|\bl[lA-Z]"
)  # the last: llir or lIlir for Ilir

_ELECTRONIC = re.compile(
    r"^\W*(?:(?:telah\s+)?ditandatangani\s+secara\s+(?:elektronik|digital)|"
    r"(?:tertanda|tanda\s*tangan)\s+(?:secara\s+)?elektronik)\b(?:\s+oleh)?\W*$",
    re.I,
)
_SIGNED_SO = "ditandatangani secara elektronik oleh"
_MOST_OF = 75  # of 100: the same where a stroke crosses it


def is_electronic_mark(text: str) -> bool:
    """What stands where the ink would: ``Ditandatangani secara elektronik oleh:``."""
    return bool(_ELECTRONIC.match(text)) or ratio(text.casefold().strip(" :."), _SIGNED_SO) >= _MOST_OF


def role_stated(text: str) -> Role | None:
    """The role that ``selanjutnya disebut Pihak Kesatu`` gives."""
    stated = [match["who"] for match in _ROLE.finditer(text)]
    return _role(stated[-1]) if stated else None


def _role(who: str) -> Role:
    return "second" if _SECOND.search(who) else "first"


def is_rank(text: str) -> bool:
    """Whether a line is the rank of a civil servant (``Pembina Tk. I``, ``(IV/b)``), not a sentence."""
    return bool(_RANK.match(text)) and len(text) < 60


def is_doubtful_rank(rank: str) -> bool:
    """Whether a rank read from a scan is none of the ranks of civil servants (PP 11/2017)."""
    return _KNOWN_RANK.fullmatch(" ".join(rank.split())) is None


def nip_in(text: str) -> str | None:
    """The printed number of a NIP line, without its label; "" where only the label is printed, None for other
    lines."""
    match = _NIP.match(text) or _BARE_NIP.match(text)
    return (match["number"] or "").strip(" .-") if match else None


def is_doubtful_nip(nip_text: str | None, scanned: bool = False) -> bool:
    """A number with letters among its digits was misread, or mistyped; on a scan one with digits too few or
    too many may have been cut."""
    if not nip_text:
        return False
    return bool(re.search(r"[A-Za-z]", nip_text)) or (scanned and not is_whole(digits(nip_text)))


def is_doubtful_name(name: str, scanned: bool) -> bool:
    """On a scan, a name whose signs are not set as those of names and titles are: commas and points are what
    readers lose or take for one another first. ``name`` is as printed: titles that a stamp covers leave a
    comma at its end; a name that it covers leaves them, or its last letters."""
    cut = name.rstrip().endswith(",") or _WORD_OF_A_NAME.search(name) is None
    joined = _NOT_A_NAME.search(name) is not None  # with the office below it, whose label was not read
    return scanned and (cut or joined or _SCARS.search(name) is not None)


def is_doubtful_position(position: str, scanned: bool) -> bool:
    """On a scan, a position that has signs that no position has, or an acting form (Plt., Pj.) that there is
    not."""
    acting = re.match(r"\W*([A-Za-z]{1,4})\.", position)
    odd = acting is not None and acting[1].capitalize() not in acting_marks()
    return scanned and (odd or _POSITION_SCARS.search(position) is not None)


def looks_like_name(text: str) -> bool:
    """A line that can be a person's name with titles: capital words, no words of government."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words or len(words) > 12 or re.search(r"\d", text) or _NOT_A_NAME.search(text):
        return False
    if is_position(text) or is_rank(text):
        return False
    return all(word[0].isupper() or word.casefold() in small_words() for word in words)


def names_body(text: str) -> bool:
    """Whether a text names a body of government, as no person is named."""
    return _NAMED_BODY.match(text) is not None


def is_prose(text: str) -> bool:
    """Whether a line is of running text, which positions and names are not."""
    return _PROSE.search(text) is not None or _SENTENCE_END.search(text) is not None


def is_titles_only(text: str) -> bool:
    """The rest of a name whose titles (gelar) go over the line: ``M.Si., Ph.D``, not ``Eko Wira, S.E.``."""
    first = text.split(",")[0]
    return (
        ("." in first or first.isupper())
        and "." in text
        and bool(_TITLES_ONLY.match(re.sub(r"(?<=[a-z.])\.", ". ", text).strip()))
    )


def without_rim(text: str) -> str:
    """A position or name without commas or dashes at its ends; a name keeps the point of its title."""
    return " ".join(text.split()).strip(" ,;:_()-–—")


def without_loose_commas(text: str) -> str:
    """A text of a scan without the blanks that readers see before commas."""
    return re.sub(r"\s+,", ",", text)
