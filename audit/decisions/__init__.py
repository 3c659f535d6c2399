"""What people decided about a run: on its findings, and on what was read of its documents.

Decisions are kept in the ledger of the run, in a trail that only grows and whose links are chained by their
hashes; nothing that was read is ever changed. What stands is worked out of the trail: a decision takes the
place of those that its author knew of, and of the author's own earlier one from the same place. Two that knew
nothing of each other and differ are a *conflict*: both are kept and shown, neither is in force.

    with Ledger(folder / FILE) as ledger:
        decide(ledger, [Decision(kind="finding", content=sha256, name=fingerprint, verdict="rejected", …)])
        state = decided(ledger)          # what stands, conflicts among it
        right = corrected(agreement, state.corrections(sha256))   # the record with the right values

``audit.run.again`` runs the rules anew on what was read and decided, without reading.
"""

from audit.decisions.corrected import Corrected, corrected
from audit.decisions.decision import Decision, Thing, Verdict
from audit.decisions.doubtful import DoubtfulValue, doubtful_values
from audit.decisions.fields import NotCorrectableError, as_read, check_value, row_words
from audit.decisions.state import Decided, Standing
from audit.decisions.trail import Entry, TrailBrokenError, decide, decided, trail

__all__ = [
    "Corrected",
    "Decided",
    "Decision",
    "DoubtfulValue",
    "Entry",
    "NotCorrectableError",
    "Standing",
    "Thing",
    "TrailBrokenError",
    "Verdict",
    "as_read",
    "check_value",
    "corrected",
    "decide",
    "decided",
    "doubtful_values",
    "row_words",
    "trail",
]
