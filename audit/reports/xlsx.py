"""stub"""

from __future__ import annotations

from pathlib import Path

from audit.language import Language
from audit.run import Run


def write(run: Run, path: Path, language: Language) -> None:
    """Nothing yet."""
