"""`brainstem sandbox`: the ready line, how it stops, and what it refuses."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from brainstem_sandbox import Sandbox

COMMAND = [sys.executable, "-m", "brainstem_sandbox"]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_one_json_line_serves_and_stops_when_asked(how: signal.Signals) -> None:
    with subprocess.Popen([*COMMAND, "--data", "empty"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        headers = {"Authorization": f"Bearer {ready['token']}"}
        answer = httpx.get(f"{ready['url']}/api/private/stem/project/", headers=headers)
        process.send_signal(how)
        rest = process.stdout.read()
    assert answer.json()["projects"] == []
    assert {"url", "token", "email", "password"} <= set(ready)
    assert rest == ""
    assert process.returncode == 0


def test_the_command_line_tool_has_it() -> None:
    tool = Path(sys.executable).with_name("brainstem")
    done = subprocess.run([tool, "sandbox", "--help"], capture_output=True, text=True, check=True)
    assert "--pagination {meta,count,page,none}" in done.stdout


def test_another_address_than_loopback_needs_a_flag() -> None:
    done = subprocess.run([*COMMAND, "--host", "0.0.0.0"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--allow-remote" in done.stderr


def test_a_port_that_is_taken_is_told(brainstem_sandbox: Sandbox) -> None:
    port = brainstem_sandbox.url.rpartition(":")[2]
    done = subprocess.run([*COMMAND, "--port", port], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "in use" in done.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--db", "no such folder/x.sqlite3"], "no such folder/x.sqlite3 cannot be used: unable to open"),
        (["--db", "text.sqlite3"], "text.sqlite3 cannot be used: file is not a database"),
        (["--port", "99999"], "127.0.0.1, port 99999: bind(): port must be 0-65535"),
    ],
)
def test_what_cannot_be_opened_is_told_in_a_line(options: list[str], told: str, tmp_path: Path) -> None:
    (tmp_path / "text.sqlite3").write_text("no database, but text that is long enough to be one" * 100)
    done = subprocess.run([*COMMAND, *options], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(f"brainstem sandbox: {told}")
    assert len(done.stderr.splitlines()) == 1


def test_a_database_file_is_kept_and_opened_again(tmp_path: Path) -> None:
    file = tmp_path / "mine.sqlite3"
    with Sandbox(data="empty", database=file) as first:
        made = httpx.post(
            f"{first.url}/api/private/stem/project/",
            json={"name": "Kept"},
            headers={"Authorization": f"Bearer {first.token}"},
        )
        assert made.status_code == 201
    with Sandbox(data="demo", database=file) as second:
        headers = {"Authorization": f"Bearer {second.token}"}
        kept = httpx.get(f"{second.url}/api/private/stem/project/", headers=headers).json()["projects"]
    assert [project["name"] for project in kept] == ["Kept"]


def test_a_file_that_is_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    file = tmp_path / "other.sqlite3"
    with sqlite3.connect(file) as database:
        database.execute("create table mice (name text)")
    database.close()
    done = subprocess.run([*COMMAND, "--db", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "another program" in done.stderr


def test_a_sandbox_that_does_not_start_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError, match="did not start"):
        Sandbox(database=tmp_path / "no such folder" / "x.sqlite3").start()
    assert "unable to open database" in capfd.readouterr().err


def test_it_ends_with_the_program_that_started_it() -> None:
    sandbox = Sandbox(data="empty").start()
    process = sandbox._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    deadline = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    assert process.returncode == 0
    assert process.stdout is not None
    process.stdout.close()
