"""A request to stop is never lost."""

from __future__ import annotations

import signal
import time

import pytest

from audit.cli.stopping import stopping
from audit.run.whole import whole


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


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_is_done_whole_is_done_before_a_stop_is_felt(number: signal.Signals) -> None:
    done = []

    def goes_on() -> None:
        with whole():
            with whole():
                signal.raise_signal(number)
            done.append("kept")
        done.append("went on")

    with pytest.raises(KeyboardInterrupt), stopping():
        goes_on()
    assert done == ["kept"]


def test_a_second_ctrl_c_is_felt_at_once() -> None:
    done = []

    def twice() -> None:
        with whole():
            for which in ("first", "second"):
                signal.raise_signal(signal.SIGINT)
                done.append(which)

    with pytest.raises(KeyboardInterrupt), stopping():
        twice()
    assert done == ["first"]
    with whole():  # nothing of it is left
        done.append("later")
    assert done == ["first", "later"]


def test_what_was_ignored_from_the_start_stays_so() -> None:
    """``nohup`` has a program go on after the end of its terminal."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stopping():
            signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
