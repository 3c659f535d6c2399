"""Processes of their own for ``thresholds.py``: each begins where the house is not yet imported, and may import it with
numbers changed."""

from __future__ import annotations

import ast
import importlib.machinery
import os
import pickle
import resource
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numeric_constants as numbers
import numpy as np
from numeric_constants import Mutant

ROOT = Path(__file__).resolve().parents[2]


def forked(work: Callable[[], Any], seconds: float, *, told: bool = True) -> Any:
    """What ``work`` gives in a process of its own; None where it dies or takes more seconds of computing (a busy
    machine changes no verdict), or ten times as long by the clock. ``told``: whether it says why it died."""
    get, put = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(get)
        resource.setrlimit(resource.RLIMIT_CPU, (round(seconds), round(seconds) + 5))
        try:
            with os.fdopen(put, "wb") as out:
                pickle.dump(work(), out)
        except BaseException:
            if told:
                traceback.print_exc()
        finally:
            os._exit(0)
    os.close(put)
    data, until = b"", time.monotonic() + 10 * seconds
    with os.fdopen(get, "rb", buffering=0) as pipe:
        while select.select([pipe], [], [], max(0.0, until - time.monotonic()))[0]:
            part = pipe.read(1 << 20)
            if not part:
                break
            data += part
        else:
            os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    try:
        return pickle.loads(data)
    except (EOFError, pickle.UnpicklingError):
        return None


def put_in_place(mutant: Mutant) -> None:
    """From now on the module is imported with its number changed."""
    file = mutant.constant.file
    loaded_as(lambda other: numbers.mutated((ROOT / file).read_text(), mutant) if other == file else None)


def loaded_as(tree_of: Callable[[str], ast.Module | None]) -> None:
    """From now on modules are imported from the trees given for their files, where one is given."""
    usual = importlib.machinery.SourceFileLoader.get_code

    def get_code(loader: Any, name: str) -> Any:
        path = Path(loader.path)
        tree = tree_of(str(path.relative_to(ROOT))) if path.is_relative_to(ROOT) else None
        return usual(loader, name) if tree is None else compile(tree, loader.path, "exec")

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[method-assign, assignment]


def warmed() -> None:
    """Loads the networks once: what does not belong to the house is kept for all forks."""
    from extractor.reading.readers import ppocr, tesseract

    sessions, engines = ppocr._session, tesseract._engine
    from extractor.reading.readers import default_readers

    readers = default_readers()
    for reader in (readers.first, readers.witness):
        if reader is not None:
            reader.read([np.full((48, 96), 255, dtype=np.uint8)], 200.0)
    for name in [name for name in sys.modules if name.split(".")[0] == "extractor"]:
        del sys.modules[name]
    usual = importlib.machinery.SourceFileLoader.exec_module

    def exec_module(loader: Any, module: Any) -> None:
        usual(loader, module)
        if module.__name__ == ppocr.__name__:
            module._session = sessions
        if module.__name__ == tesseract.__name__:
            module._engine = engines

    importlib.machinery.SourceFileLoader.exec_module = exec_module  # type: ignore[method-assign, assignment]
