"""What stands outside the tables of scanned pages: names, NIPs, dates and years under stamps and signatures.

    python tests/bench/scan_statement.py [--seed 1] [--dpi 300,200,150] [--grey] [--only BODY]

The statement and signature pages of the invented bodies under samples/ are printed, stamped and signed over the
names, scanned, and read as a file. Truth is what samples/bodies/*.toml says. A value is *exact* where it is right,
*held* where it is right and marked, *flagged* where it is wrong and marked, *missing* where nothing was found in
its place, *silent* where it is wrong and not marked.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import img2pdf
import numpy as np
import pdfplumber
import pypdfium2 as pdfium
from degradations import CLEAN, OFFICE, POOR, Damage, rotated
from numpy.typing import NDArray

import extractor
from extractor.records import Agreement, Party, Signing, Title

SAMPLES = Path(__file__).parents[2] / "samples"
DAMAGE = {300: CLEAN, 200: OFFICE, 150: POOR}
MONTHS = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)
VIOLET, BLUE = (150, 60, 110), (170, 70, 30)  # as BGR
Picture = NDArray[np.uint8]
Expected = tuple[str, str, str | None, str | None, bool]  # (field, where, truth, found, marked)


def signed_pages(path: Path) -> Iterator[tuple[int, list[tuple[float, float]]]]:
    """(index, where the names under the signatures begin and lie, in points) of pages with signatures."""
    names = [word for party in _parties(path) for word in (party["name"].split()[-2],)]
    with pdfplumber.open(path) as document:
        for index, page in enumerate(document.pages):
            words = page.extract_words()
            labels = [w["top"] for w in words if w["text"].casefold() in ("pertama,", "kesatu,", "kedua,")]
            under = [w for w in words if w["text"] in names and labels and w["top"] > min(labels)]
            if under:
                yield index, [((w["x0"] + w["x1"]) / 2, (w["top"] + w["bottom"]) / 2) for w in under]


def _parties(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    body = tomllib.loads((SAMPLES / "bodies" / f"{path.stem}.toml").read_text())
    return body["first"], body["second"]


def scanned(
    page: pdfium.PdfPage, at: list[tuple[float, float]], damage: Damage, grey: bool, rng: np.random.Generator
) -> bytes:
    """The page, stamped and signed at ``at``, as a scanner gives it."""
    point = damage.dpi / 72
    double = page.render(scale=2 * point, rev_byteorder=False).to_numpy()[:, :, :3]
    image: Picture = cv2.resize(double, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    for number, (x, y) in enumerate(at):
        if number % 2 == 0:
            _stamp(image, (x - 45) * point, (y - 22) * point, point, rng)
        _sign(image, x * point, (y - 24) * point, point, rng)
    turn = float(rng.choice([-1, 1])) * rng.uniform(*damage.skew)
    planes = [rotated(image[:, :, k].astype(np.float32), turn) for k in range(3)]
    shade = np.stack(planes, 2)
    shade = cv2.GaussianBlur(shade, (0, 0), damage.blur)
    shade = 255 - (255 - shade) * max(damage.ink, 0.75)
    across = np.linspace(0, 1, shade.shape[1])[None, :, None]
    shade = shade * (1 - damage.light * rng.random() * across)
    shade += rng.normal(0, damage.noise, shade.shape[:2])[:, :, None]
    out = np.clip(shade, 0, 255).astype(np.uint8)
    if grey:
        out = cv2.cvtColor(out, cv2.COLOR_BGR2GRAY)
    done, data = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, damage.jpeg])
    assert done
    return bytes(data.tobytes())


def _stamp(image: Picture, x: float, y: float, point: float, rng: np.random.Generator) -> None:
    radius = round(rng.uniform(38, 46) * point)
    at = (round(x), round(y))
    layer = image.copy()
    cv2.circle(layer, at, radius, VIOLET, max(2, radius // 20), cv2.LINE_AA)
    cv2.circle(layer, at, round(radius * 0.7), VIOLET, max(1, radius // 40), cv2.LINE_AA)
    for row, text in enumerate(("PEMERINTAH", "KABUPATEN")):
        place = (round(x - radius * 0.6), round(y + (row - 0.3) * radius / 3))
        cv2.putText(
            layer, text, place, cv2.FONT_HERSHEY_DUPLEX, radius / 200, VIOLET, max(1, radius // 60), 16
        )
    image[:] = np.minimum(image, cv2.addWeighted(image, 0.25, layer, 0.75, 0))


def _sign(image: Picture, x: float, y: float, point: float, rng: np.random.Generator) -> None:
    """A stroke through the room above the name whose loops reach down into it."""
    t = np.linspace(0, 1, 160)
    loops = rng.uniform(3, 5)
    xs = x + (t - 0.5) * 110 * point
    ys = y + np.sin(t * loops * 2 * np.pi) * rng.uniform(16, 24) * point * (1 - 0.5 * t)
    path = np.stack([xs, ys], 1).astype(np.int32)
    cv2.polylines(image, [path], False, BLUE, max(2, round(1.1 * point)), cv2.LINE_AA)


def compared(body: dict[str, Any], read: Agreement, annex: bool) -> Iterator[Expected]:
    """Every value of the statement, and of the annex where its page is there, with what was read."""
    for section in ("statement", "annex") if annex else ("statement",):
        page = 1 if section == "statement" else 2
        title = next((t for t in read.titles if _on(t, page)), None)
        printed = body.get("annex_title") if section == "annex" else body["title"]
        year = re.search(r"\d{4}", printed or "") if printed else None
        if year and (section == "statement" or title):
            yield "year", section, year[0], str(title.year) if title and title.year else None, False
        text = body["signing"][section]
        signing = next((s for s in read.signings if _on(s, page)), None)
        marked = bool(signing and signing.needs_review)
        yield "date line", section, _squeezed(text), _squeezed(signing.text) if signing else None, marked
        yield "date", section, _iso(text) or "", (signing.date or "") if signing else None, marked
        changed = body.get("signature", {}).get(section, {})
        for role in ("first", "second"):
            printed_party = {**body[role], **(changed if role == "first" else {})}
            yield from _of_party(printed_party, read, page, role, "signature")
            if section == "statement":
                named = {key: body[role][key] for key in ("name", "position")}
                yield from _of_party(named, read, page, role, "identity")


def _of_party(
    printed: dict[str, Any], read: Agreement, page: int, role: str, place: str
) -> Iterator[Expected]:
    found = [p for p in read.parties if _on(p, page) and (p.role, p.place) == (role, place)]
    party = found[0] if found else None
    for field in ("name", "position", "rank", "nip"):
        if printed.get(field):
            value = getattr(party, field) if party else None
            truth = str(printed[field])
            if field == "nip":
                truth = re.sub(r"\D", "", truth)
            marked = bool(party and party.is_doubtful(field))
            yield field, f"page {page} {place} {role}", _squeezed(truth), value and _squeezed(value), marked


def _on(found: Title | Signing | Party, page: int) -> bool:
    return found.evidence is not None and found.evidence.page == page


def _squeezed(text: str) -> str:
    return re.sub(r"[\s,]+", " ", text).strip(" .,")


def _iso(text: str) -> str | None:
    match = re.search(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})", text)
    if not match or match[2].casefold() not in MONTHS:
        return None
    return f"{match[3]}-{MONTHS.index(match[2].casefold()) + 1:02d}-{int(match[1]):02d}"


def sort_of(truth: str | None, found: str | None, marked: bool) -> str:
    if found is None:
        return "missing"
    if found == truth:
        return "held" if marked else "exact"
    return "flagged" if marked else "silent"


def measure(dpi: int, grey: bool, seed: int, only: str) -> None:
    counts: dict[str, Counter[str]] = {}
    for path in sorted(SAMPLES.glob("*.pdf")):
        if path.stem.endswith("-pindai") or only not in path.stem:
            continue
        rng = np.random.default_rng([seed, dpi, len(path.stem)])
        body = tomllib.loads((SAMPLES / "bodies" / f"{path.stem}.toml").read_text())
        pages = list(signed_pages(path))[:2]
        with pdfium.PdfDocument(path) as document, tempfile.TemporaryDirectory() as folder:
            pictures = [scanned(document[k], at, DAMAGE[dpi], grey, rng) for k, at in pages]
            target = Path(folder) / "scan.pdf"
            target.write_bytes(
                img2pdf.convert(pictures, layout_fun=img2pdf.get_fixed_dpi_layout_fun((dpi, dpi)))
            )
            read = extractor.read(target)
        for field, where, truth, found, marked in compared(body, read, len(pages) > 1):
            sort = sort_of(truth, found, marked)
            counts.setdefault(field, Counter())[sort] += 1
            if sort != "exact":
                print(f"    {path.stem} {where} {field}: {sort}: {truth!r} read {found!r}")
    print(f"## {dpi} dpi {'grey' if grey else 'colour'}")
    for field, sorts in counts.items():
        print(
            f"  {field:10}",
            " ".join(f"{s} {sorts[s]}" for s in ("exact", "held", "flagged", "missing", "silent")),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dpi", default="300,200,150")
    parser.add_argument("--grey", action="store_true")
    parser.add_argument("--only", default="")
    chosen = parser.parse_args()
    for dpi in chosen.dpi.split(","):
        measure(int(dpi), chosen.grey, chosen.seed, chosen.only)


if __name__ == "__main__":
    main()
