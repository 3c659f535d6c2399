"""The review page driven by keys in a headless Chromium, over runs that are drawn for it.

python tests/bench/review_drive.py [SCENE …] [--run FOLDER] [--axe axe.min.js]

Scenes: keys (a document reviewed by keyboard alone), two (two people on one field, in one program and in two),
reload, columns (those of a table that was not recognised are named), hostile (names and cells), long (200 pages), switch (times on a scan of 10 pages; with --run, of a run
that was made by ``cermat check --out FOLDER``), axe (faults that axe-core calls serious or moderate). All without a word. Ends with 1 where a scene fails. In every
scene each request is noted: none may leave the machine, and the policy of the pages may refuse nothing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Dialog
from review_browser import Service, browser, check, desk, processor_ms, quiet
from review_columns import columns
from review_run import Row, rows_of, scanned_run

from audit.decisions import Entry, trail
from audit.ledger.unrecorded import Unrecorded

LIMIT = 300.0  # milliseconds of a switch of pages, as the issue asks; of the processor, which a busy machine leaves alone
HOSTILE = (
    "<script>alert(1)</script>",
    "'\"><img src=https://example.com/x onerror=alert(1)>",
    "\u202eمؤشر الأداء العربي\u202c",
    "={1+1}; {{ 7*7 }} &amp; `x`",
    "Panjang" * 120,
)


def entries(out: Path) -> tuple[Entry, ...]:
    """The trail of a run, whose chain is looked at on the way."""
    with Unrecorded(out / "catatan.sqlite") as ledger:
        return trail(ledger)


def keys(made: Browser, folder: Path) -> None:
    out = scanned_run(folder, [("satu.pdf", "Dinas Contoh", rows_of(2, a_page=3))])
    with Service(out) as service:
        one = desk(made, service, "Sari")
        first = one.go("n")
        check(one.go("b") != first, "the next item follows a decision")
        one.go("a")
        one.key("t")
        one.page.keyboard.type("7,25")
        fourth = one.go("Enter")
        one.go("r")
        check(one.go("u") == fourth, "undo leads back")
        fifth = one.go("y")
        check(one.go("p") != fourth, "what is decided is not in the queue")
        check(one.go("n") == fifth, "next goes on after previous")
        one.go("r")
        one.go("y")
        for key in "xk":  # the findings
            one.key("m")
            one.page.keyboard.type("lihat lampiran")
            one.key("Escape")
            one.go(key)
        check(one.path == "/", "the list follows the last item")
        quiet(service, one)
        told = [(e.decision.verdict, e.decision.value, e.decision.who) for e in entries(out)]
    expected = ["corrected=05", "confirmed", "corrected=7,25", "unreadable", "withdrawn", "confirmed"]
    expected += ["unreadable", "confirmed", "rejected", "clarify"]
    check([f"{verdict}={value}" if value else verdict for verdict, value, _ in told] == expected, told)
    check({who for _, _, who in told} == {"Sari"}, told)


def two(made: Browser, folder: Path) -> None:
    out = scanned_run(folder, [("satu.pdf", "Dinas Contoh", rows_of(1))])
    with Service(out) as service, Service(out) as other:
        sari, budi, ani = desk(made, service, "Sari"), desk(made, service, "Budi"), desk(made, other, "Ani")
        where = {one.go("n") for one in (sari, budi, ani)}
        check(len(where) == 1, "one field before all three:", where)
        sari.go("b")
        check(budi.go("a") in where, "who contradicts stays on the field")
        check("bertentangan" in budi.said(), "the conflict is told")
        check("Sari" in budi.said(".history") and "Budi" in budi.said(".history"), "both are shown")
        ani.go("r")
        check("Budi" in ani.said(".history") and "Sari" in ani.said(".history"), "told by another program")
        kept = [(e.decision.who, e.decision.verdict) for e in entries(out)]
        check(kept == [("Sari", "corrected"), ("Budi", "confirmed"), ("Ani", "unreadable")], kept)
        budi.page.reload()
        check(budi.said(".history").count("UTC") == 3, "all three are seen after a reload")
        check(budi.go("b") not in where, "who saw all decides")
        check(len(entries(out)) == 4, "nothing is lost")
        quiet(service, sari, budi)
        quiet(other, ani)


def reload(made: Browser, folder: Path) -> None:
    out = scanned_run(folder, [("satu.pdf", "Dinas Contoh", rows_of(4))])
    with Service(out) as service:
        one = desk(made, service, "Sari")
        for key in "nnnnn":
            where = one.go(key)
        one.key("+", "+")
        before = (
            one.said(".zoom output"),
            one.page.evaluate("() => document.querySelector('.paper').scrollTop"),
        )
        one.page.reload()
        after = (
            one.said(".zoom output"),
            one.page.evaluate("() => document.querySelector('.paper').scrollTop"),
        )
        check(one.path == where, "the place is kept")
        check(before == after, "zoom and scroll are kept:", before, after)
        one.go("n")
        check(one.said(".zoom output") == before[0], "zoom is kept from page to page")
        one.go("h")
        check("Sari" in one.said("header"), "the name is kept")
        here = one.go("n")
        one.go("n")
        with one.page.expect_navigation(wait_until="commit"):
            one.page.go_back()
        one.page.wait_for_function("kept => location.pathname === kept", arg=here)
        one.page.wait_for_load_state("networkidle")
        quiet(service, one)
    one.key("n")  # to a server that has ended
    one.page.locator("#lost").wait_for(state="visible")


def hostile(made: Browser, folder: Path) -> None:
    rows = tuple(Row(1, words, words, words[::-1], words) for words in HOSTILE)
    documents = [
        (f"{number}-{words.replace('/', '∕')[:60]}.pdf", words, rows) for number, words in enumerate(HOSTILE)
    ]
    out = scanned_run(folder, documents)
    with Service(out) as service:
        one = desk(made, service, "<b>Sari</b>")
        asked: list[str] = []

        def refuse(dialog: Dialog) -> None:
            asked.append(dialog.message)
            dialog.dismiss()

        one.page.on("dialog", refuse)
        seen, where = 0, one.go("n")
        while where not in ("/",) and seen < 2 * len(HOSTILE) ** 2:
            wide = one.page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            check(wide <= 0, "wider than the window:", where, wide)
            where, seen = one.go("y"), seen + 1
        check(where == "/", "all were decided:", where)
        check(not asked, "a script ran:", asked)
        check(
            one.page.locator("img[src*='example.com'], b:text-is('Sari')").count() == 0, "markup came through"
        )
        quiet(service, one)
        print(f"    {seen} items")


def long(made: Browser, folder: Path) -> None:
    out = scanned_run(folder, [("panjang.pdf", "Dinas Contoh", rows_of(200, a_page=1))])
    with Service(out) as service:
        one = desk(made, service, "Sari")
        taken = [one.timed("n") for _ in range(40)]
        tell("n, 200 pages", taken)
        taken = [one.timed("b") for _ in range(20)]
        tell("b, 200 pages", taken)
        check(len(entries(out)) == 20, "all are kept")
        quiet(service, one)


def switch(made: Browser, folder: Path, run: Path | None = None) -> None:
    if run is not None:
        out = folder / "laporan"
        shutil.copytree(run, out)
        shutil.rmtree(out / "halaman", ignore_errors=True)
    else:
        out = scanned_run(folder, [("pindaian.pdf", "Dinas Contoh", rows_of(10))])
    with Service(out) as service:
        one = desk(made, service, "Sari")
        left = int(
            one.page.locator("tbody .n").evaluate_all(
                "all => all.slice(0, 2).reduce((n, x) => n + +x.innerText, 0)"
            )
        )
        for what, key in (("n, never seen", "n"), ("n, seen before", "n"), ("y, and the next", "y")):
            begin = processor_ms()
            taken = [one.timed(key) for _ in range(left)]
            each = (processor_ms() - begin) / left
            tell(what, taken)
            print(f"    {what:16} {each:.0f} ms of the processor each, server, browser and drawing together")
            check(each < LIMIT, what, "takes", each)
        quiet(service, one)


def axe(made: Browser, folder: Path, script: Path | None = None) -> None:
    if script is None:
        print("    not looked for: --axe names no axe.min.js (npm: axe-core)")
        return
    out = scanned_run(folder, [("satu.pdf", "Dinas Contoh", rows_of(1))])
    for colours in ("light", "dark"):
        with Service(out) as service:
            one = desk(made, service, color_scheme=colours)
            looked = [one.faults(script)]
            one.page.keyboard.type("Sari")
            one.go("Enter")
            looked.append(one.faults(script))
            for key in "nnn":  # a value, another, a finding
                one.go(key)
                looked.append(one.faults(script))
            check(not any(looked), colours, "faults of axe-core:", looked)
            quiet(service, one)


def tell(what: str, taken: list[tuple[float, float]]) -> None:
    """Median and worst."""
    for name, times in zip(("server", "painted"), zip(*taken, strict=True), strict=True):
        print(
            f"    {what:16} {name:8} median {statistics.median(times):5.0f} ms, worst {max(times):5.0f} ms (of {len(times)})"
        )


SCENES: dict[str, Callable[[Browser, Path], None]] = {
    "keys": keys,
    "two": two,
    "reload": reload,
    "columns": columns,
    "hostile": hostile,
    "long": long,
    "switch": switch,
    "axe": axe,
}


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("scene", nargs="*", choices=[*SCENES, []], default=[])
    asked.add_argument("--run", type=Path)
    asked.add_argument("--axe", type=Path)
    given = asked.parse_args()
    failed = 0
    with browser() as made:
        for name in given.scene or SCENES:
            begin = time.perf_counter()
            print(f"{name} ({os.getloadavg()[0]:.1f} processes on {os.cpu_count()} processors)", flush=True)
            with tempfile.TemporaryDirectory(prefix="cermat-review-") as folder:
                try:
                    if name == "switch":
                        switch(made, Path(folder), given.run)
                    elif name == "axe":
                        axe(made, Path(folder), given.axe)
                    else:
                        SCENES[name](made, Path(folder))
                    verdict = "good"
                except Exception as error:  # the next scene is tried all the same
                    failed += 1
                    traceback.print_exc(limit=3)
                    verdict = f"FAILED: {type(error).__name__}: {error}"
            print(f"    {verdict} ({time.perf_counter() - begin:.0f} s)", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
