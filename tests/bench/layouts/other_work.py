"""Bodies of other work than those of :mod:`invented`: objectives, indicators, budgets, plans and people, the same for the same seed."""

from __future__ import annotations

from random import Random

from invented import Body, Item, Person, dotted

_WORK = [  # (objective, [(indicator, unit, kind)])
    ("Meningkatnya kunjungan wisatawan dan kontribusi ekonomi kreatif terhadap pendapatan daerah", [
        ("Jumlah kunjungan wisatawan nusantara dan mancanegara", "Orang", "count"),
        ("Rata-rata lama tinggal wisatawan (hari menginap) pada hotel berbintang", "Hari", "decimal")]),
    ("Terjaminnya ketersediaan, keterjangkauan, dan mutu pangan", [
        ("Skor Pola Pangan Harapan (PPH)", "Skor", "decimal"),
        ("Persentase pangan segar yang memenuhi syarat keamanan dari 1.500 sampel uji", "%", "percent"),
        ("Cadangan pangan pemerintah kabupaten", "Ton", "count")]),
    ("Menurunnya risiko bencana", [
        ("Indeks Risiko Bencana (IRB)", "Indeks", "decimal"),
        ("Waktu tanggap (response time rate) penanganan kebakaran", "Menit", "small"),
        ("Persentase kelurahan tangguh bencana", "Persen", "percent")]),
    ("Meningkatnya mutu layanan pertanahan dan tata ruang", [
        ("Kesesuaian pemanfaatan ruang terhadap RTRW tahun 2011-2031", "%", "percent"),
        ("Jumlah bidang tanah milik pemerintah daerah yang bersertifikat", "Bidang", "count")]),
    ("Meningkatnya tata kelola perangkat daerah yang akuntabel", [
        ("Nilai AKIP perangkat daerah", "Nilai", "decimal"),
        ("Opini atas laporan keuangan", "Opini", "opinion"),
        ("Tingkat maturitas SPIP", "Level", "level"),
        ("Indeks Kepuasan Masyarakat (IKM) 9 unsur layanan", "Indeks", "decimal")]),
    ("Meningkatnya perlindungan perempuan dan anak", [
        ("Prevalensi kekerasan terhadap anak per 1.000 anak", "Rasio", "small"),
        ("Persentase korban kekerasan yang mendapat layanan komprehensif", "%", "percent")]),
]  # fmt: skip
_PROGRAMS = [
    ("Program Peningkatan Daya Tarik Destinasi Pariwisata", ["Pengelolaan Kawasan Strategis Pariwisata", "Penetapan Tanda Daftar Usaha Pariwisata Kabupaten/Kota"]),
    ("Program Penanganan Kerawanan Pangan", ["Penyusunan Peta Kerentanan dan Ketahanan Pangan Kecamatan"]),
    ("Program Penanggulangan Bencana", ["Pelayanan Informasi Rawan Bencana", "Pelayanan Penyelamatan dan Evakuasi Korban Bencana"]),
    ("Program Penatagunaan Tanah", ["Penggunaan Tanah yang Hamparannya dalam satu Daerah Kabupaten/Kota"]),
]  # fmt: skip
_STEPS = [
    ("Menyelenggarakan forum koordinasi lintas sektor", "Notula forum koordinasi", "4", "dokumen", "Kepala Bidang I"),
    ("Melaksanakan survei lapangan", "Laporan hasil survei", "2", "laporan", "Tim Survei"),
    ("Melatih relawan tingkat desa/kelurahan", "Relawan terlatih", "120", "orang", "Kepala Bidang II"),
    ("Membangun sistem informasi berbasis web", "Aplikasi", "1", "aplikasi", "Subbagian Program"),
    ("Menyusun rancangan peraturan kepala daerah", "Rancangan peraturan", "1", "naskah", "Kepala Bidang III"),
]  # fmt: skip
_PEOPLE = (
    ("Ni Luh Sasmita Pradnyani, S.Sos., M.AP.", 2),
    ("H. Umbara Jatmika, S.T., M.Eng.", 1),
    ("Prawira Adiguna, S.KM., M.P.H.", 1),
)
_CHIEFS = (
    ("dr. H. Lingga Sanjayadi, Sp.OG.", "Bupati"),
    ("Astungkara Dewangga, S.IP.", "Wali Kota"),
)
_BODIES = (
    "Dinas Pariwisata dan Kebudayaan",
    "Badan Penanggulangan Bencana Daerah",
    "Dinas Ketahanan Pangan",
    "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
)
_PLACES = ("Hulu Sembilang", "Batukencana", "Wanaraya")


def other_body(seed: str) -> Body:
    """The body of this seed."""
    rng = Random(f"other/{seed}")
    work = rng.sample(_WORK, rng.choice([3, 4]))
    items = [
        Item(number, name, unit, *_values(kind, rng))
        for number, (_, indicators) in enumerate(work)
        for name, unit, kind in indicators
    ]
    place, kind, year = rng.choice(_PLACES), rng.choice(_BODIES), rng.choice([2025, 2026])
    (name, sex), (chief, office) = rng.choice(_PEOPLE), rng.choice(_CHIEFS)
    region = "Kota" if office == "Wali Kota" else "Kabupaten"
    born = f"19{rng.randint(67, 82)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    nip = f"{born} 200{rng.randint(5, 9)}1{rng.randint(0, 2)} {sex} 00{rng.randint(1, 9)}"
    steps = tuple(
        (a, b, f"{c} {d}", e) for a, b, c, d, e in (_STEPS[n % len(_STEPS)] for n in range(len(items)))
    )
    programs = []
    for title, activities in rng.sample(_PROGRAMS, 3):
        parts = tuple((one, rng.randrange(15_500_000, 4_100_000_000, 12_500)) for one in activities)
        programs.append((title, sum(amount for _, amount in parts), parts))
    return Body(
        year, place, f"{kind} {region} {place}", f"{place}, {rng.randint(2, 28)} Januari {year}",
        Person(name, f"Kepala {kind} {region} {place}", nip, rng.choice(["Pembina Utama Muda, IV/c", "Pembina Tk. I"])),
        Person(chief, f"{office} {place}", None, None), tuple(goal for goal, _ in work), tuple(items), tuple(programs), steps,
    )  # fmt: skip


def _values(kind: str, rng: Random) -> tuple[str, tuple[str, str, str, str]]:
    """The year's value, and those up to each quarter."""
    if kind == "opinion":
        return "WTP", ("-", "-", "-", "WTP")
    if kind == "level":
        return "3", ("0", "0", "0", "3")
    if kind == "count":
        step = rng.randint(35, 4200)
        values = [dotted(step * n) for n in (1, 2, 3, 4)]
    else:
        low, places = {"percent": (1500, rng.choice([0, 1, 2])), "decimal": (210, 2), "small": (20, 1)}[kind]
        hundredths = [low + rng.randint(0, low)]
        for _ in range(3):
            hundredths.append(hundredths[-1] + rng.randint(20, 190))
        values = [f"{one / 100:.{places}f}".replace(".", ",") for one in hundredths]
    a, b, c, d = values
    return d, (a, b, c, d)
