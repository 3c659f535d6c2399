"""``cermat schema agreement|findings``: the JSON Schema of what the program prints."""

from __future__ import annotations

import json

import click

from audit.cli.frame import define


@define("schema")
@click.argument("which", type=click.Choice(("agreement", "findings")), metavar="agreement|findings")
def command(which: str) -> int:
    """``cermat schema``: the JSON Schema of a record or of results. Returns the exit code."""
    from audit.results import Results
    from extractor.records import Agreement

    model = Agreement if which == "agreement" else Results
    schema = model.model_json_schema(mode="serialization")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    click.echo(json.dumps(schema, indent=1, ensure_ascii=False))
    return 0
