"""Tokens in the system's keyring, and keyrings that fail in every way."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from brainstem_api_tools import BrainstemWarning
from brainstem_api_tools._config import wants_keyring
from brainstem_api_tools._tokens import drop_token, kept_servers, read_entry, token_file, write_token

LAB, CANARY = "https://lab.test", "canary-0123456789"


class Drawer(KeyringBackend):
    """Keeps secrets in memory."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.secrets.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


class Stuck(Drawer):
    """Raises whatever it is given."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    set_password = delete_password = get_password  # type: ignore[assignment]


@pytest.fixture
def use() -> Iterator[Callable[[Any], Any]]:
    """Puts a keyring in the place of the system's."""
    before = keyring.get_keyring()

    def put(ring: KeyringBackend) -> KeyringBackend:
        keyring.set_keyring(ring)
        return ring

    yield put
    keyring.set_keyring(before)


def test_a_token_is_kept_in_the_keyring_and_the_file_says_so(use: Callable) -> None:
    ring = use(Drawer())
    assert write_token(LAB, CANARY, email="ada@lab.test", keyring=True) == "keyring"
    assert ring.secrets == {("brainstem", LAB): CANARY}
    assert CANARY not in token_file(LAB).read_text()
    entry = read_entry(LAB)
    assert entry is not None
    assert (entry.token, entry.place, entry.email) == (CANARY, "keyring", "ada@lab.test")
    assert CANARY not in repr(entry)
    assert kept_servers() == [LAB]
    assert drop_token(LAB)
    assert (ring.secrets, read_entry(LAB)) == ({}, None)


def test_a_keyring_that_nobody_chose_is_not_used(use: Callable) -> None:
    ring = use(Stuck(RuntimeError("touched")))
    assert write_token(LAB, CANARY) == "cache"
    assert read_entry(LAB).token == CANARY
    assert drop_token(LAB)
    assert ring.secrets == {}


class Plain(Drawer):
    """Works, and is none of those that its package recommends: such as the one that writes plain text."""

    priority = 0.5  # type: ignore[assignment]
    name = "plain"


FAILING = [
    Plain(),
    fail.Keyring(),
    null.Keyring(),
    Stuck(KeyringLocked("locked")),
    Stuck(OSError("no bus")),
    Stuck(TypeError()),
]


@pytest.mark.parametrize("ring", FAILING)
def test_a_keyring_that_fails_breaks_nothing(use: Callable, ring: KeyringBackend) -> None:
    use(ring)
    with pytest.warns(BrainstemWarning, match="keyring failed") as caught:
        assert write_token(LAB, CANARY, keyring=True) == "cache"
    assert CANARY not in str(caught[0].message)
    assert read_entry(LAB).token == CANARY


def test_a_keyring_that_is_gone_is_told_and_the_token_counts_as_missing(use: Callable) -> None:
    use(Drawer())
    write_token(LAB, CANARY, keyring=True)
    use(fail.Keyring())
    with pytest.warns(BrainstemWarning, match="cannot be read"):
        assert read_entry(LAB) is None
    with pytest.warns(BrainstemWarning, match="stays there"):
        assert drop_token(LAB)
    assert not token_file(LAB).exists()


def test_a_token_that_left_the_keyring_by_itself_can_be_dropped(use: Callable) -> None:
    use(Drawer())
    write_token(LAB, CANARY, keyring=True)
    use(Drawer())
    assert read_entry(LAB) is None
    with pytest.warns(BrainstemWarning, match="not found"):
        drop_token(LAB)
    assert kept_servers() == []


def test_without_the_package_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.warns(BrainstemWarning, match=r"brainstem_python_api_tools\[keyring\]"):
        assert write_token(LAB, CANARY, keyring=True) == "cache"


@pytest.mark.parametrize(
    ("variable", "file", "chosen"),
    [
        ("1", "", True),
        ("yes", "keyring = false", True),
        ("0", "keyring = true", False),
        (None, "keyring = true", True),
        (None, "", False),
        (None, 'keyring = "yes"', False),
    ],
)
def test_the_keyring_is_chosen_by_variable_or_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, variable: str | None, file: str, chosen: bool
) -> None:
    if variable is not None:
        monkeypatch.setenv("BRAINSTEM_KEYRING", variable)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text(file)
    assert wants_keyring() is chosen


def test_a_prompt_keeps_its_token_where_the_user_chose(
    use: Callable, terminal: Callable[..., list[str]], answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = use(Drawer())
    terminal()
    monkeypatch.setenv("BRAINSTEM_KEYRING", "1")
    server = answering((200, {"token": CANARY}), (401, {"detail": "Invalid token."}))
    server.client(None)
    assert ring.secrets == {("brainstem", LAB): CANARY}
    client = server.client(None)
    assert "token from keyring" in repr(client)
    client.load("session")
    assert (ring.secrets, kept_servers()) == ({}, [])
