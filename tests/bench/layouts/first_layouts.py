"""Agreements after headings that others print, drawn as HTML (WeasyPrint), with their truth.

    python tests/bench/layouts/first_layouts.py FOLDER

Facts of layouts only: headings, their nesting and order. Bodies, people and numbers are invented here. Needs
WeasyPrint, which the project itself does not use.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Truth = dict[str, Any]

PLAIN = "th,td{border:.7pt solid #000;padding:2pt 3pt}"
PALE = "th,td{border:.6pt solid #bbb;padding:4pt} th{background:#e8f0e0}"
DARK = "th,td{border:.5pt solid #333;padding:1.5pt 3pt} th{background:#244;color:#fff}"

OBJECTIVES = [
    "Meningkatnya kualitas layanan perizinan bagi warga",
    "Meningkatnya tertib ruang dan bangunan kota",
    "Terwujudnya tata kelola organisasi yang akuntabel",
]
INDICATORS = [  # objective, name, unit, annual, quarters
    (0, "Persentase izin yang terbit tepat waktu", "Persen", "92,5", ("90", "91", "92", "92,5")),
    (0, "Jumlah izin dari 10.000 permohonan yang terbit daring", "Izin", "4.800", ("1.200",) * 4),
    (1, "Rasio bangunan berizin per 1.000 bangunan", "Rasio", "640", ("610", "620", "630", "640")),
    (1, "Luas kawasan yang tertata", "Hektare", "12,75", ("0", "3,25", "8", "12,75")),
    (2, "Nilai evaluasi akuntabilitas kinerja", "Nilai", "78,40", ("-", "-", "-", "78,40")),
    (2, "Predikat kematangan organisasi", "Predikat", "BB", ("N/A", "N/A", "N/A", "BB")),
]
PROGRAMS = [
    ("Program Pelayanan Penanaman Modal", "1.240.500.000"),
    ("Program Penataan Bangunan Gedung", "3.415.200.000"),
    ("Program Penunjang Urusan Pemerintahan Daerah", "8.120.440.500"),
]
ACTIONS = [
    ("Penyederhanaan alur permohonan", "Dokumen alur layanan", "2 dokumen", "Bidang Perizinan"),
    ("Pengembangan layanan daring", "Laporan uji aplikasi", "4 laporan", "Bidang Data"),
    ("Pendataan bangunan tanpa izin", "Daftar bangunan", "1 daftar", "Bidang Tata Bangunan"),
    ("Penyusunan rencana kawasan", "Peta kawasan", "12 peta", "Bidang Tata Ruang"),
    ("Reviu laporan kinerja", "Laporan reviu", "1 laporan", "Sekretariat"),
    ("Penilaian mandiri organisasi", "Kertas kerja penilaian", "3 berkas", "Sekretariat"),
]
SIGNS = (
    "<table class=bare style='width:100%;margin-top:18pt'><tr><td>Pihak Kedua,<br>WALI KOTA BARATA<br><br><br>"
    "<b>Candra Wirasena</b></td><td>Barata, 15 Januari 2027<br>Pihak Pertama,<br>KEPALA DINAS PENATAAN KOTA<br><br><br>"
    "<b>Ir. Lintang Prameswari, M.T.</b><br>Pembina Utama Muda<br>NIP. 19740512 199903 2 004</td></tr></table>"
)
STATEMENT = (
    "<h3>PERJANJIAN KINERJA TAHUN 2027</h3><p>Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan "
    "dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:</p>"
    "<p>Nama : Ir. Lintang Prameswari, M.T.<br>Jabatan : Kepala Dinas Penataan Kota Barata<br>selanjutnya disebut Pihak "
    "Pertama</p><p>Nama : Candra Wirasena<br>Jabatan : Wali Kota Barata<br>selaku atasan pihak pertama, selanjutnya "
    "disebut Pihak Kedua</p><p>Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran "
    "perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen "
    "perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.</p><p>Pihak "
    "kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian "
    "ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.</p>"
)


def row(*cells: str, tag: str = "td") -> str:
    """Cells; ``2x3:text`` spans 2 columns and 3 rows."""
    out = []
    for cell in cells:
        head, _, rest = cell.partition(":")
        spans = head.split("x") if rest and head.replace("x", "").isdigit() and "x" in head else None
        text = rest if spans else cell
        attributes = f" colspan={spans[0]} rowspan={spans[1]}" if spans else ""
        out.append(f"<{tag}{attributes}>{text}</{tag}>")
    return f"<tr>{''.join(out)}</tr>"


def table(heads: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], numbers: str = "") -> str:
    top = "".join(row(*head, tag="th") for head in heads)
    if numbers:
        top += row(*numbers.split("|"), tag="th")
    return f"<table><thead>{top}</thead><tbody>{''.join(row(*r) for r in rows)}</tbody></table>"


def spans(index: int) -> int:
    """How many indicators the objective that begins at this one has; 0 where none begins."""
    own = [i for i, indicator in enumerate(INDICATORS) if indicator[0] == INDICATORS[index][0]]
    return len(own) if own[0] == index else 0


def merged(cells: Callable[[int], Sequence[str]], repeat: bool = False) -> list[list[str]]:
    """A row an indicator, number and objective merged over their indicators."""
    rows = []
    for index, (objective, *_) in enumerate(INDICATORS):
        head = [str(objective + 1), OBJECTIVES[objective]]
        if repeat:
            rows.append([*head, *cells(index)])
        else:
            count = spans(index)
            rows.append([*(f"1x{count}:{text}" for text in head if count), *cells(index)])
    return rows


def indicator_truth(**more: Any) -> list[Truth]:
    out = []
    for objective, name, unit, annual, quarters in INDICATORS:
        periods = dict(zip(("q1", "q2", "q3", "q4"), quarters, strict=True)) if more.get("quarters") else {}
        targets = {**periods, "annual": annual} if more.get("annual", True) else periods
        out.append(
            {
                "number": None, "category": None, "objective": OBJECTIVES[objective], "name": name,
                "unit": unit if more.get("unit", True) else None, "weight": None, "polarity": None,
                "data_source": None, "formula": None, "responsible": None, "baseline": None, "targets": targets,
            }
        )  # fmt: skip
    return out


def truth(**parts: Any) -> Truth:
    people = [
        {"role": "first", "name": "Ir. Lintang Prameswari, M.T.", "nip": "197405121999032004"},
        {"role": "second", "name": "Candra Wirasena", "nip": None},
    ]
    whole: Truth = {
        "indicators": [], "programs": [], "programs_total": None, "actions": [], "parties": people, "defects": [],
        "accepted": ["STR004", "STR009", "BGT001", "TGT008", "STR008", "SGN005", "MSR001", "MSR003", "MSR004"],
    }  # fmt: skip
    return {**whole, **parts}


def program_truth() -> list[Truth]:
    return [{"name": name, "budget_text": amount, "level": 1} for name, amount in PROGRAMS]


def action_truth(**more: Any) -> list[Truth]:
    return [
        {
            "indicator": INDICATORS[i][1], "action": plan if more.get("plan", True) else None,
            "output": output if more.get("output") else None,
            "output_target": target if more.get("output_target") else None, "target": None, "quarters": None,
        }
        for i, (plan, output, target, _) in enumerate(ACTIONS)
    ]  # fmt: skip


def plain_pk() -> str:
    """The agreement's own table, where the layout that is tried is another one."""
    return table(
        [("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET")],
        merged(lambda i: (INDICATORS[i][1], INDICATORS[i][2], INDICATORS[i][3])),
    )


