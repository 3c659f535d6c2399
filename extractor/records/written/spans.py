"""From one thing to another: the words and dashes between two years, quarters, months or numbers.

Patterns for regular expressions that do not mind case. A stroke (2024/2025) is a span of years only.
"""

from __future__ import annotations

from extractor.records.written.nothing import DASHES

UP_TO = r"(?:s\s*\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)"
"""``s.d.`` ``s/d`` ``sd`` ``sampai`` ``sampai dengan`` ``hingga``."""
TO = rf"(?:[{DASHES}]|{UP_TO})"
"""The same, or a dash of any make."""
