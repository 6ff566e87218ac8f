"""Read-only checks of a server: whether it can be used, and whether it is as this package expects.

Nothing is written, and no name, id or text of a record leaves this module: a report can be pasted anywhere.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from brainstem_openapi.registry import MODELS, SPEC_VERSION, Model

from ._envelope import read_total
from ._flows import Request
from ._response import Response
from ._transport import Transport
from ._version import __version__
from .errors import BrainstemError

CLOCK_TOLERANCE = 60  # seconds
ONE = {"limit": 1}
FAR = 1000  # records asked for to see where the server cuts


class Finding(NamedTuple):
    """What one check found.

    Attributes
    ----------
    check : str
        What was looked at.
    state : {"good", "note", "bad"}
        ``bad`` keeps people from working; a ``note`` differs from what this package was written from.
    text : str
        What was found.
    settles : tuple of str
        Points of the list of what is unverified that this decides, by their names there.
    """

    check: str
    state: str
    text: str
    settles: tuple[str, ...] = ()


def examine(transport: Transport) -> Iterator[Finding]:
    """Return what is found, check by check; only reads are sent.

    Parameters
    ----------
    transport : Transport
        The server, and the token if there is one. Nobody is asked for one.
    """
    doctor = _Doctor(transport)
    yield from doctor.reach()
    if doctor.reached is None:
        return
    for check in (doctor.token, doctor.door, doctor.envelope, doctor.cap, doctor.order, doctor.include, doctor.models):
        try:
            yield from check()
        except BrainstemError as error:
            yield Finding(check.__name__, "bad", str(error).splitlines()[0])


class _Doctor:
    """The checks, and what the later ones need of the earlier."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self.portal = "public"
        self.reached: Response | None = None

    def ask(self, name: str, query: dict[str, Any], portal: str | None = None, *, token: bool = True) -> Response:
        """Return the answer to a read of a list."""
        door = portal or self.portal
        path = MODELS[name].operations["list"].path.replace("{portal}", door)
        return self.transport.send(Request("GET", path, query, signed=token and door != "public"))

    def reach(self) -> Iterator[Finding]:
        """Whether the server answers, over which connection, and what its clock says."""
        begun = time.monotonic()
        try:
            self.reached = self.ask("project", ONE)
        except BrainstemError as error:
            yield Finding("server", "bad", str(error))
            return
        took = 1000 * (time.monotonic() - begun)
        state = "good" if self.reached.ok else "bad"
        yield Finding("server", state, f"public projects: status {self.reached.status_code} after {took:.0f} ms")
        encrypted = self.transport.server.startswith("https:")
        told = "TLS" if encrypted else "none, which is fine on this machine alone"
        yield Finding("encryption", "good" if encrypted else "note", told)
        yield self._clock(self.reached.headers.get("date"))

    def _clock(self, told: str | None) -> Finding:
        from email.utils import parsedate_to_datetime

        try:
            apart = abs((datetime.now(UTC) - parsedate_to_datetime(told or "")).total_seconds())
        except (ValueError, TypeError):
            return Finding("clock", "note", "the server does not tell the time")
        state = "good" if apart <= CLOCK_TOLERANCE else "bad"
        return Finding("clock", state, f"{apart:.0f} s from the server's")

    def token(self) -> Iterator[Finding]:
        """Where the token comes from, and whether the server takes it."""
        if self.transport.credentials.find() is None:
            yield Finding("token", "note", "none; only public data were looked at")
            return
        source = self.transport.credentials.source
        answer = self.ask("project", ONE, "private")
        state, self.portal = ("good", "private") if answer.ok else ("bad", "public")
        yield Finding("token", state, f"from {source}: status {answer.status_code}")

    def door(self) -> Iterator[Finding]:
        """What somebody without a token is told."""
        answer = self.ask("project", ONE, "private", token=False)
        state = "good" if answer.status_code in (401, 403) else "bad"
        yield Finding("without a token", state, f"status {answer.status_code}", ("401 or 403 without a token",))

    def envelope(self) -> Iterator[Finding]:
        """What stands beside the records of a list."""
        body = self.ask("project", ONE).raise_for_status()
        beside = sorted(set(body) - {MODELS["project"].plural})
        total = "a total" if read_total(body) is not None else "no total"
        told = f"{total}; beside the list: {', '.join(beside) or 'nothing'}"
        yield Finding("envelope", "good", told, ("list envelope",))

    def cap(self) -> Iterator[Finding]:
        """How many records a page has unasked, and at the most."""
        total, name = max((self._total(name), name) for name in ("session", "subject", "project"))
        queries: tuple[dict[str, Any], ...] = ({}, {"limit": FAR})
        unasked, most = (len(_records(self.ask(name, query), MODELS[name].plural)) for query in queries)
        told = f"{unasked} records unasked, {most} of {FAR} asked for, of {total}"
        settles = ("default and greatest page",) if most < total else ()
        state = "good" if unasked in (20, total) and most in (100, total) else "note"
        yield Finding("page size", state, told, settles)

    def _total(self, name: str) -> int:
        return read_total(self.ask(name, ONE)) or 0

    def order(self) -> Iterator[Finding]:
        """Whether lists can be sorted by id, which keeps equal records in place from page to page."""
        answer = self.ask("session", {**ONE, "sort[]": "id"})
        yield Finding("sort by id", "good" if answer.ok else "note", f"status {answer.status_code}")

    def include(self) -> Iterator[Finding]:
        """Where included records stand."""
        body = self.ask("session", {**ONE, "include[]": "projects.*"}).raise_for_status()
        session = next(iter(_records(body, "sessions")), {})
        within = bool(_records(session, "projects"))
        beside = "projects" in body
        told = "in place of the ids" if within else "beside the list" if beside else "nowhere: no session has a project"
        settles = ("included records",) if within or beside else ()
        yield Finding("include", "good" if settles else "note", told, settles)

    def models(self) -> Iterator[Finding]:
        """Which models the server has, and which of their fields this package does not know, or knows in vain."""
        for model in MODELS.values():
            if "list" not in model.operations or self.portal not in model.operations["list"].portals:
                continue
            yield from self._model(model)

    def _model(self, model: Model) -> Iterator[Finding]:
        answer = self.ask(model.name, ONE)
        guessed = (f"GET {model.app}/{model.name}/",) if model.unverified else ()
        if not answer.ok:
            yield Finding(model.name, "note", f"status {answer.status_code}", guessed)
            return
        rows = _records(answer, model.plural)
        if not isinstance(answer.get(model.plural), list):
            yield Finding(model.name, "bad", f"no list {model.plural!r} in the answer")
        elif rows:
            yield self._fields(model, set(rows[0]), guessed)

    def _fields(self, model: Model, found: set[str], guessed: tuple[str, ...]) -> Finding:
        unknown = sorted(found - set(model.fields) - {"links"})
        missing = sorted(name for name, field in model.fields.items() if name not in found and not field.write_only)
        told = [f"{what}: {', '.join(names)}" for what, names in (("unknown", unknown), ("missing", missing)) if names]
        return Finding(model.name, "note" if told else "good", "; ".join(told) or "as described", guessed)


def _records(body: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """Return the records of a list; none where the server sent something else."""
    found = body.get(key)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def report(server: str, findings: list[Finding]) -> dict[str, Any]:
    """Return a report as plain data."""
    return {
        "server": server,
        "version": __version__,
        "spec": SPEC_VERSION,
        "findings": [finding._asdict() for finding in findings],
        "settled": sorted({point for finding in findings for point in finding.settles}),
    }
