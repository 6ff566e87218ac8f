"""One client or one token file in many threads and processes."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient
from brainstem_api_tools._tokens import read_entry, token_file, write_token

LAB = "https://lab.test"
MANY = 20
Respond = Callable[[BaseHTTPRequestHandler], None]

WRITE = f"""
import sys
from brainstem_api_tools._tokens import write_token
print("ready", flush=True)
sys.stdin.readline()
for turn in range(200):
    write_token("{LAB}", f"{{sys.argv[1] * 1000}}-{{turn}}")
"""
FORK = """
import os, sys
from brainstem_api_tools import BrainstemClient

client = BrainstemClient("t", url=sys.argv[1])
assert client.load("session").ok
for _ in range(2):
    child = os.fork()
    if child == 0:
        fine = all(client.load("session").ok for _ in range(3))
        client.close()
        os._exit(0 if fine else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert client.load("session").ok
"""
LEAVE_OPEN = """
import gc, sys
from brainstem_api_tools import BrainstemClient

BrainstemClient("t", url=sys.argv[1]).load("session")
gc.collect()
kept = BrainstemClient("t", url=sys.argv[1])
kept.load("session")
"""


def run(code: str, *arguments: str) -> str:
    """Return what a fresh interpreter says on its standard error when every warning counts."""
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


class Counter:
    """Answers every read, and remembers the connections and the paths."""

    def __init__(self) -> None:
        self.connections: list[Any] = []
        self.names: list[str] = []

    def __call__(self, request: BaseHTTPRequestHandler) -> None:
        self.connections.append(request.client_address)
        name = request.path.rstrip("/").rpartition("/")[2]
        self.names.append(name)
        content = json.dumps({"session": {"id": name}, "sessions": []}).encode()
        request.protocol_version = "HTTP/1.1"
        request.send_response(200)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)
        request.close_connection = False


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """Do the work in many threads that begin together."""
    together = threading.Barrier(MANY)

    def begin(number: int) -> Any:
        together.wait(10)
        return work(number)

    with ThreadPoolExecutor(MANY) as pool:
        return list(pool.map(begin, range(MANY)))


def test_many_threads_that_keep_a_token_leave_a_whole_one_and_no_drafts() -> None:
    tokens = [f"{number:02}" * 5000 for number in range(MANY)]
    at_once(lambda number: write_token(LAB, tokens[number]))
    assert read_entry(LAB).token in tokens
    assert list(token_file(LAB).parent.iterdir()) == [token_file(LAB)]


def test_two_processes_that_keep_tokens_never_show_half_a_one() -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITE, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for name in "ab"
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
    write_token(LAB, "first-0")
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write(b"\n")
        writer.stdin.flush()
    seen = set()
    while any(writer.poll() is None for writer in writers):
        seen.add(read_entry(LAB).token)
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0, 0]
    assert {len(str(token).partition("-")[0]) for token in seen} <= {1000, len("first")}
    assert read_entry(LAB).token in ("a" * 1000 + "-199", "b" * 1000 + "-199")


def test_many_threads_share_one_client_and_each_gets_its_own_answer(listen: Callable[[Respond], str]) -> None:
    server = Counter()
    with BrainstemClient("t", url=listen(server)) as client:
        answers = at_once(lambda number: [client.load("session", id=f"{number}-{turn}") for turn in range(5)])
        with client._transport.connections.lease() as mine:
            pass
    expected = [[f"{number}-{turn}" for turn in range(5)] for number in range(MANY)]
    assert [[answer["session"]["id"] for answer in row] for row in answers] == expected
    assert sorted(server.names) == sorted(name for row in expected for name in row)
    assert len(set(server.connections)) <= 16
    assert mine.is_closed


def test_many_threads_without_a_token_ask_one_question(
    answering: Any, terminal: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = terminal()

    def type_slowly(question: str) -> str:
        questions.append(question)
        time.sleep(0.02)
        return "ada@lab.test"

    def answer(request: Any) -> Any:
        return (200, {"token": "t"}) if request.method == "POST" else (200, {"sessions": []})

    monkeypatch.setattr("builtins.input", type_slowly)
    client = answering(answer).client(None, portal="public")
    at_once(lambda number: client.load("session", "private"))
    assert sum("E-mail" in question for question in questions) == 1


def test_a_token_that_is_refused_in_many_threads_is_dropped_once_for_all(answering: Any) -> None:
    write_token(LAB, "old")
    client = answering((401, {"detail": "Invalid token."})).client(None)

    def load(number: int) -> int:
        return client.load("session").status_code

    client._credentials.find()
    with pytest.raises(PermissionError):
        for _ in at_once(load):
            pass
    assert read_entry(LAB) is None


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="needs fork")
def test_a_forked_child_has_a_connection_of_its_own_and_leaves_its_parents_alone(
    listen: Callable[[Respond], str],
) -> None:
    server = Counter()
    run(FORK, listen(server))
    parents = server.connections[0]
    assert len(set(server.connections)) == 3
    assert [connection == parents for connection in server.connections] == [True, *([False] * 3 + [True]) * 2]


def test_a_client_that_nobody_closes_leaves_no_warning(listen: Callable[[Respond], str]) -> None:
    assert run(LEAVE_OPEN, listen(Counter())) == ""
