"""A server on this machine that keeps records, and spoils its answers as a seed tells it to.

Each client is a `Case` of its own, known by its token. What happens to a request depends on the seed, the request and
how often it came before, never on the order in which threads run: every case can be repeated.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import random
import socket
import struct
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from brainstem_openapi.registry import MODELS

ENVELOPES = ("meta", "count", "meta count", "none", "pages")
BURSTS = (1, 1, 1, 2, 3, 9)  # times in a row that a fault happens; more than a client is patient for
BOMB = gzip.compress(b" " * 2**23)
BOMBS = gzip.compress(BOMB)
PAGE = b"<!doctype html><html><title>Please sign in</title></html>"


class Answer(NamedTuple):
    """What a server without faults would say."""

    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)


def answer(status: int, body: Any) -> Answer:
    return Answer(status, json.dumps(body).encode())


def _has(row: dict[str, Any], field: str, text: str) -> bool:
    value = row.get(field)
    return text in value if isinstance(value, list) else text == value


def stored_as(model: str) -> str:
    """Return the model of what a create makes: a request, where it waits for approval."""
    return MODELS[model].approval_model or model


class Case:
    """The records of one client, how its lists come in pages, and how often what goes wrong.

    ``size`` sessions are there from the start; ``met`` counts the faults that happened,
    ``most_at_once`` the requests that were there at the same time.
    """

    def __init__(
        self, seed: int, *, rate: float, faults: tuple[str, ...], size: int = 0, cap: int = 100, envelope: str = "meta"
    ) -> None:
        self.seed, self.rate, self.faults, self.cap, self.envelope = seed, rate, faults, cap, envelope
        self.token = f"case-{seed}"
        self.rows: dict[str, list[dict[str, Any]]] = {"session": [{"id": f"s{n:04}"} for n in range(size)]}
        self.met: Counter[str] = Counter()
        self.requests = self.at_once = self.most_at_once = 0
        self._turns: Counter[str] = Counter()
        self._lock = threading.Lock()

    def fault(self, request: str) -> str | None:
        """Return what goes wrong with a request this time."""
        chance = random.Random(f"{self.seed} {request}")
        goes_wrong, kind, times = chance.random() < self.rate, chance.choice(self.faults), chance.choice(BURSTS)
        with self._lock:
            self.requests += 1
            self._turns[request] += 1
            if not goes_wrong or self._turns[request] > times:
                return None
            self.met[kind] += 1
        return kind

    @contextlib.contextmanager
    def present(self) -> Iterator[None]:
        """Count the requests that are there at the same time."""
        with self._lock:
            self.at_once += 1
            self.most_at_once = max(self.at_once, self.most_at_once)
        time.sleep(random.uniform(0, 0.005))  # so that answers overtake one another
        yield
        with self._lock:
            self.at_once -= 1

    def page(self, model: str, query: dict[str, list[str]]) -> Answer:
        """Return a part of a list, beside a longer one of other records."""
        key, asked = MODELS[model].plural, {name: values[0] for name, values in query.items()}
        wanted = {name[7:-1]: text for name, text in asked.items() if name.startswith("filter{")}
        rows = [row for row in self.rows.get(model, ()) if all(_has(row, *one) for one in wanted.items())]
        if self.envelope == "pages":
            size = min(int(asked.get("per_page", 20)), self.cap)
            start = (int(asked.get("page", 1)) - 1) * size
        else:
            start, size = int(asked.get("offset", 0)), min(int(asked.get("limit", 20)), self.cap)
        shown = rows[start : start + size]
        return answer(200, {"projects": [{"id": "p"}] * 30, key: shown, **self._beside(len(rows), start, size)})

    def _beside(self, total: int, start: int, size: int) -> dict[str, Any]:
        meta = {"page": start // size + 1, "per_page": size, "total_results": total, "total_pages": -(-total // size)}
        other: dict[str, Any] = {"count": {"count": total}, "meta count": {"meta": {"count": total}}, "none": {}}
        return dict(other.get(self.envelope, {"meta": meta}))

    def create(self, model: str, body: dict[str, Any]) -> Answer:
        """Keep a record, unless its name is taken; of a shared one a request for approval, however many there are."""
        with self._lock:
            rows = self.rows.setdefault(stored_as(model), [])
            if model == stored_as(model) and "name" in body and any(row["name"] == body["name"] for row in rows):
                return answer(400, {"name": [f"{model} with this name already exists."]})
            rows.append({"id": str(UUID(int=len(rows))), **body})
            return answer(201, {MODELS[stored_as(model)].singular: rows[-1]})


class Handler(BaseHTTPRequestHandler):
    """Answers for a `FaultServer`."""

    protocol_version = "HTTP/1.1"
    server: FaultServer

    def do_GET(self) -> None:
        """Answer a read."""
        parts = urlsplit(self.path)
        self._answer(parts.path, "", lambda case, model: case.page(model, parse_qs(parts.query)))

    def do_POST(self) -> None:
        """Answer a create."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(self.path, body, lambda case, model: case.create(model, json.loads(body)))

    def _answer(self, path: str, body: str, carry_out: Callable[[Case, str], Answer]) -> None:
        case = self.server.cases[self.headers["Authorization"].removeprefix("Bearer ")]
        fault = case.fault(f"{self.command} {self.path} {body}")
        with case.present():
            try:
                self._say_or_spoil(fault, lambda: carry_out(case, path.split("/")[4]))
            except OSError:  # the client is gone
                self.close_connection = True

    def _say_or_spoil(self, fault: str | None, carry_out: Callable[[], Answer]) -> None:
        if fault in REFUSALS:
            REFUSALS[fault](self)
        elif fault is None:
            self.say(carry_out())
        else:
            SPOILERS[fault](self, carry_out())

    def say(self, sound: Answer, **headers: str) -> None:
        """Send an answer; headers given here replace its own."""
        self.send_response(sound.status)
        own = {**dict(sound.headers), "Content-Length": str(len(sound.body))}
        for name, value in {**own, **{key.replace("_", "-"): value for key, value in headers.items()}}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(sound.body)

    def say_status(self, status: int, **headers: str) -> None:
        """Send an error."""
        self.say(answer(status, {"detail": "Something is wrong."}), **headers)

    def reset(self, first: bytes = b"") -> None:
        """Send some bytes and break the connection off, so that the client gets an error and no end of the file."""
        self.wfile.write(first)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())
        self.close_connection = True

    def begin(self, length: int) -> None:
        """Send the head of an answer of a length."""
        self.send_response(200)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def trickle(self, sound: Answer) -> None:
        """Send a body in pieces, slowly."""
        self.begin(len(sound.body))
        piece = len(sound.body) // 4 + 1
        for start in range(0, len(sound.body), piece):
            self.wfile.write(sound.body[start : start + piece])
            time.sleep(0.02)

    def hang_up_early(self, sound: Answer) -> None:
        """Send less than was said, and end the connection in an orderly way."""
        self.say(sound, Content_Length="99999")
        self.close_connection = True

    def drip(self) -> None:
        """Send a body that does not end while anybody listens."""
        self.begin(10**6)
        for _ in range(1000):
            self.wfile.write(b" ")
            time.sleep(0.02)

    def stay_silent(self) -> None:
        """Say nothing until the client goes."""
        self.connection.settimeout(10)
        self.connection.recv(1)
        self.close_connection = True

    def hurry(self, hours: int) -> None:
        """Ask for a wait until a moment of a clock that is wrong by hours."""
        self.say_status(429, Retry_After=format_datetime(datetime.now(UTC) + timedelta(hours=hours), usegmt=True))

    def send_away(self, status: int) -> None:
        """Redirect to another server."""
        self.say_status(status, Location=f"{self.server.elsewhere}{self.path}")

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def head(sound: Answer) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(sound.body)


