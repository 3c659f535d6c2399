"""Kinds of regulations: all ministries and agencies known, by full and by short name."""

from __future__ import annotations

import pytest

from extractor.lexicon.regulations import abbreviation_meant, near_short_names, regulation_kinds
from extractor.parts.measurement.regulation_kinds import find_kinds

SHORT_NAMES = """
Permendagri Permenlu Permenhan Permenag Permenkum Permenkumham Permenham Permenimipas Permenkeu
Permendikdasmen Permendikbud Permendikbudristek Permendiknas Permendiktisaintek Permenristek
Permenristekdikti Permenbud Permenkes Permensos Permenaker Permennaker Permenakertrans Permennakertrans
PermenP2MI Permenperin Permendag PermenESDM PermenPU PermenPUPR PermenPKP Permenpera Permendesa
PermendesaPDTT Permentrans Permenhub Permenkominfo Permenkomdigi Permentan Permenhut PermenKP PermenLH
PermenLHK PermenATR PermenPPN PermenPAN PermenPANRB PermenPAN-RB PermenBUMN Permeninvestasi PermenkopUKM
PermenUMKM Permenpar Permenparekraf Permenekraf PermenPPPA Permenpora Permensetneg Permensesneg Permenko
Permenkoperekonomian Permenkopolhukam Kepmendagri Kepmenkes KepmenPANRB Kepmenlu Inmendagri Perkalan
Perlan PerkaBKN PerBKN Perkaban Perban PerkaBPS PerkaBNPB PerkaBPKP PerBPK PerBPOM PerkaBKPM PerBSSN
PerANRI PerLKPP Perkap Perpol Perbawaslu PKPU POJK Perma Perja Perdirjen Perkada Perdasus Perdais
Perwalkot PMK KMK PMA
"""

NAMES = (
    ("Peraturan Menteri Luar Negeri", "Permenlu"),
    ("Peraturan Menteri Pertahanan", "Permenhan"),
    ("Peraturan Menteri Agama", "Permenag"),
    ("Peraturan Menteri Hukum dan HAM", "Permenkumham"),
    ("Peraturan Menteri Komunikasi dan Digital", "Permenkomdigi"),
    ("Peraturan Menteri Pendidikan Dasar dan Menengah", "Permendikdasmen"),
    ("Peraturan Menteri Pendidikan, Kebudayaan, Riset dan Teknologi", "Permendikbudristek"),
    ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara", "PermenPANRB"),
    ("Peraturan Menteri Perencanaan Pembangunan Nasional", "PermenPPN"),
    ("Peraturan Menteri Koordinator Bidang Perekonomian", "Permenko"),
    ("Keputusan Menteri Luar Negeri", "Kepmenlu"),
    ("Peraturan Lembaga Administrasi Negara", "PerLAN"),
    ("Peraturan Kepala Lembaga Administrasi Negara", "PerLAN"),
    ("Peraturan Kepala BPKP", "PerBPKP"),
    ("Perka LAN", "PerLAN"),
    ("Peraturan Badan Siber dan Sandi Negara", "PerBSSN"),
    ("Peraturan Badan Pengawas Obat dan Makanan", "PerBPOM"),
)


@pytest.mark.parametrize("word", SHORT_NAMES.split())
def test_short_names_in_use_are_known_and_blamed_by_no_one(word: str) -> None:
    assert word.lower() in regulation_kinds()
    assert abbreviation_meant(word) is None
    assert find_kinds(f"{word} Nomor 5 Tahun 2019")[0].kind == regulation_kinds()[word.lower()]


@pytest.mark.parametrize(("name", "kind"), NAMES)
@pytest.mark.parametrize(
    "text", ["{} Nomor 5 Tahun 2019", "Perubahan atas {} Nomor 5 Tahun 2019", "perubahan kedua {} No. 5"]
)
def test_full_names_are_found_in_amendments_as_well(name: str, kind: str, text: str) -> None:
    assert [found.kind for found in find_kinds(text.format(name))] == [kind]


def test_an_act_of_a_region_stays_one_whatever_the_region_is_called() -> None:
    texts = ("Peraturan Daerah Khusus Ibukota Jakarta Nomor 1", "Peraturan Daerah Istimewa Nomor 2")
    assert [[f.kind for f in find_kinds(text)] for text in texts] == [["Perda"], ["Perda"]]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Permendakri", "Permendagri"),
        ("Pemendagri", "Permendagri"),
        ("Perrnenkes", None),  # two letters off
        ("Pernenkes", "Permenkes"),
        ("Permenxu", None),  # another letter in so short a name is another body
        ("Permenlx", None),
        ("Permenhug", "Permenhub"),
        ("Permenkse", "Permenkes"),
        ("Permendagri", None),
        ("Perbub", None),
    ],
)
def test_slips_of_short_names(word: str, meant: str | None) -> None:
    assert abbreviation_meant(word) == meant


def test_near_names_come_nearest_first() -> None:
    assert near_short_names("permendagri", 6, 2)[0] == "permendagri"
    assert near_short_names("permendagrl", 6, 1) == ["permendagri"]
    assert near_short_names("perwakilan", 6, 1) == []
