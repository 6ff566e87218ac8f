"""Options with several values, names of models, and the options that say which server is meant."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from brainstem_api_tools import ConfigurationError
from brainstem_api_tools.cli._connection import Connection
from brainstem_api_tools.cli._options import spread

MANY = {"--sort", "--filters"}


@pytest.mark.parametrize(
    ("typed", "spread_out"),
    [
        ("session --sort name -date_time --all", "session --sort=name --sort=-date_time --all"),
        ("--filters a=1 b=2 -o x", "--filters=a=1 --filters=b=2 -o x"),
        ("--sort name -o x", "--sort=name -o x"),
        ("--sort=-name session", "--sort=-name session"),
        ("--sort --limit 3", "--sort --limit 3"),
        ("--sort -- session", "--sort -- session"),
        ("--sort name -- session --sort", "--sort=name -- session --sort"),
        ("--limit 3 --sort", "--limit 3 --sort"),
        ("--sort a --filters b=1 --sort c", "--sort=a --filters=b=1 --sort=c"),
        ("--filters --sort name", "--filters --sort=name"),
    ],
)
def test_an_option_takes_the_values_up_to_the_next_option(typed: str, spread_out: str) -> None:
    assert spread(typed.split(), MANY) == spread_out.split()


def test_an_option_with_several_values_may_not_have_none(run: Callable) -> None:
    done = run("load", "session", "--sort")
    assert done.exit_code == 2
    assert "requires an argument" in done.stderr


@pytest.mark.parametrize("spelling", ["dataacquisition", "data_acquisition", "DataAcquisition", "data acquisitions"])
def test_a_model_is_found_in_any_spelling(run: Callable, spelling: str) -> None:
    shown = json.loads(run("load", spelling, "--explain").stdout)
    assert shown["url"].endswith("/modules/dataacquisition/")


def test_a_mistyped_model_is_told_with_what_was_meant(run: Callable) -> None:
    done = run("load", "sesion")
    assert done.exit_code == 2
    assert "Did you mean 'session'?" in done.stderr


@pytest.mark.parametrize(
    "line", [["--url", "http://127.0.0.1:1", "load", "session"], ["load", "session", "--url", "http://127.0.0.1:1"]]
)
def test_the_server_is_named_before_or_after_the_command(run: Callable, line: list[str]) -> None:
    assert json.loads(run(*line, "--explain").stdout)["url"] == "http://127.0.0.1:1/api/private/stem/session/"


def test_an_address_that_is_none_is_refused(run: Callable) -> None:
    done = run("load", "session", "--url", "lab", "--explain")
    assert done.exit_code == 2
    assert "expected an address" in done.stderr


@pytest.mark.parametrize(
    "line",
    [["--token", "canary", "load", "session"], ["load", "session", "--token=canary"], ["save", "--token", "canary"]],
)
def test_a_token_in_the_arguments_is_refused_and_not_repeated(run: Callable, line: list[str]) -> None:
    done = run(*line)
    assert done.exit_code == 2
    assert "BRAINSTEM_TOKEN" in done.stderr
    assert "canary" not in done.output


@pytest.mark.parametrize("line", [["load", "session", "--options", "x"], ["--tokn", "x", "load", "session"]])
def test_hidden_options_are_not_suggested(run: Callable, line: list[str]) -> None:
    done = run(*line)
    assert done.exit_code == 2
    assert "No such option" in done.stderr
    assert "--token" not in done.stderr


def test_a_mistyped_option_is_told_with_what_was_meant(run: Callable) -> None:
    assert "'--portal'" in run("load", "session", "--portl", "public").stderr


def test_headless_is_handed_to_the_sign_in(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, bool] = {}

    def client(self: Connection, portal: str = "private") -> None:
        asked["headless"] = self.headless
        raise ConfigurationError("far enough")

    monkeypatch.setattr(Connection, "client", client)
    assert run("load", "session").exit_code == 2
    assert asked == {"headless": False}
    run("load", "session", "--headless")
    assert asked == {"headless": True}


def write(folder: Path, text: str) -> Path:
    path = folder / "lab.env"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_env_file_counts_instead_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", "https://elsewhere.test")
    monkeypatch.setenv("BRAINSTEM_TOKEN", "of-elsewhere")
    connection = Connection()
    connection.env_file = write(tmp_path, "BRAINSTEM_URL=https://lab.test\nBRAINSTEM_TOKEN=of-lab\n")
    assert connection.server == "https://lab.test"
    assert connection.client().url == "https://lab.test"
    assert "argument" in repr(connection.client())


@pytest.mark.parametrize("text", ["BRAINSTEM_URL=https://lab.test\nBRAINSTEM_TOKEN=t", "BRAINSTEM_API_TOKEN=t"])
def test_the_token_of_an_env_file_goes_to_no_other_server(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", "https://elsewhere.test")
    connection = Connection()
    connection.env_file = write(tmp_path, text)
    connection.url = "https://elsewhere.test"
    assert connection._server_and_token() == ("https://elsewhere.test", None)


def test_what_sends_nothing_cannot_be_rehearsed() -> None:
    with pytest.raises(AssertionError):
        Connection().rehearse(lambda client: None)
