"""Clean agreements of invented bodies, made by seed: nothing in them deviates.

They are shorthand records (``rules.engine.examples``), plain dictionaries that mutations may change.
"""

from __future__ import annotations

import random
from typing import Any

Shorthand = dict[str, Any]

PLACES = ("Rekaraya", "Antasena", "Muara Sentosa", "Tirtamulya", "Wanagiri", "Lembah Ilir", "Karang Asri")
BODIES = ("Dinas Kesehatan", "Dinas Pendidikan", "Dinas Perhubungan", "Dinas Sosial", "Badan Keuangan Daerah")
FIRST_NAMES = ("Lastri Wulandari", "Hendra Lesmana", "Wiratma Sadewa", "Siti Rahmawati", "Gunawan Setiabudi")
SECOND_NAMES = (
    "Bagas Prakoso",
    "Ratna Dewi Anggraini",
    "Yuliana Kartikasari",
    "Arya Mahendra",
    "Indah Permatasari",
)
NIPS = (
    "19720514 199803 2 001", "19760921 200212 1 004", "19691103 199412 1 002", "19671225 199303 2 005",
    "19740218 199903 1 003",
)  # fmt: skip

CLAUSES = (
    (
        "opening",
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
        "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
    ),
    (
        "first_party",
        "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, "
        "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen "
        "perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    ),
    (
        "second_party",
        "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian "
        "kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan "
        "dan sanksi.",
    ),
)

# objective, name, unit, quarters, annual, numerator, denominator, definition, source
_SHARES = (
    ("Meningkatnya derajat kesehatan ibu", "Persentase persalinan di fasilitas kesehatan", ("85", "88", "91", "95,5"), "95,5", "Jumlah persalinan di fasilitas kesehatan", "Jumlah seluruh persalinan", "Persentase ibu yang bersalin di fasilitas kesehatan.", "Laporan puskesmas"),
    ("Meningkatnya mutu guru", "Persentase guru bersertifikat pendidik", ("N/A", "70,5", "N/A", "73,9"), "73,9", "Jumlah guru bersertifikat pendidik", "Jumlah seluruh guru", "Persentase guru yang memiliki sertifikat pendidik.", "Data pokok pendidikan"),
    ("Meningkatnya kemantapan jalan", "Persentase jalan dalam kondisi mantap", ("N/A", "N/A", "N/A", "81,2"), "81,2", "Panjang jalan dalam kondisi mantap", "Panjang seluruh jalan", "Persentase panjang jalan yang kondisinya mantap.", "Survei kondisi jalan"),
    ("Terlayaninya warga rentan", "Persentase lansia telantar yang terlayani", ("40", "55", "70", "90"), "90", "Jumlah lansia telantar yang terlayani", "Jumlah lansia telantar", "Persentase lansia telantar yang memperoleh layanan.", "Laporan panti"),
    ("Meningkatnya kepatuhan pajak", "Persentase wajib pajak yang membayar tepat waktu", ("60", "60", "60", "60"), "60", "Jumlah wajib pajak yang membayar tepat waktu", "Jumlah wajib pajak terdaftar", "Persentase wajib pajak yang membayar sebelum jatuh tempo.", "Sistem pajak daerah"),
)  # fmt: skip
_COUNTS = (
    ("Tersedianya fasilitas kesehatan terakreditasi", "Jumlah puskesmas terakreditasi", "Puskesmas", ("0", "4", "4", "6"), "14", "Banyaknya puskesmas yang memperoleh sertifikat akreditasi.", "Komisi akreditasi"),
    ("Bertambahnya ruang belajar layak", "Jumlah ruang kelas yang direhabilitasi", "Ruang", ("12", "18", "25", "20"), "75", "Banyaknya ruang kelas yang selesai direhabilitasi.", "Berita acara serah terima"),
    ("Meningkatnya keselamatan angkutan", "Jumlah kendaraan umum laik jalan", "Kendaraan", ("110", "130", "125", "135"), "500", "Banyaknya kendaraan umum yang lulus uji berkala.", "Sistem uji kendaraan"),
    ("Bertambahnya keluarga mandiri", "Jumlah keluarga penerima manfaat yang mandiri", "Keluarga", ("300", "300", "350", "350"), "1.300", "Banyaknya keluarga yang keluar dari daftar penerima manfaat.", "Data terpadu kesejahteraan sosial"),
)  # fmt: skip
_TITLES = (
    "Pelayanan Publik",
    "Standar Pelayanan Minimal",
    "Sistem Akuntabilitas Kinerja",
    "Retribusi Jasa Umum",
)


def clean(seed: int) -> Shorthand:
    """A clean agreement of its own for each ``seed``."""
    rng = random.Random(seed)
    year, place, body = rng.choice((2023, 2024, 2025)), rng.choice(PLACES), rng.choice(BODIES)
    who = rng.randrange(len(NIPS))
    organisation = f"{body} Kabupaten {place}"
    shares, counts = rng.sample(_SHARES, 3), rng.sample(_COUNTS, 2)
    indicators = [_share(row, rng) for row in shares] + [_count(row, rng) for row in counts]
    indicators.append(_weighted(rng))
    for number, indicator in enumerate(indicators, 1):
        indicator["number"] = str(number)
    programs, total = _budget(rng, body)
    date = f"{year - 1}-12-{rng.randrange(10, 30):02d}"
    return {
        "source": {"path": f"contoh-{seed}.pdf", "sha256": f"{seed:064d}", "pages": 6, "kind": "digital"},
        "title": f"PERJANJIAN KINERJA TAHUN {year}",
        "year": year,
        "organisation": organisation,
        "titles": [
            {"text": f"PERJANJIAN KINERJA TAHUN {year} {organisation.upper()}", "year": year, "section": "statement"},
            {"text": f"LAMPIRAN PERJANJIAN KINERJA TAHUN {year}", "year": year, "section": "annex"},
            {"text": f"RENCANA AKSI PERJANJIAN KINERJA TAHUN {year}", "year": year, "section": "action_plan"},
        ],
        "clauses": [{"kind": kind, "text": text} for kind, text in CLAUSES],
        "parties": _parties(FIRST_NAMES[who], SECOND_NAMES[who], NIPS[who], organisation, place),
        "signings": [_signing(place, date, section) for section in ("statement", "annex", "action_plan")],
        "indicators": indicators,
        "actions": [_action(indicator) for indicator in indicators],
        "programs": programs,
        "programs_total": total,
        "citations": _citations(indicators),
        "tables": [
            {"kind": "indicators", "columns": ["number", "objective", "name", "measurement_text", "q1", "q2", "q3", "q4", "annual", "unit"]},
            {"kind": "actions", "columns": ["number", "objective", "indicator", "target", "plan", "criterion", "output", "period_text"]},
            {"kind": "programs", "columns": ["number", "name", "budget", "note"]},
        ],
    }  # fmt: skip


def _measured(
    definition: str, method: str, source: str, rng: random.Random, weights: tuple[str, ...] = ()
) -> Shorthand:
    basis = f"Peraturan Daerah Nomor {rng.randrange(2, 12)} Tahun {rng.randrange(2016, 2022)} tentang {rng.choice(_TITLES)}"
    listed = "".join(
        f"\n{label}. Bobot {percent}%: unsur {label}" for label, percent in zip("abcd", weights, strict=False)
    )
    text = f"Dasar Hukum :\n{basis}\nDefinisi :\n{definition}\nMetode Pengukuran :\n{method}{listed}\nSumber Data :\n{source}"
    measurement = {
        "legal_basis": [basis],
        "definition": definition,
        "method": method + listed,
        "sources": [source],
        "weights": [
            {"label": a, "percent": p, "text": f"Bobot {p}%"} for a, p in zip("abcd", weights, strict=False)
        ],
    }
    return {"measurement_text": text, "measurement": measurement, "data_source": source}


def _targets(quarters: tuple[str, ...], annual: str) -> dict[str, str]:
    return {**{f"q{n}": text for n, text in enumerate(quarters, 1)}, "annual": annual}


def _share(row: tuple[Any, ...], rng: random.Random) -> Shorthand:
    objective, name, quarters, annual, numerator, denominator, definition, source = row
    method = f"({numerator} / {denominator}) x 100%"
    return {
        "category": "Sasaran Strategis",
        "objective": objective,
        "name": name,
        "unit": "Persen",
        "targets": _targets(quarters, annual),
        **_measured(definition, method, source, rng),
    }


def _count(row: tuple[Any, ...], rng: random.Random) -> Shorthand:
    objective, name, unit, quarters, annual, definition, source = row
    return {
        "category": "Sasaran Strategis",
        "objective": objective,
        "name": name,
        "unit": unit,
        "targets": _targets(quarters, annual),
        **_measured(definition, name, source, rng),
    }


def _weighted(rng: random.Random) -> Shorthand:
    weights = rng.choice((("40", "35", "25"), ("35", "30", "20", "15"), ("50", "30", "20")))
    measured = _measured(
        "Nilai kesiapan layanan menurut beberapa unsur.",
        "Nilai setiap unsur dikalikan bobotnya",
        "Penilaian mandiri",
        rng,
        weights,
    )
    return {
        "category": "Sasaran Operasional",
        "objective": "Siapnya layanan darurat",
        "name": "Indeks kesiapan layanan",
        "unit": "Indeks",
        "targets": _targets(("N/A", "3,1", "N/A", "3,4"), "3,4"),
        **measured,
    }


def _action(indicator: Shorthand) -> Shorthand:
    due = [n for n in range(1, 5) if indicator["targets"][f"q{n}"] not in ("N/A", "-", "0")]
    return {
        "number": indicator["number"],
        "objective": indicator["objective"],
        "indicator": indicator["name"],
        "target": indicator["targets"]["annual"],
        "plan": "RA 1. Pendampingan unit pelaksana",
        "criterion": "KK 1.1 Tersusunnya laporan pendampingan",
        "output": "T/O 1.1.1 Laporan pendampingan",
        "period_text": "Tw " + ", ".join(map(str, due)),
        "quarters": due,
    }


def _parties(first: str, second: str, nip: str, organisation: str, place: str) -> list[Shorthand]:
    one = {"role": "first", "name": first, "position": f"Kepala {organisation}"}
    two = {"role": "second", "name": second, "position": f"Bupati {place}"}
    signed = {**one, "rank": "Pembina Utama Muda", "nip_text": nip}
    out: list[Shorthand] = [
        {**one, "section": "statement", "place": "identity"},
        {**two, "section": "statement", "place": "identity"},
    ]
    for section in ("statement", "annex", "action_plan"):
        out += [
            {**two, "section": section, "place": "signature"},
            {**signed, "section": section, "place": "signature"},
        ]
    return out


def _signing(place: str, date: str, section: str) -> Shorthand:
    year, _, day = date.split("-")
    return {"text": f"{place}, {int(day)} Desember {year}", "place": place, "date": date, "section": section}


def _dotted(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + ",00"


def _budget(rng: random.Random, body: str) -> tuple[list[Shorthand], Shorthand]:
    amounts = [rng.randrange(200_000, 9_000_000) * 1000 for _ in range(3)]
    names = (
        "Program Penunjang Urusan Pemerintahan Daerah",
        f"Program Pelayanan {body}",
        "Program Pengembangan Sumber Daya",
    )
    programs = [
        {"number": str(n), "name": name, "budget_text": _dotted(amount), "note": "APBD"}
        for n, (name, amount) in enumerate(zip(names, amounts, strict=True), 1)
    ]
    return programs, {"text": _dotted(sum(amounts)), "value": f"{sum(amounts)}.00", "label": "JUMLAH"}


def _citations(indicators: list[Shorthand]) -> list[Shorthand]:
    """One citation a regulation: two indicators may draw one number with two titles, then the first stays."""
    out: dict[tuple[str, str], Shorthand] = {}
    for row, indicator in enumerate(indicators):
        text = indicator["measurement"]["legal_basis"][0]
        words = text.split()
        number, year, title = words[3], words[5], " ".join(words[7:])
        known = out.get((number, year))
        if known is not None:
            title = known["title"]
            indicator["measurement_text"] = indicator["measurement_text"].replace(text, known["text"])
            indicator["measurement"]["legal_basis"] = [known["text"]]
            text = known["text"]
        citation = {
            "text": text,
            "kind": "Perda",
            "number": number,
            "year": int(year),
            "title": title,
            "subject": f"indicators[{row}].measurement_text",
        }
        out.setdefault((number, year), citation)
    return list(out.values())
