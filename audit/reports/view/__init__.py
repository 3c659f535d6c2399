"""One view of a report: what its tables, rows and cells say is decided here once, in the reader's language.

``view_of(run, language)`` gives a ``View``: the run record, counts, and tables by name. Terminal, HTML, XLSX,
DOCX and PDF draw it, each in its way; JSON (``audit.results``) has the same things as data. Cells are plain
text with a style, a link or a picture; whoever draws escapes them.
"""

from audit.reports.view.cells import Cell, Column, Linked, Marked, Picture, Place, words_of
from audit.reports.view.table import Row, Table
from audit.reports.view.whole import View, between_documents, of_document, view_of

__all__ = [
    "Cell",
    "Column",
    "Linked",
    "Marked",
    "Picture",
    "Place",
    "Row",
    "Table",
    "View",
    "between_documents",
    "of_document",
    "view_of",
    "words_of",
]
