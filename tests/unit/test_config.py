"""Settings: addresses of servers, whose token the environment holds, where files live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brainstem_api_tools import BrainstemClient, ConfigurationError
from brainstem_api_tools._config import (
    DEFAULT_URL,
    Profile,
    config_folder,
    environment_token,
    is_secure,
    origin,
    server_url,
)
from brainstem_api_tools._secret import Secret


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


def test_a_token_in_the_place_of_an_address_is_not_repeated() -> None:
    with pytest.raises(ConfigurationError, match="looks like a token") as caught:
        BrainstemClient(url="canary0123456789abcdef")
    assert "canary" not in str(caught.value)
    with pytest.raises(ConfigurationError, match="'localhost'"):
        server_url("localhost")


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
        ("http://0.0.0.0:8000", False),  # stands for all addresses of a machine
        ("http://localhost.lab.test", False),
    ],
)
def test_a_token_may_go_over_tls_or_to_this_machine(server: str, secure: bool) -> None:
    assert is_secure(server) is secure


def test_the_environments_token_belongs_to_the_server_that_the_environment_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BRAINSTEM_TOKEN", "secret")
    assert environment_token("https://www.brainstem.org") == Secret("secret")
    assert environment_token("https://lab.test") is None
    monkeypatch.setenv("BRAINSTEM_URL", "https://lab.test/api/")
    assert environment_token("https://www.brainstem.org") is None
    assert environment_token("https://lab.test") == Secret("secret")


def test_the_first_variable_that_holds_a_token_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment_token("https://www.brainstem.org") is None
    monkeypatch.setenv("BRAINSTEM_API_TOKEN", "second")
    monkeypatch.setenv("BRAINSTEM_TOKEN", "  ")
    assert environment_token("https://www.brainstem.org") == Secret("second")
    monkeypatch.setenv("BRAINSTEM_TOKEN", "first")
    assert environment_token("https://www.brainstem.org") == Secret("first")


def test_files_live_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRAINSTEM_CONFIG_DIR", str(tmp_path / "elsewhere"))
    assert config_folder() == tmp_path / "elsewhere"


def test_files_live_in_the_users_folder_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BRAINSTEM_CONFIG_DIR")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert config_folder().name == "brainstem"
    assert tmp_path in config_folder().parents


LAB_TOML = """
[profiles.lab]
url = "https://lab.test"
portal = "public"
timeout = 5
headless = true
data_roots = {nas = "~/nas", scratch = "/scratch"}
[profiles.bare]
"""


@pytest.fixture
def settings(tmp_path: Path) -> Callable[[str], None]:
    """Writes the file of settings."""

    def write(text: str) -> None:
        (tmp_path / "config").mkdir(exist_ok=True)
        (tmp_path / "config" / "config.toml").write_text(text, encoding="utf-8")

    return write


def test_a_profile_fills_in_what_is_not_given(settings: Callable[[str], None]) -> None:
    settings(f"\ufeff{LAB_TOML}")  # as some editors begin a file
    client = BrainstemClient(profile="lab")
    assert (client.url, client.portal, client._transport.timeout) == ("https://lab.test", "public", 5)
    assert client._credentials._ways.headless
    assert client.profile.data_roots == {"nas": Path.home() / "nas", "scratch": Path("/scratch")}
    other = BrainstemClient("t", url="https://other.test", portal="private", timeout=60, profile="lab")
    assert (other.url, other.portal, other._transport.timeout) == ("https://other.test", "private", 60)


def test_a_profile_may_be_bare_and_need_not_be(settings: Callable[[str], None]) -> None:
    assert BrainstemClient("t").profile == Profile()
    settings(LAB_TOML)
    client = BrainstemClient("t", profile="bare")
    assert (client.url, client.portal, client._transport.timeout) == (DEFAULT_URL, "private", 60)


def test_the_environment_may_name_the_profile(settings: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    settings(LAB_TOML)
    monkeypatch.setenv("BRAINSTEM_PROFILE", "lab")
    assert BrainstemClient("t").url == "https://lab.test"
    assert BrainstemClient("t", profile="bare").portal == "private"
    monkeypatch.setenv("BRAINSTEM_URL", "https://nearer.test")
    assert BrainstemClient("t").url == "https://nearer.test"
    assert BrainstemClient("t", profile="lab").url == "https://lab.test"


def test_an_environment_token_belongs_to_the_server_of_the_environments_profile(
    settings: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(LAB_TOML)
    monkeypatch.setenv("BRAINSTEM_TOKEN", "t")
    assert environment_token("https://lab.test") is None
    assert "nowhere" in repr(BrainstemClient(profile="lab"))
    monkeypatch.setenv("BRAINSTEM_PROFILE", "lab")
    assert environment_token("https://lab.test") == Secret("t")
    assert environment_token(DEFAULT_URL) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no profile 'lab'.*there is: none"),
        ("[profiles.rig]", "no profile 'lab'.*there is: rig"),
        ("profiles = 5", "profiles is int; expected a table"),
        ("[profiles]\nlab = 5", "lab is int; expected a table"),
        ("[profiles.lab", "is no TOML"),
        ("[profiles.lab]\ntoken = 'canary'", "'token'; a profile has url, portal"),
        ("[profiles.lab]\nurl = 5", "url is 5; expected an address"),
        ("[profiles.lab]\nportal = 'front'", "portal is 'front'; expected private, public or super"),
        ("[profiles.lab]\ntimeout = true", "timeout is True; expected a number"),
        ("[profiles.lab]\ntimeout = 0", "timeout is 0; expected a number of seconds above 0"),
        ("[profiles.lab]\nheadless = 'yes'", "headless is 'yes'; expected true or false"),
        ("[profiles.lab]\ndata_roots = {nas = 5}", "expected a table of folders"),
        ("[profiles.lab]\ndata_roots = {nas = '~nobody-of-this-name'}", "data_roots: .*home directory"),
    ],
)
def test_settings_that_cannot_work_are_told(settings: Callable[[str], None], text: str, said: str) -> None:
    settings(text)
    with pytest.raises(ConfigurationError, match=said) as caught:
        BrainstemClient("t", profile="lab")
    assert "canary" not in str(caught.value)
