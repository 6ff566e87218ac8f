"""The command `brainstem` itself: its version, its help, what it does not know, and the sandbox behind it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from brainstem_api_tools import __version__
from brainstem_api_tools.cli import main


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the sandbox was started with; it ends at once, with exit code 5."""
    calls: list[list[str]] = []

    def serve(arguments: list[str]) -> int:
        calls.append(arguments)
        return 5

    monkeypatch.setattr("brainstem_sandbox.command.main", serve)
    return calls


def test_it_tells_its_version() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert (result.exit_code, result.output) == (0, f"brainstem, version {__version__}\n")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_every_command_with_its_summary(option: str) -> None:
    result = CliRunner().invoke(main, [option])
    assert result.exit_code == 0
    listed = [line.split(maxsplit=1) for line in result.output.partition("Commands:\n")[2].splitlines()]
    summaries = {words[0]: words[1] for words in listed if len(words) == 2}
    assert summaries["sandbox"].startswith("Serve a BrainSTEM of your own")
    assert set(main.commands) <= set(summaries)


@pytest.mark.parametrize("wrong", ["lod", "--lod"])
def test_what_it_does_not_know_is_a_usage_error(wrong: str) -> None:
    result = CliRunner().invoke(main, [wrong])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert wrong in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["--port", "8000", "--data", "empty"], ["--help"], ["-h"], ["--token", "x"], ["--", "odd"]]
)
def test_the_sandbox_takes_its_arguments_as_they_stand(arguments: list[str], served: list[list[str]]) -> None:
    result = CliRunner().invoke(main, ["sandbox", *arguments])
    assert served == [[argument for argument in arguments if argument != "--"]]
    assert result.exit_code == 5


def test_help_loads_neither_http_nor_the_server() -> None:
    code = (
        "import sys; from brainstem_api_tools.cli import main; main(['--help'], standalone_mode=False); "
        "print('loaded', sorted({'httpx', 'django', 'jsonschema'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("loaded []\n")


def test_a_sandbox_that_lacks_its_server_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def serve(arguments: list[str]) -> int:
        raise ModuleNotFoundError("No module named 'django'", name="django")

    monkeypatch.setattr("brainstem_sandbox.command.main", serve)
    result = CliRunner().invoke(main, ["sandbox"])
    assert result.exit_code == 2
    assert "needs django: pip install 'brainstem_python_api_tools[sandbox]'" in result.output
