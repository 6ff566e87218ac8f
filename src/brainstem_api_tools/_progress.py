"""How far a long list is: a bar where somebody looks, or what a caller does with the numbers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._notebook import running_kernel

Progress = Callable[[int, int | None], object]


@contextmanager
def shown(progress: Progress | bool | None, label: str) -> Iterator[Progress | None]:
    """Return what to call after each page, if anything; what it draws is finished at the end.

    Parameters
    ----------
    progress : callable or bool, optional
        Called as it is; True stands for a bar in a notebook or on a terminal's stderr, and for nothing elsewhere.
    label : str
        What is read.
    """
    if callable(progress) or not progress:
        yield progress or None
    elif running_kernel() is not None:
        yield _notebook_bar(label)
    elif sys.stderr.isatty():
        with _terminal_bar(label) as told:
            yield told
    else:
        yield None


@contextmanager
def _terminal_bar(label: str) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(*columns, console=Console(stderr=True)) as bars:
        bar = bars.add_task(label, total=None)
        yield lambda done, total: bars.update(bar, completed=done, total=total)


def _notebook_bar(label: str) -> Progress:
    from IPython.display import HTML, display

    def bar(done: int, total: int | None) -> Any:
        known = "" if total is None else f' value="{done}" max="{total}"'
        return HTML(f"<progress{known}></progress> {label}: {done} of {'?' if total is None else total}")

    handle = display(bar(0, None), display_id=True)
    return lambda done, total: handle.update(bar(done, total))
