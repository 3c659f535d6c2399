"""Defects of measurement texts and citations."""

from __future__ import annotations

import random

from mutation import Shorthand, measured, mutation


def _section_gone(r: Shorthand, rng: random.Random, heading: str, key: str) -> str:
    at = rng.randrange(6)
    row = r["indicators"][at]
    paragraphs = row["measurement_text"].split("\n")
    start = paragraphs.index(f"{heading} :")
    end = next(
        (n for n in range(start + 1, len(paragraphs)) if paragraphs[n].endswith(" :")), len(paragraphs)
    )
    row["measurement_text"] = "\n".join(paragraphs[:start] + paragraphs[end:])
    row["measurement"][key] = [] if key in ("sources", "legal_basis") else None
    if key == "method":
        row["measurement"]["weights"] = []
    return f"indicators[{at}]"


@mutation("MSR001")
def definition_gone(r: Shorthand, rng: random.Random) -> str | None:
    return _section_gone(r, rng, "Definisi", "definition")


@mutation("MSR002", "WGT004", "WGT006", "TGT004")
def method_gone(r: Shorthand, rng: random.Random) -> str | None:
    return _section_gone(r, rng, "Metode Pengukuran", "method")


@mutation("MSR003")
def source_gone(r: Shorthand, rng: random.Random) -> str | None:
    return _section_gone(r, rng, "Sumber Data", "sources")


@mutation("MSR004")
def legal_basis_gone(r: Shorthand, rng: random.Random) -> str | None:
    subject = _section_gone(r, rng, "Dasar Hukum", "legal_basis")
    r["citations"] = [c for c in r["citations"] if not c["subject"].startswith(subject)]
    return subject


