"""The rules as a list and as pages for people."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from audit.language import Language, text
from rules.basis import all_bases
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import FindingRecord
from rules.engine.page import load_page
from rules.engine.profile import Profile
from rules.engine.rule import Context, Rule, all_rules


class Entry(NamedTuple):
    """A rule as a profile has it."""

    id: str
    name: str
    severity: str
    enabled: bool
    scope: str
    settings: dict[str, Any]
    about: str


def entries(profile: Profile, language: Language = "id") -> tuple[Entry, ...]:
    """Every rule in order of id."""
    running = {rule.id for scope in ("agreement", "batch") for rule in profile.rules(scope)}
    return tuple(
        Entry(
            rule.id,
            rule.name,
            str(profile.severity(rule, None)),
            rule.id in running,
            rule.scope,
            profile.settings(rule).model_dump(mode="json"),
            gist(rule.id, language),
        )
        for rule in all_rules().values()
    )


def gist(rule_id: str, language: Language) -> str:
    """What a rule is about, in a few words: the first sentence of its page."""
    body = load_page(all_rules()[rule_id].page).text[language]
    first = re.sub(r"[`*]", "", " ".join(body.split("\n\n")[0].split()))
    sentence = first.split(". ")[0].rstrip(".")
    return sentence if len(sentence) <= 140 else sentence[:139].rsplit(" ", 1)[0] + " …"


def explained(rule: Rule, language: Language) -> str:
    """The rule's page in ``language`` as Markdown: what and why, basis, settings, tested examples."""
    page = load_page(rule.page)
    parts = [f"# {rule.id} {rule.name}", page.text[language].strip()]
    parts.append(f"**{text('rules.severity', language)}.** {text(f'word.{rule.severity}', language)}")
    parts.append(f"**{text('report.criterion', language)}.** {page.criterion[language]}")
    parts.append(f"**{text('rules.basis', language)}.** {'; '.join(_bases(rule, language))}")
    if rule.settings.model_fields:
        parts.append(f"**{text('rules.settings', language)}.**\n\n{_settings(rule)}")
    if (example := _example(rule, language)) is not None:
        title, found = example
        parts.append(f"**{text('rules.message', language)}.** {title}: {found.message}. {found.condition}")
    passes, fails, doubtful = page.count("pass", "near-miss"), page.count("fail"), page.count("doubtful")
    parts.append(text("rules.examples", language, passes=passes, fails=fails, doubtful=doubtful))
    return "\n\n".join(parts) + "\n"


def _example(rule: Rule, language: Language) -> tuple[str, FindingRecord] | None:
    """(title, finding) of the page's first example that deviates: what the rule says, in words."""
    for example in load_page(rule.page).examples:
        asked = example.data.get("expect", {})
        if example.outcome not in ("fail", "doubtful") or "settings" in asked:
            continue
        documents = [agreement_from_shorthand(one) for one in example.data.get("agreements", [example.data])]
        given = documents if rule.scope == "batch" else documents[0]
        context = Context(**asked.get("context", {}))
        outcome = check(given, Profile("contoh", select=(rule.id,)), context, language)
        for found in (*outcome.findings, *outcome.questions):
            return example.title, found
    return None


def _bases(rule: Rule, language: Language) -> list[str]:
    """Verified bases in words; the others are named as unverified, which a report never shows."""
    words = []
    for key in rule.basis:
        basis = all_bases()[key]
        if basis.verified_by:
            words.append(basis.id if language == "id" else basis.en)
        else:
            words.append(text("rules.basis-unverified", language, title=basis.title))
    return words


def _settings(rule: Rule) -> str:
    defaults = rule.settings().model_dump(mode="json")
    return "\n".join(f"- `{name} = {value}`" for name, value in defaults.items())
