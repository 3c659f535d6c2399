"""The modules that reading and checking a document needs, loaded once for all workers."""

from audit.runners import processes as pool

MODULES = ("audit.run.loaded",)


def begin(*, own: bool = False) -> None:
    """To be called first by a command with workers: they load while the command itself does.

    ``own``: see ``processes.prepare``.
    """
    pool.prepare(MODULES, own=own)
