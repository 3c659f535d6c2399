"""Lines that head a table, known by their words."""

from __future__ import annotations

import re

from extractor.page.textlines import TextLine

_WORDS = {
    "no", "nomor", "sasaran", "tujuan", "indikator", "target", "satuan", "program", "kegiatan", "subkegiatan",
    "anggaran", "pagu", "keterangan", "ket", "uraian", "triwulan", "tahunan", "bobot", "nilai", "komponen",
    "realisasi", "rencana", "aksi", "output", "keluaran", "formula", "penanggung", "sumber", "jumlah", "rp",
    "tw", "kinerja", "strategis", "utama", "dana", "jawab",
}  # fmt: skip
_GAP = 0.9  # of the text size: headings of different columns stand further apart


def is_header(line: TextLine) -> bool:
    """Two headings or more side by side, each of header words."""
    headings = headings_of(line)
    return len(headings) >= 2 and all(known(text) for text in headings)


def headings_of(line: TextLine) -> list[str]:
    """The texts of a line between its wider gaps."""
    parts = [line.words[0].text]
    for before, word in zip(line.words, line.words[1:], strict=False):
        if word.box[0] - before.box[2] > _GAP * word.size:
            parts.append(word.text)
        else:
            parts[-1] += " " + word.text
    return parts


def known(text: str) -> bool:
    """Whether at least half of the words are such as head a column."""
    words = re.findall(r"[a-z]+", text.lower())
    known = sum(word in _WORDS for word in words)
    return text == "N" or (known > 0 and 2 * known >= len(words))
