"""The report as HTML that any browser opens without a network: one file, or one a document of many."""

from audit.reports.html.page import FOLDER, rendered, write

__all__ = ["FOLDER", "rendered", "write"]
