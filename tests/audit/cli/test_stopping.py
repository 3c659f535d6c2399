"""A request to stop is never lost."""

from __future__ import annotations

import signal
import time

import pytest

from audit.cli.stopping import stopping


class _StopsAsItGoes:
    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def test_a_stop_is_felt_where_it_comes() -> None:
    with pytest.raises(KeyboardInterrupt), stopping():
        signal.raise_signal(signal.SIGTERM)


def test_a_stop_while_an_object_is_taken_away_is_felt_a_little_later() -> None:
    """Python ignores what is raised there: the run went on for ever."""
    gone = [_StopsAsItGoes()]

    def goes_on() -> None:
        gone.clear()
        for _ in range(500):
            time.sleep(0.01)

    with pytest.raises(KeyboardInterrupt), stopping():
        goes_on()


def test_a_second_stop_disturbs_nothing() -> None:
    done = []
    with stopping():
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGTERM)
        done.append("reports")
    assert done == ["reports"]


def test_afterwards_signals_are_as_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with stopping():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before
