"""``cermat sample RUN``: values to be compared with their pages, and the error rate that comes back."""

from __future__ import annotations

import random
from pathlib import Path

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import current, text

FAILED = 3
_LARGEST_SEED = 10**6


@define("sample")
@click.argument("run", type=Given(), metavar="RUN")
@option("--size", type=click.IntRange(min=1), default=60, show_default=True, metavar="N")
@option("--seed", type=click.IntRange(min=0), metavar="N")
@option("--out", type=Given(), metavar="FILE")
@option("--filled", type=Given(), metavar="FILE")
@option("--ledger", metavar="URL")
def command(
    run: Path, size: int, seed: int | None, out: Path | None, filled: Path | None, ledger: str | None
) -> int:
    """``cermat sample``: draw, or tell what came back. Returns the exit code."""
    if filled is not None:
        _tell(filled)
        return 0
    from audit.cli.report import shown
    from audit.reports.sampled.book import NAME, write
    from audit.reports.sampled.drawn import WAYS, draw
    from audit.reports.write import written

    chosen = seed if seed is not None else random.SystemRandom().randrange(_LARGEST_SEED)
    sample = draw(shown(run, ledger), size, chosen)
    if not sample.drawn:
        raise fail("usage.nothing-to-draw", path=run)
    place = out or (run if run.is_dir() else run.parent) / NAME
    if place.exists():
        raise fail("usage.sample-there", path=place)
    if (why := written(place, lambda path: write(sample, path, current()))) is not None:
        click.echo(text("terminal.not-written", path=place, why=why), err=True)
        return FAILED
    for way in WAYS:
        drawn = sum(one == way for one, _ in sample.drawn)
        click.echo(f"{drawn} / {sample.populations[way]}  {text(f'sample.from-{way}')}")
    click.echo(text("sample.written", path=place, seed=sample.seed))
    return 0


def _tell(file: Path) -> None:
    from audit.reports.book.typed import NoWorkbookError
    from audit.reports.sampled.book import seen_in
    from audit.reports.sampled.drawn import WAYS
    from audit.reports.sampled.rates import CONFIDENCE, wilson

    try:
        seen = seen_in(file)
    except (NoWorkbookError, OSError) as error:
        raise fail("usage.not-a-sample", path=file, why=getattr(error, "strerror", None) or error) from None
    for way in WAYS:
        rate = wilson(seen.wrong[way], seen.right[way] + seen.wrong[way])
        way_words = text(f"sample.{way}")
        if way == "material" or not rate.seen:  # chosen, not drawn: says nothing of the others
            click.echo(text("sample.counted", way=way_words, wrong=rate.wrong, seen=rate.seen))
        else:
            said = text(
                "sample.rate",
                way=way_words,
                wrong=rate.wrong,
                seen=rate.seen,
                share=f"{rate.wrong / rate.seen:.1%}",
                confidence=CONFIDENCE,
                low=f"{rate.low:.1%}",
                high=f"{rate.high:.1%}",
            )
            click.echo(said)
        rest = (("unreadable", seen.unreadable[way]), ("open", seen.open[way]))
        for key, n in rest:
            if n:
                click.echo(f"  {text(f'sample.{key}', n=n)}")
