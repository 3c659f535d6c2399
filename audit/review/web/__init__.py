"""The review page over HTTP: who comes in, what is shown, what is sent back.

``application`` in ``app`` has the addresses; ``serve`` answers on the loopback address until it is stopped.
"""
