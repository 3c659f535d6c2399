"""Lines that head a table, known by their words."""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.page.textlines import TextLine, line_of
from extractor.page.words import Word

_WORDS = {
    "no", "nomor", "sasaran", "tujuan", "indikator", "target", "satuan", "program", "kegiatan", "subkegiatan",
    "anggaran", "pagu", "keterangan", "ket", "uraian", "triwulan", "tahunan", "bobot", "nilai", "komponen",
    "realisasi", "rencana", "aksi", "output", "keluaran", "formula", "penanggung", "sumber", "jumlah", "rp",
    "tw", "kinerja", "strategis", "utama", "dana", "jawab",
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


def known(text: str) -> bool:
    """Whether at least half of the words are such as head a column."""
    words = re.findall(r"[a-z]+", text.lower())
    known = sum(word in _WORDS for word in words)
    return text == "N" or (known > 0 and 2 * known >= len(words))
