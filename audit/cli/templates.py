"""``cermat templates copy|validate|fields``: the templates of papers, to be made one's own."""

from __future__ import annotations

from pathlib import Path

import click

from audit.cli.frame import Given, Group, define, fail, language_option
from audit.language import current, text

command = Group("templates", params=[language_option()])


@define("copy")
@click.argument("folder", type=Given(), metavar="FOLDER")
def copy(folder: Path) -> int:
    """``cermat templates copy``: the program's templates into a folder. Returns the exit code."""
    from audit.reports.docx.template import copied

    try:
        made = copied(folder, current())
    except OSError as error:
        raise fail("usage.out-not-folder", path=folder, why=error.strerror or error) from None
    for path in made:
        click.echo(str(path))
    if not made:
        click.echo(text("templates.all-there", path=folder))
    return 0


@define("validate")
@click.argument("folder", type=Given(), metavar="FOLDER")
def validate(folder: Path) -> int:
    """``cermat templates validate``: whether templates can be used. Returns the exit code."""
    if told(folder):
        return 1
    click.echo(text("templates.ok", path=folder))
    return 0


@define("fields")
def fields() -> int:
    """``cermat templates fields``: every field that a template may name. Returns the exit code."""
    from audit.reports.docx.named import all_fields

    for name, kind in all_fields():
        click.echo(f"{name} ({kind})")
    return 0


def told(folder: Path) -> bool:
    """Say what is wrong with the templates in ``folder``; whether one of them cannot be used."""
    from audit.reports.docx.template import troubles

    if not folder.is_dir():
        raise fail("usage.no-templates", path=folder)
    bad = False
    for trouble in troubles(folder):
        bad = bad or not trouble.stray
        if trouble.stray:
            click.echo(text("templates.stray", name=trouble.name), err=True)
        elif trouble.broken:
            click.echo(text("templates.broken", name=trouble.name, why=trouble.broken), err=True)
        for unknown, near in trouble.unknown:
            key = "templates.unknown-near" if near else "templates.unknown"
            click.echo(text(key, name=trouble.name, field=unknown, near=near), err=True)
    return bad


for each in (copy, validate, fields):
    command.add_command(each)
