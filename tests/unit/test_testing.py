"""The fixtures for programs that use this package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from brainstem_api_tools import BrainstemClient
from brainstem_sandbox import Sandbox

THEIR_CONFTEST = 'pytest_plugins = ["brainstem_api_tools.testing"]\n'
THEIR_TESTS = """
import pytest
seen = []

@pytest.mark.parametrize("turn", [1, 2])
def test_import(brainstem_client, turn):
    assert all(client._transport.connections._pool is None for client in seen), "an earlier client was left open"
    assert len(brainstem_client.subjects.list(limit=1).to_list()) == 1
    seen.append(brainstem_client)
    assert len({client.url for client in seen}) == 1, "each test has a server of its own"

def test_the_end(brainstem_sandbox):
    assert seen[0] is not seen[1]
    print("served at", brainstem_sandbox.url)
"""


def test_the_client_is_signed_in_as_the_first_user_of_the_sandbox(
    brainstem_client: BrainstemClient, brainstem_sandbox: Sandbox
) -> None:
    assert brainstem_client.url == brainstem_sandbox.url
    assert repr(brainstem_client).endswith("token from argument>")
    emails = [user.email for user in brainstem_client.users.list()]
    assert brainstem_sandbox.email in emails


def test_a_program_has_one_sandbox_a_run_and_a_client_a_test(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(THEIR_CONFTEST)
    (tmp_path / "test_theirs.py").write_text(THEIR_TESTS)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-s", "-W", "error", "-p", "no:cacheprovider", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert "3 passed" in done.stdout, done.stdout + done.stderr
    address = done.stdout.partition("served at ")[2].split()[0]
    with pytest.raises(httpx.ConnectError):
        httpx.get(address)
