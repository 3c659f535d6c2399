"""Make the samples: agreements of invented bodies as digital PDFs, some as scans, with expected records.

    python samples/make.py

Reads ``bodies/*.toml``, writes ``<name>.pdf`` (and ``<name>-pindai.pdf`` where the body asks for scans) and
``expected/<name>.json``. What is expected comes from the body alone, never from cermat.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from draw import draw
from families import FAMILIES
from scan import scan

HERE = Path(__file__).parent


def expected(body: dict[str, Any]) -> dict[str, Any]:
    """The record that a reader must find, and the defects that the rules must name."""
    monthly = [
        {
            "indicator": m["indicator"],
            "targets": {"annual": m["annual"], **{f"m{n}": t for n, t in enumerate(m["months"], 1)}},
        }
        for m in body.get("monthly", ())
    ]
    indicator_keys = (
        "number",
        "category",
        "objective",
        "name",
        "unit",
        "data_source",
        "responsible",
        "targets",
    )
    return {
        "year": body["year"],
        "indicators": [{k: i[k] for k in indicator_keys if k in i} for i in body["indicators"]],
        "actions": [
            {k: a[k] for k in ("indicator", "target", "plan", "criterion", "output", "quarters")}
            for a in body.get("actions", ())
        ]
        or monthly,
        "programs": [{"name": p["name"], "budget_text": p["budget_text"]} for p in body.get("programs", ())],
        "programs_total": body.get("total", {}).get("text"),
        "defects": body.get("defects", []),
    }


def main() -> None:
    for source in sorted((HERE / "bodies").glob("*.toml")):
        body = tomllib.loads(source.read_text(encoding="utf-8"))
        pdf = HERE / f"{source.stem}.pdf"
        draw(body, pdf, FAMILIES[body["layout"]])
        text = json.dumps(expected(body), ensure_ascii=False, indent=1) + "\n"
        (HERE / "expected" / f"{source.stem}.json").write_text(text, encoding="utf-8")
        print(pdf.name)
        if quality := body.get("scan"):
            print(scan(pdf, HERE / f"{source.stem}-pindai.pdf", quality).name)


if __name__ == "__main__":
    main()
