"""Reports, one module a format. Names of the files that ``cermat check --out`` writes are here."""

from __future__ import annotations

HTML = "laporan.html"
XLSX = "kertas-kerja.xlsx"
JSON = "hasil.json"
