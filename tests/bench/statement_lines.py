"""What the lines of a statement are told to be: offices, labels of parties and months, clean and misread.

    python tests/bench/statement_lines.py [--seeds 200] [--misread 0,1,2] [--show]

Lines are those that the layout families print (positions with and without marks, labels, date lines, names,
ranks, NIPs, clauses), so what each is is known. ``--misread`` puts so many letters of each line as readers of
scans do (l for i, rn for m ...). Prints right/all: offices told as such, other lines told as none; the role of
labels; other lines told to have none; months; and milliseconds a line.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "families"))

import contents
from statement import common

from extractor.lexicon.labels import role_labelled
from extractor.lexicon.months import month_named
from extractor.lexicon.offices import is_position

TAKEN_FOR = {
    "i": "l",
    "l": "I",
    "m": "rn",
    "e": "c",
    "a": "o",
    "u": "v",
    "r": "t",
    "n": "h",
    "d": "cl",
    "t": "l",
}
TAKEN_FOR |= {
    "I": "l",
    "E": "F",
    "A": "4",
    "U": "V",
    "R": "P",
    "N": "H",
    "D": "O",
    "T": "7",
    "K": "X",
    "P": "F",
}
OFFICES = (
    "Camat",
    "Inspektur",
    "Sekretaris Dinas",
    "Kepala Bidang Bina",
    "Direktur RSUD",
    "Asisten Administrasi",
)
MARKS = ("", "", "Plt. ", "Pj. ", "Plh ", "Penjabat Sementara ", "Penjabat (Pj.) ", "a.n. ")
LABELS = (
    *(("Pihak Pertama,", "first"), ("PIHAK KESATU", "first"), ("Pihak Kedua,", "second")),
    *(("PIHAK KEDUA", "second"), ("Mengetahui,", "second"), ("Menyetujui,", "second")),
)
OTHERS = (
    *("PERJANJIAN KINERJA", "Sasaran Strategis", "Program", "Pemerintah Daerah", "Halaman 2", "Jumlah"),
    *(
        "Pihak pertama berjanji akan mewujudkan target",
        "Dinas Sosial",
        "Ditandatangani secara elektronik oleh:",
    ),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """``kind`` is office, label, month or other; ``answer`` the role or the number of the month."""

    kind: str
    text: str
    answer: str | int | None = None


def lines(seed: int) -> Iterator[Asked]:
    rng = random.Random(seed)
    truth = common(rng)
    for party in (truth["first"], truth["second"]):
        yield Asked("office", party["head"] + party["position"])
        yield Asked("office", (party["head"] + party["position"]).upper())
        yield Asked("other", party["name"])
        yield Asked("other", f"NIP {party['nip_text']}" if party["nip"] else party["rank"])
    yield Asked("office", f"{rng.choice(MARKS)}{rng.choice(OFFICES)} {rng.choice(contents.PLACES)}")
    yield Asked("office", f"{rng.choice(MARKS)}Bupati {rng.choice(contents.PLACES)}")
    yield Asked("label", *rng.choice(LABELS))
    yield Asked("other", truth["signing"])
    yield Asked("other", rng.choice(OTHERS))
    month = rng.randint(1, 12)
    yield Asked("month", contents.MONTHS[month - 1], month)


def misread(text: str, letters: int, rng: random.Random) -> str:
    """``text`` with so many of its first fourteen letters taken for others."""
    for _ in range(letters):
        places = [i for i, letter in enumerate(text[:14]) if letter in TAKEN_FOR]
        if places:
            at = rng.choice(places)
            text = text[:at] + TAKEN_FOR[text[at]] + text[at + 1 :]
    return text


def told(asked: Asked, text: str) -> Iterator[tuple[str, bool]]:
    """(what is asked, whether the answer is right) of a line as read."""
    if asked.kind == "month":
        yield "months", month_named(text)[0] == asked.answer
        return
    if asked.kind == "office":
        yield "offices", is_position(text)
    else:
        yield "no offices", not is_position(text)
    if asked.kind == "label":
        yield "labels", role_labelled(text) == asked.answer
    else:
        yield "no labels", role_labelled(text) is None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--misread", default="0,1,2")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    is_position(""), role_labelled(""), month_named("")  # words are loaded
    for letters in map(int, options.misread.split(",")):
        right: Counter[str] = Counter()
        seen: Counter[str] = Counter()
        count, begun = 0, time.process_time()
        for seed in range(options.seeds):
            rng = random.Random(f"{seed}/{letters}")
            for asked in lines(seed):
                text = misread(asked.text, letters, rng)
                count += 1
                for what, is_right in told(asked, text):
                    seen[what] += 1
                    right[what] += is_right
                    if options.show and not is_right:
                        print(f"  {what}: {text!r}")
        took = (time.process_time() - begun) * 1000 / count
        print(
            f"{letters} misread  ",
            "  ".join(f"{w} {right[w]}/{seen[w]}" for w in seen),
            f"  {took:.2f} ms a line",
        )


if __name__ == "__main__":
    main()
