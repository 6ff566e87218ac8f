"""The ``.env`` file: what is read from it, and which server its token goes to."""

from __future__ import annotations

from pathlib import Path

import pytest

from brainstem_api_tools import AsyncBrainstemClient, BrainstemClient, ConfigurationError
from brainstem_api_tools._env_file import read_env_file


def write(folder: Path, text: str) -> Path:
    path = folder / ".env"
    path.write_text(text, encoding="utf-8")
    return path


def revealed(path: Path) -> dict[str, str]:
    return {name: secret.reveal() for name, secret in read_env_file(path).items()}


def test_an_env_file_is_read_as_a_shell_would(tmp_path: Path) -> None:
    text = """\
    # BRAINSTEM_URL=http://wrong
    export BRAINSTEM_URL = "https://lab.test"  # ours
    BRAINSTEM_TOKEN='a#b'
    BRAINSTEM_API_TOKEN=plain # comment
    AWS_SECRET=other
    """
    expected = {"BRAINSTEM_URL": "https://lab.test", "BRAINSTEM_TOKEN": "a#b", "BRAINSTEM_API_TOKEN": "plain"}
    assert revealed(write(tmp_path, text)) == expected
    assert revealed(write(tmp_path, "BRAINSTEM_TOKEN='open")) == {"BRAINSTEM_TOKEN": "'open"}


def test_an_env_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.env"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match="not a text file"):
        read_env_file(path)


def test_a_client_is_made_from_the_file_of_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRAINSTEM_URL", "https://elsewhere.test")
    write(tmp_path, "BRAINSTEM_URL=https://lab.test\nBRAINSTEM_TOKEN=canary\n")
    client = BrainstemClient.from_env(timeout=5)
    assert repr(client) == "<BrainstemClient https://lab.test, token from argument>"
    assert client._transport.timeout == 5
    assert repr(AsyncBrainstemClient.from_env()) == "<AsyncBrainstemClient https://lab.test, token from argument>"


@pytest.mark.parametrize("text", ["BRAINSTEM_URL=https://lab.test\nBRAINSTEM_TOKEN=t", "BRAINSTEM_API_TOKEN=t"])
def test_the_token_of_the_file_goes_to_no_other_server(tmp_path: Path, text: str) -> None:
    client = BrainstemClient.from_env(write(tmp_path, text), url="https://elsewhere.test")
    assert repr(client) == "<BrainstemClient https://elsewhere.test, token from nowhere yet>"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"\.env cannot be read: No such file"):
        BrainstemClient.from_env(tmp_path / ".env")
