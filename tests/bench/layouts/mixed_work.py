"""Work whose targets are printed the way forms have them: levels, opinions, ranges, ratios, limits, shares of many."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from invented import Body, Item

WORK = [  # (objective, [(indicator, unit, annual, quarters)])
    ("Meningkatnya tata kelola pemerintahan yang bersih, efektif, dan berbasis elektronik", [
        ("Indeks Sistem Pemerintahan Berbasis Elektronik (SPBE)", "Indeks", "3,12", ("-", "-", "-", "3,12")),
        ("Opini BPK atas laporan keuangan", "Opini", "WTP", ("N/A", "WTP", "WTP", "WTP")),
        ("Tingkat kematangan penyelenggaraan SPIP", "Level", "Level 3", ("-", "-", "-", "Level 3"))]),
    ("Meningkatnya ketangguhan desa/kelurahan menghadapi bencana", [
        ("Jumlah desa/kelurahan tangguh bencana yang dibentuk (kumulatif)", "Desa/Kel", "48", ("12", "24", "36", "48")),
        ("Waktu tanggap (response time) penanganan kejadian kebakaran", "Menit", "≤ 15", ("≤ 15", "≤ 15", "≤ 15", "≤ 15"))]),
    ("Menurunnya kemiskinan dan kesenjangan pendapatan", [
        ("Persentase penduduk miskin", "%", "8,95", ("9,40", "9,25", "9,10", "8,95")),
        ("Rasio Gini", "Rasio", "0,321", ("0,330", "0,327", "0,324", "0,321")),
        ("Jumlah keluarga penerima manfaat yang graduasi per 1.000 keluarga binaan", "Keluarga", "64", ("10", "28", "46", "64"))]),
    ("Meningkatnya mutu dan pemerataan pendidikan anak usia dini dan pendidikan dasar", [
        ("Angka partisipasi murni SD/MI/Paket A", "Persen", "98,75", ("98,10", "98,30", "98,50", "98,75")),
        ("Rasio guru terhadap murid", "Rasio", "1:22", ("1:24", "1:23", "1:23", "1:22")),
        ("Jumlah satuan PAUD terakreditasi minimal B", "Lembaga", "1.204", ("301", "602", "903", "1.204"))]),
    ("Terwujudnya kemandirian pangan dari 12 komoditas strategis", [
        ("Produksi padi (GKG)", "Ton", "148.250,5", ("40.000", "75.500", "112.000,5", "148.250,5")),
        ("Skor Pola Pangan Harapan (PPH)", "Skor", "91,4", ("89,9", "90,4", "90,9", "91,4")),
        ("Pertumbuhan subsektor tanaman pangan", "Persen", "2,5", ("0,5", "1,1", "1,8", "2,5"))]),
    ("Meningkatnya kualitas pelayanan publik", [
        ("Indeks Kepuasan Masyarakat (IKM) unit pelayanan", "Indeks", "88,31", ("86", "86,75", "87,5", "88,31")),
        ("Nilai kepatuhan standar pelayanan publik hasil penilaian", "Nilai", "90,00", ("-", "-", "-", "90,00"))]),
]  # fmt: skip
"""Invented, in the forms of ``invented.body``."""


def worked(body: Body, rng: Random) -> Body:
    """The same body promising work of this list, of three to five objectives."""
    work = rng.sample(WORK, rng.choice([3, 4, 5]))
    items = tuple(
        Item(number, *indicator) for number, (_, indicators) in enumerate(work) for indicator in indicators
    )
    steps = tuple(body.steps[n % len(body.steps)] for n in range(len(items)))
    return replace(body, objectives=tuple(goal for goal, _ in work), items=items, steps=steps)
