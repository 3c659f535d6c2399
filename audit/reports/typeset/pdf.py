"""PDF beside each Word document, by the compiler of the package ``typst``."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from audit.reports.typeset.source import MAIN, sources


def available() -> bool:
    """Whether that package is installed."""
    return importlib.util.find_spec("typst") is not None


def typeset(files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """(PDF beside each of ``files``, files of which none was made)."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    typst: Any = importlib.import_module("typst")  # not there everywhere, so that its types are not asked for
    made: list[Path] = []
    left: list[Path] = []
    for file in files:
        pdf = file.with_suffix(".pdf")
        try:
            with TemporaryDirectory(prefix="cermat-") as folder:
                for name, content in sources(Document(str(file))).items():
                    (Path(folder) / name).write_bytes(content)
                typst.compile(Path(folder) / MAIN, pdf, root=Path(folder))
        except (OSError, KeyError, ValueError, RuntimeError, PackageNotFoundError):
            pdf.unlink(missing_ok=True)  # one of an earlier run would be taken for this
            left.append(file)
        else:
            made.append(pdf)
    return made, left
