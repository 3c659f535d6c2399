"""No figure falls back: fixed pages, families and the founding transcript beside what was recorded.

    python tests/bench/guard.py [--raise] [--only NAME,…] [--jobs 2]

Reads a fixed choice of ``../shared`` (corpus, layouts digital and as office scans, faults, the seed, real scans) and
of the layout families, and compares with ``guard.json``. Ends with 1 where a figure is worse than recorded; more may be
held back where as much less is silent or lost. ``--raise`` records the groups in which nothing is worse: what is
worse is written into the file by hand, where a reader of the commit sees it. What lies under ``../shared`` is left out, and said so, where that is absent
(``CERMAT_SHARED`` names another place); ``CERMAT`` names another command than the one beside this Python.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf
from guard_verdict import Figures, raised, table, verdict, worse

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RECORDED = HERE / "guard.json"
SHARED = Path(os.environ.get("CERMAT_SHARED") or ROOT.parent / "shared").resolve()
CERMAT = os.environ.get("CERMAT") or str(Path(sys.executable).with_name("cermat"))
TIMEOUT = 300  # seconds for one scorer; it hangs rather than works when it needs more

# (truth, file, first and last page): pages that begin and end with whole rows.
CORPUS = (
    ("doc1", "doc1_b", 1, 3),
    ("doc2", "doc2_c", 1, 2),
    ("doc2", "doc2_d", 1, 2),
    ("doc1", "doc1_d", 4, 4),
    ("doc4", "doc4", 1, 8),
)
SCANNED_LAYOUTS = ("A02", "A07")  # as office scans of 200 dpi
LAYOUTS: dict[str, tuple[str, ...]] = {
    "rows": ("found",),
    "names": ("names",),
    "exact": ("exact",),
    "silent": ("silent", "xsilent"),
    "held": ("held", "flagged"),
    "lost": ("gone", "lost"),
    "phantom-rows": ("extra", "invented", "prog_extra"),
    "programs": ("prog",),
    "outputs": ("act", "ot"),
    "mixed": ("mixed", "nip_bad"),
    "parties": ("party", "nip"),
    "defects": ("defect",),
    "false-findings": ("ferr", "fwarn"),
}
CELLS = {
    "rows": ("rows_found",),
    "exact": ("exact",),
    "silent": ("silent",),
    "held": ("flagged", "false_flags"),
    "phantom-rows": ("rows_extra",),
}
FAMILIES = {
    "rows": ("rows",),
    "names": ("names",),
    "exact": ("targets",),
    "programs": ("programs", "total"),
    "outputs": ("actions",),
    "parties": ("parties", "nips"),
}
# What a careful auditor finds in the founding transcript, and what passes.
SEED_ROWS = 19
SEED_SPEAKS = frozenset(
    [
        "IDN001",
        "IDN007",
        "IDN009",
        "SGN001",
        "TGT002",
        "TGT004",
        "TGT007",
        "TGT011",
        "TGT012",
        "ACT001",
        "ACT002",
        "ACT003",
        "CIT001",
        "CIT004",
        "CIT005",
        "CIT008",
        "BGT001",
        "STR009",
        "MSR001",
        "MSR002",
        "MSR003",
        "MSR004",
        "MSR006",
        "MSR009",
        "WGT007",
    ]
)
SEED_PASSES = frozenset({"WGT001", "TGT006", "STR005"})


def ran(command: Iterable[object]) -> str:
    """What ``command`` prints; findings (exit code 1) are no failure."""
    env = {**os.environ, "CERMAT": CERMAT, "OMP_THREAD_LIMIT": "1", "PYTHONIOENCODING": "utf-8"}
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, timeout=TIMEOUT)
    if done.returncode not in (0, 1) or not done.stdout.strip():
        raise RuntimeError(f"{' '.join(words)}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


def counted(scored: dict[str, Any], names: dict[str, tuple[str, ...]]) -> Figures:
    return {name: sum(scored[key] for key in keys) for name, keys in names.items()}


def added(parts: Iterable[Figures]) -> Figures:
    total: Figures = {}
    for part in parts:
        for name, value in part.items():
            total[name] = total.get(name, 0) + value
    return total


def layouts(scan: str, only: Iterable[str]) -> Figures:
    scorer = SHARED / "layouts" / "score_layouts.py"
    out = ran([sys.executable, scorer, "A", "--scan", scan, "--json", "--only", ",".join(only)])
    return counted(json.loads(out)["total"], LAYOUTS)


def corpus(truth_name: str, file: str, first: int, last: int) -> Figures:
    """The pages ``first`` to ``last`` of a document, against the rows that stand on them alone."""
    truth = json.loads((SHARED / "corpus" / f"{truth_name}.truth.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        pages, record, wanted = (Path(folder) / name for name in ("pages.pdf", "record.json", "truth.json"))
        with pikepdf.open(SHARED / "corpus" / f"{file}.pdf") as pdf:
            del pdf.pages[last:]
            del pdf.pages[: first - 1]
            pdf.save(pages)
        wanted.write_text(json.dumps({**truth, "rows": rows_on(truth, first, last)}), encoding="utf-8")
        record.write_text(ran([CERMAT, "extract", "--format", "json", pages]), encoding="utf-8")
        scored = ran([sys.executable, SHARED / "score.py", wanted, record, "--json"])
    return counted(json.loads(scored), CELLS)


def rows_on(truth: dict[str, Any], first: int, last: int) -> list[dict[str, Any]]:
    pages: dict[int, set[int]] = {}
    for cell in truth["cells"]:
        pages.setdefault(cell["rid"], set()).add(cell["page"])
    chosen = set(range(first, last + 1))
    return [row for row in truth["rows"] if "rid" in row and pages.get(row["rid"], {0}) <= chosen]


def faults(files: Iterable[Path]) -> Figures:
    line = ran([sys.executable, SHARED / "faults" / "check_page.py", *files]).strip().splitlines()[-1]
    found = {name: int(value) for name, value in re.findall(r"(\w+) (\d+)", line)}
    return {
        "right": found["right"],
        "held": found["held"] + found["marked"],
        "silent": found["silent"],
        "lost": found["missing"] + found["failed"],
    }


def fault_files() -> tuple[list[Path], list[Path]]:
    """All of them, in two halves."""
    page = SHARED / "faults" / "page"
    files = sorted(file for file in page.iterdir() if file.is_file() and file.suffix != ".json")
    return files[::2], files[1::2]


def families(*options: str) -> Figures:
    lines = ran([sys.executable, HERE / "families" / "run.py", *options]).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("all:"))
    right = {name: int(value) for name, value in re.findall(r"([\w-]+) (\d+)/\d+", lines[start])}
    doubts = lines[start + 1].split("wrong unmarked:")
    return {
        **{name: sum(right.get(key, 0) for key in keys) for name, keys in FAMILIES.items()},
        "held": int(re.findall(r"\d+", doubts[0])[0]),
        "silent": sum(int(number) for number in re.findall(r"\d+", doubts[1])),
    }


def real_scans() -> Figures:
    found: Figures = json.loads(ran([sys.executable, HERE / "real_scans.py", SHARED / "real"]))
    return found


def seed() -> Figures:
    file = SHARED / "seed-dppkukm-2024.txt"
    record = json.loads(ran([CERMAT, "extract", "--format", "json", file]))
    checked = json.loads(ran([CERMAT, "check", "--format", "json", "--fail-on", "none", file]))
    found = checked["documents"][0]["findings"]
    spoke = {one["rule"] for one in (*found, *checked["documents"][0]["questions"])}
    grave = {one["rule"] for one in found if one["severity"] in ("error", "warning")}
    return {
        "rows": min(SEED_ROWS, len(record["indicators"])),
        "phantom-rows": max(0, len(record["indicators"]) - SEED_ROWS),
        "defects": len(spoke & SEED_SPEAKS),
        "false-findings": len(grave - SEED_SPEAKS) + len(spoke & SEED_PASSES),
    }


Work = Callable[[], Figures]


def tasks() -> list[tuple[str, Work]]:
    """(group, what counts it), the long ones first; the parts of a group are added up."""
    own: list[tuple[str, Work]] = [
        ("families-scan", partial(families, "--seeds", "0-0", "--family", "quarterly", "--scan", "office")),
        ("families", partial(families, "--seeds", "0-1")),
    ]
    if not SHARED.is_dir():
        return own
    given: list[tuple[str, Work]] = [
        ("real-scans", real_scans),
        *(("corpus", partial(corpus, *one)) for one in CORPUS),
        *(("layouts-scan", partial(layouts, "200", (name,))) for name in SCANNED_LAYOUTS),
        *(("faults", partial(faults, files)) for files in fault_files()),
        *(("layouts", partial(layouts, "digital", names)) for names in digital_layouts()),
        ("seed", seed),
    ]
    return given + own


def digital_layouts() -> tuple[list[str], list[str]]:
    names = sorted(file.name.split(".")[0] for file in (SHARED / "layouts").glob("A*.truth.json"))
    return names[::2], names[1::2]


def measured(only: frozenset[str], jobs: int) -> Figures:
    """All figures, named ``group.figure``."""
    chosen = [(group, work) for group, work in tasks() if not only or group in only]
    with ThreadPoolExecutor(jobs) as workers:
        parts = list(workers.map(lambda task: task[1](), chosen))
    groups: dict[str, list[Figures]] = {}
    for (group, _), part in zip(chosen, parts, strict=True):
        groups.setdefault(group, []).append(part)
    return {f"{g}.{name}": value for g, all_ in groups.items() for name, value in added(all_).items()}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="record the groups in which nothing is worse"
    )
    parser.add_argument("--only", default="", help="groups, e.g. seed,layouts")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args(arguments)
    if not SHARED.is_dir():
        print(f"guard: {SHARED.name}/ does not lie beside the repository; its pages are left out")
    now = measured(frozenset(filter(None, asked.only.split(","))), asked.jobs)
    recorded: Figures = json.loads(RECORDED.read_text(encoding="utf-8")) if RECORDED.exists() else {}
    print(table(now, recorded))
    if asked.lift:
        RECORDED.write_text(json.dumps(raised(now, recorded), indent=1) + "\n", encoding="utf-8")
    elif any(verdict(name, now, recorded) in ("better", "new") for name in now):
        print("guard: some figures are better than recorded; record them with --raise")
    fallen = worse(now, recorded)
    print(
        "guard: worse than recorded: " + ", ".join(fallen)
        if fallen
        else "guard: nothing is worse than recorded"
    )
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
