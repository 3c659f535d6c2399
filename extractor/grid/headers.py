"""Lines that head a table, known by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.page.textlines import TextLine, line_of
from extractor.page.words import Word
from extractor.records.evidence import Box

_WORDS = {
    "no", "nomor", "sasaran", "tujuan", "indikator", "target", "satuan", "program", "kegiatan", "subkegiatan",
    "anggaran", "pagu", "keterangan", "ket", "uraian", "triwulan", "tahunan", "bobot", "nilai", "komponen",
    "realisasi", "rencana", "aksi", "output", "keluaran", "formula", "penanggung", "sumber", "jumlah", "rp",
    "tw", "kinerja", "strategis", "utama", "dana", "jawab", "tahun", "kode",
}  # fmt: skip
_GAP = 0.9  # of the text size: headings of different columns stand further apart
_NARROW_GAP = 0.45  # the same before a word that begins a heading
_FIRST = {
    "no", "nomor", "sasaran", "tujuan", "indikator", "target", "satuan", "program", "anggaran", "pagu",
    "keterangan", "ket", "triwulan", "bobot", "nilai", "komponen", "tw",
}  # fmt: skip


def is_header(line: TextLine) -> bool:
    """Two headings or more side by side, each of header words."""
    headings = headings_of(line)
    return len(headings) >= 2 and all(known(heading.text) for heading in headings)


def headings_of(line: TextLine) -> list[TextLine]:
    """The pieces of a line between its wider gaps."""
    parts: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        gap = (word.box[0] - before.box[2]) / word.size
        if gap > _GAP or (gap > _NARROW_GAP and word.text.lower().strip("()/") in _FIRST):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [line_of(part) for part in parts]


def column_headings(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """(headings over several others, the heading of each column from left to right) of a header."""
    pieces = [piece for line in lines for piece in headings_of(line)]
    groups = [piece for piece in pieces if _is_group(piece, pieces)]
    columns: list[TextLine] = []
    for piece in (p for p in pieces if p not in groups):
        own = [column for column in columns if overlap(column.box, piece.box)]
        words = [word for column in own for word in column.words]
        columns = [column for column in columns if column not in own]
        columns.append(line_of([*words, *piece.words]) if own else piece)
    return groups, sorted(columns, key=lambda column: column.box[0])


def _is_group(piece: TextLine, pieces: Sequence[TextLine]) -> bool:
    below = [p for p in pieces if p.box[1] > piece.box[1] + 1 and overlap(p.box, piece.box)]
    return any(a.box[2] < b.box[0] for a in below for b in below)


def overlap(a: Box, b: Box) -> bool:
    """Whether one stands over the other."""
    return min(a[2], b[2]) > max(a[0], b[0])


def known(text: str) -> bool:
    """Whether at least half of the words are such as head a column."""
    words = re.findall(r"[a-z]+", text.lower())
    known = sum(word in _WORDS for word in words)
    return text == "N" or (known > 0 and 2 * known >= len(words))