# Nothing was carried out.
REFUSALS: dict[str, Callable[[Handler], None]] = {
    "reset before the answer": lambda it: it.reset(),
    "hung up": lambda it: setattr(it, "close_connection", True),
    "no HTTP": lambda it: it.reset(b"220 this is not HTTP\r\n"),
    "500": lambda it: it.say_status(500),
    "502": lambda it: it.say_status(502),
    "503": lambda it: it.say_status(503),
    "429 for seconds": lambda it: it.say_status(429, Retry_After="3600"),
    "429 until a date, clock ahead": lambda it: it.hurry(1),
    "429 until a date, clock behind": lambda it: it.hurry(-1),
    "redirect to another server": lambda it: it.send_away(302),
    "redirect to another server, for good": lambda it: it.send_away(308),
    "redirect in a circle": lambda it: it.say_status(307, Location=it.path),
}
# It was carried out; the answer tells so, or not.
SPOILERS: dict[str, Callable[[Handler, Answer], None]] = {
    "answer lost": lambda it, sound: it.reset(),
    "reset in the head": lambda it, sound: it.reset(head(sound)[:9]),
    "reset in the body": lambda it, sound: it.reset(head(sound) + sound.body[: len(sound.body) // 2]),
    "reset after the body": lambda it, sound: it.reset(head(sound) + sound.body),
    "body too short": lambda it, sound: it.hang_up_early(sound),
    "503 after the work": lambda it, sound: it.say_status(503),
    "504": lambda it, sound: it.say_status(504),
    "500 after the work": lambda it, sound: it.say_status(500),
    "JSON cut short": lambda it, sound: it.say(sound._replace(body=sound.body[:-9])),
    "no JSON": lambda it, sound: it.say(sound._replace(body=b"{'sessions': []}")),
    "JSON without end": lambda it, sound: it.say(sound._replace(body=b"[" * 50_000)),
    "a list": lambda it, sound: it.say(sound._replace(body=b"[]")),
    "nothing": lambda it, sound: it.say(sound._replace(body=b"")),
    "HTML": lambda it, sound: it.say(Answer(200, PAGE, (("Content-Type", "text/html"),))),
    "wrong content type": lambda it, sound: it.say(sound, Content_Type="text/html; charset=utf-7"),
    "wrong length": lambda it, sound: it.say(sound, Content_Length="9"),
    "slow body": lambda it, sound: it.trickle(sound),
    "body that drips": lambda it, sound: it.drip(),
    "silence": lambda it, sound: it.stay_silent(),
    "gigantic body": lambda it, sound: it.say(sound._replace(body=b" " * 2**21)),
    "compressed bomb": lambda it, sound: it.say(sound._replace(body=BOMB), Content_Encoding="gzip"),
    "bomb in a bomb": lambda it, sound: it.say(sound._replace(body=BOMBS), Content_Encoding="gzip, gzip"),
    "not what was packed": lambda it, sound: it.say(sound, Content_Encoding="gzip"),
}
FAULTS = (*REFUSALS, *SPOILERS)


class FaultServer(ThreadingHTTPServer):
    """Listens on this machine, beside another server that it sends clients away to."""

    request_queue_size = 128
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.cases: dict[str, Case] = {}
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.elsewhere = ""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up on a server like this."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def add(self, case: Case) -> Case:
        """Take a client in."""
        self.cases[case.token] = case
        return case


class Elsewhere(ThreadingHTTPServer):
    """Another server on this machine, which remembers the tokens that it is sent."""

    daemon_threads = True

    def __init__(self) -> None:
        self.seen: list[str | None] = []
        super().__init__(("127.0.0.1", 0), self._handler())

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        seen = self.seen

        class Remembers(Handler):
            def do_GET(self) -> None:
                seen.append(self.headers["Authorization"])
                self.say(answer(200, {"sessions": [], "count": 0}))

            do_POST = do_GET  # noqa: N815

        return Remembers


@contextlib.contextmanager
def running() -> Iterator[tuple[FaultServer, Elsewhere]]:
    """Start both servers, and stop them."""
    with FaultServer() as server, Elsewhere() as elsewhere:
        server.elsewhere = f"http://127.0.0.1:{elsewhere.server_port}"
        for one in (server, elsewhere):
            threading.Thread(target=one.serve_forever, args=(0.01,), daemon=True).start()
        yield server, elsewhere
        server.shutdown()
        elsewhere.shutdown()
