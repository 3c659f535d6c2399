"""What can go wrong with a file, each with an exit code and a next step for the person."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    OK = 0
    FINDINGS = 1
    USAGE = 2
    DOCUMENT_FAILED = 3


class DocumentError(Exception):
    """A document that cannot be processed. ``message`` says what happened, ``advice`` what to do."""

    exit_code = ExitCode.DOCUMENT_FAILED
    code = "document-failed"

    def __init__(self, message: str, advice: str, page: int | None = None) -> None:
        super().__init__(f"{message} {advice}")
        self.message = message
        self.advice = advice
        self.page = page


class NotReadable(DocumentError):
    code = "not-readable"


class NotADocument(DocumentError):
    code = "not-a-document"


class Damaged(DocumentError):
    code = "damaged"


class Encrypted(DocumentError):
    code = "encrypted"


class NoPages(DocumentError):
    code = "no-pages"


class TooLarge(DocumentError):
    code = "too-large"
