"""Invented contents of agreements, by chance: names, officials, indicators with targets, programs, plans."""

from __future__ import annotations

import random
from typing import Any

PLACES = (
    "Sukaraya", "Wanasari", "Tanjung Elok", "Muaratirta", "Gunung Kencana", "Lembah Harapan", "Pulau Sari",
)  # fmt: skip
OFFICES = (
    ("Dinas Perhubungan", "transportasi darat dan keselamatan lalu lintas"),
    ("Dinas Pertanian dan Ketahanan Pangan", "produksi pangan dan kesejahteraan petani"),
    ("Dinas Lingkungan Hidup", "kualitas lingkungan dan pengelolaan sampah"),
    ("Dinas Pariwisata", "kunjungan wisata dan ekonomi kreatif"),
    ("Dinas Tenaga Kerja", "penyerapan tenaga kerja dan hubungan industrial"),
    ("Badan Kepegawaian Daerah", "profesionalitas aparatur sipil negara"),
    ("Dinas Arsip dan Perpustakaan", "tata kelola arsip dan minat baca masyarakat"),
)
FIRST = (
    "Adi",
    "Bambang",
    "Citra",
    "Dewi",
    "Eko",
    "Farida",
    "Gunawan",
    "Hesti",
    "Indra",
    "Joko",
    "Kartika",
    "Lukman",
)
LAST = (
    "Prasetyo",
    "Wibowo",
    "Kusuma",
    "Maharani",
    "Saputra",
    "Lestari",
    "Siregar",
    "Nasution",
    "Hidayat",
    "Permata",
)
TITLES = ("S.E., M.M.", "S.H., M.H.", "S.Sos., M.Si.", "S.T., M.T.", "S.P., M.P.", "")
RANKS = ("Pembina Utama Muda", "Pembina Tingkat I", "Pembina Utama Madya", "Pembina")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip
SUBJECTS = (
    "kendaraan angkutan umum laik jalan", "rumah tangga yang mendapat air bersih", "petani terlatih",
    "aduan masyarakat yang diselesaikan tepat waktu", "dokumen perencanaan yang selaras", "arsip vital terselamatkan",
    "destinasi wisata yang dikembangkan", "temuan pemeriksaan yang ditindaklanjuti", "pegawai bersertifikat kompetensi",
    "sampah perkotaan yang tertangani", "perusahaan yang menerapkan norma ketenagakerjaan", "luas lahan pertanian produktif",
    "ruas jalan dengan rambu lengkap", "pelaku usaha kreatif yang dibina", "pemustaka aktif", "layanan yang terdigitalisasi",
    "benih unggul tersertifikasi", "lembaga pelatihan terakreditasi", "kelurahan dengan bank sampah aktif",
)  # fmt: skip
GOALS = (
    "Meningkatnya kualitas pelayanan publik", "Terwujudnya tata kelola yang akuntabel", "Meningkatnya keselamatan transportasi",
    "Berkembangnya ekonomi kreatif daerah", "Terpenuhinya kebutuhan pangan masyarakat", "Meningkatnya kompetensi aparatur",
    "Menurunnya beban pencemaran lingkungan", "Meningkatnya penyelamatan arsip daerah",
)  # fmt: skip
FORMS = (
    ("Persentase {}", ("95%", "87,5%", "100%", "62,40%", "93.5%", "12,4", "100,00 Persen")),
    ("Jumlah {}", ("12", "140 Kelompok (1400 orang)", "100 dari 110 Organisasi", "14 LHR", "35 Unit", "1.250", "0")),
    ("Indeks {}", ("0,9 Angka", "3,75", "81,20", "≥ 80", "3-4", "7,26")),
    ("Nilai {}", ("81 (A)", "A (83)", "BB", "78,35", "A")),
    ("Tingkat kematangan {}", ("Level 3 (Terdefinisi)", "Level 4", "3")),
    ("Opini atas {}", ("WTP",)),
)  # fmt: skip
UNITS = ("Persen", "%", "Nilai", "Dokumen", "Orang", "Unit", "Indeks", "Laporan")


