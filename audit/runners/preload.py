"""The modules that reading and checking a document needs, loaded once for all workers."""

from audit.runners import processes as pool

MODULES = (
    "audit.run.document",
    "extractor.reading",
    "extractor.source",
    "extractor.agreement",
)


def begin() -> None:
    """To be called first by a command with workers: they load while the command itself does."""
    pool.prepare(MODULES)
