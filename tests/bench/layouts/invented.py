"""Bodies of agreements, invented: people, objectives, indicators, programs and plans, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

Truth = dict[str, Any]

_WORK = [  # (objective, [(indicator, unit, kind)])
    ("Meningkatnya derajat kesehatan ibu dan anak", [
        ("Angka kematian ibu per 100.000 kelahiran hidup", "Angka", "count"),
        ("Prevalensi stunting (pendek dan sangat pendek) pada balita", "Persen", "percent"),
        ("Cakupan imunisasi dasar lengkap", "%", "percent")]),
    ("Terwujudnya keselamatan lalu lintas dan angkutan jalan", [
        ("Rasio kecelakaan per 10.000 kendaraan", "Rasio", "decimal"),
        ("Persentase kendaraan wajib uji yang laik jalan", "%", "percent")]),
    ("Meningkatnya literasi masyarakat dan pelestarian arsip daerah yang tertib", [
        ("Indeks pembangunan literasi masyarakat", "Indeks", "decimal"),
        ("Jumlah arsip statis yang diselamatkan dan dialihmediakan", "Arsip", "count"),
        ("Tingkat ketersediaan arsip sebagai bahan akuntabilitas kinerja dan alat bukti yang sah", "Persen", "percent")]),
    ("Meningkatnya produksi perikanan budidaya", [
        ("Jumlah produksi perikanan budidaya air tawar", "Ton", "count"),
        ("Nilai tukar pembudidaya ikan", "Nilai", "decimal")]),
    ("Meningkatnya akuntabilitas kinerja perangkat daerah", [
        ("Predikat akuntabilitas kinerja hasil evaluasi", "Predikat", "grade"),
        ("Persentase tindak lanjut rekomendasi hasil pemeriksaan", "%", "percent"),
        ("Nilai survei kepuasan masyarakat", "Nilai", "decimal")]),
    ("Menurunnya tingkat pengangguran terbuka", [
        ("Persentase pencari kerja terdaftar yang ditempatkan", "Persen", "percent"),
        ("Jumlah peserta pelatihan berbasis kompetensi yang bersertifikat", "Orang", "count")]),
    ("Meningkatnya kualitas lingkungan hidup", [
        ("Indeks kualitas air", "Poin", "decimal"),
        ("Persentase sampah yang terkelola di tingkat kelurahan", "%", "percent"),
        ("Luas ruang terbuka hijau publik", "Hektare", "decimal")]),
]  # fmt: skip
_PROGRAMS = [
    ("Program Penunjang Urusan Pemerintahan Daerah", ["Perencanaan, Penganggaran, dan Evaluasi Kinerja", "Administrasi Keuangan Perangkat Daerah"]),
    ("Program Pembinaan dan Pengawasan Layanan", ["Pembinaan Teknis Penyelenggara Layanan", "Pengawasan Mutu Layanan di Kecamatan"]),
    ("Program Peningkatan Kapasitas Sumber Daya Manusia", ["Pelatihan Petugas Lapangan"]),
    ("Program Pengelolaan Prasarana dan Sarana Umum Kabupaten", ["Pemeliharaan Prasarana", "Pengadaan Sarana Pendukung"]),
]  # fmt: skip
_STEPS = [
    ("Penyusunan pedoman teknis", "Dokumen pedoman", "1 dokumen", "Sekretariat"),
    ("Pendampingan petugas di lapangan", "Laporan pendampingan", "4 laporan", "Bidang Pembinaan"),
    ("Pemutakhiran data sasaran", "Basis data mutakhir", "1 basis data", "Bidang Data"),
    ("Sosialisasi kepada pemangku kepentingan", "Berita acara sosialisasi", "6 kegiatan", "Bidang Kemitraan"),
    ("Pemantauan dan evaluasi berkala", "Laporan pemantauan", "12 laporan", "Bidang Pengawasan"),
    ("Pengadaan peralatan pendukung", "Unit peralatan", "15 unit", "Bidang Prasarana"),
]  # fmt: skip
_PEOPLE = [
    "Drs. Harsoyo Wiranegara, M.Si.",
    "dr. Kinasih Paramita, M.Kes.",
    "Ir. Bagaskara Yudhatama, M.T.",
    "Sekarlangit Anindya, S.E., M.M.",
]
_CHIEFS = [
    ("Danuwarsa Kertapati", "Bupati"),
    ("Hj. Rarasati Puspaningrum, S.H.", "Bupati"),
    ("Wiradarma Pangestu", "Wali Kota"),
]
_BODIES = [
    "Dinas Kelautan dan Perikanan",
    "Dinas Kesehatan",
    "Dinas Perpustakaan dan Kearsipan",
    "Badan Perencanaan Pembangunan",
]
_PLACES = ["Lembahsari", "Giriwangi", "Telagabiru", "Karangjati Baru"]
_GRADES = ["BB", "A", "B"]


@dataclass(frozen=True)
class Item:
    """An indicator as it is printed; ``quarters`` are values up to each quarter."""

    objective: int
    name: str
    unit: str
    annual: str
    quarters: tuple[str, str, str, str]


@dataclass(frozen=True)
class Person:
    name: str
    position: str
    nip: str | None
    rank: str | None


@dataclass(frozen=True)
class Body:
    """All that an agreement says. ``programs``: name, amount, [(activity, amount)]; ``steps``: one an
    indicator: action, output, target of the output, person responsible."""

    year: int
    place: str
    organisation: str
    signed: str
    first: Person
    second: Person
    objectives: tuple[str, ...]
    items: tuple[Item, ...]
    programs: tuple[tuple[str, int, tuple[tuple[str, int], ...]], ...]
    steps: tuple[tuple[str, str, str, str], ...]

    def first_of(self, index: int) -> bool:
        """Whether an objective begins with this indicator."""
        return index == 0 or self.items[index - 1].objective != self.items[index].objective

    def count(self, index: int) -> int:
        """How many indicators the objective of this one has."""
        return sum(item.objective == self.items[index].objective for item in self.items)

    def goal(self, index: int) -> str:
        return self.objectives[self.items[index].objective]


def body(seed: str) -> Body:
    """The body of this seed."""
    rng = Random(f"body/{seed}")
    work = rng.sample(_WORK, rng.choice([3, 4, 5]))
    items = []
    for number, (_, indicators) in enumerate(work):
        for name, unit, kind in indicators:
            annual, quarters = _values(kind, rng)
            items.append(Item(number, name, unit, annual, quarters))
    place, kind = rng.choice(_PLACES), rng.choice(_BODIES)
    chief, office = rng.choice(_CHIEFS)
    region = "Kota" if office == "Wali Kota" else "Kabupaten"
    nip = f"19{rng.randint(66, 79)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d} 200{rng.randint(2, 9)}0{rng.randint(1, 9)} 1 00{rng.randint(1, 9)}"
    name = rng.choice(_PEOPLE)
    if "Kinasih" in name or "Sekar" in name:
        nip = f"{nip[:16]}2{nip[17:]}"
    head, year = "Kepala " + kind, rng.choice([2025, 2026])
    steps = tuple(_STEPS[n % len(_STEPS)] for n in range(len(items)))
    return Body(
        year, place, f"{kind} {region} {place}", f"{place}, {rng.randint(2, 28)} Januari {year}",
        Person(name, f"{head} {region} {place}", nip, rng.choice(["Pembina Utama Muda", "Pembina Tingkat I"])),
        Person(chief, f"{office} {place}", None, None),
        tuple(objective for objective, _ in work), tuple(items), _programs(rng), steps,
    )  # fmt: skip


def _programs(rng: Random) -> tuple[tuple[str, int, tuple[tuple[str, int], ...]], ...]:
    out = []
    for name, activities in rng.sample(_PROGRAMS, rng.choice([2, 3, 4])):
        parts = tuple((activity, rng.randrange(40_000_000, 2_900_000_000, 25_000)) for activity in activities)
        out.append((name, sum(amount for _, amount in parts), parts))
    return tuple(out)


def _values(kind: str, rng: Random) -> tuple[str, tuple[str, str, str, str]]:
    if kind == "grade":
        grade = rng.choice(_GRADES)
        return grade, ("-", "-", "-", grade)
    if kind == "count":
        step = rng.randint(12, 900)
        a, b, c, d = (dotted(step * n) for n in (1, 2, 3, 4))
        return d, (a, b, c, d)
    low = rng.randint(1200, 8800) if kind == "percent" else rng.randint(110, 9000)
    places = rng.choice([0, 1, 2]) if kind == "percent" else 2
    steps = [low]
    for _ in range(3):
        steps.append(steps[-1] + rng.randint(100, 290))
    a, b, c, d = (_decimal(step, places) for step in steps)
    return d, (a, b, c, d)


def _decimal(hundredths: int, places: int) -> str:
    return f"{hundredths / 100:.{places}f}".replace(".", ",")


def dotted(value: int) -> str:
    """A whole number in Indonesian form."""
    return f"{value:,}".replace(",", ".")