def person(rng: random.Random) -> dict[str, Any]:
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    title = rng.choice(TITLES)
    born = f"{rng.randint(1964, 1980)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    since = f"{rng.randint(1990, 2008)}{rng.randint(1, 12):02d}"
    blanks = f"{born} {since} {rng.randint(1, 2)} {rng.randint(1, 9):03d}"
    return {
        "name": f"{name}, {title}" if title else name,
        "rank": rng.choice(RANKS),
        "nip": blanks.replace(" ", ""),
        "nip_text": blanks if rng.random() < 0.6 else blanks.replace(" ", ""),
    }


def amount(rng: random.Random) -> int:
    return rng.randint(40, 9000) * rng.choice((1000, 125000, 1000000)) + rng.choice((0, 0, 325, 750))


def printed(value: int, form: str) -> str:
    digits = f"{value:,}".replace(",", ".")
    return {"plain": digits, "cents": digits + ",00", "dash": digits + ",-"}[form]


def indicators(rng: random.Random, objectives: int, most: int = 3) -> list[dict[str, Any]]:
    """Indicators under their objectives, each with a name of its own and an annual target as printed."""
    subjects = rng.sample(SUBJECTS, len(SUBJECTS))
    goals = rng.sample(GOALS, len(GOALS))
    out: list[dict[str, Any]] = []
    for number in range(1, objectives + 1):
        goal = goals[(number - 1) % len(goals)]
        if rng.random() < 0.4:
            goal += " yang " + rng.choice(
                ("merata dan berkelanjutan", "inklusif", "terukur di seluruh wilayah")
            )
        for _ in range(rng.randint(1, most)):
            if not subjects:
                return out
            form, targets = rng.choice(FORMS)
            out.append(
                {
                    "number": str(number),
                    "objective": goal,
                    "name": form.format(subjects.pop()),
                    "annual": rng.choice(targets),
                    "unit": rng.choice(UNITS),
                }
            )
    return out


def programs(rng: random.Random) -> list[dict[str, Any]]:
    """Programs with activities and sub-activities; ``level`` 1 to 3."""
    out: list[dict[str, Any]] = []
    deep = rng.random() < 0.5
    subjects = rng.sample(SUBJECTS, len(SUBJECTS))
    for p in range(1, rng.randint(2, 4) + 1):
        out.append(
            {
                "level": 1,
                "name": f"Program Pengelolaan {subjects.pop()}",
                "value": amount(rng),
                "code": f"1.{p:02d}.{p + 1:02d}",
            }
        )
        for a in range(1, rng.randint(1, 2) + 1) if deep else ():
            code = f"{out[-1]['code'][:7]}.2.{a:02d}"
            out.append(
                {
                    "level": 2,
                    "name": f"Kegiatan Penyediaan {subjects.pop()}",
                    "value": amount(rng),
                    "code": code,
                }
            )
            out.append(
                {
                    "level": 3,
                    "name": f"Sub Kegiatan Penyusunan {subjects.pop()}",
                    "value": amount(rng),
                    "code": code + ".0001",
                }
            )
            out[-2]["value"] = out[-1]["value"]
            if len(subjects) < 4:
                break
        if len(subjects) < 4:
            break
    return out


def measurement(rng: random.Random, long: bool) -> str:
    lines = [
        "Dasar Hukum :",
        "a. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014",
        "Definisi :",
        "Perbandingan antara capaian dan rencana pada tahun berjalan",
        "Metode Pengukuran :",
        f"Jumlah {rng.choice(SUBJECTS)} dibagi jumlah seluruhnya dikali 100%",
    ]
    if long:
        lines += [
            f"{n}. Rincian langkah penghitungan untuk {rng.choice(SUBJECTS)}"
            for n in range(1, rng.randint(6, 16))
        ]
    return "\n".join(lines)
