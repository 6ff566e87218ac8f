"""What is to be done, step by step, apart from who does it: the sync and the async client carry out the same steps.

A flow is a generator. It yields steps, gets back what each came to, and returns its result. Flows call one another with
``yield from``. `Runner` carries one out with threads; `AsyncRunner`, in a module of its own, with tasks.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from contextvars import ContextVar
from functools import partial, update_wrapper
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from ._response import Response

T = TypeVar("T")
P = ParamSpec("P")


class Request(NamedTuple):
    """Step: send this, and get its `Response`.

    ``once`` marks an action: it is not repeated, since even one that is a GET, such as accepting, changes something.
    """

    method: str
    path: str
    params: dict[str, Any]
    body: Any = None
    signed: bool = True
    once: bool = False


class Pause(NamedTuple):
    """Step: wait so many seconds."""

    seconds: float


class Start(NamedTuple):
    """Step: begin another flow beside this one, and get a task for it, which has ``cancel()``."""

    flow: Flow[Any]


class Wait(NamedTuple):
    """Step: get the result of a task."""

    task: Any


class Give(NamedTuple):
    """Step: hand something to whoever iterates over the flow."""

    value: Any


class End(NamedTuple):
    """Step: start nothing more, and wait for what was begun."""


Step = Request | Pause | Start | Wait | Give | End
Flow = Generator[Step, Any, T]


class Sends(Protocol):
    """What sends requests for a `Runner`."""

    def send(self, request: Request) -> Response:
        """Return the answer."""


class Runner:
    """Carries out flows one step after the other, and those that are started beside them in threads.

    Parameters
    ----------
    transport : Sends
        What sends.
    """

    def __init__(self, transport: Sends) -> None:
        self.transport = transport

    def run(self, flow: Flow[T]) -> T:
        """Return the result of a flow."""
        driven = self._drive(flow)
        while True:
            try:
                next(driven)
            except StopIteration as end:
                result: T = end.value
                return result

    def iterate(self, flow: Flow[None]) -> Iterator[Any]:
        """Return what a flow gives on its way, when it is asked for."""
        return self._drive(flow)

    def _drive(self, flow: Flow[T]) -> Generator[Any, None, T]:
        resume = partial(next, flow)
        with closing(flow), _Threads() as threads:
            while True:
                try:
                    step = resume()
                except StopIteration as end:
                    result: T = end.value
                    return result
                if isinstance(step, Give):
                    yield step.value
                    resume = partial(flow.send, None)
                    continue
                try:
                    resume = partial(flow.send, self._carry_out(step, threads))
                except BaseException as error:  # noqa: BLE001  the flow decides what becomes of it
                    resume = partial(flow.throw, error)

    def _carry_out(self, step: Step, threads: _Threads) -> Any:
        if isinstance(step, Request):
            return self.transport.send(step)
        if isinstance(step, Start):
            return threads.pool.submit(self.run, step.flow)
        if isinstance(step, Wait):
            return step.task.result()
        if isinstance(step, End):
            threads.end()
        if isinstance(step, Pause):
            pause(step.seconds)
        return None


_ENDED: ContextVar[threading.Event | None] = ContextVar("_ENDED", default=None)  # of the flow that a thread works for


def pause(seconds: float) -> None:
    """Wait; a thread whose flow has ended meanwhile raises `CancelledError` at once, since nobody wants its result."""
    ended = _ENDED.get()
    if ended is None:
        time.sleep(seconds)
    elif ended.wait(seconds):
        from concurrent.futures import CancelledError

        raise CancelledError


MOST_AT_ONCE = 8  # to be kind to the server


class _Threads:
    """The threads of one flow: made when it starts another flow, gone when it ends."""

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._workers: list[threading.Thread] = []  # the pool's own list lacks one whose start was interrupted
        self._ended = threading.Event()

    @property
    def pool(self) -> ThreadPoolExecutor:
        """The threads; a flow starts no more at once than there are."""
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(MOST_AT_ONCE, "brainstem", initializer=self._begin)
        return self._pool

    def _begin(self) -> None:
        """Count the thread that calls this, before it takes up its first flow."""
        _ENDED.set(self._ended)
        self._workers.append(threading.current_thread())

    def __enter__(self) -> _Threads:
        return self

    def __exit__(self, *exception: object) -> None:
        self.end()

    def end(self) -> None:
        """Start nothing more, and wait for what was begun; told so again, no longer."""
        patient = not self._ended.is_set()
        self._ended.set()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            for worker in self._workers if patient else ():
                worker.join()


def steps(method: Callable[P, Flow[T]]) -> Callable[P, T]:
    """Make a method of a flow: called, it carries the flow out; with an async runner, what it returns is awaited."""
    shown = method.__annotations__["return"]
    method.__annotations__["return"] = shown.removeprefix("Flow[").removesuffix("]")

    def carry_out(*args: P.args, **keywords: P.kwargs) -> T:
        runner: Runner = args[0]._runner  # type: ignore[attr-defined]
        return runner.run(method(*args, **keywords))

    return update_wrapper(carry_out, method)


def sent(request: Request) -> Flow[Response]:
    """Send a request and return its answer."""
    response: Response = yield request
    return response


def side_by_side(flows: Iterable[Flow[T]], width: int) -> Flow[list[T]]:
    """Carry out flows, so many at the same time, and return their results in order."""
    begun: deque[Any] = deque()
    results: list[T] = []
    for flow in flows:
        if len(begun) == width:
            results.append((yield Wait(begun.popleft())))
        begun.append((yield Start(flow)))
    for task in begun:
        results.append((yield Wait(task)))
    return results
