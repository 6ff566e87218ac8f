"""`brainstem folder`, against the sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient


@pytest.fixture
def sessions(brainstem_client: BrainstemClient) -> Any:
    """Two sessions that have no other name in their storage."""
    found = brainstem_client.sessions.list(name__istartswith="rat1_").to_list()
    return [session for session in found if not session.name_used_in_storage][:2]


@pytest.fixture
def folders(sessions: Any, tmp_path: Path) -> list[Path]:
    """Where their folders are, once they are made."""
    lab = tmp_path / "Hippocampal replay in foraging rats" / "Rat 1"
    return [lab / session.name for session in sessions]


@pytest.fixture
def line(sessions: Any, tmp_path: Path) -> list[str]:
    """A command line that asks for both, one by its name and one by its id."""
    return ["folder", sessions[0].name, str(sessions[1].id), "--root", f"Lab server={tmp_path}"]


def test_a_folder_is_printed_so_that_one_can_go_there(
    brainstem: Callable, line: list[str], folders: list[Path]
) -> None:
    for folder in folders:
        folder.mkdir(parents=True)
    done = brainstem(*line)
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{folders[0]}\n{folders[1]}\n", "")


def test_of_several_the_missing_ones_are_told_and_the_others_printed(
    brainstem: Callable, line: list[str], folders: list[Path]
) -> None:
    done = brainstem(*line)
    assert (done.exit_code, done.stdout) == (4, "")
    assert all(f"session '{folder.name}' has no folder on this machine" in done.stderr for folder in folders)
    folders[0].mkdir(parents=True)
    done = brainstem(*line)
    assert (done.exit_code, done.stdout) == (4, f"{folders[0]}\n")
    assert folders[0].name not in done.stderr


def test_places_are_printed_whether_they_are_there_or_not(
    brainstem: Callable, line: list[str], folders: list[Path]
) -> None:
    done = brainstem(*line, "--places")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[::2] == list(map(str, folders))
    assert all(place.startswith("/data/lab/") for place in done.stdout.splitlines()[1::2])


def test_json_has_all_that_is_known(brainstem: Callable, line: list[str], folders: list[Path]) -> None:
    folders[0].mkdir(parents=True)
    done = brainstem(*line, "--format", "json")
    found = json.loads(done.stdout)
    assert [(one["name"], one["path"]) for one in found] == [
        (folders[0].name, str(folders[0])),
        (folders[1].name, None),
    ]
    assert [(one["places"][0], one["notes"]) for one in found] == [(str(folder), []) for folder in folders]
    assert done.exit_code == json.loads(done.stderr)["error"]["exit_code"] == 4


@pytest.mark.parametrize("root", ["Lab server", "=/mnt", "Lab server="])
def test_a_root_that_is_none_is_refused(run: Callable, root: str) -> None:
    done = run("folder", "x", "--root", root)
    assert done.exit_code == 2
    assert "expected STORAGE=FOLDER" in done.stderr


def test_a_session_that_is_not_there_is_told(brainstem: Callable) -> None:
    done = brainstem("folder", "Rat1_2024")
    assert (done.exit_code, done.stdout) == (4, "")
    assert "Names like it: 'Rat1" in done.stderr
