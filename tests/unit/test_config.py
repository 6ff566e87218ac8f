"""Settings: addresses of servers, whose token the environment holds, where files live."""

from __future__ import annotations

from pathlib import Path

import pytest

from brainstem_api_tools import ConfigurationError
from brainstem_api_tools._config import config_folder, environment_token, is_secure, origin, server_url


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("https://www.brainstem.org", "https://www.brainstem.org"),
        ("https://www.brainstem.org/", "https://www.brainstem.org"),
        ("https://www.brainstem.org/api/", "https://www.brainstem.org"),
        (" HTTPS://WWW.Brainstem.ORG:443/api ", "https://www.brainstem.org"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://localhost:80", "http://localhost"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
    ],
)
def test_an_address_has_one_spelling(given: str, meant: str) -> None:
    assert server_url(given) == meant


def test_the_argument_wins_over_the_environment_which_wins_over_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    assert server_url() == "https://www.brainstem.org"
    monkeypatch.setenv("BRAINSTEM_URL", "https://lab.test/api/")
    assert server_url() == "https://lab.test"
    assert server_url("https://other.test") == "https://other.test"


@pytest.mark.parametrize(
    "wrong",
    [
        *("www.brainstem.org", "ftp://lab.test", "https://", "https:///api/", "https://lab.test/private/"),
        *("https://lab.test/?a=1", "https://lab.test/#top", "https://lab.test:http", "http://lab.test:99999"),
        "http://[::1",
    ],
)
def test_an_address_that_cannot_work_is_refused(wrong: str) -> None:
    with pytest.raises(ConfigurationError, match="url"):
        server_url(wrong)


@pytest.mark.parametrize("wrong", ["https://ada:canary@lab.test", "ftp://ada:canary@lab.test", "ada:canary@lab.test"])
def test_a_password_in_an_address_is_refused_and_not_repeated(wrong: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        server_url(wrong)
    assert "canary" not in str(caught.value)


def test_origins_differ_by_scheme_host_and_port() -> None:
    addresses = ["https://a.test/", "http://a.test/", "https://b.test/", "https://a.test:8443/"]
    assert len({origin(address) for address in addresses}) == 4


@pytest.mark.parametrize(
    ("server", "secure"),
    [
        ("https://lab.test", True),
        ("http://127.0.0.1:8000", True),
        ("http://localhost", True),
        ("http://[::1]:8000", True),
        ("http://lab.test", False),
        ("http://127.0.0.1.lab.test", False),
        ("http://localhost.lab.test", False),
    ],
)
def test_a_token_may_go_over_tls_or_to_this_machine(server: str, secure: bool) -> None:
    assert is_secure(server) is secure


def test_the_environments_token_belongs_to_the_server_that_the_environment_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BRAINSTEM_TOKEN", "secret")
    assert environment_token("https://www.brainstem.org") == "secret"
    assert environment_token("https://lab.test") is None
    monkeypatch.setenv("BRAINSTEM_URL", "https://lab.test/api/")
    assert environment_token("https://www.brainstem.org") is None
    assert environment_token("https://lab.test") == "secret"


def test_the_first_variable_that_holds_a_token_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment_token("https://www.brainstem.org") is None
    monkeypatch.setenv("BRAINSTEM_API_TOKEN", "second")
    monkeypatch.setenv("BRAINSTEM_TOKEN", "  ")
    assert environment_token("https://www.brainstem.org") == "second"
    monkeypatch.setenv("BRAINSTEM_TOKEN", "first")
    assert environment_token("https://www.brainstem.org") == "first"


def test_files_live_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRAINSTEM_CONFIG_DIR", str(tmp_path / "elsewhere"))
    assert config_folder() == tmp_path / "elsewhere"


def test_files_live_in_the_users_folder_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BRAINSTEM_CONFIG_DIR")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert config_folder().name == "brainstem"
    assert tmp_path in config_folder().parents
