"""Many records at once: each row's outcome is kept, whatever happens to the others, or to the program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Generic, NamedTuple, TypeVar, overload

from ._flows import End, Flow, side_by_side
from ._progress import Progress
from .errors import AmbiguousWriteError, BatchError, BrainstemError, InvalidRequestError, NotSentError

T = TypeVar("T")
Row = Mapping[str, Any]
Write = Callable[[int], Flow[Any]]


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
        What went wrong, if it was not: `AmbiguousWriteError` if it may have been made all the same, `NotSentError` if
        the batch was interrupted before.
    """

    number: int
    data: Row
    record: Any = None
    error: BrainstemError | None = None


class BatchReport(Sequence[Outcome], Generic[T]):
    """The outcomes of many rows, in their order.

    What interrupts a batch, such as ``KeyboardInterrupt`` or ``asyncio.CancelledError``, has one as its ``report``.

    Examples
    --------
    >>> report = client.subjects.create_many(rows)  # doctest: +SKIP
    >>> report  # doctest: +SKIP
    <BatchReport: 497 of 500 made; rows 3, 17 failed; rows 20 unsure>
    >>> failed = [outcome for outcome in report.failures if outcome not in report.unsure]  # doctest: +SKIP
    >>> again = client.subjects.create_many(mend(outcome.data) for outcome in failed)  # doctest: +SKIP
    """

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        self._outcomes = list(outcomes)

    @property
    def records(self) -> list[T]:
        """The records that were made."""
        return [outcome.record for outcome in self._outcomes if outcome.error is None]

    @property
    def failures(self) -> list[Outcome]:
        """The rows that were not made or may not have been, with their errors."""
        return [outcome for outcome in self._outcomes if outcome.error is not None]

    @property
    def unsure(self) -> list[Outcome]:
        """The failures of which nobody can tell: look for these records before you send them again."""
        return [outcome for outcome in self.failures if isinstance(outcome.error, AmbiguousWriteError)]

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
        kinds: dict[str, list[str]] = {"failed": [], "unsure": [], "not sent": []}
        for outcome in self.failures:
            kinds[_kind(outcome.error)].append(str(outcome.number))
        told = "".join(f"; rows {_listed(numbers)} {kind}" for kind, numbers in kinds.items() if numbers)
        return f"<BatchReport: {len(self.records)} of {len(self)} made{told}>"


def _kind(error: BrainstemError | None) -> str:
    if isinstance(error, AmbiguousWriteError):
        return "unsure"
    return "not sent" if isinstance(error, NotSentError) else "failed"


def _listed(numbers: Sequence[str]) -> str:
    return ", ".join([*numbers[:10], "..."] if len(numbers) > 10 else numbers)


def as_rows(model: str, records: Iterable[Row]) -> list[dict[str, Any]]:
    """Return records to write as rows, or raise `InvalidRequestError` if they are something else."""
    if isinstance(records, str | bytes | Mapping) or hasattr(records, "columns") or not isinstance(records, Iterable):
        raise InvalidRequestError(f"records of {model} are a {type(records).__name__}; {_EXPECTED}")
    rows: list[Any] = list(records)
    for number, row in enumerate(rows):
        if not hasattr(row, "keys"):  # which rows of databases have, too
            raise InvalidRequestError(f"row {number} of {model} is {row!r:.60}; {_EXPECTED}")
    return [dict(row) for row in rows]


_EXPECTED = "expected a list of mappings, one a record; of a DataFrame take frame.to_dict('records')"


class Batch:
    """Rows that are written, some at the same time.

    Parameters
    ----------
    model : str
        Name of the model.
    rows : sequence of mapping
        What to write.
    """

    def __init__(self, model: str, rows: Sequence[Row]) -> None:
        self.model, self.rows = model, rows
        self._begun: set[int] = set()
        self._done: dict[int, Outcome] = {}

    def run(self, write: Write, concurrency: int, tell: Progress | None) -> Flow[BatchReport[Any]]:
        """Write every row and return the report; what interrupts this is given the report so far.

        Parameters
        ----------
        write : callable
            Takes the number of a row, and returns the flow that writes it and ends in its record.
        concurrency : int
            Rows to write at the same time.
        tell : callable or None
            Called with the number of rows that are done, and of all.
        """
        tell = tell or _tell_nobody
        try:
            yield from side_by_side(self._attempts(write, tell), concurrency)
            tell(len(self._done), len(self.rows))
        except GeneratorExit:  # nobody would get the report
            raise
        except BaseException as error:
            with suppress(BaseException):  # a second interruption ends the waiting, and must not take the report along
                yield End()
            report = self._report()
            error.report = report  # type: ignore[attr-defined]
            error.add_note(f"{report!r}: what became of each row is in the `report` of this exception")
            raise
        return self._report()

    def _attempts(self, write: Write, tell: Progress) -> Iterator[Flow[None]]:
        for number in range(len(self.rows)):
            tell(len(self._done), len(self.rows))  # from the caller's thread, which a row's own is not
            yield self._attempt(number, write)

    def _attempt(self, number: int, write: Write) -> Flow[None]:
        self._begun.add(number)
        row = self.rows[number]
        try:
            self._done[number] = Outcome(number, row, (yield from write(number)))
        except BrainstemError as error:
            self._done[number] = Outcome(number, row, None, error)
        except BaseException as error:
            self._done[number] = self._ended(number, error)
            if not isinstance(error, Exception):
                raise  # the report of the other rows is not to be lost for what is an error

    def _report(self) -> BatchReport[Any]:
        return BatchReport([self._done.get(number) or self._open(number) for number in range(len(self.rows))])

    def _open(self, number: int) -> Outcome:
        """Return the outcome of a row that still is under way, or not begun."""
        if number in self._begun:
            return self._unsure(number, "it was interrupted")
        return self._not_sent(number)

    def _ended(self, number: int, error: BaseException) -> Outcome:
        """Return the outcome of a row that something ended which is no answer."""
        if not getattr(error, "sent", True):
            return self._not_sent(number)
        return self._unsure(number, f"{type(error).__name__}: {error}", error)

    def _not_sent(self, number: int) -> Outcome:
        return Outcome(number, self.rows[number], None, NotSentError("not sent: the batch was interrupted before"))

    def _unsure(self, number: int, reason: str, cause: BaseException | None = None) -> Outcome:
        error = AmbiguousWriteError(self.model, dict(self.rows[number]), reason, [])
        error.__cause__ = cause
        return Outcome(number, self.rows[number], None, error)


def _tell_nobody(done: int, total: int | None) -> None:
    """Stand for a bar where nobody looks."""
