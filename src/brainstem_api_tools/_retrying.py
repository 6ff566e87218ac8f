"""When a request is sent again, and after how long."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from ._flows import Request
from ._response import Response
from .errors import ConfigurationError, ConnectionFailedError

if TYPE_CHECKING:
    from tenacity import AsyncRetrying, BaseRetrying, RetryCallState, Retrying

REPEATABLE_METHODS = {"GET", "HEAD", "DELETE"}
REPEATABLE_STATUSES = {429, 502, 503, 504}
UNSURE_STATUSES = {502, 503, 504}  # a gateway gave up; the server behind it may not have

LOST = "answer_lost"  # in tenacity's statistics of a loop


class _Numbers(NamedTuple):
    attempts: int
    base: float
    longest: float
    total: float


class RetryPolicy(_Numbers):
    """How often and how long a request is tried.

    Attributes
    ----------
    attempts : int
        Times a request is sent at the most; 1 never repeats.
    base, longest : float
        Seconds: the first wait is drawn from 0 to ``base``, each later one from twice the span, up to ``longest``.
    total : float
        Seconds after which no further attempt begins.

    Raises
    ------
    ConfigurationError
        If a number cannot be one of these.
    """

    __slots__ = ()

    def __new__(cls, attempts: int = 5, base: float = 0.5, longest: float = 30.0, total: float = 120.0) -> Self:
        """Return the policy, if its numbers make sense."""
        if not isinstance(attempts, int) or isinstance(attempts, bool) or attempts < 1:
            raise ConfigurationError(f"attempts is {attempts!r}; expected a whole number of at least 1")
        for name, seconds in (("base", base), ("longest", longest), ("total", total)):
            if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not 0 <= seconds < float("inf"):
                raise ConfigurationError(f"{name} is {seconds!r}; expected a number of seconds of at least 0")
        return super().__new__(cls, attempts, base, longest, total)

    @classmethod
    def _make(cls, iterable: Iterable[Any]) -> Self:  # type: ignore[override]  # which `_replace` goes through
        return cls(*iterable)


class FirstAttempt:
    """The first attempt at a request, which a loop begins with if there are to be more; few requests need one.

    As a context manager it keeps the failure to get an answer.

    Attributes
    ----------
    outcome : Response or ConnectionFailedError
        What came of it.
    taken : bool
        Whether the loop has begun with it.
    """

    outcome: Response | ConnectionFailedError

    def __enter__(self) -> Self:
        """Begin to count the time."""
        self._begun, self.taken = time.monotonic(), False
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        """Keep the failure."""
        if isinstance(error, ConnectionFailedError):
            self.outcome = error
        return isinstance(error, ConnectionFailedError)

    @property
    def seconds(self) -> float:
        """The time since it began."""
        return time.monotonic() - self._begun

    def asks_for_more(self, request: Request) -> bool:
        """Return whether the request should be sent again."""
        return is_repeatable(request) and (not isinstance(self.outcome, Response) or is_passing(self.outcome))

    def take(self) -> Response:
        """Return the answer, or raise the failure."""
        self.taken = True
        if isinstance(self.outcome, Response):
            return self.outcome
        raise self.outcome


def retrying(policy: RetryPolicy, first: FirstAttempt, sleep: Callable[[float], None]) -> Retrying:
    """Return the loop that repeats a read according to the policy."""
    import tenacity

    return tenacity.Retrying(sleep=sleep, **_options(policy, first))


def async_retrying(policy: RetryPolicy, first: FirstAttempt) -> AsyncRetrying:
    """Return the same loop for a coroutine."""
    import asyncio

    import tenacity

    return tenacity.AsyncRetrying(sleep=asyncio.sleep, **_options(policy, first))


def _options(policy: RetryPolicy, first: FirstAttempt) -> dict[str, Any]:
    import tenacity

    left = max(0.0, policy.total - first.seconds)
    return {
        "stop": tenacity.stop_after_attempt(policy.attempts) | tenacity.stop_before_delay(left),
        "wait": lambda state: wait_seconds(policy, state.attempt_number, outcome(state)),
        "retry": tenacity.retry_if_exception_type(ConnectionFailedError) | tenacity.retry_if_result(is_passing),
        "before_sleep": log_retry,
        "retry_error_callback": lambda state: state.outcome.result() if state.outcome else None,
    }


def is_repeatable(request: Request) -> bool:
    """Return whether a request may be sent again when its answer gets lost."""
    return request.method in REPEATABLE_METHODS and not request.once


def settled(loop: BaseRetrying, request: Request, response: Response) -> Response:
    """Return the answer that a loop ended with; to a delete, 404 means "done" if an earlier answer was lost."""
    if request.method == "DELETE" and response.status_code == 404 and loop.statistics.get(LOST):
        return Response(204, response.headers, b"", method=response.method, url=response.url)
    return response


def outcome(state: RetryCallState) -> Any:
    """Return the answer to an attempt, or its failure."""
    return state.outcome and (state.outcome.exception() or state.outcome.result())


def is_lost(outcome: Any) -> bool:
    """Return whether an attempt may have been carried out though its outcome does not say so."""
    if isinstance(outcome, Response):
        return outcome.status_code in UNSURE_STATUSES
    return getattr(outcome, "sent", False)


def is_passing(response: Response) -> bool:
    """Return whether the answer tells of trouble that may pass."""
    return response.status_code in REPEATABLE_STATUSES


def wait_seconds(policy: RetryPolicy, attempt: int, outcome: Any) -> float:
    """Return the wait after an attempt: what the server asks for, else a random part of a growing span."""
    asked = retry_after(outcome) if isinstance(outcome, Response) else None
    if asked is not None:
        return min(asked, policy.longest)
    from random import uniform

    return uniform(0, min(policy.longest, policy.base * 2 ** min(attempt - 1, 60)))


def retry_after(response: Response) -> float | None:
    """Return the seconds that ``Retry-After`` asks for, given as a number or as a date."""
    text = response.headers.get("retry-after", "").strip()
    if text.isdecimal():
        return float(text)
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def log_retry(state: RetryCallState) -> None:
    """Leave one line in the log for each repetition, and remember in the loop whether an answer was lost."""
    reason = outcome(state)
    state.retry_object.statistics[LOST] = state.retry_object.statistics.get(LOST) or is_lost(reason)
    log_attempt(state.attempt_number, reason, state.upcoming_sleep)


def log_attempt(number: int, reason: Any, seconds: float) -> None:
    """Leave a line in the log on an attempt after which there will be another one."""
    import logging

    log = logging.getLogger("brainstem_api_tools")
    told = " ".join(str(reason).split())  # errors that come with advice have several lines
    log.warning("attempt %d: %s; next in %.1f s", number, told, seconds)
