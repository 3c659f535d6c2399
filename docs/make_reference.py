"""Write docs/commands.md, docs/errors.md and docs/schema/ from the code.

python docs/make_reference.py [FOLDER]
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from audit.cli import main
from audit.cli.frame import Group
from audit.results import Results
from extractor import errors
from extractor.records import Agreement

HERE = Path(__file__).parent


def write(folder: Path) -> list[Path]:
    (folder / "schema").mkdir(parents=True, exist_ok=True)
    texts = {
        "commands.md": _commands(),
        "errors.md": _errors(),
        "schema/agreement.json": _schema(Agreement),
        "schema/findings.json": _schema(Results),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]


def _commands() -> str:
    lines = ["# Perintah / Commands", "", "Ditulis oleh `docs/make_reference.py`. / Generated.", ""]
    runner = CliRunner(env={"COLUMNS": "96"})
    for command in ("", *_named(main)):
        for language in ("id", "en"):
            run = runner.invoke(
                main, ["--lang", language, *command.split(), "--help"], catch_exceptions=False
            )
            lines += [f"## cermat {command}".rstrip()] if language == "id" else []
            lines += ["", "```text", run.stdout.rstrip(), "```"]
        lines.append("")
    return "\n".join(lines)


def _named(group: Group, before: str = "") -> Iterator[str]:
    """The commands of ``group``, each followed by those below it: ``profile``, ``profile show``."""
    context = click.Context(group)
    for name in group.list_commands(context):
        yield before + name
        command = group.get_command(context, name)
        if isinstance(command, Group):
            yield from _named(command, f"{before}{name} ")


def _errors() -> str:
    lines = [
        "# Galat dan langkahnya / Errors and what to do",
        "",
        "Ditulis oleh `docs/make_reference.py` dari `extractor/errors.py`. / Generated.",
        "",
        "Kode keluar / exit codes: 0 tidak ada temuan setingkat `--fail-on` / nothing at or above `--fail-on` · "
        "1 temuan / findings · 2 salah pemakaian / wrong usage · 3 ada dokumen yang tidak dapat diproses / a document "
        "could not be processed.",
        "",
        "| kode / code | yang terjadi / what happened | langkah / what to do |",
        "|---|---|---|",
    ]
    for _, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, errors.DocumentError):
            (what, do), (what_en, do_en) = kind.texts["id"], kind.texts["en"]
            lines.append(f"| `{kind.code}` | {what}<br>*{what_en}* | {do}<br>*{do_en}* |")
    return "\n".join([*lines, ""])


def _schema(model: type[Agreement] | type[Results]) -> str:
    return (
        json.dumps(
            model.model_json_schema(mode="serialization"), ensure_ascii=False, indent=1, sort_keys=True
        )
        + "\n"
    )


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for path in write(target):
        print(path.name)
