"""ONNX Runtime is told to send nothing before it is imported, in every process that reads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOLD = """
import os, sys
class Told:
    def find_spec(self, name, path=None, target=None):
        if name == "onnxruntime":
            print(os.environ.get("ORT_DISABLE_TELEMETRY"), flush=True)
            sys.meta_path.remove(self)
        return None
sys.meta_path.insert(0, Told())
"""
OF_A_WORKER = """
from audit.runners.preload import MODULES
from audit.runners.processes import run
from audit.runners.work import Task
import told_by_worker
if __name__ == "__main__":
    print(dict(run([Task(0, told_by_worker.setting)], 1, preload=MODULES))[0])
"""


def said(code: str, folder: Path) -> str:
    """What a process prints that starts with an empty home and without the setting."""
    bare = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    path = os.pathsep.join([str(folder), *filter(None, [bare.get("PYTHONPATH")])])
    script = folder / "script.py"
    script.write_text(code, encoding="utf-8")
    environment = {**bare, "HOME": str(folder), "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout.strip()


@pytest.mark.parametrize("module", ["extractor.reading.readers.ppocr", "extractor.reading"])
def test_the_library_sets_it_before_the_import(module: str, tmp_path: Path) -> None:
    assert said(f"{TOLD}\nimport {module}, onnxruntime", tmp_path) == "1"


def test_a_worker_has_it(tmp_path: Path) -> None:
    code = "import os\ndef setting(): return os.environ.get('ORT_DISABLE_TELEMETRY')\n"
    (tmp_path / "told_by_worker.py").write_text(code, encoding="utf-8")
    assert said(OF_A_WORKER, tmp_path) == "1"
