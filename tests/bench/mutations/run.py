"""Recall and precision of the rules: one known defect put into clean records, benign changes into others.

    python tests/bench/mutations/run.py [--variants 20] [--json out.json]

Prints a line a mutation and a summary; exits 1 where recall < 99 %, unrelated new findings > 1 %, or a
benign change changes a finding.
"""

from __future__ import annotations

import copy
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import identity  # noqa: F401  registers its mutations
import numbers_  # noqa: F401
from batches import BATCH_MUTATIONS
from benign import BENIGN
from clean import clean
from later import BUDGETED, CODED, OFFICIALS, PLANNED
from mutation import MUTATIONS, DoesNotApply, Shorthand
from texts import REVOKED

from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import Profile
from rules.engine.rule import Context, all_rules

PROFILE = Profile("semua aturan", select=tuple(all_rules()))
CONTEXT = Context(
    regulations=(REVOKED,), targets=PLANNED, budgets=BUDGETED, programs=CODED, officials=OFFICIALS
)
Found = tuple[str, str]
"""Rule and the field of its subject, row numbers left out: rows may move."""


def findings(record: Shorthand) -> list[tuple[str, str, str]]:
    """(rule, subject, certainty group) of findings and questions alike: a question is not silence."""
    outcome = check(agreement_from_shorthand(record), PROFILE, CONTEXT)
    if outcome.problems:
        raise SystemExit(f"a rule crashed: {outcome.problems[0].message}")
    return [(f.rule, f.subject, f.fingerprint) for f in (*outcome.findings, *outcome.questions)]


def applied(
    change: Callable[[Shorthand, random.Random], Any], variants: int
) -> Iterator[tuple[Shorthand, Shorthand, Any]]:
    """(clean record, changed record, what the change returned), ``variants`` times."""
    done = seed = 0
    while done < variants:
        seed += 1
        if seed > 40 * variants:
            raise SystemExit(f"{change.__name__} applies to too few records")
        before = clean(seed)
        after = copy.deepcopy(before)
        try:
            expected = change(after, random.Random(seed * 7919))
        except DoesNotApply:
            continue
        done += 1
        yield before, after, expected


def run_mutations(variants: int) -> list[dict[str, Any]]:
    rows = []
    for mutation in MUTATIONS:
        if mutation.rule not in all_rules():
            rows.append(
                {
                    "rule": mutation.rule,
                    "name": mutation.name,
                    "missing": True,
                    "hit": 0,
                    "of": variants,
                    "unrelated": {},
                }
            )
            continue
        hits, unrelated, misses = 0, Counter[str](), []
        for before, after, subject in applied(mutation.change, variants):
            known = Counter((rule, mark) for rule, _, mark in findings(before))
            fresh = [(rule, where, mark) for rule, where, mark in findings(after) if not known[(rule, mark)]]
            hit = any(rule == mutation.rule and where.startswith(subject or "") for rule, where, _ in fresh)
            hits += hit
            misses += [] if hit else [after["source"]["path"]]
            unrelated.update(
                rule for rule, _, _ in fresh if rule != mutation.rule and rule not in mutation.companions
            )
        rows.append(
            {
                "rule": mutation.rule,
                "name": mutation.name,
                "hit": hits,
                "of": variants,
                "unrelated": dict(unrelated),
                "misses": misses[:4],
            }
        )
    return rows


def run_batches(variants: int) -> list[dict[str, Any]]:
    rows = []
    for mutation in BATCH_MUTATIONS:
        hits, unrelated, done, seed = 0, Counter[str](), 0, 0
        while done < variants:
            seed += 1
            batch = [clean(10 * seed + n) for n in range(4)]
            before = {
                f.fingerprint for f in check([agreement_from_shorthand(r) for r in batch], PROFILE).findings
            }
            try:
                mutation.change(batch, random.Random(seed))
            except DoesNotApply:
                continue
            done += 1
            after = check([agreement_from_shorthand(r) for r in batch], PROFILE).findings
            fresh = {f.rule for f in after if f.fingerprint not in before}
            hits += mutation.rule in fresh
            unrelated.update(fresh - {mutation.rule} - mutation.companions)
        rows.append(
            {
                "rule": mutation.rule,
                "name": mutation.name,
                "hit": hits,
                "of": variants,
                "unrelated": dict(unrelated),
            }
        )
    return rows


def run_benign(variants: int) -> list[dict[str, Any]]:
    rows = []
    for change in BENIGN:
        changed = Counter[str]()
        for before, after, _ in applied(change, variants):
            one, two = (Counter(rule for rule, _, _ in findings(r)) for r in (before, after))
            changed.update((two - one) + (one - two))
        rows.append({"name": change.__name__, "of": variants, "changed": dict(changed)})
    return rows


def main(argv: list[str]) -> int:
    variants = int(argv[argv.index("--variants") + 1]) if "--variants" in argv else 20
    mutations = run_mutations(variants) + run_batches(variants)
    benign = run_benign(variants)
    for row in mutations:
        note = (
            "RULE MISSING"
            if row.get("missing")
            else " ".join(f"{rule}:{n}" for rule, n in row["unrelated"].items())
        )
        print(
            f"{row['rule']}  {row['name']:42} {row['hit']:3}/{row['of']}  {note}  {row.get('misses') or ''}"
        )
    for row in benign:
        print(f"benign  {row['name']:42} {row['changed'] or 'unchanged'}")
    total, hit = sum(r["of"] for r in mutations), sum(r["hit"] for r in mutations)
    unrelated = sum(sum(r["unrelated"].values()) for r in mutations)
    changed = sum(sum(r["changed"].values()) for r in benign)
    untouched = sorted(set(all_rules()) - {r["rule"] for r in mutations})
    print(
        f"recall {hit}/{total} = {100 * hit / total:.2f} %  unrelated {unrelated} = {100 * unrelated / total:.2f} %  benign changes {changed}  rules without mutation {untouched}"
    )
    if "--json" in argv:
        Path(argv[argv.index("--json") + 1]).write_text(
            json.dumps({"mutations": mutations, "benign": benign}, indent=1)
        )
    return int(hit < 0.99 * total or unrelated > 0.01 * total or changed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