@mutation("MSR005")
def another_source_in_the_text(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    row = r["indicators"][at]
    other = rng.choice(("Badan Pusat Statistik", "Aplikasi perizinan", "Survei lembaga independen"))
    row["measurement_text"] = row["measurement_text"].replace(row["measurement"]["sources"][0], other)
    row["measurement"]["sources"] = [other]
    return f"indicators[{at}]"


@mutation("MSR006", "ACT002", "IDN010")
def objective_repeats_the_name(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice([n for n, row in enumerate(r["indicators"]) if len(row["name"].split()) >= 4])
    row = r["indicators"][at]
    row["objective"] = rng.choice(("Meningkatnya ", "Terwujudnya ")) + " ".join(row["name"].split()[1:])
    r["actions"][at]["objective"] = row["objective"]
    return f"indicators[{at}]"


@mutation("MSR007", "WGT006", "ACT007", "STR009", "TGT008")
def process_named(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice([n for n, row in enumerate(r["indicators"]) if row["unit"] == "Persen"])
    row = r["indicators"][at]
    word = rng.choice(("pelaksanaan", "implementasi", "penyelesaian tahapan"))
    words = row["name"].split()
    row["name"] = " ".join([words[0], word, *words[1:]])
    r["actions"][at]["indicator"] = row["name"]
    return f"indicators[{at}]"


@mutation("MSR008")
def vague_words(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    row = r["indicators"][at]
    definition = row["measurement"]["definition"]
    measured(
        row,
        definition,
        f"{definition[:-1]} {rng.choice(('dan lain-lain', 'dan sebagainya', 'dan atau yang setara'))}.",
    )
    return f"indicators[{at}]"


@mutation("MSR009", "WGT006")
def word_twice(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    row = r["indicators"][at]
    definition = row["measurement"]["definition"]
    words = definition.split()
    places = [n for n, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    where = rng.choice(places)
    measured(row, definition, " ".join([*words[: where + 1], words[where], *words[where + 1 :]]))
    return f"indicators[{at}]"


def _cite(r: Shorthand, text: str, **parts: object) -> str:
    r["citations"].append({"text": text, "subject": "indicators[0].measurement_text", **parts})
    return f"citations[{len(r['citations']) - 1}]"


@mutation("CIT001")
def another_title(r: Shorthand, rng: random.Random) -> str | None:
    one = rng.choice(r["citations"])
    title = rng.choice(("Pengelolaan Sampah", "Rencana Tata Ruang Wilayah", "Bangunan Gedung"))
    _cite(
        r,
        f"Peraturan Daerah Nomor {one['number']} Tahun {one['year']} tentang {title}",
        kind="Perda",
        number=one["number"],
        year=one["year"],
        title=title,
    )
    return None


@mutation("CIT002")
def another_kind(r: Shorthand, rng: random.Random) -> str | None:
    one = rng.choice(r["citations"])
    kind, word = rng.choice(
        (("Perbup", "Peraturan Bupati"), ("PP", "Peraturan Pemerintah"), ("UU", "Undang-Undang"))
    )
    _cite(
        r,
        f"{word} Nomor {one['number']} Tahun {one['year']} tentang {one['title']}",
        kind=kind,
        number=one["number"],
        year=one["year"],
        title=one["title"],
    )
    return None


@mutation("CIT003", "CIT001", "CIT005")
def regulation_of_the_future(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(len(r["citations"]))
    one = r["citations"][at]
    year = r["year"] + rng.randrange(1, 4)
    one["text"] = one["text"].replace(str(one["year"]), str(year))
    one["year"] = year
    return f"citations[{at}]"


@mutation("CIT004", "CIT001")
def abbreviation_misprinted(r: Shorthand, rng: random.Random) -> str | None:
    wrong, right = rng.choice(
        (
            ("Permendargi", "Permendagri"),
            ("Permenkominof", "Permenkominfo"),
            ("Pemenpora", "Permenpora"),
            ("Permandagri", "Permendagri"),
        )
    )
    number = str(rng.randrange(20, 90))
    return _cite(
        r,
        f"{wrong} Nomor {number} Tahun 2018 tentang Tata Naskah Dinas",
        kind=right,
        number=number,
        year=2018,
        title="Tata Naskah Dinas",
    )


@mutation("CIT005")
def without_tentang(r: Shorthand, rng: random.Random) -> str | None:
    number, title = (
        str(rng.randrange(20, 90)),
        rng.choice(("Pelaksanaan Anggaran", "Pembagian Urusan", "Tata Cara Pelaporan")),
    )
    return _cite(
        r,
        f"Peraturan Bupati Nomor {number} Tahun 2019 {title}",
        kind="Perbup",
        number=number,
        year=2019,
        title=title,
    )


@mutation("CIT005")
def without_year(r: Shorthand, rng: random.Random) -> str | None:
    number = str(rng.randrange(20, 90))
    return _cite(
        r,
        f"Peraturan Bupati Nomor {number} tentang Pelaporan",
        kind="Perbup",
        number=number,
        title="Pelaporan",
    )


@mutation("CIT007")
def plan_that_has_ended(r: Shorthand, rng: random.Random) -> str | None:
    end = r["year"] - rng.randrange(1, 6)
    title = (
        f"{rng.choice(('Rencana Strategis Dinas', 'RPJMD Kabupaten', 'Renstra Badan'))} Tahun {end - 5}-{end}"
    )
    return _cite(
        r,
        f"Peraturan Daerah Nomor 31 Tahun {end - 5} tentang {title}",
        kind="Perda",
        number="31",
        year=end - 5,
        title=title,
    )


@mutation("CIT008", "WGT006", "ACT007", "STR009", "WGT008", "TGT008")
def another_threshold(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice([n for n, row in enumerate(r["indicators"]) if row["unit"] == "Persen"])
    row = r["indicators"][at]
    low, high = rng.sample(range(10, 60), 2)
    row["name"] += f" {high} Jam Pelajaran"
    r["actions"][at]["indicator"] = row["name"]
    row["measurement_text"] = row["measurement_text"].replace(
        "Definisi :", f"dilakukan paling sedikit {low} jam pelajaran setahun\nDefinisi :"
    )
    return f"indicators[{at}]"


REVOKED = {
    "kind": "Permendagri",
    "number": "13",
    "year": 2006,
    "status": "revoked",
    "by": "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020",
    "since": "2020-12-30",
}
"""The inspectorate's table of regulations, as the bench gives it to the rules."""


@mutation("CIT006", "CIT003")
def revoked_regulation(r: Shorthand, rng: random.Random) -> str | None:
    title = rng.choice(("Pedoman Pengelolaan Keuangan Daerah", "Pedoman Pengelolaan Keuangan"))
    return _cite(
        r,
        f"Permendagri Nomor 13 Tahun 2006 tentang {title}",
        kind="Permendagri",
        number="13",
        year=2006,
        title=title,
    )
