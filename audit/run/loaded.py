"""Loads all that a worker needs for any document, by being imported: once, for all workers forked from it.

What only scans need is loaded with the first of them: libraries of readers take memory and start threads.
"""

import gc

import audit.run.document  # noqa: F401
import extractor.agreement
import extractor.correction
import extractor.layouts.taught
import extractor.parts.statement.mentions
import extractor.reading
import extractor.source
import extractor.transcript  # noqa: F401
from rules.engine.rule import all_rules

all_rules()
gc.freeze()  # it is there to stay: no worker has to look through it for what it could free
