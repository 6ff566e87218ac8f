"""Locks after a fork: a child does not wait for a thread that only its parent has."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from brainstem_api_tools._locks import ForkLock

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


def test_one_thread_at_a_time_is_let_in() -> None:
    lock, entered = ForkLock(), threading.Event()

    def enter() -> None:
        with lock:
            entered.set()

    with lock:
        other = threading.Thread(target=enter)
        other.start()
        assert not entered.wait(0.05)
    assert entered.wait(10)
    other.join()


def test_a_child_is_not_locked_out_by_a_thread_that_held_the_lock_at_the_fork(tmp_path: Path) -> None:
    script = tmp_path / "forks.py"
    script.write_text(FORKS)
    status = os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-W", "ignore", str(script)])
    assert status == 0


FORKS = """
import os, signal, threading
from brainstem_api_tools._locks import ForkLock

lock, held, done = ForkLock(), threading.Event(), threading.Event()

def hold():
    with lock:
        held.set()
        done.wait(30)

holder = threading.Thread(target=hold)
holder.start()
held.wait(30)
child = os.fork()
if not child:
    signal.alarm(20)  # a child that is locked out dies of this
    with lock:
        os._exit(0)
_, status = os.waitpid(child, 0)
done.set()
holder.join()
with lock:  # the parent's lock is still its own
    raise SystemExit(status and 1)
"""
