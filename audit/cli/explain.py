"""``cermat explain TGT002``: a rule's page."""

from __future__ import annotations

import sys

import click

from audit.cli.frame import define, fail
from audit.language import current, text


@define("explain")
@click.argument("rule_id", metavar="KODE")
def command(rule_id: str) -> int:
    """``cermat explain``: the page of one rule. Returns the exit code."""
    from audit.rulebook import explained
    from rules.engine.configuration import nearest
    from rules.engine.rule import all_rules

    wanted = rule_id.upper()
    rules = {**all_rules(), **{rule.name.upper(): rule for rule in all_rules().values()}}
    if wanted not in rules:
        near = nearest(wanted, rules)
        hint = text("usage.near", names=rules[near].id) if near else ""
        raise fail("usage.no-such-rule", id=rule_id, near=hint)
    page = explained(rules[wanted], current())
    if not sys.stdout.isatty():
        click.echo(page, nl=False)
        return 0
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(page))
    return 0
