"""Many records at once: each row's outcome is kept, whatever happens to the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, overload

from ._flows import Flow, side_by_side
from .errors import BatchError, BrainstemError

T = TypeVar("T")


class Outcome(NamedTuple):
    """What became of one row.

    Attributes
    ----------
    number : int
        Place of the row, from 0.
    data : mapping
        What was to be written.
    record : record or None
        The record, if it was made.
    error : BrainstemError or None
        What went wrong, if it was not.
    """

    number: int
    data: Mapping[str, Any]
    record: Any = None
    error: BrainstemError | None = None


class BatchReport(Sequence[Outcome], Generic[T]):
    """The outcomes of many rows, in their order.

    Examples
    --------
    >>> report = client.subjects.create_many(rows)  # doctest: +SKIP
    >>> report  # doctest: +SKIP
    <BatchReport: 498 of 500 made; rows 3, 17 failed>
    >>> again = client.subjects.create_many(mend(failed.data) for failed in report.failures)  # doctest: +SKIP
    """

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        self._outcomes = list(outcomes)

    @property
    def records(self) -> list[T]:
        """The records that were made."""
        return [outcome.record for outcome in self._outcomes if outcome.error is None]

    @property
    def failures(self) -> list[Outcome]:
        """The rows that failed, with their errors."""
        return [outcome for outcome in self._outcomes if outcome.error is not None]

    def raise_for_failures(self) -> BatchReport[T]:
        """Return the report, or raise `BatchError` with every failure and this report."""
        if self.failures:
            lines = [f"row {outcome.number}: {outcome.error}".replace("\n", "\n  ") for outcome in self.failures]
            raise BatchError(lines, self)
        return self

    @overload
    def __getitem__(self, place: int) -> Outcome: ...
    @overload
    def __getitem__(self, place: slice) -> list[Outcome]: ...

    def __getitem__(self, place: int | slice) -> Outcome | list[Outcome]:
        return self._outcomes[place]

    def __len__(self) -> int:
        return len(self._outcomes)

    def __repr__(self) -> str:
        failed = ", ".join(str(outcome.number) for outcome in self.failures[:10])
        more = ", ..." if len(self.failures) > 10 else ""
        told = f"; rows {failed}{more} failed" if failed else ""
        return f"<BatchReport: {len(self.records)} of {len(self)} made{told}>"


def run_batch(
    rows: Sequence[Mapping[str, Any]], write: Callable[[Any], Flow[Any]], concurrency: int
) -> Flow[list[Outcome]]:
    """Write every row, some at the same time, and return the outcomes in the rows' order.

    Parameters
    ----------
    rows : sequence of mapping
        What to write.
    write : callable
        Returns the flow that writes one row and ends in its record.
    concurrency : int
        Rows to write at the same time.
    """

    def attempt(number: int, data: Mapping[str, Any]) -> Flow[Outcome]:
        try:
            return Outcome(number, data, (yield from write(data)))
        except BrainstemError as error:
            return Outcome(number, data, None, error)

    return (yield from side_by_side((attempt(number, data) for number, data in enumerate(rows)), concurrency))
