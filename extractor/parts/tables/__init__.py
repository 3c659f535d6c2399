"""The rows of tables as records: a folder a family, each with its object; this is the list of them."""

from extractor.layouts import Families
from extractor.parts.tables.actions import ACTIONS
from extractor.parts.tables.components import COMPONENTS
from extractor.parts.tables.indicators import INDICATORS
from extractor.parts.tables.programs import PROGRAMS

FAMILIES: Families = (INDICATORS, ACTIONS, PROGRAMS, COMPONENTS)
"""In the order of the record."""

__all__ = ["FAMILIES"]
