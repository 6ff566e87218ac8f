"""The runner of the async client: it carries out the same flows as the sync one, in an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ._flows import End, Flow, Give, Pause, Request, Start, Step, Wait

if TYPE_CHECKING:
    from ._response import Response

T = TypeVar("T")


class SendsAsync(Protocol):
    """What sends requests for an `AsyncRunner`."""

    async def send(self, request: Request) -> Response:
        """Return the answer."""


class AsyncRunner:
    """Carries out flows in an event loop, and those that are started beside them as tasks.

    Parameters
    ----------
    transport : SendsAsync
        What sends.
    """

    def __init__(self, transport: SendsAsync) -> None:
        self.transport = transport

    async def run(self, flow: Flow[T]) -> T:
        """Return the result of a flow."""
        result: list[T] = []
        async with aclosing(self._drive(flow, result)) as driven:
            async for _ in driven:
                pass
        return result[0]

    async def iterate(self, flow: Flow[None]) -> AsyncGenerator[Any, None]:
        """Return what a flow gives on its way, when it is asked for."""
        async with aclosing(self._drive(flow, [])) as driven:
            async for value in driven:
                yield value

    async def _drive(self, flow: Flow[T], result: list[T]) -> AsyncGenerator[Any, None]:
        tasks: set[asyncio.Task[Any]] = set()
        resume = partial(next, flow)
        try:
            while True:
                try:
                    step = resume()
                except StopIteration as end:
                    result.append(end.value)
                    return
                if isinstance(step, Give):
                    yield step.value
                    resume = partial(flow.send, None)
                    continue
                try:
                    resume = partial(flow.send, await self._carry_out(step, tasks))
                except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001  the flow decides what becomes of it
                    resume = partial(flow.throw, error)
        finally:
            flow.close()
            await _end(tasks)

    async def _carry_out(self, step: Step, tasks: set[asyncio.Task[Any]]) -> Any:
        if isinstance(step, Request):
            return await self.transport.send(step)
        if isinstance(step, Start):
            coroutine: Coroutine[Any, Any, Any] = self.run(step.flow)
            task = asyncio.create_task(coroutine)
            tasks.add(task)
            task.add_done_callback(partial(_let_go, tasks))
            return task
        if isinstance(step, Wait):
            return await step.task
        if isinstance(step, End):
            await _end(tasks)
        if isinstance(step, Pause):
            await asyncio.sleep(step.seconds)
        return None


async def _end(tasks: set[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _let_go(tasks: set[asyncio.Task[Any]], task: asyncio.Task[Any]) -> None:
    """Forget a task that is done, and call its error seen: if nobody waits for it, another one is told."""
    tasks.discard(task)
    if not task.cancelled():
        task.exception()
