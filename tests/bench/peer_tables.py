"""Tables that another tool finds in a PDF, as JSON: run by the Python of the peers' environment.

    python peer_tables.py camelot|img2table FILE.pdf OUT.json

Writes a list of tables in reading order, each a list of rows of texts. Uses nothing of cermat.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def camelot_tables(path: str) -> list[list[list[str]]]:
    import camelot

    found = camelot.read_pdf(path, pages="all", flavor="lattice", line_scale=40)  # type: ignore[attr-defined]
    return [table.df.astype(str).values.tolist() for table in found]


def img2table_tables(path: str) -> list[list[list[str]]]:
    from img2table.document import PDF
    from img2table.ocr import TesseractOCR

    ocr = TesseractOCR(n_threads=1, lang="ind+eng")
    pages = PDF(path, detect_rotation=True, pdf_text_extraction=False).extract_tables(
        ocr=ocr, min_confidence=30
    )
    return [
        [[text if isinstance(text, str) else "" for text in row] for row in table.df.values.tolist()]
        for number in sorted(pages)
        for table in pages[number]
    ]


def main(tool: str, path: str, out: str) -> None:
    tables = {"camelot": camelot_tables, "img2table": img2table_tables}[tool](path)
    with Path(out).open("w", encoding="utf-8") as file:
        json.dump(tables, file, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
