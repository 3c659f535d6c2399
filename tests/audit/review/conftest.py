"""A run in a folder, and the review page over it without a network."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from audit.cli import main
from audit.decisions import Entry, decided, trail
from audit.ledger.unrecorded import Unrecorded
from audit.review.drawn import Drawn
from audit.review.sitting import Sitting
from audit.review.web.app import application
from audit.review.web.guard import Sessions
from audit.run import Acceptance
from audit.run.again import run_again
from audit.run.document import Order
from audit.run.stored import last_run
from rules.engine.profile import load_profile
from tests.audit.conftest import AGREEMENT, READER

HOST = "127.0.0.1:8765"
UNDRAWN = '[source]\nkind = "transcript"\n'
"""Of a document without pages to draw: no worker is started for its pictures."""
RULES = "WGT001,TGT002,BAT"
DOUBTED = """
[[indicators.doubts]]
code = "words"
by = "check"
field = "unit"
[[indicators]]
number = "2"
name = "Persentase layanan tepat waktu"
objective = "Meningkatnya pelayanan"
unit = "Persen"
targets = { annual = { text = "12,4", doubts = [{ code = "decimal-sign", by = "check" }], readings = [
  { reader = "satu", text = "12,4", confidence = 0.9 },
  { reader = "dua", text = "124", confidence = 0.7 } ] } }
"""
"""A doubt on the unit of the indicator before, and an indicator whose target two readers read differently."""


@dataclass(slots=True)
class Reviewed:
    """A sitting with its pages; ``out`` is the folder of the run."""

    sitting: Sitting
    sessions: Sessions
    app: object
    out: Path
    ledger: Unrecorded

    def browser(self, who: str = "Sari") -> TestClient:
        """A browser that came in and signed."""
        client = TestClient(self.app, base_url=f"http://{HOST}", follow_redirects=False)  # type: ignore[arg-type]
        client.headers["Origin"] = f"http://{HOST}"
        assert client.get(f"/masuk/{self.sessions.token}").status_code == 303
        if who:
            client.post("/nama", data={"who": who})
        return client

    def entries(self) -> tuple[Entry, ...]:
        """The trail."""
        return trail(self.ledger)


Documents = Mapping[str, str]


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Documents], Path]:
    """The folder of a run over documents (their content by name); the same ones are checked once."""
    done: dict[tuple[tuple[str, str], ...], Path] = {}

    def check(documents: Documents) -> Path:
        key = tuple(sorted(documents.items()))
        if key not in done:
            folder = done[key] = tmp_path_factory.mktemp("run")
            for name, content in documents.items():
                (folder / "in").mkdir(exist_ok=True)
                (folder / "in" / name).write_text(content, encoding="utf-8")
            (folder / "cermat_test_reader.py").write_text(READER, encoding="utf-8")
            with pytest.MonkeyPatch.context() as patch:
                patch.syspath_prepend(folder)
                patch.setattr("audit.cli.check.READER", "cermat_test_reader:read")
                words = ["check", folder / "in", "--out", folder / "out", "--jobs", 1, "--select", RULES]
                CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False)
        return done[key]

    return check


@pytest.fixture
def review(checked: Callable[[Documents], Path], tmp_path: Path) -> Iterator[Callable[..., Reviewed]]:
    """Opens the page over a run of some documents, each time over the same folder."""
    opened: list[tuple[Unrecorded, Drawn]] = []

    def begin(documents: Documents) -> Reviewed:
        out = tmp_path / "out"
        if not out.exists():
            shutil.copytree(checked(documents) / "out", out)
        profile = load_profile("nasional").narrowed(tuple(RULES.split(",")), ())
        ledger, drawn = Unrecorded(out / "catatan.sqlite"), Drawn(out)
        opened.append((ledger, drawn))
        before = last_run(ledger)
        assert before is not None
        order, accepted = Order(profile=profile, crops=True), Acceptance(decided=decided(ledger))
        state = run_again(ledger, before, order, accepted)
        sitting, sessions = Sitting(state, ledger, order, accepted), Sessions()
        return Reviewed(sitting, sessions, application(sitting, drawn, sessions, HOST, "id"), out, ledger)

    yield begin
    for ledger, drawn in opened:
        drawn.close()
        ledger.close()


def agreement(organisation: str = "Dinas Contoh", more: str = UNDRAWN) -> str:
    """A document with two findings, in the shorthand of ``tests.audit.conftest``."""
    return AGREEMENT.format(percent=35, organisation=organisation) + more
