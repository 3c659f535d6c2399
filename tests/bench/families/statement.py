"""The statement, the signatures and the titles of an invented agreement."""

from __future__ import annotations

import random
from typing import Any

import contents
from sheet import Sheet

Truth = dict[str, Any]


def wording(rng: random.Random, *choices: str) -> str:
    text = rng.choice(choices)
    return text.upper() if rng.random() < 0.25 else text


def statement(rng: random.Random, sheet: Sheet, truth: Truth) -> None:
    first, second, year = truth["first"], truth["second"], truth["year"]
    sheet.centred(f"PERJANJIAN KINERJA TAHUN {year}", 13)
    sheet.centred(truth["office"].upper(), 13)
    sheet.y += 10
    sheet.paragraph(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi "
        "pada hasil, kami yang bertanda tangan di bawah ini:"
    )
    for who, party in (("PERTAMA", first), ("KEDUA", second)):
        for label in ("Nama", "Jabatan"):
            value = party["name"] if label == "Nama" else party["position"]
            sheet.y += sheet.style.size
            sheet.text(sheet.style.margin, sheet.y, label)
            sheet.text(sheet.style.margin + 70, sheet.y, ":")
            sheet.text(sheet.style.margin + 80, sheet.y, value)
            sheet.y += 4
        if who == "PERTAMA":
            sheet.paragraph("Selanjutnya disebut PIHAK PERTAMA.")
        else:
            sheet.paragraph("Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA.")
    sheet.paragraph(
        "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
        "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
        "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
    )
    sheet.paragraph(
        "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
        "dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
    )
    signatures(rng, sheet, truth)


def signatures(rng: random.Random, sheet: Sheet, truth: Truth) -> None:
    kind = truth["signing_form"]
    if sheet.room < 190:
        sheet.new_page()
    sheet.y += 14
    left, right = sheet.width * 0.27, sheet.width * 0.73
    sheet.text(right, sheet.y, truth["signing"], align="center")
    sheet.y += 16
    columns = [(right, truth["first"], "Pihak Pertama,")]
    if kind != "single":
        title = "Mengetahui," if kind == "knowing" else "Pihak Kedua,"
        columns.append((left, truth["second"], title))
    top = deepest = sheet.y
    for x, party, title in columns:
        y = top
        role = party["head"] + party["position"]
        lines = [title, *sheet.wrap(role, sheet.width * 0.38)]
        if kind == "e-sign":
            lines += ["", "Ditandatangani secara elektronik oleh:", ""]
        else:
            lines += ["", "", ""]
        lines += sheet.wrap(party["name"], sheet.width * (0.16 if kind == "narrow" else 0.38))
        if party["nip"]:
            lines += [
                party["rank"],
                f"NIP. {party['nip_text']}" if rng.random() < 0.6 else f"NIP {party['nip_text']}",
            ]
        for line in lines:
            sheet.text(x, y, line, align="center")
            y += sheet.style.size * 1.35
        deepest = max(deepest, y)
    sheet.y = deepest + 6


def common(rng: random.Random) -> Truth:
    office, _ = rng.choice(contents.OFFICES)
    place = rng.choice(contents.PLACES)
    year = rng.choice((2023, 2024, 2025, 2026))
    kind = rng.choice(("Kabupaten", "Kota"))
    first, second = contents.person(rng), contents.person(rng)
    while second["name"].split(",")[0] == first["name"].split(",")[0]:
        second = contents.person(rng)
    first["position"] = f"Kepala {office} {kind} {place}"
    first["head"] = rng.choice(("", "", "Plt. ", "Pj. "))
    regent = rng.random() < 0.5
    chief = "Bupati" if kind == "Kabupaten" else "Wali Kota"
    second["position"] = f"{chief} {place}" if regent else f"Sekretaris Daerah {kind} {place}"
    second["head"] = ""
    if regent:
        second["nip"] = second["nip_text"] = None
    day, month = rng.randint(1, 28), rng.randint(1, 12)
    return {
        "office": f"{office} {kind} {place}",
        "year": year,
        "first": first,
        "second": second,
        "signing": f"{place}, {day} {contents.MONTHS[month - 1]} {year}",
        "date": f"{year}-{month:02d}-{day:02d}",
        "signing_form": rng.choice(("both", "both", "single", "knowing", "e-sign", "narrow")),
        "indicators": [],
        "programs": [],
        "total": None,
        "actions": [],
        "components": [],
    }


def annex_title(
    rng: random.Random, sheet: Sheet, truth: Truth, what: str = "LAMPIRAN PERJANJIAN KINERJA TAHUN"
) -> None:
    if rng.random() < 0.4:
        sheet.centred("PEMERINTAH DAERAH", 11)
        sheet.centred(truth["office"].upper(), 12)
        sheet.canvas.setLineWidth(1.5)
        y = sheet.height - sheet.y - 2
        sheet.canvas.line(sheet.style.margin, y, sheet.width - sheet.style.margin, y)
        sheet.canvas.setLineWidth(0.5)
        sheet.canvas.line(sheet.style.margin, y - 3, sheet.width - sheet.style.margin, y - 3)
        sheet.y += 14
    sheet.centred(f"{what} {truth['year']}", 12)
    sheet.y += 12
