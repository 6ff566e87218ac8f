"""Commands that send nothing."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

import pytest

from brainstem_api_tools import BrainstemClient
from brainstem_openapi.registry import MODELS

ID = "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"


def test_describe_shows_fields_and_an_example_that_can_be_typed(run: Callable) -> None:
    text = run("describe", "session", "--format", "table").stdout
    assert "name *" in text
    assert "example: brainstem save session --data '{" in text
    data = text.rpartition("--data '")[2].rstrip("'\n")
    assert run("save", "session", "--data", data, "--dry-run").exit_code == 0


def test_describe_of_a_type_shows_units_and_its_details(run: Callable) -> None:
    text = run("describe", "procedure", "VirusInjection", "--format", "table").stdout
    assert "number in nL, µL, mL, L" in text
    assert 'example: "details": {' in text
    about = json.loads(run("describe", "procedure", "VirusInjection").stdout)
    assert about["fields"][2]["units"] == ["nL", "µL", "mL", "L"]


def test_describe_of_coordinates_is_of_a_coordinate_system(run: Callable) -> None:
    assert run("describe", "coordinates", "nowhere").exit_code == 2
    assert "Known" in run("describe", "coordinates", "nowhere").stderr


def test_a_model_without_an_example_is_described_all_the_same(run: Callable) -> None:
    text = run("describe", "strainapproval", "--format", "table").stdout
    assert text.startswith("strainapproval")
    assert "example" not in text


def test_a_type_that_does_not_exist_is_told_with_what_was_meant(run: Callable) -> None:
    done = run("describe", "procedure", "VirusInjecton")
    assert done.exit_code == 2
    assert "Did you mean 'VirusInjection'" in done.stderr


def test_all_models_are_listed(run: Callable) -> None:
    assert [row["model"] for row in json.loads(run("models").stdout)] == list(MODELS)
    lines = run("models", "--format", "table").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(MODELS)


@pytest.mark.parametrize(
    ("line", "address"),
    [
        (["session", ID], f"https://lab.test/private/stem/session/{ID}/"),
        (["group", "3"], "https://lab.test/private/auth/group/3/"),
        (["project", ID, "--portal", "public"], f"https://lab.test/public/stem/project/{ID}/"),
    ],
)
def test_the_page_of_a_record_is_opened(
    run: Callable, monkeypatch: pytest.MonkeyPatch, line: list[str], address: str
) -> None:
    opened: list[str] = []
    monkeypatch.setenv("BRAINSTEM_URL", "https://lab.test")
    monkeypatch.setattr("click.launch", lambda page: opened.append(page) or 0)
    assert run("open", *line).output == ""
    assert opened == [address]
    assert run("open", *line, "--print").output == f"{address}\n"
    assert len(opened) == 1


def test_the_address_is_printed_where_there_is_no_browser(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.launch", lambda page: 1)
    assert run("open", "session", ID).output == f"https://www.brainstem.org/private/stem/session/{ID}/\n"


def test_the_page_of_a_record_is_found_by_its_name(brainstem: Callable, brainstem_client: BrainstemClient) -> None:
    rat = brainstem_client.subjects.get(name="Rat 7")
    assert brainstem("open", "subject", "Rat 7", "--print").stdout.endswith(f"/private/stem/subject/{rat.id}/\n")
    assert "Names like it" in brainstem("open", "subject", "Rat 777", "--print").stderr
    done = brainstem("open", "behavior", "maze", "--print")
    assert (done.exit_code, "give the id" in done.stderr) == (2, True)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_what_it_needs_to_complete(run: Callable, shell: str) -> None:
    text = run("completion", shell).stdout
    assert f"_BRAINSTEM_COMPLETE={shell}_complete" in text
    assert "brainstem" in text


def test_the_lines_for_bash_are_bash(run: Callable) -> None:
    subprocess.run(["bash", "-n"], input=run("completion", "bash").stdout, text=True, check=True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("brainstem lo", {"load", "login", "logout"}),
        ("brainstem load proj", {"project", "projectmembershipinvitation", "projectgroupmembershipinvitation"}),
        ("brainstem load session --exp", {"--explain"}),
        ("brainstem load session --format js", {"json", "jsonl"}),
    ],
)
def test_commands_models_and_options_are_completed(
    run: Callable, monkeypatch: pytest.MonkeyPatch, words: str, expected: set[str]
) -> None:
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    monkeypatch.setenv("_BRAINSTEM_COMPLETE", "bash_complete")
    from click.testing import CliRunner

    from brainstem_api_tools.cli import main

    done = CliRunner().invoke(main, prog_name="brainstem")
    assert {line.split(",")[1] for line in done.stdout.split()} == expected
