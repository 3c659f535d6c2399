"""Positions and bodies as documents print them: abbreviations, acting officials, heads of region and body."""

from __future__ import annotations

import re

from extractor.lexicon.plain import plain_words

_ABBREVIATIONS = {
    "dki": "daerah khusus ibukota",
    "diy": "daerah istimewa yogyakarta",
    "prov": "provinsi",
    "propinsi": "provinsi",
    "kab": "kabupaten",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "ka": "kepala",
    "kadis": "kepala dinas",
    "kaban": "kepala badan",
    "kabag": "kepala bagian",
    "kabid": "kepala bidang",
    "sekda": "sekretaris daerah",
    "setda": "sekretariat daerah",
    "sekwan": "sekretaris dewan perwakilan rakyat daerah",
    "setwan": "sekretariat dewan perwakilan rakyat daerah",
    "dprd": "dewan perwakilan rakyat daerah",
    "rsud": "rumah sakit umum daerah",
    "bpbd": "badan penanggulangan bencana daerah",
    "satpol": "satuan polisi",
    "pp": "pamong praja",
    "umkm": "usaha mikro kecil dan menengah",
    "ukm": "usaha kecil dan menengah",
    "skpd": "satuan kerja perangkat daerah",
    "opd": "perangkat daerah",
    "walikota": "wali kota",
    "bappeda": "badan perencanaan pembangunan daerah",
    "bapenda": "badan pendapatan daerah",
    "bkd": "badan kepegawaian daerah",
    "bpkad": "badan pengelolaan keuangan dan aset daerah",
    "bkpsdm": "badan kepegawaian dan pengembangan sumber daya manusia",
    "kesbangpol": "kesatuan bangsa dan politik",
    "dinkes": "dinas kesehatan",
    "disdik": "dinas pendidikan",
    "dinsos": "dinas sosial",
    "dishub": "dinas perhubungan",
    "disnaker": "dinas tenaga kerja",
    "dispora": "dinas pemuda dan olahraga",
    "diskominfo": "dinas komunikasi dan informatika",
    "disdukcapil": "dinas kependudukan dan pencatatan sipil",
}
_ACTING = re.compile(r"\b(?:plt|plh|pj|pjs|pgs|penjabat(?: sementara)?|pelaksana (?:tugas|harian))\b")
_HEAD_OF_REGION = re.compile(r"\b(?:gubernur|bupati|wali kota)\b")
_NOT_HEAD_OF_REGION = re.compile(r"\b(?:sekretaris|asisten|staf ahli|kepala|wakil)\b")
_HEAD_OF_BODY = re.compile(
    r"^(?:kepala (?:dinas|badan|satuan polisi|pelaksana|inspektorat)\b|"
    r"inspektur(?! (?:pembantu|utama|jenderal))\b|sekretaris (?:daerah|dewan)\b)"
)
_RANK = re.compile(
    r"\b(?:bidang|bagian|seksi|sub ?bagian|sub ?bidang|sekretaris|uptd?|suku|wakil|asisten|camat|lurah|"
    r"direktur|inspektur|staf|ketua)\b"
)
_SMALL = {"dan", "serta", "di", "pada", "untuk", "the", "of"}


def expanded(text: str) -> str:
    """Plain words with the usual abbreviations of government written out: ``Prov. DKI`` and so on."""
    words = plain_words(text.replace("&", " dan ")).split()
    whole = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    return whole.replace("ibu kota", "ibukota")


def rank(position: str) -> str:
    """The word that makes another office of a position, the first one: ``bidang``, ``sekretaris`` …"""
    match = _RANK.search(expanded(position))
    return match[0] if match else ""


def acting(position: str) -> bool:
    """Plt., Plh., Pj. and the like."""
    return bool(_ACTING.search(plain_words(position)))


def without_acting(position: str) -> str:
    """``expanded``, without the mark of an acting official and small words."""
    body = _ACTING.sub(" ", expanded(position))
    return " ".join(word for word in body.split() if word not in _SMALL)


def is_head_of_region(position: str) -> bool:
    """Gubernur, Bupati, Wali Kota, elected or acting; also one who signs in their name (a.n. Bupati …)."""
    words = without_acting(position)
    match = _HEAD_OF_REGION.search(words)
    return match is not None and _NOT_HEAD_OF_REGION.search(words[: match.start()]) is None


def is_head_of_body(position: str) -> bool:
    """Head of a body that answers to the head of region: Kepala Dinas, Kepala Badan, Inspektur, Sekda …"""
    return bool(_HEAD_OF_BODY.match(without_acting(position)))
