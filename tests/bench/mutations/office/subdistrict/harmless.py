"""All harmless variations of a regency's subdistrict, by what they vary."""

from office.subdistrict.harmless_measures_of_others import OTHERS
from office.subdistrict.harmless_rest import BUDGETS, CITATIONS, MEASURES
from office.subdistrict.harmless_statement import STATEMENT
from office.subdistrict.harmless_targets import TARGETS

HARMLESS = (*STATEMENT, *TARGETS, *MEASURES, *CITATIONS, *BUDGETS, *OTHERS)