def name(i: int) -> str:
    return INDICATORS[i][1]


def quarters(i: int) -> tuple[str, ...]:
    return INDICATORS[i][4]


LAYOUTS: dict[str, Callable[[], tuple[str, Truth]]] = {}


def layout(key: str) -> Callable[[Callable[[], tuple[str, Truth]]], Callable[[], tuple[str, Truth]]]:
    def keep(draw: Callable[[], tuple[str, Truth]]) -> Callable[[], tuple[str, Truth]]:
        LAYOUTS[key] = draw
        return draw

    return keep


@layout("L13")
def measured() -> tuple[str, Truth]:
    body = table(
        [("1x2:No", "1x2:Sasaran Strategis", "1x2:Indikator Kinerja", "1x2:Target", "4x1:Realisasi", "1x2:Satuan"),
         ("TW 1", "TW 2", "TW 3", "TW 4")],
        merged(lambda i: (name(i), INDICATORS[i][3], "", "", "", "", INDICATORS[i][2])),
    )  # fmt: skip
    return body, truth(indicators=indicator_truth())


@layout("L13b")
def with_budget() -> tuple[str, Truth]:
    body = table(
        [("No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Pagu Anggaran")],
        merged(lambda i: (name(i), INDICATORS[i][3], f"Rp {i + 1}.250.000.000")),
    )
    return body, truth(indicators=indicator_truth(unit=False))


