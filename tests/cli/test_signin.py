"""`brainstem login`, `logout`, `status` and `token`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import keyring
import pytest
from click.testing import Result

from brainstem_api_tools import BrainstemClient
from brainstem_api_tools._tokens import read_entry, token_file, write_token
from brainstem_api_tools.cli._connection import Connection
from brainstem_sandbox import Sandbox

Run = Callable[..., Result]
TOOL = str(Path(sys.executable).with_name("brainstem"))


@pytest.fixture
def server(brainstem_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox to which nobody has signed in."""
    monkeypatch.setenv("BRAINSTEM_URL", brainstem_sandbox.url)
    return brainstem_sandbox


@pytest.fixture
def seated(at_terminal: Callable[..., None], monkeypatch: pytest.MonkeyPatch, server: Sandbox) -> None:
    """Somebody at a terminal who knows the password."""
    at_terminal()
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr("getpass.getpass", lambda question: server.password if "Pass" in question else server.token)


@pytest.fixture
def approving(monkeypatch: pytest.MonkeyPatch, server: Sandbox) -> list[str]:
    """Somebody with a browser who approves; returns what the command told."""
    told: list[str] = []

    def approve(text: str) -> None:
        told.append(text)
        threading.Thread(target=type_code, args=(text, server)).start()

    monkeypatch.setattr("brainstem_api_tools._device_flow.tell", approve)
    return told


def type_code(told: str, server: Sandbox) -> None:
    found = re.search(r"open (\S+) in.*code (\S+)", told, re.DOTALL)
    assert found is not None
    with httpx.Client(follow_redirects=True) as browser:
        page = browser.get(found.group(1))
        for fields in (
            {"email": server.email, "password": server.password},
            {"code": found.group(2)},
            {"decision": "approve"},
        ):
            page = browser.post(page.url, data={"csrfmiddlewaretoken": browser.cookies["csrftoken"], **fields})


def test_a_token_from_the_standard_input_is_tried_and_kept(run: Run, server: Sandbox) -> None:
    done = run("login", "--token", "-", typed=f" {server.token}\n")
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"Signed in to {server.url}. The token is kept in {token_file(server.url)}" in done.stderr
    assert server.token not in done.output
    assert read_entry(server.url).token == server.token
    assert run("load", "project", "--limit", "1").exit_code == 0


@pytest.mark.parametrize(("typed", "said"), [("canary\n", "401"), ("\n", "text of a token"), ("", "text of a token")])
def test_a_token_that_is_not_accepted_is_not_kept(run: Run, server: Sandbox, typed: str, said: str) -> None:
    done = run("login", "--token", "-", typed=typed)
    assert done.exit_code == 3
    assert said in done.stderr
    assert "canary" not in done.output
    assert read_entry(server.url) is None


@pytest.mark.parametrize("option", [["--token", "canary"], ["--token=canary"], ["canary"], ["--headless", "canary"]])
def test_a_token_in_the_arguments_is_refused(run: Run, option: list[str]) -> None:
    done = run("login", *option)
    assert done.exit_code == 2
    assert "--token -" in done.stderr
    assert "canary" not in done.output


def test_a_token_is_kept_without_what_was_copied_along_with_it(run: Run, server: Sandbox) -> None:
    assert run("login", "--token", "-", typed=f'"Bearer {server.token}"\n').exit_code == 0
    entry = read_entry(server.url)
    assert entry is not None
    assert entry.token == server.token


@pytest.mark.usefixtures("seated")
def test_a_token_can_be_typed_unseen(run: Run, server: Sandbox) -> None:
    assert run("login", "--token", "-").exit_code == 0
    assert read_entry(server.url).token == server.token


