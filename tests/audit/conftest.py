"""Documents that need no reader: small TOML files in the shorthand of the rule pages.

The reader stands in a module of its own on ``sys.path``, since workers import it by name. Words in a
document make it misbehave: CRASH, HANG, DRAWING (pictures crash), MEMORY, BUG, LOCKED, SLOW. Where there is a
file ``reads.log`` above the folder of a document, the reader writes its name there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

READER = """
import hashlib, os, time, tomllib
from pathlib import Path
from extractor.errors import Encrypted
from rules.engine.examples import agreement_from_shorthand

def read(path, password=None, layouts=()):
    content = Path(path).read_text(encoding="utf-8")
    reads = Path(path).parent.parent / "reads.log"
    if reads.exists():
        with reads.open("a") as log:
            log.write(Path(path).name + "\\n")
    if "CRASH" in content:
        os.abort()
    if "DRAWING" in content:
        import audit.run.document
        audit.run.document.crops_of = lambda *a: os.abort()
    if "SLOW" in content:
        time.sleep(0.2)
    if "HANG" in content:
        time.sleep(600)
    if "MEMORY" in content:
        bytearray(10**12)
    if "BUG" in content:
        raise ZeroDivisionError("division by zero")
    if "LOCKED" in content and password != "rahasia":
        raise Encrypted()
    print("noise on standard output")
    agreement = agreement_from_shorthand(tomllib.loads(content))
    source = agreement.source.model_copy(update={"sha256": hashlib.sha256(content.encode()).hexdigest()})
    return agreement.model_copy(update={"source": source})
"""

AGREEMENT = """
title = "PERJANJIAN KINERJA TAHUN 2024"
year = 2024
organisation = "{organisation}"
[[indicators]]
number = "1"
name = "Indeks pelayanan {organisation}"
objective = "Meningkatnya pelayanan"
unit = "Indeks"
targets = {{ q1 = "1,5", annual = "3,25" }}
[[indicators.measurement.weights]]
label = "a"
percent = "60"
text = "60%"
[[indicators.measurement.weights]]
label = "b"
percent = "{percent}"
text = "{percent}%"
"""


@pytest.fixture
def reader(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a reader that workers can import."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "cermat_test_reader.py").write_text(READER, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr("audit.cli.check.READER", "cermat_test_reader:read")
    monkeypatch.setattr("audit.cli.extract.READER", "cermat_test_reader:read")
    return "cermat_test_reader:read"


@pytest.fixture
def document(tmp_path: Path) -> Callable[..., Path]:
    """Writes an agreement; its two weights are 60 and ``percent``: 40 is right, anything else a finding."""

    def write(
        name: str = "pk.txt", percent: int = 35, organisation: str = "Dinas Contoh", more: str = ""
    ) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(AGREEMENT.format(percent=percent, organisation=organisation) + more, encoding="utf-8")
        return path

    return write
