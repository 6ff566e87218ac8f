"""The command as a process of its own: exit codes, pipes, Ctrl-C, a real terminal, and how fast it starts."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOOL = str(Path(sys.executable).with_name("brainstem"))
Start = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def start(brainstem_sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Runs the installed command, signed in to the sandbox."""
    monkeypatch.setenv("BRAINSTEM_URL", brainstem_sandbox.url)
    monkeypatch.setenv("BRAINSTEM_TOKEN", brainstem_sandbox.token)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([TOOL, *arguments], capture_output=True, text=True, check=False, timeout=60)

    return run


def test_a_pipe_gets_json(start: Start) -> None:
    done = start("load", "session", "--limit", "1")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["sessions"]) == 1


def test_the_command_is_a_module_too() -> None:
    command = [sys.executable, "-m", "brainstem_api_tools.cli", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.startswith("brainstem, version")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["load"], 2),
        (["nonsense"], 2),
        (["load", "session", "--sort", "nme"], 2),
        (["load", "session", "--id", "00000000-0000-0000-0000-000000000000"], 4),
        (["save", "session", "--data", "{}"], 5),
        (["save", "session", "--data", "{}", "--no-check"], 5),
    ],
)
def test_scripts_can_rely_on_exit_codes(start: Start, line: list[str], code: int) -> None:
    done = start(*line)
    assert (done.returncode, done.stdout) == (code, "")
    assert "Traceback" not in done.stderr


def test_a_wrong_token_is_one_exit_code_and_shows_nowhere(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_TOKEN", "canary-token")
    done = start("load", "session", "--format", "json")
    assert done.returncode == 3
    assert json.loads(done.stderr)["error"]["status"] == 401
    assert "canary" not in done.stdout + done.stderr


def test_an_env_file_signs_in(
    start: Start, brainstem_sandbox: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("BRAINSTEM_TOKEN")
    monkeypatch.setenv("BRAINSTEM_URL", "http://127.0.0.1:9")
    file = tmp_path / ".env"
    file.write_text(f"BRAINSTEM_URL={brainstem_sandbox.url}\nBRAINSTEM_TOKEN={brainstem_sandbox.token}\n", "utf-8")
    assert start("load", "session", "--env-file", str(file)).returncode == 0
    assert start("load", "session").returncode == 3


def test_a_server_that_is_not_there_is_a_failure_of_the_network(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", "http://127.0.0.1:9")
    done = start("save", "session", "--id", "x", "--data", '{"name": "y"}')  # a change, which is not tried again
    assert done.returncode == 6
    assert done.stderr.startswith("Error: PATCH http://127.0.0.1:9/")


def test_a_reader_that_closes_the_pipe_ends_the_command_quietly(start: Start) -> None:
    line = [TOOL, "load", "session", "--all", "--format", "jsonl", "--include", "projects"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(10) == b'{"id": "00'
        process.stdout.close()
        assert (process.wait(timeout=60), process.stderr.read()) == (141, b"")


def test_ctrl_c_ends_the_command_quietly(start: Start) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        line = [TOOL, "load", "project", "--portal", "public", "--url", address]
        with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            connection, _ = silent.accept()
            time.sleep(0.1)  # so that the command waits for the answer
            process.send_signal(signal.SIGINT)
            output = process.communicate(timeout=30)
            connection.close()
    assert (process.returncode, *output) == (130, "", "")


def at_a_terminal(*arguments: str) -> str:
    """Return what somebody at a terminal sees."""
    reader, writer = pty.openpty()
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm"}
    streams: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), writer)
    seen = b""
    with subprocess.Popen([TOOL, *arguments], env=environment, **streams):
        os.close(writer)
        try:
            while part := os.read(reader, 4096):
                seen += part
        except OSError:  # that is how a terminal ends
            pass
    os.close(reader)
    return seen.decode()


def test_a_terminal_gets_a_table(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    head = at_a_terminal("load", "subject", "--limit", "2", "--fields", "name,sex", "--sort", "name").splitlines()[0]
    assert head.startswith("\x1b[1mname")
    assert re.sub(r"\x1b\[[01]m", "", head) == "name    sex"
    monkeypatch.setenv("NO_COLOR", "1")
    assert at_a_terminal("load", "subject", "--limit", "1", "--fields", "name,sex").splitlines()[0] == "name    sex"


def test_help_imports_no_command_and_no_http() -> None:
    run = "from brainstem_api_tools.cli import main; main(['--help'], standalone_mode=False)"
    script = f"import sys; {run}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(done.stdout.splitlines()[-1].split())
    heavy = {"httpx", "jsonschema", "pyarrow", "brainstem_sandbox", "importlib.metadata"}
    commands = {f"brainstem_api_tools.cli.{module}" for module in ("read", "write", "about", "signin")}
    assert loaded & (heavy | commands) == set()
    assert "brainstem_api_tools.cli" in loaded
