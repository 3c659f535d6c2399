"""Each layout left out in turn: read with all that is known, and without what only it taught.

    python tests/bench/layouts/left_out.py [--corpus FOLDER] [--scan _300] [--maker platypus] [--seed 900] [--only L38] [--show]

What only a layout taught are the wordings of headings, the words that lead headings and the words that follow in them
which stand in the header of no other layout, sample or family. ``--bare`` takes away all its wordings, whoever else
prints them: a form whose headings were never listed, only their words. Weights of the evidence: ``fitted.py``.
Prints a line for each layout that lost something, and the sums of both ways.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from known_documents import Document, of_drawers, of_others, of_shared, others_of
from layout_score import Tally

from extractor.layouts import broken, meaning, topics
from extractor.records import Agreement
from extractor.records.written.compact import compact

_CACHES = (
    meaning._index,
    meaning.column_meaning,
    topics._leads,
    topics.known_words,
    topics.topic_of,
    topics.share_known,
    broken.whole_words,
    broken._spelt,
)


@contextmanager
def forgotten(
    wordings: frozenset[str], leads: frozenset[str], words: frozenset[str], bare: bool = False
) -> Iterator[None]:
    """The vocabulary without ``wordings`` (compact), ``leads`` and following ``words``; ``bare`` keeps the names of
    months and of their groups."""
    vocabulary, data = meaning.vocabulary(), topics._data()
    kept = {name: dict(section) for name, section in vocabulary.items()}
    kept_leads, kept_words = dict(data["leads"]), data["followers"]["words"]
    for section in [vocabulary["columns"]] if bare else vocabulary.values():
        for sense, known in section.items():
            section[sense] = [one for one in known if compact(one) not in wordings]
    for sense, known in kept_leads.items():
        data["leads"][sense] = [one for one in known if one not in leads]
    data["followers"]["words"] = " ".join(one for one in kept_words.split() if one not in words)
    _clear()
    try:
        yield
    finally:
        vocabulary.update(kept)
        data["leads"], data["followers"]["words"] = kept_leads, kept_words
        _clear()


def _clear() -> None:
    for cache in _CACHES:
        cache.cache_clear()


def wordings_of(documents: Sequence[Document]) -> frozenset[str]:
    """Headings as they are compared with wordings."""
    return frozenset(compact(text) for one in documents for text in one.headings)


def leads_of(documents: Sequence[Document]) -> frozenset[str]:
    """The words that lead their headings."""
    return frozenset(lead for one in documents for text in one.headings if (lead := _lead(text)))


def words_of(documents: Sequence[Document]) -> frozenset[str]:
    return frozenset(word for one in documents for text in one.headings for word in topics.words_of(text))


def _lead(text: str) -> str | None:
    words = topics.words_of(text)
    fillers = topics._data()["fillers"]
    while len(words) > 1 and words[0] in fillers:
        words = words[1:]
    return next((" ".join(lead) for lead, _ in topics._leads() if tuple(words[: len(lead)]) == lead), None)


def without(document: Document, documents: Sequence[Document], bare: bool) -> Agreement:
    """What is read without what only the layout of the document taught."""
    own, others = [document], others_of(document, documents)
    wordings = wordings_of(own) if bare else wordings_of(own) - wordings_of(others)
    leads, words = leads_of(own) - leads_of(others), words_of(own) - words_of(others)
    with forgotten(wordings, leads, words, bare):
        return document.agreement()


def lost(full: Tally, left: Tally) -> int:
    """How many things fewer are right."""
    rights = [name for name in full.counts if f"{name}.all" in full.counts]
    return sum(max(0, full.counts[name] - left.counts[name]) for name in rights)


def told(full: Agreement, left: Agreement) -> list[str]:
    """The problems that are new."""
    known = {(one.code, one.message) for one in full.problems}
    return [f"{one.code}: {one.message}" for one in left.problems if (one.code, one.message) not in known]


def report(
    sets: Mapping[str, Sequence[Document]],
    others: Sequence[Document],
    only: Sequence[str],
    *,
    bare: bool,
    show: bool,
) -> None:
    """Print each layout that lost something, and the sums of each set."""
    documents = [*(document for own in sets.values() for document in own), *others]
    for name, own in sets.items():
        whole, parted, silent = Tally(), Tally(), 0
        for document in own:
            if only and not document.layouts & set(only):
                continue
            read, left = document.agreement(), without(document, documents, bare)
            full = document.tally(read)
            less = full if left == read else document.tally(left)
            whole.add(full)
            parted.add(less)
            missing, problems = lost(full, less), told(read, left)
            held = less.counts["held"] > full.counts["held"]
            silent += missing if not problems and not held else 0
            if less.line() != full.line():
                said = "told" if problems or held else "NOT TOLD"
                print(f"{name} {document.key}: lost {missing}, {said}", flush=True)
                print(f"  with    {full.line()}\n  without {less.line()}")
                if show:
                    new = [miss for miss in less.misses if miss not in full.misses]
                    print("\n".join(f"    {line}" for line in [*new, *problems]))
        if own:
            print(
                f"{name} with    {whole.line()}\n{name} without {parted.line()}\n{name} lost untold {silent}"
            )


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True))
@click.option("--scan", default="")
@click.option("--maker", default="platypus")
@click.option("--seed", default="900")
@click.option("--only", multiple=True)
@click.option("--bare", is_flag=True)
@click.option("--show", is_flag=True)
def main(
    corpus: Path | None, scan: str, maker: str, seed: str, only: tuple[str, ...], bare: bool, show: bool
) -> None:
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    folder = Path(tempfile.mkdtemp())
    sets = {
        "shared": list(of_shared(corpus, scan)) if corpus else [],
        "drawn": list(of_drawers(maker, seed, folder)),
    }
    report(sets, list(of_others(folder)), only, bare=bare, show=show)


if __name__ == "__main__":
    main()
