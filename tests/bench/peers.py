"""Scans read by cermat, by OCRmyPDF with camelot lattice, and by img2table, all in one run: one table.

    python tests/bench/peers.py [--corpus DIR] [--names doc1,doc4] [--kinds b,c,d] [--pages 3] [--fresh 4]
                                [--peers-python PATH] [--save docs/bench/scans]

The corpus comes from ``--corpus`` or CERMAT_SHARED (``NAME_KIND.pdf`` beside ``NAME.truth.json``), fresh pages
from ``fresh.py`` (held-out seeds). The peers bring other OpenCV packages, so they live in an environment of
their own, made under ``out/peers-venv`` at the first run. Peers know no indicators: their tables get the rows
and columns that suit them best (see ``target_cells.judged_grids``). Seconds are CPU time of all processes of a
tool, its start included, over the pages; memory is that of its largest process. Each tool has one thread.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import img2pdf
import numpy as np
import pikepdf
import pypdfium2 as pdfium
from cost import Cost, FailedError
from degradations import CLEAN, OFFICE, POOR, Damage, scan
from fresh import HELD_OUT, make
from target_cells import (
    Tally,
    TrueRow,
    judged,
    judged_grids,
    names_losses,
    rows_of_corpus,
    rows_of_fresh,
    rows_of_record,
)

HERE = Path(__file__).parent
PEERS = ("ocrmypdf>=16", "camelot-py>=2", "img2table>=2")
KINDS: dict[str, tuple[str, Damage]] = {
    "b": ("clean 300 dpi", CLEAN),
    "c": ("office 200 dpi", OFFICE),
    "d": ("poor 150 dpi, stamps", POOR),
}
FRESH_FROM = HELD_OUT + 100


@dataclass(frozen=True)
class Case:
    kind: str
    name: str
    pdf: Path
    pages: int
    rows: list[TrueRow]


Tool = Callable[[Case, Path, Cost], Tally]


@dataclass
class Row:
    """A line of the table: a tool on all cases of a kind."""

    kind: str
    tool: str
    tally: Tally = field(default_factory=Tally)
    cost: Cost = field(default_factory=Cost)
    why_not: str = ""


def cermat(case: Case, folder: Path, cost: Cost) -> Tally:
    out = folder / "cermat.json"
    program = "import sys, extractor; print(extractor.read(sys.argv[1]).model_dump_json())"
    cost.run([sys.executable, "-c", program, str(case.pdf)], out)
    record = json.loads(out.read_text(encoding="utf-8"))
    return judged(case.rows, rows_of_record(record), told=names_losses(record))


def ocrmypdf_camelot(python: str) -> Tool:
    def tool(case: Case, folder: Path, cost: Cost) -> Tally:
        layered = folder / "layered.pdf"
        how = ["-l", "ind+eng", "--deskew", "--force-ocr", "--output-type", "pdf", "--jobs", "1"]
        cost.run([python, "-m", "ocrmypdf", *how, str(case.pdf), str(layered)], folder / "log")
        return _tables(python, "camelot", case, layered, folder, cost)

    return tool


def img2table(python: str) -> Tool:
    return lambda case, folder, cost: _tables(python, "img2table", case, case.pdf, folder, cost)


def _tables(python: str, name: str, case: Case, pdf: Path, folder: Path, cost: Cost) -> Tally:
    out = folder / f"{name}.json"
    cost.run([python, str(HERE / "peer_tables.py"), name, str(pdf), str(out)], folder / "log")
    return judged_grids(case.rows, json.loads(out.read_text(encoding="utf-8")))


def peers_python(given: str | None) -> tuple[str, str]:
    """The Python of the peers' environment, made where missing, and why it cannot be had ("" if it can)."""
    if given:
        return given, "" if Path(given).exists() else "no such Python"
    home = HERE / "out" / "peers-venv"
    python = home / "bin" / "python"
    if (home / "ready").exists():
        return str(python), ""
    try:
        venv.create(home, with_pip=True)
        pip = [str(python), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, *PEERS], check=True, capture_output=True, text=True)
        # Two OpenCV packages overwrite each other; img2table needs what only the contrib build has.
        gone = [
            str(python),
            "-m",
            "pip",
            "uninstall",
            "--quiet",
            "-y",
            "opencv-python-headless",
            "opencv-python",
        ]
        subprocess.run(gone, check=True, capture_output=True, text=True)
        again = [*pip, "--force-reinstall", "--no-deps", "opencv-contrib-python"]
        subprocess.run(again, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        said = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
        return str(python), said[-1] if said else str(error)
    (home / "ready").touch()
    return str(python), ""


def missing(python: str, module: str, program: str) -> str:
    """Why a peer cannot run here, "" if it can."""
    asked = subprocess.run([python, "-c", f"import {module}"], capture_output=True, text=True)
    if asked.returncode:
        return (asked.stderr.strip().splitlines() or ["cannot be imported"])[-1]
    found = subprocess.run(["which", program], capture_output=True).returncode == 0
    return "" if found else f"{program} is not installed"


def tools(given: str | None) -> dict[str, tuple[Tool, str]]:
    python, why = peers_python(given)
    return {
        "cermat": (cermat, ""),
        "OCRmyPDF + camelot lattice": (
            ocrmypdf_camelot(python),
            why or missing(python, "ocrmypdf, camelot", "tesseract"),
        ),
        "img2table + Tesseract": (img2table(python), why or missing(python, "img2table", "tesseract")),
    }


def corpus_cases(
    folder: Path, names: Sequence[str], kinds: Sequence[str], pages: int, out: Path
) -> Iterator[Case]:
    for name in names:
        for kind in kinds:
            whole = folder / f"{name}_{kind}.pdf"
            if whole.exists():
                cut = out / whole.name
                with pikepdf.open(whole) as pdf:
                    del pdf.pages[pages:]
                    count = len(pdf.pages)
                    pdf.save(cut)
                yield Case(kind, name, cut, count, rows_of_corpus(folder / f"{name}.truth.json", count))


def fresh_cases(count: int, kinds: Sequence[str], out: Path) -> Iterator[Case]:
    """Pages of eleven columns and of four or five, turn about."""
    seeds = [s for s in range(FRESH_FROM, FRESH_FROM + 4 * count) if s % 4 < 2][:count]
    for seed in seeds:
        document = make(seed)
        for kind in kinds:
            pdf = out / f"fresh{seed}_{kind}.pdf"
            damage = KINDS[kind][1]
            picture = scan(pdfium.PdfDocument(document.pdf)[0], damage, np.random.default_rng(seed))
            pdf.write_bytes(as_pdf(picture, damage.dpi))
            yield Case(kind, document.name, pdf, 1, rows_of_fresh(document))


def as_pdf(picture: bytes, dpi: int) -> bytes:
    """A PDF of one page that is one picture."""
    return bytes(img2pdf.convert(picture, layout_fun=img2pdf.get_fixed_dpi_layout_fun((dpi, dpi))))


def measured(cases: Sequence[Case], chosen: dict[str, tuple[Tool, str]]) -> list[Row]:
    lines = {(k, t): Row(KINDS[k][0], t, why_not=why) for k in KINDS for t, (_, why) in chosen.items()}
    for case in cases:
        for title, (tool, why) in chosen.items():
            line = lines[case.kind, title]
            if why:
                continue
            with tempfile.TemporaryDirectory() as folder:
                try:
                    tally = tool(case, Path(folder), line.cost)
                except FailedError as error:  # a file that breaks a tool counts as read with nothing found
                    tally = judged(case.rows, [])
                    tally.notes.append(f"failed: {error}")
            tally.pages = case.pages
            tally.notes = [f"{case.name}_{case.kind} {title}: {note}" for note in tally.notes]
            line.tally.add(tally)
            print(f"{case.name}_{case.kind} {title}: {tally.exact} of {tally.cells}", file=sys.stderr)
    return [line for line in lines.values() if line.tally.pages or line.why_not]


def markdown(lines: Sequence[Row]) -> str:
    head = "kind|tool|pages|rows found|target cells exact|flagged (of them not in the record, its problems say so)|silent wrong (of them empty)|right, held back|s/page|peak MiB"
    out = ["| " + " | ".join(head.split("|")) + " |", "|---" * 10 + "|"]
    for line in lines:
        t = line.tally
        if line.why_not:
            out.append(f"| {line.kind} | {line.tool} | not available: {line.why_not} |" + " |" * 7)
            continue
        out.append(
            f"| {line.kind} | {line.tool} | {t.pages} | {t.rows_found}/{t.rows} | {t.exact}/{t.cells} = {t.share(t.exact):.1f} % "
            f"| {t.flagged} ({t.lost}) | {t.silent} ({t.empty}) | {t.held_back} = {t.share(t.held_back):.1f} % "
            f"| {line.cost.seconds / t.pages:.2f} | {line.cost.mib:.0f} |"
        )
    return "\n".join(out)


def stamp() -> str:
    git = ["git", "-C", str(HERE), "describe", "--always", "--dirty", "--abbrev=10"]
    commit = subprocess.run(git, capture_output=True, text=True).stdout.strip() or "unknown"
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, commit {commit}"


def as_json(lines: Sequence[Row], when: str) -> str:
    rows = [
        {
            "kind": x.kind,
            "tool": x.tool,
            "not_available": x.why_not or None,
            "seconds_cpu": round(x.cost.seconds, 2),
        }
        | {"peak_mib": round(x.cost.mib)}
        | {k: v for k, v in vars(x.tally).items() if k != "notes"}
        for x in lines
    ]
    return json.dumps({"measured": when, "rows": rows}, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    shared = os.environ.get("CERMAT_SHARED")
    parser.add_argument("--corpus", type=Path, default=Path(shared, "corpus") if shared else None)
    parser.add_argument("--names", default="doc1")
    parser.add_argument("--kinds", default="b,c,d")
    parser.add_argument("--pages", type=int, default=3)
    parser.add_argument("--fresh", type=int, default=4, help="how many fresh pages of each kind")
    parser.add_argument("--peers-python")
    parser.add_argument("--only", help="one tool: cermat, …")
    parser.add_argument("--save", type=Path, help="path without suffix for .md and .json")
    parser.add_argument("--verbose", action="store_true", help="print every cell that is wrong")
    given = parser.parse_args()
    when, kinds = stamp(), given.kinds.split(",")
    chosen = {name: tool for name, tool in tools(given.peers_python).items() if given.only in (None, name)}
    with tempfile.TemporaryDirectory() as folder:
        cases = list(fresh_cases(given.fresh, kinds, Path(folder)))
        titles = {"Fresh pages (held-out seeds)": measured(cases, chosen)} if cases else {}
        if given.corpus:
            cases = list(corpus_cases(given.corpus, given.names.split(","), kinds, given.pages, Path(folder)))
            titles["Corpus"] = measured(cases, chosen)
    text = f"# Scans, beside other tools\n\nMeasured {when}.\n"
    text += "".join(f"\n## {title}\n\n{markdown(lines)}\n" for title, lines in titles.items())
    print(text)
    if given.verbose:
        print("\n".join(note for lines in titles.values() for line in lines for note in line.tally.notes))
    if given.save:
        given.save.parent.mkdir(parents=True, exist_ok=True)
        given.save.with_suffix(".md").write_text(text + "\n" + __doc__.split("\n\n")[-1], encoding="utf-8")
        for_json = [line for lines in titles.values() for line in lines]
        given.save.with_suffix(".json").write_text(as_json(for_json, when), encoding="utf-8")


if __name__ == "__main__":
    main()
