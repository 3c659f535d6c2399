"""How time and memory of the batch rules grow with the count of agreements: 100, 1,000, 10,000, 100,000.

    python tests/bench/batch_growth.py [--most 10000] [--regions 10]

All of a batch are in memory at once, some 100 kB each. ``--regions``: after that, so many batches of ``--most``, one
after the other, as a province checks them: a million are a hundred regions of 10,000.

Records are variations of one invented record: other bodies, people, NIPs, targets, budgets, citations; some
with an amendment, a year before, a subordinate, a defect. Linear growth keeps the time per agreement about
the same: the last line prints it as a ratio to that of the smallest batch.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter

from extractor.records import Agreement
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import Profile
from rules.engine.rule import Context

COUNTS = (100, 1_000, 10_000, 100_000)
WORDS = (
    *("Sosial", "Kesehatan", "Pendidikan", "Perhubungan", "Pariwisata"),
    *("Arsip", "Pangan", "Kebudayaan", "Olahraga", "Kehutanan"),
)


def record(number: int) -> Agreement:
    """The ``number``-th invented agreement; every tenth is an amendment, a year before, or a subordinate."""
    base, turn = divmod(number, 10)
    own = base if turn in (7, 8) else number  # 7 and 8: the same office as an earlier one
    body = f"Dinas {WORDS[own % 10]} {_letters(own)} Kabupaten Wanagiri"
    person = f"{_letters(own * 7 + 1).title()} {WORDS[own % 10]} Prakoso"
    nip = f"19{60 + own % 30}{own % 12 + 1:02}{own % 28 + 1:02}199003{own % 2 + 1}{own % 1000:03}"
    superior = (
        f"{_letters(base * 70 + 1).title()} {WORDS[base * 10 % 10]} Prakoso" if turn == 9 else "Bagus Kencana"
    )
    return agreement_from_shorthand(
        {
            "year": 2024 if turn == 8 else 2025,
            "organisation": body,
            "amended": turn == 7,
            "source": {"path": f"{number}.pdf", "sha256": f"{number:064}"},
            "titles": [{"text": "PERJANJIAN KINERJA", "section": "statement"}],
            "parties": [
                {
                    "role": "first",
                    "name": person,
                    "nip_text": nip,
                    "position": "Kepala Dinas",
                    "section": "annex",
                },
                {"role": "second", "name": superior, "position": "Bupati Wanagiri", "section": "annex"},
            ],
            "indicators": [_indicator(number, row) for row in range(12)],
            "programs": [
                {"name": f"Program {WORDS[n]}", "budget_text": f"{(number + n) % 900 + 100}.000.000"}
                for n in range(5)
            ],
            "citations": [
                {
                    "text": "…",
                    "kind": "Pergub",
                    "number": str(n),
                    "year": 2021,
                    "title": f"Pengelolaan {WORDS[n]} di Lingkungan Pemerintah"
                    + (" Daerah" if number % 50 == n else ""),
                }
                for n in range(8)
            ],
        }
    )


def _indicator(number: int, row: int) -> dict[str, object]:
    shared = row < 4
    name = f"Persentase layanan {WORDS[row % 10]} " + ("bersama" if shared else _letters(number * 12 + row))
    value = "100" if shared and number % 97 else str(50 + (number + row) % 50)
    method = f"(Layanan {WORDS[row % 10]} selesai / seluruh layanan) x 100%"
    return {"name": name, "unit": "Persen", "targets": {"annual": value}, "measurement": {"method": method}}


def _letters(number: int) -> str:
    """A made-up word for a number, no two alike."""
    word = ""
    while True:
        number, rest = divmod(number, 20)
        word += "bcdfghjklmnprstvwyzq"[rest] + "aeiou"[rest % 5]
        if not number:
            return word


def timed(numbers: range, profile: Profile) -> float:
    """Seconds of the processor that the rules over these agreements take; what they found is told."""
    agreements = [record(number) for number in numbers]
    roster = tuple(
        {"organisation": f"Dinas {WORDS[n % 10]} {_letters(n)} Kabupaten Wanagiri"} for n in numbers
    )
    began = time.process_time()
    outcome = check(agreements, profile, Context(roster=roster))
    seconds = time.process_time() - began
    rules = dict(sorted(Counter(found.rule for found in outcome.findings).items()))
    print(f"       findings {rules}, problems {len(outcome.problems)}")
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--regions", type=int, default=0)
    asked = parser.parse_args()
    profile = Profile("bench")
    check([record(n) for n in range(3)], profile)  # templates are compiled once
    first: float | None = None
    for count in (c for c in COUNTS if c <= asked.most):
        seconds = timed(range(count), profile)
        each = seconds / count
        first = first or each
        times = f"{seconds:7.2f} s, {each * 1000:.2f} ms each, ratio {each / first:.2f}"
        print(f"{count:6} agreements: {times}, {_memory():.0f} MB at most", flush=True)
    if asked.regions:
        seconds = sum(timed(range(asked.most), profile) for _ in range(asked.regions))
        count = asked.regions * asked.most
        print(f"{count:6} agreements of {asked.regions} regions: {seconds:.0f} s, {_memory():.0f} MB at most")


def _memory() -> float:
    """MB that this process had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
