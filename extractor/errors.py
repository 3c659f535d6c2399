"""What can go wrong with a file, each with an exit code and a next step for the person.

Every failure is a class with its words in both languages; the exception carries named facts, and the border
(terminal, report) renders it: ``error.render("en")``. What could not be read inside a document that otherwise
goes on is a problem (``extractor.problems``).
"""

# ruff: noqa: N818 (the names say what is wrong with the document)

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar, Literal

Language = Literal["id", "en"]


class ExitCode(IntEnum):
    """How a command ends; README.md says it to users. 1 is kept for findings at or above ``--fail-on``."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    DOCUMENT_FAILED = 3


class DocumentError(Exception):
    """A document that cannot be processed. ``message`` says what happened, ``advice`` what to do.

    ``texts`` holds both per language, with ``{named}`` places for the facts given at raising. ``message`` and
    ``advice`` are the Indonesian ones. A class without texts (or with other words) may be given both.
    """

    exit_code = ExitCode.DOCUMENT_FAILED
    code = "document-failed"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": ("Dokumen tidak dapat diproses.", "Periksa berkas itu, lalu jalankan lagi."),
        "en": ("The document cannot be processed.", "Look at the file, then run again."),
    }

    def __init__(
        self, message: str | None = None, advice: str | None = None, page: int | None = None, **facts: object
    ) -> None:
        self.facts = facts
        self.page = page
        self._own = (message, advice)
        super().__init__(" ".join(self.render("id")))

    @property
    def message(self) -> str:
        """What happened, in Indonesian."""
        return self.render("id")[0]

    @property
    def advice(self) -> str:
        """What to do about it, in Indonesian."""
        return self.render("id")[1]

    def render(self, lang: str = "id") -> tuple[str, str]:
        """(what happened, what to do) in ``lang``; Indonesian where the language is not known."""
        message, advice = self.texts["en" if lang == "en" else "id"]
        return self._own[0] or message.format(**self.facts), self._own[1] or advice.format(**self.facts)


class NotReadable(DocumentError):
    """``reason`` is a key of ``reasons``."""

    code = "not-readable"
    reasons: ClassVar[dict[Language, dict[str, str]]] = {
        "id": {
            "missing": "tidak ditemukan",
            "denied": "tidak ada izin membacanya",
            "folder": "ini folder, bukan berkas",
            "special": "bukan berkas biasa",
            "failed": "gagal dibaca",
        },
        "en": {
            "missing": "not found",
            "denied": "no permission to read it",
            "folder": "it is a folder",
            "special": "it is no ordinary file",
            "failed": "reading failed",
        },
    }
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": ("Berkas tidak dapat dibuka: {reason}.", "Periksa letak berkas dan hak aksesnya."),
        "en": ("The file cannot be opened: {reason}.", "Check where it is and who may read it."),
    }

    def render(self, lang: str = "id") -> tuple[str, str]:
        """As of all; the reason the system gave stands in the message."""
        language: Language = "en" if lang == "en" else "id"
        reason = str(self.facts.get("reason", "failed"))
        words = self.reasons[language].get(reason, reason)
        message, advice = self.texts[language]
        return self._own[0] or message.format(reason=words), self._own[1] or advice


class NotADocument(DocumentError):
    """The content is of no kind that is read, whatever the suffix says."""

    code = "not-a-document"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": (
            "Isi berkas bukan PDF, PNG, JPEG, TIFF, atau transkrip (.txt, .md, .html).",
            "Berikan dokumen perjanjian kinerja dalam salah satu bentuk itu.",
        ),
        "en": (
            "The content is no PDF, PNG, JPEG, TIFF or transcript (.txt, .md, .html).",
            "Give the performance agreement in one of these forms.",
        ),
    }


class EmptyFile(NotADocument):
    """Nothing but white space is in the file."""

    code = "empty-file"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": ("Berkas kosong (0 bita).", "Salin atau unduh ulang dokumen aslinya."),
        "en": ("The file is empty (0 bytes).", "Copy or download the original again."),
    }


class Damaged(DocumentError):
    """A PDF or picture that could not be repaired."""

    code = "damaged"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": (
            "Berkas rusak atau terpotong dan tidak dapat diperbaiki.",
            "Minta salinan utuh, atau simpan ulang dari aplikasi asalnya.",
        ),
        "en": (
            "The file is damaged or cut off and cannot be repaired.",
            "Ask for a whole copy, or save it again from its application.",
        ),
    }


class Encrypted(DocumentError):
    """A PDF that asks for a password, and none was given."""

    code = "encrypted"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": ("PDF terkunci dengan kata sandi.", "Jalankan lagi dengan --password KATA_SANDI."),
        "en": ("The PDF is locked with a password.", "Run again with --password PASSWORD."),
    }


class WrongPassword(Encrypted):
    """The password that was given opens nothing."""

    code = "wrong-password"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": ("Kata sandi tidak membuka PDF ini.", "Periksa kata sandi pada --password."),
        "en": ("The password does not open this PDF.", "Check the password given with --password."),
    }


class NoPages(DocumentError):
    """A PDF without a page."""

    code = "no-pages"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": ("PDF tidak memuat satu halaman pun.", "Simpan ulang dari aplikasi asalnya."),
        "en": ("The PDF has no pages.", "Save it again from its application."),
    }


class TooLarge(DocumentError):
    """``what`` (pages, bytes, pixels) is a key of ``units``; ``found`` and ``limit`` are in it."""

    code = "too-large"
    units: ClassVar[dict[Language, dict[str, str]]] = {
        "id": {"pages": "halaman", "bytes": "bita", "pixels": "piksel"},
        "en": {"pages": "pages", "bytes": "bytes", "pixels": "pixels"},
    }
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": (
            "Berkas terlalu besar: {found} {unit}, paling banyak {limit}.",
            "Pisahkan dokumennya, lalu periksa bagiannya satu per satu.",
        ),
        "en": (
            "The file is too large: {found} {unit}, at most {limit}.",
            "Split the document and check its parts one by one.",
        ),
    }

    def render(self, lang: str = "id") -> tuple[str, str]:
        """As of all; what was counted, its limit and its unit stand in the message."""
        language: Language = "en" if lang == "en" else "id"
        self.facts.setdefault("found", "?")
        self.facts.setdefault("limit", "?")
        self.facts["unit"] = self.units[language].get(str(self.facts.get("what")), "")
        return super().render(language)


class PageTooDense(DocumentError):
    """One page only: the others are read."""

    code = "page-too-dense"
    texts: ClassVar[dict[Language, tuple[str, str]]] = {
        "id": ("Halaman memuat terlalu banyak isi dan tidak dibaca.", "Periksa halaman itu dengan mata."),
        "en": ("The page holds too much content and was not read.", "Look at that page yourself."),
    }
