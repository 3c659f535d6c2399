"""Which table is which, by the words of its header: never by the place of a column."""

from extractor.layouts.cards import with_cards_as_rows
from extractor.layouts.family import Families, Family, Found, Kind, kind_of, settle
from extractor.layouts.framed import without_frame
from extractor.layouts.logical import LogicalTable, logical_tables
from extractor.layouts.meaning import column_meaning
from extractor.layouts.regained import with_headings_regained
from extractor.layouts.topics import is_unit, without_label, year_of

__all__ = [
    "Families",
    "Family",
    "Found",
    "Kind",
    "LogicalTable",
    "column_meaning",
    "is_unit",
    "kind_of",
    "logical_tables",
    "settle",
    "with_cards_as_rows",
    "with_headings_regained",
    "without_frame",
    "without_label",
    "year_of",
]
