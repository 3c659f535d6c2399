"""How sure the mending of words is: precision and recall on documents whose words are known.

    python tests/bench/corrections.py [TRUTH.json …] [--seed N]

Clean texts get fresh misreadings (usual confusions, and other letters at random); every correction made is
compared with the word that was there. Without arguments the truth files under $CERMAT_SHARED/corpus and the
expected records of samples/ are used. Numbers and names are watched: none may change.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.correction import correct
from extractor.records import Action, Agreement, Indicator, Party, Source

ROOT = Path(__file__).resolve().parents[2]
# What readers of print do; written from papers on OCR errors, not from the table of the program.
USUAL = [
    *(
        ("e", "c"),
        ("c", "e"),
        ("a", "o"),
        ("o", "a"),
        ("l", "i"),
        ("i", "l"),
        ("rn", "m"),
        ("m", "rn"),
        ("h", "b"),
    ),
    *(
        ("t", "l"),
        ("n", "u"),
        ("u", "n"),
        ("i", "t"),
        ("g", "q"),
        ("D", "O"),
        ("P", "R"),
        ("O", "D"),
        ("n", "ii"),
    ),
    *(
        ("e", "a"),
        ("a", "e"),
        ("s", "a"),
        ("k", "l"),
        ("i", ""),
        ("t", ""),
        ("f", "t"),
        ("d", "cl"),
        ("S", "B"),
    ),
]
WORD = re.compile(r"[^\W\d_]{3,}")
ADDRESS = re.compile(r"\S*(?:\.go\.|\.id|http|@)\S*")


def misread(word: str, chance: random.Random) -> str:
    if chance.random() < 0.25:
        at = chance.randrange(len(word))
        letter = chance.choice("abdeghiklmnoprstu")
        return word[:at] + chance.choice([letter, "", letter + word[at]]) + word[at + 1 :]
    fitting = [(a, b) for a, b in USUAL if a in word]
    if not fitting:
        return word
    a, b = chance.choice(fitting)
    places = [m.start() for m in re.finditer(re.escape(a), word)]
    at = chance.choice(places)
    return word[:at] + b + word[at + len(a) :]


def noisy(text: str, chance: random.Random, share: float) -> str:
    barred = [m.span() for m in ADDRESS.finditer(text)]

    def swap(match: re.Match[str]) -> str:
        inside = any(a <= match.start() < b for a, b in barred)
        return match[0] if inside or chance.random() > share else misread(match[0], chance)

    return WORD.sub(swap, text)


def records(path: Path) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Texts of indicators and actions of a truth file."""
    data = json.loads(path.read_text("utf-8"))
    indicators, actions = [], []
    for row in data.get("rows", []):
        cells = row.get("cells") or []
        if len(cells) == 11:
            indicators.append(
                {
                    "objective": cells[1],
                    "name": cells[2],
                    "data_source": cells[3],
                    "measurement_text": cells[4],
                }
            )
        elif len(cells) == 8:
            actions.append(
                dict(zip(("objective", "indicator"), cells[1:3], strict=True))
                | dict(zip(("plan", "criterion", "output"), cells[4:7], strict=True))
            )
    for row in data.get("indicators", []):
        indicators.append({k: row.get(k) or "" for k in ("objective", "name", "measurement_text")})
    for row in data.get("actions", []):
        actions.append(
            {k: row.get(k) or "" for k in ("objective", "indicator", "plan", "criterion", "output")}
        )
    return indicators, actions


def build(indicators: Sequence[Mapping[str, Any]], actions: Sequence[Mapping[str, Any]]) -> Agreement:
    party = Party(role="first", name="Wirya Atmasari Dharmo", section="statement", nip="197001012000032001")
    return Agreement(
        source=Source(path="made", sha256="", pages=1, kind="scan"),
        parties=(party,),
        indicators=tuple(Indicator(**row) for row in indicators),
        actions=tuple(Action(**row) for row in actions),
    )


def pieces(text: str) -> list[str]:
    """Words of a text; T/01 and T/O1 are one code, and the right one has the letter."""
    return re.split(r"[\s/]+", text)


def measure(path: Path, chance: random.Random, share: float) -> Counter[str]:
    indicators, actions = records(path)
    clean = [
        {k: re.sub(r"\bT/0(?=\d)", "T/O", v or "") for k, v in row.items()} for row in (*indicators, *actions)
    ]
    bad = [{k: noisy(v or "", chance, share) for k, v in row.items()} for row in clean]
    agreement = build(bad[: len(indicators)], bad[len(indicators) :])
    mended = correct(agreement)
    rows = [*mended.indicators, *mended.actions]
    count: Counter[str] = Counter()
    for truth, read, row in zip(clean, bad, rows, strict=True):
        for name, right in truth.items():
            got, was = getattr(row, name) or "", read[name]
            if re.findall(r"\d+", got) != re.findall(r"\d+", was):
                count["NUMBERS CHANGED"] += 1
            for a, b, c in zip(*map(pieces, (right, was, got)), strict=True):
                count["misread"] += a != b
                if b != c:
                    count["made"] += 1
                    count["right"] += a == c
                    if a != c:
                        print(f"  wrong: {a!r} read {b!r} became {c!r}")
    count["proposed"] = sum(not c.made for c in mended.corrections)
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("truth", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    shared = os.environ.get("CERMAT_SHARED")
    paths = asked.truth or [
        *(sorted(Path(shared, "corpus").glob("*.truth.json")) if shared else ()),
        *sorted((ROOT / "samples" / "expected").glob("*.json")),
    ]
    for share in (0.0, 0.03, 0.10):
        total: Counter[str] = Counter()
        for number, path in enumerate(paths):
            total += measure(path, random.Random(asked.seed * 1000 + number), share)
        made, right, misread_ = total["made"], total["right"], total["misread"]
        print(
            f"share {share:.2f}: misread {misread_}, made {made}, right {right}, "
            f"precision {right / made if made else 1:.4f}, recall {right / misread_ if misread_ else 1:.3f}, "
            f"proposed {total['proposed']}, numbers changed {total['NUMBERS CHANGED']}"
        )


if __name__ == "__main__":
    main()