@pytest.mark.usefixtures("seated")
@pytest.mark.parametrize("options", [[], ["--password"]])
def test_e_mail_and_password_are_asked_for(run: Run, server: Sandbox, options: list[str]) -> None:
    done = run("login", *options, typed=f"{server.email}\n")
    assert done.exit_code == 0
    assert f"Signed in to {server.url} as {server.email}." in done.stderr
    entry = read_entry(server.url)
    assert entry is not None
    assert entry.email == server.email
    assert server.password not in done.output


def test_headless_tells_address_and_code(run: Run, server: Sandbox, approving: list[str]) -> None:
    done = run("login", "--headless")
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"{server.url}/account/authorize/" in approving[0]
    assert read_entry(server.url) is not None


@pytest.mark.usefixtures("seated")
def test_enter_signs_in_with_the_browser(
    run: Run, server: Sandbox, approving: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brainstem_api_tools._device_flow._browser_is_near", lambda: False)
    assert run("login", typed="\n").exit_code == 0
    assert len(approving) == 1
    assert read_entry(server.url) is not None


def test_without_a_terminal_nobody_is_asked(run: Run, server: Sandbox) -> None:
    done = run("login")
    assert done.exit_code == 2
    assert "--headless" in done.stderr


def test_the_ways_to_sign_in_exclude_one_another(run: Run, server: Sandbox) -> None:
    done = run("login", "--headless", "--token", "-", typed="x")
    assert done.exit_code == 2
    assert "exclude one another" in done.stderr


def test_nobody_signs_in_where_others_can_listen(run: Run) -> None:
    done = run("login", "--headless", "--url", "http://lab.test")
    assert done.exit_code == 2
    assert "not encrypted" in done.stderr
    assert "BRAINSTEM_ALLOW_HTTP=http://lab.test" in done.stderr


def test_one_signs_in_in_the_open_where_the_environment_allows_it(played: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "http://lab.test"
    monkeypatch.setenv("BRAINSTEM_ALLOW_HTTP", url)
    monkeypatch.setattr("brainstem_api_tools.client.BrainstemClient.whoami", lambda self: None)
    monkeypatch.setattr(Connection, "client", lambda self, portal: BrainstemClient("t", url=url, portal=portal))
    done = played((200, {}))("login", "--token", "-", "--url", url, typed="canary\n")
    assert done.exit_code == 0
    assert read_entry(url).token == "canary"


def test_a_token_of_the_environment_that_goes_first_is_told(
    run: Run, server: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRAINSTEM_TOKEN", "another")
    done = run("login", "--token", "-", typed=server.token)
    assert done.exit_code == 0
    assert "used before this one" in done.stderr


def test_a_keyring_that_does_not_work_is_told_and_the_file_serves(run: Run, server: Sandbox) -> None:
    from keyring.backends import fail

    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        done = run("login", "--keyring", "--token", "-", typed=server.token)
    finally:
        keyring.set_keyring(before)
    assert done.exit_code == 0
    assert "Warning: The keyring failed" in done.stderr
    assert str(token_file(server.url)) in done.stderr


def test_logout_forgets_the_token_of_the_server_alone(run: Run, server: Sandbox) -> None:
    for address in (server.url, "https://lab.test"):
        write_token(address, "t")
    done = run("logout")
    assert done.exit_code == 0
    assert f"To revoke the token: {server.url}/private/users/tokens/" in done.stderr
    assert (read_entry(server.url), read_entry("https://lab.test").token) == (None, "t")
    assert "No token was kept" in run("logout").stderr


def test_logout_all_forgets_every_token(run: Run) -> None:
    for address in ("https://one.test", "https://two.test"):
        write_token(address, "t")
    assert run("logout", "--all").stderr.count("Signed out of") == 2
    assert list(token_file("x").parent.iterdir()) == []


def test_status_tells_server_user_and_age_and_never_the_token(run: Run, server: Sandbox) -> None:
    write_token(server.url, server.token, email=server.email)
    done = run("status", "--format", "json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert (found["server"], found["user"], found["token"]) == (server.url, server.email, "cache")
    assert found["accepted"] is True
    assert found["saved"][:10] <= found["used"][:10] < found["expires"][:10]
    assert server.token not in done.output
    text = run("status", "--format", "table").stdout
    assert re.search(r"^accepted +yes$", text, re.MULTILINE)


@pytest.mark.parametrize("where", ["environment", "file"])
def test_status_tells_where_a_token_is_from(
    run: Run, server: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    file = tmp_path / "lab.env"
    file.write_text(f"BRAINSTEM_URL={server.url}\nBRAINSTEM_TOKEN={server.token}\n")
    if where == "environment":
        monkeypatch.setenv("BRAINSTEM_TOKEN", server.token)
    found = json.loads(run("status", *(["--env-file", str(file)] if where == "file" else [])).stdout)
    assert found["token"] == (str(file) if where == "file" else "environment")
    assert (found["user"], found["expires"], found["accepted"]) == (None, None, True)


def test_status_of_nobody_is_an_exit_code(run: Run, server: Sandbox) -> None:
    done = run("status", "--format", "table")
    assert done.exit_code == 3
    assert done.stdout.splitlines()[1:] == [
        "user      unknown (the API does not tell whose a token is)",
        "token     none; sign in with `brainstem login`",
    ]


def test_status_of_a_token_that_is_refused(run: Run, server: Sandbox) -> None:
    write_token(server.url, "canary")
    done = run("status")
    assert done.exit_code == 3
    assert json.loads(done.stdout)["accepted"] is False
    assert "Invalid token" in done.stderr
    assert "canary" not in done.output


def test_status_where_the_server_does_not_answer(run: Run, played: Any) -> None:
    done = played(httpx.ConnectError("no route"))("status")
    assert done.exit_code == 6
    assert json.loads(done.stdout)["accepted"] is None
    assert "no route" in done.stderr


def test_the_token_is_printed_when_it_is_asked_for(run: Run, server: Sandbox) -> None:
    assert run("token").exit_code == 3
    write_token(server.url, "canary")
    done = run("token")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "canary\n", "")


@pytest.fixture
def lab(tmp_path: Path, server: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A server that is known by a profile alone."""
    monkeypatch.delenv("BRAINSTEM_URL")
    (tmp_path / "config").mkdir()
    text = f'[profiles.lab]\nurl = "{server.url}"\nportal = "public"\n'
    (tmp_path / "config" / "config.toml").write_text(text)
    return server


@pytest.mark.parametrize("line", [["--profile", "lab", "{}"], ["{}", "--profile", "lab"]])
def test_a_profile_names_server_and_portal(run: Run, lab: Sandbox, line: list[str]) -> None:
    given = [word.format("status") for word in line]
    assert json.loads(run(*given).stdout)["server"] == lab.url
    explained = json.loads(run("load", "project", "--profile", "lab", "--explain").stdout)
    assert explained["url"] == f"{lab.url}/api/public/stem/project/"
    nearer = json.loads(run("load", "project", "--profile", "lab", "--portal", "private", "--explain").stdout)
    assert nearer["url"] == f"{lab.url}/api/private/stem/project/"


def test_a_profile_of_the_environment_counts_too(run: Run, lab: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_PROFILE", "lab")
    assert json.loads(run("status").stdout)["server"] == lab.url
    monkeypatch.setenv("BRAINSTEM_URL", "https://nearer.test")
    assert Connection().server == "https://nearer.test"


def test_a_profile_that_is_not_there_is_told(run: Run, lab: Sandbox) -> None:
    done = run("status", "--profile", "rig")
    assert done.exit_code == 2
    assert "there is: lab" in done.stderr


def test_ctrl_c_while_it_waits_leaves_nothing_behind(server: Sandbox, tmp_path: Path) -> None:
    import signal

    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    line = [TOOL, "login", "--headless"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        assert "authorize" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert "Traceback" not in err
    assert not (tmp_path / "config").exists()
