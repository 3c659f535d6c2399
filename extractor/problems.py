"""What could not be read inside a document that goes on: each problem in the words of both languages.

A problem is worded in Indonesian where it is found; the border (terminal, report) words it again in another
language from its code and its facts.
"""

from __future__ import annotations

from collections.abc import Mapping

from extractor.errors import Language
from extractor.records.evidence import Evidence
from extractor.records.read import Problem

_PROBLEMS: dict[str, dict[Language, str]] = {
    "file-repaired": {
        "id": "Berkas rusak dan telah diperbaiki sebisanya; ada kemungkinan isi yang hilang.",
        "en": "The file was damaged and was repaired as far as possible; something may be missing.",
    },
    "page-unreadable": {
        "id": "Halaman tidak dapat dibaca; periksa halaman itu dengan mata.",
        "en": "The page could not be read; look at that page yourself.",
    },
    "page-content-gone": {
        "id": "Isi halaman ini hilang dari berkas, padahal fon atau gambarnya ada.",
        "en": "The content of this page is gone from the file, though its fonts or pictures are there.",
    },
    "page-picture-cut": {
        "id": "Gambar halaman ini hilang atau terpotong di dalam berkas; sebagian tidak terbaca.",
        "en": "A picture of this page is gone from the file or cut off; a part was not read.",
    },
    "pages-miscounted": {
        "id": "Jumlah halaman yang disebut berkas tidak sama dengan halaman yang ada; semuanya dibaca.",
        "en": "The file names another number of pages than it has; all of them were read.",
    },
    "files-attached": {
        "id": "Berkas yang terlampir di dalam PDF ini tidak dibaca; simpan dan periksa terpisah.",
        "en": "Other files are attached to this PDF and were not read; save them and check them apart.",
    },
    "signed-electronically": {
        "id": "Dokumen ini memuat tanda tangan elektronik; keabsahannya tidak diperiksa, "
        "periksa dengan layanan verifikasi penerbit sertifikatnya.",
        "en": "This document holds an electronic signature; its validity was not checked, check it with the "
        "service of whoever issued its certificate.",
    },
    "portfolio": {
        "id": "PDF ini portofolio; berkas di dalamnya tidak dibaca, simpan dan periksa terpisah.",
        "en": "This PDF is a portfolio; the files in it were not read, save them and check them apart.",
    },
    "form-not-drawn": {
        "id": "PDF ini formulir XFA: isiannya hanya tampak di Adobe Reader dan mungkin tidak terbaca; cetak "
        "menjadi PDF biasa, lalu periksa lagi.",
        "en": "This PDF is an XFA form: only Adobe Reader shows what is filled in, and it may not have been "
        "read; print it to a plain PDF and check that.",
    },
    "page-damaged": {
        "id": "Isi halaman ini rusak di dalam berkas; sebagian mungkin tidak terbaca.",
        "en": "The content of this page is damaged in the file; a part may not have been read.",
    },
    "page-blank": {
        "id": "Halaman tidak memuat teks maupun gambar.",
        "en": "The page has neither text nor image.",
    },
    "page-too-dense": {
        "id": "Halaman memuat terlalu banyak isi dan tidak dibaca; periksa halaman itu dengan mata.",
        "en": "The page holds too much content and was not read; look at that page yourself.",
    },
    "no-scan-reader": {
        "id": "Halaman pindaian tidak dibaca karena pembaca OCR tidak terpasang.",
        "en": "The scanned page was not read because no OCR reader is installed.",
    },
    "lines-left-out": {
        "id": "Halaman ini memuat terlalu banyak bercak; sebagian tulisan di luar tabel tidak dibaca.",
        "en": "This page is full of marks; some of the print outside tables was not read.",
    },
    "second-network": {
        "id": "Tesseract tidak terpasang: bacaan kedua pada pindaian memakai jaringan PP-OCRv5. Angka tetap "
        "dibaca dua kali, tetapi kedua pembacanya sejenis dan tidak ada saksi ketiga; pasang Tesseract agar "
        "lebih pasti.",
        "en": "Tesseract is not installed: the second reading of scans is by the network PP-OCRv5. Numbers "
        "are still read twice, but by readers of one kind and without a third witness; install Tesseract to "
        "be surer.",
    },
    "no-witness": {
        "id": "PP-OCRv5 tidak terpasang: tidak ada saksi ketiga untuk angka yang meragukan pada pindaian. "
        "Angka tetap dibaca dua kali; pasang PP-OCRv5 agar lebih pasti pada pindaian yang buruk.",
        "en": "PP-OCRv5 is not installed: there is no third witness for doubtful numbers of scans. Numbers "
        "are still read twice; install PP-OCRv5 to be surer on poor scans.",
    },
    "one-reader": {
        "id": "Pindaian dibaca satu pembaca OCR saja (Tesseract dan PP-OCRv5 tidak terpasang): "
        "semua angkanya perlu diperiksa. Pasang Tesseract atau PP-OCRv5.",
        "en": "Scans were read by one OCR reader only (neither Tesseract nor PP-OCRv5 is installed): "
        "all their numbers need a look. Install Tesseract or PP-OCRv5.",
    },
    "signing-not-found": {
        "id": "Tempat dan tanggal penandatanganan tidak ditemukan; periksa blok tanda tangan dengan mata.",
        "en": "No place and date of signing was found; look at the signature block yourself.",
    },
    "signature-not-read": {
        "id": "Seorang penanda tangan di halaman ini tidak terbaca; periksa blok tanda tangan dengan mata.",
        "en": "One of those who sign on this page could not be read; look at its signature block yourself.",
    },
    "image-not-read": {
        "id": "Gambar besar pada halaman ini tidak dibaca; periksa apakah ada tabel atau teks di dalamnya.",
        "en": "A large picture on this page was not read; see whether there is a table or text in it.",
    },
    "text-not-shown": {
        "id": "Teks yang tidak tampak di kertas tidak dibaca.",
        "en": "Text that does not show on paper was not read.",
    },
    "text-struck": {
        "id": "Teks yang dicoret pada halaman ini tidak dipakai sebagai nilai; periksa dengan mata.",
        "en": "Struck text on this page was not taken as a value; look at it yourself.",
    },
    "ink-not-read": {
        "id": "Ada tinta di dalam tabel yang tidak terbaca sebagai teks; periksa dengan mata.",
        "en": "There is ink in a table that could not be read as text; look at it yourself.",
    },
    "read-from-pixels": {
        "id": "Huruf di dalam berkas tidak sama dengan yang tampak; halaman ini dibaca dari gambarnya.",
        "en": "The letters in the file are not those that show; this page was read from its picture.",
    },
    "watermark": {
        "id": "Tera air atau tulisan miring di halaman ini tidak dibaca sebagai isi.",
        "en": "A watermark or slanted print on this page was not read as content.",
    },
    "stamp-print": {
        "id": "Tulisan cap di atas isi halaman ini tidak dibaca sebagai isi.",
        "en": "Print of a stamp over this page was not read as content.",
    },
    "letters-lie": {
        "id": "Huruf dalam berkas menyebut angka yang lain daripada yang tampak.",
        "en": "The letters in the file name other digits than those that show.",
    },
    "widths-unknown": {
        "id": "Fon halaman ini tidak menyebut lebar hurufnya; letak katanya ditaksir.",
        "en": "A font of this page does not say how wide its letters are; words were placed by estimate.",
    },
    "note-markers": {
        "id": "Penanda catatan (¹, *) pada halaman ini dipisahkan dari angkanya; baca catatannya.",
        "en": "Markers of notes (¹, *) on this page were parted from their numbers; read the notes.",
    },
    "letters-undecodable": {
        "id": "Beberapa huruf pada halaman ini tidak dapat diterjemahkan menjadi teks.",
        "en": "A few letters on this page cannot be turned into text.",
    },
    "text-undecodable": {
        "id": "Teks pada halaman ini tidak dapat diterjemahkan menjadi teks.",
        "en": "The text layer of this page cannot be turned into text.",
    },
    "row-unassigned": {
        "id": "Satu baris tabel tidak dapat ditempatkan; periksa baris itu dengan mata.",
        "en": "A row of a table could not be placed; look at that row yourself.",
    },
    "rows-not-read": {
        "id": "Ada baris tabel yang tidak terbaca; periksa halaman itu dengan mata.",
        "en": "Some rows of a table were not read; look at that page yourself.",
    },
    "table-unknown": {
        "id": "Tabel tidak dikenali dari judul kolomnya; periksa tabel itu dengan mata.",
        "en": "A table was not recognised by its column headings; look at that table yourself.",
    },
    "table-not-read": {
        "id": "Ada judul kolom tanpa tabel yang terbaca; periksa halaman itu dengan mata.",
        "en": "There are column headings without a table that was read; look at that page yourself.",
    },
    "column-unknown": {
        "id": "Satu kolom tidak dibaca karena judulnya tidak dikenali; periksa kolom itu dengan mata.",
        "en": "A column was not read since its heading was not recognised; look at that column yourself.",
    },
    "table-other-year": {
        "id": "Tabel memuat capaian tahun lain dan tidak dibaca sebagai bagian perjanjian ini.",
        "en": "A table holds results of another year and was not read as a part of this agreement.",
    },
    "several-agreements": {
        "id": "Berkas ini memuat lebih dari satu perjanjian; pisahkan, lalu periksa masing-masing.",
        "en": "This file holds more than one agreement; part it and check each by itself.",
    },
    "column-unsure": {
        "id": "Arti satu kolom tidak pasti; periksa kolom itu dengan mata.",
        "en": "What a column means is not sure; look at that column yourself.",
    },
    "several-totals": {
        "id": "Lebih dari satu jumlah anggaran tercetak.",
        "en": "More than one total of the budget is printed.",
    },
}
_TOLD: dict[str, dict[Language, str]] = {
    "row-unassigned/row": {
        "id": "Baris tabel tidak dapat ditempatkan: {words}",
        "en": "A row of a table could not be placed: {words}",
    },
    "row-unassigned/row-without-name": {
        "id": "Baris tanpa nama indikator kinerja: {words}",
        "en": "A row without the name of an indicator: {words}",
    },
    "row-unassigned/amount-without-name": {
        "id": "Nilai anggaran tanpa nama program: {words}",
        "en": "An amount of the budget without the name of a program: {words}",
    },
    "row-unassigned/program-without-amount": {
        "id": "Program tanpa nilai anggaran yang terbaca: {words}",
        "en": "A program whose amount was not read: {words}",
    },
    "rows-not-read/several-indicators": {
        "id": "Satu baris mungkin memuat beberapa indikator: {words}",
        "en": "One row may hold several indicators: {words}",
    },
    "rows-not-read/outside-tables": {
        "id": "Baris berkolom di luar tabel yang terbaca: {words}",
        "en": "Rows with columns outside the tables that were read: {words}",
    },
    "rows-not-read/number-left-out": {
        "id": "Baris nomor {number} tidak terbaca, sesudah: {words}",
        "en": "Row number {number} was not read, after: {words}",
    },
    "rows-not-read/run-together": {
        "id": "Baris terbaca sebagai satu teks tanpa kolom: {words}",
        "en": "A row was read as one text without columns: {words}",
    },
    "table-unknown/headings": {
        "id": "Tabel tidak dikenali dari judul kolomnya: {words}",
        "en": "A table was not recognised by its column headings: {words}",
    },
    "table-not-read/headings": {
        "id": "Judul kolom tanpa tabel yang terbaca: {words}",
        "en": "Column headings without a table that was read: {words}",
    },
    "column-unknown/heading": {
        "id": "Kolom {column} memuat angka tetapi judulnya tidak dikenali: {words}",
        "en": "Column {column} holds numbers but its heading was not recognised: {words}",
    },
    "several-agreements/page": {
        "id": "Perjanjian lain mulai pada halaman {number}: hanya tabelnya yang dibaca; pisahkan berkasnya.",
        "en": "Another agreement begins on page {number}: only its tables were read; part the file.",
    },
    "column-unknown/text": {
        "id": "Kolom {column} tidak dibaca karena judulnya tidak dikenali: {words}",
        "en": "Column {column} was not read since its heading was not recognised: {words}",
    },
    "column-unknown/twice": {
        "id": "Kolom {column} tidak dibaca karena judulnya sama artinya dengan kolom sebelumnya: {words}",
        "en": "Column {column} was not read since its heading means the same as an earlier one: {words}",
    },
    "table-other-year/headings": {
        "id": "Tabel capaian tahun lain tidak dibaca sebagai bagian perjanjian ini: {words}",
        "en": "A table of results of another year was not read as a part of this agreement: {words}",
    },
    "column-unsure/heading": {
        "id": "Kolom {column} ({words}) dibaca sebagai {meaning}, tetapi mungkin {second}",
        "en": "Column {column} ({words}) was read as {meaning}, but may be {second}",
    },
    "files-attached/files": {
        "id": "Berkas yang terlampir di dalam PDF ini tidak dibaca; simpan dan periksa terpisah: {words}",
        "en": "Files attached to this PDF were not read; save them and check them apart: {words}",
    },
    "portfolio/files": {
        "id": "PDF ini portofolio; berkas di dalamnya tidak dibaca, simpan dan periksa terpisah: {words}",
        "en": "This PDF is a portfolio; the files in it were not read, save and check them apart: {words}",
    },
    "text-not-shown/words": {
        "id": "Teks yang tidak tampak di kertas tidak dibaca: {words}",
        "en": "Text that does not show on paper was not read: {words}",
    },
    "watermark/words": {
        "id": "Tera air atau tulisan miring tidak dibaca sebagai isi: {words}",
        "en": "A watermark or slanted print was not read as content: {words}",
    },
    "stamp-print/words": {
        "id": "Tulisan cap di atas isi halaman tidak dibaca sebagai isi: {words}",
        "en": "Print of a stamp over the page was not read as content: {words}",
    },
    "letters-lie/fonts": {
        "id": "Fon {words} menyebut angka yang lain daripada yang tampak.",
        "en": "The font {words} names other digits than those that show.",
    },
    "text-struck/words": {
        "id": "Teks yang dicoret tidak dipakai sebagai nilai; periksa dengan mata: {words}",
        "en": "Struck text was not taken as a value; look at it yourself: {words}",
    },
    "several-totals/amounts": {
        "id": "Lebih dari satu jumlah anggaran tercetak: {first} dan {second}",
        "en": "More than one total of the budget is printed: {first} and {second}",
    },
}
"""What a problem says where it has facts, by its code and which of its cases it is (fact ``case``)."""


def problem(code: str, page: int | None = None, evidence: Evidence | None = None, **facts: object) -> Problem:
    """The problem ``code`` in Indonesian words. ``facts`` are the document's own words and numbers, and
    ``case`` where the code has several. Raises KeyError for a code without words, a mistake of ours."""
    told = {name: str(fact) for name, fact in facts.items()}
    return Problem(code=code, page=page, message=_words(code, "id", told), facts=told, evidence=evidence)


def problem_text(code: str, lang: str = "id", facts: Mapping[str, str] | None = None) -> str:
    """The words for a problem that did not stop the work; the code itself where it is not known."""
    return _words(code, "en" if lang == "en" else "id", facts or {}) if code in _PROBLEMS else code


def _words(code: str, language: Language, facts: Mapping[str, str]) -> str:
    told = _TOLD.get(f"{code}/{facts.get('case')}")
    return _PROBLEMS[code][language] if told is None else told[language].format(**facts)
