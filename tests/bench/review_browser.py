"""A review page in service and browsers that drive it by keys: what they ask for, and what the policy refused."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

SERVE = "from audit.cli import main; main()"
PATIENCE = 120  # seconds until a server ends
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
WATCH = """
addEventListener("securitypolicyviolation", (event) => {
  const kept = JSON.parse(sessionStorage.getItem("refused") || "[]");
  sessionStorage.setItem("refused", JSON.stringify([...kept, event.violatedDirective + " " + event.blockedURI]));
});
addEventListener("keydown", (event) => {
  sessionStorage.setItem("pressed", performance.timeOrigin + event.timeStamp);
}, true);
"""
PAINTED = """async () => {
  const pressed = +sessionStorage.getItem("pressed");
  const image = document.querySelector(".paper image");
  if (image) { const copy = new Image(); copy.src = image.getAttribute("href"); await copy.decode(); }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.timeOrigin + performance.now() - pressed;
}"""
"""Milliseconds from the key to the frame after the picture of the page was decoded."""

ANSWERED = """() => {
  const pages = performance.getEntries().filter((one) => ["navigation", "fetch"].includes(one.initiatorType));
  const last = pages[pages.length - 1];
  performance.clearResourceTimings();
  return last.responseEnd - last.startTime;
}"""
"""Milliseconds that the server took for the page, redirects included."""


@dataclass(slots=True)
class Desk:
    """A browser window of one person. ``asked`` are the addresses of all that it asked for."""

    page: Page
    asked: list[str] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)

    def key(self, *keys: str) -> None:
        """Press keys that stay on the page."""
        for one in keys:
            self.page.keyboard.press(one)

    def go(self, key: str) -> str:
        """Press a key that leads to another page; its path."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press(key)
        return self.path

    def timed(self, key: str) -> tuple[float, float]:
        """The same; milliseconds (of the server's answer, from the key until the picture is painted)."""
        self.go(key)
        painted = float(self.page.evaluate(PAINTED))
        entry = self.page.evaluate(ANSWERED)
        return float(entry), painted

    @property
    def path(self) -> str:
        """The path of the address."""
        return "/" + self.page.url.split("/", 3)[3]

    def said(self, selector: str = "body") -> str:
        """The words of the page, or of a place on it."""
        return self.page.locator(selector).first.inner_text()

    def faults(self, axe: Path) -> list[str]:
        """What axe-core (the file of its script) calls a serious, critical or moderate fault of the page."""
        self.page.evaluate(axe.read_text(encoding="utf-8"))
        found = self.page.evaluate(
            "async () => (await axe.run(document)).violations.map((v) => [v.id, v.impact])"
        )
        return [f"{name} ({impact})" for name, impact in found if impact != "minor"]

    def refused(self) -> list[str]:
        """What the policy of the page refused."""
        found = self.page.evaluate("() => JSON.parse(sessionStorage.getItem('refused') || '[]')")
        return [str(one) for one in found]


class Service:
    """``cermat review`` over a run, ended by Ctrl-C when left."""

    def __init__(self, out: Path, *words: str) -> None:
        command = [sys.executable, "-c", SERVE, "review", str(out), "--no-browser", *words]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        self._process = subprocess.Popen(command, env={**os.environ, "PYTHONUTF8": "1"}, **pipes)
        self.before: list[str] = []
        self.address = ""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.before.append(line)
            if found := re.search(r"http://127\.0\.0\.1:\d+/\S+", line):
                self.address = found[0]
                return
        raise RuntimeError("no address: " + "".join(self.before))

    def __enter__(self) -> Service:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise

    @property
    def host(self) -> str:
        """``127.0.0.1:PORT``."""
        return self.address.split("/")[2]


def processor_ms() -> float:
    """Milliseconds of the processor that our child processes had so far: server, workers and browsers (Linux)."""
    parents: dict[int, int] = {}
    used: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            words = stat.read_text().rpartition(")")[2].split()
            parents[int(stat.parent.name)] = int(words[1])
            used[int(stat.parent.name)] = int(words[11]) + int(words[12])
    own, found = os.getpid(), 0
    for number in parents:
        above = number
        while above in parents and above != own:
            above = parents[above]
        found += used[number] if above == own != number else 0
    return found * 1000 / os.sysconf("SC_CLK_TCK")


def chromium_path() -> str | None:
    """The browser of this computer; none is fetched."""
    return next((found for name in CHROMIUM if (found := shutil.which(name)) is not None), None)


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window. Raises LookupError where there is none."""
    path = chromium_path()
    if path is None:
        raise LookupError(f"none of {', '.join(CHROMIUM)} is on PATH")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield made
        made.close()


def desk(made: Browser, service: Service, who: str = "", **options: Any) -> Desk:
    """A new person at the page: comes in by the address, and signs by keys where ``who`` is given."""
    context = made.new_context(**{"viewport": {"width": 1366, "height": 768}, **options})
    context.add_init_script(WATCH)
    found = Desk(context.new_page())
    context.on("request", lambda request: found.asked.append(request.url))
    found.page.on(
        "console", lambda message: found.trouble.append(message.text) if message.type == "error" else None
    )
    found.page.on("pageerror", lambda error: found.trouble.append(str(error)))
    found.page.goto(service.address)
    if who:
        found.page.keyboard.type(who)
        found.go("Enter")
    return found


def check(holds: bool, *what: object) -> None:
    """A scene ends where something is not as it should be."""
    if not holds:
        raise AssertionError(" ".join(map(str, what)))


def quiet(service: Service, *desks: Desk) -> None:
    """Nothing left the machine, nothing was refused, no error was told."""
    for one in desks:
        away = [url for url in one.asked if not url.startswith(f"http://{service.host}/")]
        check(not away, "left the machine:", away)
        check(not one.refused(), "the policy refused:", one.refused())
        check(not one.trouble, "errors in the console:", one.trouble)
    print(f"    {sum(len(one.asked) for one in desks)} requests, none away, none refused")