@layout("L14")
def three_rows() -> tuple[str, Truth]:
    body = table(
        [("1x2:No", "1x2:Sasaran Strategis", "1x2:Indikator", "1x2:Satuan", "1x2:Target Kinerja Tahunan",
          "4x1:Target Kinerja Triwulanan", "4x1:Realisasi Kinerja"),
         ("I", "II", "III", "IV", "I", "II", "III", "IV")],
        merged(lambda i: (name(i), INDICATORS[i][2], INDICATORS[i][3], *quarters(i), "1", "2", "3", "4")),
        "1|2|3|4|5|6|7|8|9|10|11|12|13",
    )  # fmt: skip
    return body, truth(indicators=indicator_truth(quarters=True))


@layout("L24")
def perspective() -> tuple[str, Truth]:
    views = (
        "Penerima Layanan",
        "Penerima Layanan",
        "Proses Bisnis",
        "Proses Bisnis",
        "Penguatan Internal",
        "Anggaran",
    )
    body = table(
        [("No", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Target", "Satuan", "Perspektif")],
        merged(lambda i: (name(i), INDICATORS[i][3], INDICATORS[i][2], views[i])),
    )
    return body, truth(indicators=indicator_truth())


@layout("L25")
def contract() -> tuple[str, Truth]:
    rows: list[list[str]] = [["9x1:Stakeholder Perspective"]]
    found = indicator_truth(unit=False)
    for i in range(len(INDICATORS)):
        if spans(i):
            rows.append([str(INDICATORS[i][0] + 1), f"8x1:<b>{OBJECTIVES[INDICATORS[i][0]]}</b>"])
        rows.append(
            [
                f"{INDICATORS[i][0] + 1}{'ab'[i % 2]}-CP",
                name(i),
                INDICATORS[i][3],
                "",
                "Max",
                "E/M",
                "20",
                "10",
                "",
            ]
        )
        found[i] |= {"weight": "20", "polarity": "Max"}
    body = table(
        [("Kode SS/IKU", "Sasaran Strategis / Indikator Kinerja Utama", "Target", "Realisasi", "Polarisasi", "V/C",
          "Bobot IKU", "Bobot Tertimbang", "Index Capaian")], rows,
    )  # fmt: skip
    return body, truth(indicators=found, accepted=[*truth()["accepted"], "WGT001", "STR006"])


@layout("L28")
def small_tables() -> tuple[str, Truth]:
    body, found = "", indicator_truth(unit=False)
    for k, objective in enumerate(OBJECTIVES):
        own = [i for i in range(len(INDICATORS)) if INDICATORS[i][0] == k]
        body += f"<p><b>SS{k + 1} - {objective}</b><br>Bobot SS : 50%</p>"
        body += table(
            [("No.", "IKU / IKK", "Bobot IKU", "Sumber IKU", "Target", "Realisasi", "Persentase", "Cascading", "Metode Cascading")],
            [[str(n + 1), name(i), "50", "Renstra", f"{INDICATORS[i][3]} {INDICATORS[i][2]}", "", "", "Tidak", "Langsung"]
             for n, i in enumerate(own)],
        )  # fmt: skip
    for i in range(len(INDICATORS)):
        found[i]["weight"] = "50"
        found[i]["targets"] = {"annual": f"{INDICATORS[i][3]} {INDICATORS[i][2]}"}
    return body, truth(indicators=found, accepted=[*truth()["accepted"], "WGT001"])


@layout("L30")
def pairs() -> tuple[str, Truth]:
    body = table(
        [("1x2:Sasaran Kegiatan", "1x2:Indikator Kinerja (IKU/IKK)", "1x2:Target PK", "1x2:Satuan",
          "2x1:TW 1", "2x1:TW 2", "2x1:TW 3", "2x1:TW 4"), ("Target", "Realisasi") * 4],
        [r[1:] if spans(i) else r for i, r in enumerate(merged(lambda i: (
            name(i), INDICATORS[i][3], INDICATORS[i][2], *(c for q in quarters(i) for c in (q, "")))))],
    )  # fmt: skip
    return body, truth(indicators=indicator_truth(quarters=True))


@layout("L32")
def by_role() -> tuple[str, Truth]:
    rows = [
        [
            str(i + 1),
            PROGRAMS[INDICATORS[i][0]][0],
            OBJECTIVES[INDICATORS[i][0]],
            name(i),
            INDICATORS[i][2],
            INDICATORS[i][3],
        ]
        for i in range(len(INDICATORS))
    ]
    body = table([("#", "Program", "Sasaran Program", "Indikator Program", "Satuan", "Target")], rows)
    return body, truth(indicators=indicator_truth())


@layout("L36")
def three_groups() -> tuple[str, Truth]:
    body = table(
        [("1x2:No", "1x2:Sasaran", "1x2:Indikator", "1x2:Satuan", "1x2:Program", "1x2:Anggaran",
          "4x1:Realisasi Anggaran Per Triwulan (Rp)", "1x2:Rencana Aksi", "1x2:Sub Rencana Aksi", "4x1:Target Triwulan",
          "4x1:Capaian Triwulan", "1x2:Capaian Total"), ("I", "II", "III", "IV") * 3],
        merged(lambda i: (name(i), INDICATORS[i][2], PROGRAMS[0][0], "1.240.500.000", "", "", "", "", ACTIONS[i][0], "-",
                          *quarters(i), "", "", "", "", "")),
    )  # fmt: skip
    return plain_pk() + "<div class=new></div><h3>RENCANA AKSI TAHUN 2027</h3>" + body, truth(
        indicators=indicator_truth(quarters=True), actions=action_truth()
    )


@layout("L45")
def two_budgets() -> tuple[str, Truth]:
    body = table(
        [("No", "TUJUAN/SASARAN STRATEGIS", "INDIKATOR KINERJA", "NAMA PERANGKAT DAERAH", "RENCANA AKSI PERANGKAT DAERAH",
          "PAGU", "PROGRAM PERANGKAT DAERAH", "PAGU APBD")],
        merged(lambda i: (name(i), "Dinas Penataan Kota", ACTIONS[i][0], "125.000.000", PROGRAMS[i % 3][0], "1.240.500.000")),
    )  # fmt: skip
    return plain_pk() + "<h3>RENCANA AKSI</h3>" + body, truth(
        indicators=indicator_truth(), actions=action_truth()
    )


@layout("L46")
def individual_plan() -> tuple[str, Truth]:
    body = table(
        [("No", "Kinerja", "Indikator Kinerja Individu", "2x1:Rencana Aksi", "Target", "Realisasi", "Capaian (%)",
          "Catatan Monev", "Tindak Lanjut", "Bukti Pendukung")],
        merged(lambda i: (name(i), str(i + 1), ACTIONS[i][0], ACTIONS[i][2], "", "", "", "", "")),
    )  # fmt: skip
    return plain_pk() + "<h3>RENCANA AKSI TRIBULAN</h3>" + body, truth(
        indicators=indicator_truth(), actions=action_truth(output_target=True)
    )


@layout("L49")
def empty_first_row() -> tuple[str, Truth]:
    body = table(
        [("5x1:", "4x1:Target", ""), ("No", "Perangkat Daerah", "IKU", "Rencana Aksi", "Indikator", "I", "II", "III", "IV",
          "Penanggung Jawab")],
        [[str(i + 1), "Dinas Penataan Kota", name(i), ACTIONS[i][0], ACTIONS[i][1], *quarters(i), ACTIONS[i][3]]
         for i in range(len(INDICATORS))],
    )  # fmt: skip
    return plain_pk() + "<div class=new></div><h3>RENCANA AKSI</h3>" + body, truth(
        indicators=indicator_truth(), actions=action_truth()
    )


def key_indicators(heads: Sequence[Sequence[str]], cells: Callable[[int], Sequence[str]]) -> str:
    return plain_pk() + "<div class=new></div><h3>INDIKATOR KINERJA UTAMA</h3>" + table(heads, merged(cells))


@layout("L50")
def explained() -> tuple[str, Truth]:
    long = (
        "Perbandingan antara yang tercapai dan seluruhnya dikalikan seratus persen pada akhir tahun berjalan."
    )
    rows = [r[1:] if spans(i) else r for i, r in enumerate(merged(
        lambda i: (name(i), INDICATORS[i][2], "Ukuran mutu layanan", long, "Laporan bidang", "-")))]  # fmt: skip
    body = table(
        [("1x2:Sasaran Strategis", "1x2:Indikator Kinerja Utama", "1x2:Satuan", "4x1:Penjelasan"),
         ("Alasan", "Formulasi/Cara Pengukuran", "Sumber Data", "Keterangan")], rows,
    )  # fmt: skip
    return plain_pk() + "<div class=new></div><h3>INDIKATOR KINERJA UTAMA</h3>" + body, truth(
        indicators=indicator_truth()
    )


def yearly(i: int) -> tuple[str, str, str]:
    return (f"1{i}", INDICATORS[i][3], f"9{i}")


def with_years(found: list[Truth]) -> list[Truth]:
    for i, one in enumerate(found):
        one["targets"] |= dict(zip(("2026", "2027", "2028"), yearly(i), strict=True))
    return found


@layout("L52")
def years_below_nothing() -> tuple[str, Truth]:
    body = key_indicators(
        [("6x1:", "3x1:Target Kinerja", ""), ("No", "Sasaran Strategis", "Indikator Sasaran", "Satuan",
          "Penjelasan / Formulasi", "Sumber Data", "2026", "2027", "2028", "Penanggung Jawab")],
        lambda i: (name(i), INDICATORS[i][2], "Jumlah yang tercapai dibagi seluruhnya", "Laporan", *yearly(i), ACTIONS[i][3]),
    )  # fmt: skip
    return body, truth(indicators=with_years(indicator_truth()))


@layout("L54")
def strategic() -> tuple[str, Truth]:
    body = table(
        [("1x2:No", "1x2:Tujuan", "1x2:Indikator Tujuan", "3x1:Target Tujuan Per Tahun", "1x2:Sasaran", "1x2:Indikator Sasaran",
          "1x2:Satuan", "1x2:Kondisi Awal", "3x1:Target Sasaran Per Tahun", "1x2:Kondisi Akhir"),
         ("2026", "2027", "2028") * 2],
        [[*(() if i else ("1x6:1", "1x6:Mewujudkan kota yang layak huni", "1x6:Indeks kota layak huni", "1x6:70", "1x6:72,5", "1x6:74")),
          *((f"1x{spans(i)}:{OBJECTIVES[INDICATORS[i][0]]}",) if spans(i) else ()), name(i), INDICATORS[i][2], "5", *yearly(i), "99"]
         for i in range(len(INDICATORS))],
    )  # fmt: skip
    goal = {**indicator_truth()[0], "name": "Indeks kota layak huni", "objective": "Mewujudkan kota yang layak huni",
            "unit": None, "targets": {"annual": "72,5"}, "optional": True}  # fmt: skip
    return plain_pk() + "<div class=new></div><h3>RENCANA STRATEGIS</h3>" + body, truth(
        indicators=[*with_years(indicator_truth()), goal]
    )


@layout("L59")
def last_year() -> tuple[str, Truth]:
    body = table(
        [("1x2:No.", "1x2:Sasaran", "1x2:Indikator", "1x2:Capaian Thn Lalu", "3x1:Target", "1x2:Target Akhir Renstra",
          "1x2:Capaian terhadap Target Akhir Renstra"), ("Target", "Realisasi", "% Realisasi")],
        merged(lambda i: (name(i), "50", INDICATORS[i][3], "", "", "99", "")),
        "1|2|3|4|5|6|7|8|9",
    )  # fmt: skip
    return body, truth(indicators=indicator_truth(unit=False))


@layout("L63")
def regional() -> tuple[str, Truth]:
    body = table(
        [("1x3:No", "1x3:Sasaran", "1x3:Kode", "1x3:Program/Kegiatan", "1x3:Indikator Kinerja", "2x2:Target Renstra",
          "2x2:Realisasi s/d tahun lalu", "2x2:Target tahun berjalan", "8x1:Realisasi Triwulan", "1x3:Unit Penanggung Jawab", "1x3:Ket"),
         ("2x1:I", "2x1:II", "2x1:III", "2x1:IV"), ("K", "Rp") * 7],
        merged(lambda i: (f"1.0{i}", PROGRAMS[i % 3][0], name(i), "99", "9.000.000", "50", "5.000.000", INDICATORS[i][3],
                          "1.240.500.000", *[""] * 8, ACTIONS[i][3], "")),
    )  # fmt: skip
    return plain_pk() + "<div class=new></div><h3>EVALUASI HASIL RENJA</h3>" + body, truth(
        indicators=indicator_truth()
    )


@layout("L65")
def reform() -> tuple[str, Truth]:
    body = table(
        [("1x2:NO", "1x2:SASARAN", "1x2:PROGRAM", "1x2:KEGIATAN", "1x2:INDIKATOR", "2x1:OUTPUT", "2x1:BULAN KE-", "2x1:ANGGARAN",
          "2x1:STATUS CAPAIAN (V)", "1x2:ALASAN TIDAK TERCAPAI"),
         ("TARGET", "REALISASI", "TARGET", "REALISASI", "TARGET", "REALISASI", "TERCAPAI", "TIDAK TERCAPAI")],
        merged(lambda i: (PROGRAMS[i % 3][0], ACTIONS[i][0], name(i), ACTIONS[i][2], "", "12", "", "25.000.000", "", "", "", "")),
        "1|2|3|4|5|6|7|8|9|10|11|12|13|14",
    )  # fmt: skip
    return plain_pk() + "<div class=new></div><h3>RENCANA AKSI REFORMASI BIROKRASI</h3>" + body, truth(
        indicators=indicator_truth(), actions=action_truth(output_target=True)
    )


@layout("L66")
def physical() -> tuple[str, Truth]:
    rows = [
        [str(i + 1), "Dinas", f"1.0{i}", OBJECTIVES[INDICATORS[i][0]], ACTIONS[i][0], name(i), INDICATORS[i][2], "99", "9.000.000",
         "50", "5.000.000", INDICATORS[i][3], "1.240.500.000", "-"] for i in range(len(INDICATORS))
    ]  # fmt: skip
    body = table(
        [("1x2:NO", "1x2:SKPD", "1x2:KODE", "1x2:SASARAN", "1x2:SUBKEGIATAN", "1x2:INDIKATOR KINERJA", "1x2:SATUAN",
          "2x1:TARGET RENSTRA", "2x1:REALISASI PENCAPAIAN", "2x1:TARGET KINERJA", "1x2:KETERANGAN"),
         ("FISIK", "KEUANGAN") * 3], rows,
    )  # fmt: skip
    return body, truth(indicators=indicator_truth())


@layout("L67")
def proof() -> tuple[str, Truth]:
    rows = [
        [
            PROGRAMS[i % 3][0],
            ACTIONS[i][0],
            name(i),
            ACTIONS[i][1],
            INDICATORS[i][3],
            INDICATORS[i][2],
            "V",
            "",
        ]
        for i in range(len(INDICATORS))
    ]
    body = table(
        [("1x2:Program", "1x2:Kegiatan", "1x2:Indikator Kinerja", "1x2:Sub Kegiatan", "2x2:Target", "Waktu Pelaksanaan",
          "1x2:Realisasi"), ("Desember",)], rows,
    )  # fmt: skip
    found = indicator_truth()
    for one in found:
        one["objective"] = None
    return body, truth(indicators=found, accepted=[*truth()["accepted"], "STR006", "STR002"])


@layout("L69")
def small_results() -> tuple[str, Truth]:
    body = ""
    for k, objective in enumerate(OBJECTIVES):
        own = [i for i in range(len(INDICATORS)) if INDICATORS[i][0] == k]
        body += f"<p>Sasaran Strategis {k + 1} : {objective}</p>"
        body += table(
            [("INDIKATOR KINERJA", "TARGET", "REALISASI", "CAPAIAN")],
            [[f"{'ab'[n]}. {name(i)}", INDICATORS[i][3], "", ""] for n, i in enumerate(own)],
        )
    return body, truth(indicators=indicator_truth(unit=False))


@layout("L70")
def by_code() -> tuple[str, Truth]:
    rows = [
        ["7.01.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN", "300.000.000", "APBD"],
        ["7.01.01.201", "Perencanaan dan Evaluasi", "100.000.000", "APBD"],
        ["7.01.01.201.01", "Penyusunan Dokumen", "100.000.000", "APBD"],
        ["7.01.01.202", "Administrasi Keuangan", "200.000.000", "APBD"],
        ["7.01.01.202.01", "Penyediaan Gaji", "200.000.000", "APBD"],
    ]
    body = table(
        [("Kode", "Program / Kegiatan / Sub Kegiatan", "Pagu (Rp)", "Sumber Dana")],
        [*rows, ["2x1:Jumlah", "300.000.000", ""]],
    )
    levels = (1, 2, 3, 2, 3)
    programs = [
        {"name": r[1], "budget_text": r[2], "level": level} for r, level in zip(rows, levels, strict=True)
    ]
    return plain_pk() + "<br>" + body, truth(
        indicators=indicator_truth(),
        programs=programs,
        programs_total={"text": "300.000.000", "value": "300000000"},
    )


def page(body: str, style: str, wide: bool) -> str:
    size = "A4 landscape" if wide else "A4"
    return (
        f"<style>@page{{size:A4;margin:15mm}} @page wide{{size:{size};margin:12mm}} body{{font:10pt 'DejaVu Sans Condensed'}}"
        f".annex{{page:wide}} .annex table{{font-size:{7 if wide else 8.5}pt}} h3{{text-align:center}} table{{border-collapse:collapse;width:100%}} {style}"
        ".bare td{border:none;text-align:center;font-size:9pt} .new{break-before:page} thead{display:table-header-group}"
        f"</style>{STATEMENT}{SIGNS}<div class='new annex'><h3>PERJANJIAN KINERJA TAHUN 2027<br>DINAS PENATAAN KOTA BARATA"
        f"</h3>{body}{SIGNS}</div>"
    )


def main(folder: Path) -> None:
    from weasyprint import HTML  # type: ignore[import-not-found]

    folder.mkdir(parents=True, exist_ok=True)
    for number, (key, draw) in enumerate(LAYOUTS.items()):
        body, facts = draw()
        style = (PLAIN, PALE, DARK)[number % 3]
        HTML(string=page(body, style, wide=body.count("<th") > 9)).write_pdf(folder / f"{key}.pdf")
        (folder / f"{key}.truth.json").write_text(
            json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
