"""Checks agreements: record → findings, questions, coverage."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.records import Agreement
    from rules.engine.check import Outcome
    from rules.engine.page import Language
    from rules.engine.profile import Profile
    from rules.engine.rule import Context

__all__ = ["check"]


def check(
    agreement: Agreement,
    profile: Profile | str | Path = "nasional",
    context: Context | None = None,
    language: Language = "id",
) -> Outcome:
    """What the rules of ``profile`` find in one agreement, gravest first.

    ``profile`` is a shipped name (``nasional``, ``dki``), the path of a TOML file or a ``Profile``.
    ``context`` holds the tables of an inspectorate; without it rules that need them are *not applicable*.
    What rests on a doubtful reading is in ``Outcome.questions``, a rule that crashed in ``Outcome.problems``;
    neither is a finding. Raises ``ProfileError`` where the profile cannot be used.
    """
    from rules.engine import check as engine  # rules and their pages load only when a document is checked
    from rules.engine.profile import Profile, load_profile

    chosen = profile if isinstance(profile, Profile) else load_profile(str(profile))
    return engine.check(agreement, chosen, context, language)
