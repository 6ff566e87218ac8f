"""Locks that are free in a forked child: the thread that held one there does not exist, and nobody would release it."""

from __future__ import annotations

import os
import threading
from weakref import WeakSet


class ForkLock:
    """A lock for threads that a forked child does not inherit held."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        _ALL.add(self)

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *exception: object) -> None:
        self._lock.release()


_ALL: WeakSet[ForkLock] = WeakSet()


def _free_all() -> None:
    for lock in list(_ALL):
        lock._lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_free_all)
