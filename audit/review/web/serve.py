"""The server of a sitting: one program, on the loopback address, until it is stopped."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterator

import uvicorn
from starlette.types import ASGIApp

from audit.review.web.guard import ENTRANCE, Sessions

LOOPBACK = "127.0.0.1"
_GRACE = 3  # seconds for answers that are on their way when it is stopped


@contextlib.contextmanager
def bound(port: int = 0) -> Iterator[socket.socket]:
    """A socket that only this computer reaches; ``port`` 0 takes a free one. Raises OSError."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind((LOOPBACK, port))
        yield listening


def host_of(listening: socket.socket) -> str:
    """What browsers call the server at a socket: ``127.0.0.1:8765``."""
    return f"{LOOPBACK}:{listening.getsockname()[1]}"


def address(host: str, sessions: Sessions) -> str:
    """The address that lets a browser in."""
    return f"http://{host}{ENTRANCE}{sessions.token}"


def serve(app: ASGIApp, listening: socket.socket, ready: Callable[[], object]) -> None:
    """Answer until Ctrl-C; ``ready`` is called when a browser may come."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        ws="none",
        http="h11",
        timeout_graceful_shutdown=_GRACE,
    )
    listening.listen()
    ready()
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])
