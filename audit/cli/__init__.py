"""The command ``cermat``. Each command is a module of its own, imported only when it is called."""

from __future__ import annotations

from audit.cli.frame import Program, language_option, version_option

COMMANDS = {
    name: f"audit.cli.{name}"
    for name in (
        "check",
        "watch",
        "compare",
        "runs",
        "export",
        "mark",
        "decide",
        "report",
        "sample",
        "templates",
        "review",
        "extract",
        "layout",
        "rules",
        "explain",
        "schema",
        "debug",
        "profile",
        "tables",
        "doctor",
    )
}

main = Program("cermat", COMMANDS, params=[language_option(), version_option()])
