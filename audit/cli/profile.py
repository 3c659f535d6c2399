"""``cermat profile show|validate``: which rules run, how grave, with which settings."""

from __future__ import annotations

import click

from audit.cli.frame import Group, define, language_option
from audit.language import text

command = Group("profile", params=[language_option()])


@define("show")
@click.argument("name", default="nasional", metavar="PROFIL")
def show(name: str) -> int:
    """The profile with everything it inherits, as TOML that can be copied into a file of one's own."""
    from audit.cli.asked import profile
    from audit.rulebook import entries

    loaded = profile(name)
    click.echo(f'name = "{loaded.name}"')
    for entry in entries(loaded):
        click.echo(f"\n[rules.{entry.id}]  # {entry.name}")
        click.echo(f"enabled = {str(entry.enabled).lower()}")
        set_here = loaded.choices.get(entry.id) is not None and loaded.choices[entry.id].severity is not None
        click.echo(f'{"" if set_here else "# "}severity = "{entry.severity}"')
        for key, value in entry.settings.items():
            click.echo(f"settings.{key} = {_toml(value)}")
    return 0


def _toml(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


@define("validate")
@click.argument("name", metavar="PROFIL")
def validate(name: str) -> int:
    """``cermat profile validate``: whether a profile can be used. Returns the exit code."""
    from audit.cli.asked import profile
    from audit.rulebook import entries

    loaded = profile(name)
    on = sum(entry.enabled for entry in entries(loaded))
    click.echo(text("profile.ok", name=loaded.name, on=on, off=len(entries(loaded)) - on))
    return 0


command.add_command(show)
command.add_command(validate)
