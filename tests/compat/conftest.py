"""Runs the same programs and commands with the official package and with this one, and compares what comes of them."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from brainstem_sandbox import Sandbox

HERE = Path(__file__).parent
OFFICIAL = "brainstem-python-api-tools==2.0"
OURS = Path(sys.executable)
OTHER_PAGINATIONS = ("count", "page", "none")
NOBODY = "00000000-0000-4000-8000-000000000000"
NO_DEPRECATIONS = ("-W", "error::DeprecationWarning")  # code for the official tool is in no deprecated spelling
Outcomes = dict[str, Any]  # by call


class Difference(NamedTuple):
    """One row of ``differences.toml``: calls and fields that differ, and why that is better."""

    what: str
    earlier: str
    now: str
    why: str
    calls: list[str]
    fields: list[str]
    expect: dict[str, Any] = {}  # noqa: RUF012 - nobody changes it

    def names(self, call: str) -> bool:
        """Return whether the row is about a call."""
        return any(fnmatchcase(call, pattern) for pattern in self.calls)

    def covers(self, call: str, field: str) -> bool:
        """Return whether the row is about a field of a call."""
        return self.names(call) and any(fnmatchcase(field, pattern) for pattern in self.fields)

    def parts(self) -> Iterator[Difference]:
        """Return the row with each of its calls alone, and with each of its fields alone."""
        yield from (self._replace(calls=[call]) for call in self.calls)
        yield from (self._replace(fields=[field]) for field in self.fields)


class Comparison(NamedTuple):
    """What both packages gave back, call by call, and the fields that differ; of ours, what the official has too."""

    official: Outcomes
    ours: Outcomes

    differing: dict[str, list[str]]

    @classmethod
    def of(cls, official: Outcomes, ours: Outcomes) -> Comparison:
        """Compare field by field."""
        calls = dict.fromkeys([*official, *ours])
        found = {call: fields_that_differ(official.get(call), ours.get(call)) for call in calls}
        return cls(official, ours, {call: fields for call, fields in found.items() if fields})


def fields_that_differ(official: Any, ours: Any) -> list[str]:
    """Return the paths at which two outcomes differ."""
    before, now = dict(each_leaf(official)), dict(each_leaf(ours))
    return [path for path in dict.fromkeys([*before, *now]) if before.get(path) != now.get(path)]


def each_leaf(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Return each value that holds no others as JSON, with its path."""
    if isinstance(value, dict | list) and value:
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from each_leaf(inner, f"{path}/{name}".lstrip("/"))
    else:
        yield path, json.dumps(value)


@pytest.fixture(scope="session")
def official_python(request: pytest.FixtureRequest) -> Path:
    """Makes an environment with the official package, once, in pytest's own folder."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    folder = request.config.cache.mkdir("compat") / f"{OFFICIAL}-python{version}"  # type: ignore[union-attr]
    python, ready = folder / "bin" / "python", folder / "ready"
    if not ready.exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder)
        pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--quiet", OFFICIAL], check=True)
        ready.touch()
    return python


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the variables for a program: no settings of ours, no token files, and no way to the platform itself."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BRAINSTEM_")}
    nowhere = {"HTTPS_PROXY": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    return {**kept, **nowhere, "HOME": str(home), "BRAINSTEM_CONFIG_DIR": str(home), **more}


def run_program(python: Path, home: Path, program: str, *arguments: str) -> Outcomes:
    """Run a program with one of the packages and return what it wrote down."""
    strict = NO_DEPRECATIONS if python == OURS and program == "script.py" else ()
    command = [str(python), *strict, str(HERE / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(home), timeout=300)
    assert done.returncode == 0, done.stderr
    outcomes: Outcomes = json.loads(done.stdout)
    return outcomes


def run_everything(python: Path, home: Path) -> Outcomes:
    """Run the whole script with a sandbox of its own, since it writes."""
    with Sandbox() as sandbox:
        return run_script(python, home, sandbox=sandbox, pagination="meta", part="everything")


def run_script(python: Path, home: Path, *, sandbox: Sandbox, pagination: str, part: str = "lists") -> Outcomes:
    """Run the script, or the part of it that reads whole lists."""
    calls = run_program(python, home, "script.py", sandbox.url, sandbox.token, part)
    return {f"{pagination} | {name}": outcome for name, outcome in calls.items()}


def run_surface(python: Path, home: Path) -> Outcomes:
    """Return the names that a package offers."""
    return {f"surface | {name}": seen for name, seen in run_program(python, home, "surface.py").items()}


class Shell:
    """Runs ``brainstem`` with one of the packages, against a sandbox of its own."""

    def __init__(self, python: Path, home: Path, sandbox: Sandbox) -> None:
        self.tool, self.sandbox, self.home = python.with_name("brainstem"), sandbox, home
        self.python = python
        self.made = NOBODY
        self.outcomes: Outcomes = {}

    def __call__(self, name: str, line: list[str], *, module: bool = False, typed: str = "", **variables: str) -> None:
        """Run a command and note its exit code and what it printed; ``typed`` is typed at a terminal."""
        usual = {"BRAINSTEM_API_TOKEN": self.sandbox.token, "BRAINSTEM_URL": self.sandbox.url}
        fill = {"MADE": self.made, "TOKEN": self.sandbox.token}
        start = [str(self.python), "-m", "brainstem_api_tools.cli"] if module else [str(self.tool)]
        with terminal(typed) as stdin:
            done = subprocess.run(
                [*start, *(fill.get(word, word) for word in line), "--url", self.sandbox.url],
                stdin=stdin,
                capture_output=True,
                text=True,
                env=environment(self.home, **{**usual, **variables}),
                timeout=120,
            )
        self.note(name, done)

    def note(self, name: str, done: subprocess.CompletedProcess[str]) -> None:
        """Write an outcome down; of a record that was made, keep the id for the commands that follow."""
        body = printed(done.stdout)
        if isinstance(body, dict) and done.returncode == 0 and name.startswith("save: new"):
            self.made = body["session"]["id"]
            body["session"]["id"] = "id of the session made here"
        shown = json.loads(json.dumps(body).replace(self.made, "MADE").replace(self.sandbox.url, "SERVER"))
        self.outcomes[f"command | {name}"] = {"exit": done.returncode, "stdout": shown}


@contextmanager
def terminal(typed: str) -> Iterator[int]:
    """Give the near end of a terminal at which something was typed, or nothing at all."""
    if not typed:
        yield subprocess.DEVNULL
        return
    far, near = pty.openpty()
    try:
        os.write(far, typed.encode())
        yield near
    finally:
        os.close(far)
        os.close(near)


def printed(text: str) -> Any:
    """Return what was printed, decoded if it is JSON."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def run_commands(python: Path, home: Path) -> Outcomes:
    """Run the commands that the official tool has, with its flags."""
    with Sandbox() as sandbox:
        shell = Shell(python, home, sandbox)
        for name, line in COMMANDS.items():
            shell(name, line.split())
        shell("load: as a module", ["load", "species"], module=True)
        shell("load: wrong token", ["load", "session"], BRAINSTEM_API_TOKEN="nobody")
        shell("load: token of another server", ["load", "species"], BRAINSTEM_URL="http://127.0.0.1:9")
        data = {"name": "From the shell", "projects": [project_id(shell)], "date_time": "2026-03-14T09:30:00Z"}
        shell("save: new", ["save", "session", "--data", json.dumps(data)])
        shell("save: refused", ["save", "session", "--data", json.dumps({**data, "name": ""})])
        shell("save: what is missing", ["save", "session", "--data", '{"description": "x"}'])
        shell("save: no JSON", ["save", "session", "--data", "{"])
        for name, line in COMMANDS_AFTER_SAVE.items():
            shell(name, line.split())
        shell("delete: at a terminal", ["delete", "session", "--id", "MADE"], typed="y\n")
        shell("load: what is deleted", ["load", "session", "--id", "MADE"])
        shell("save: new, once more", ["save", "session", "--data", json.dumps(data)])
        shell("delete: without a terminal", ["delete", "session", "--id", "MADE"])
        return shell.outcomes


def project_id(shell: Shell) -> str:
    """Return the id of a project that the user may write to."""
    body = shell.outcomes["command | load: project to write to"]["stdout"]
    identifier: str = body["projects"][0]["id"]
    return identifier


COMMANDS = {
    "load: project to write to": "load project --filters name.icontains=replay",
    "load: a page": "load session --limit 20 --offset 40 --sort id",
    "load: public": "load project --portal public --filters name.icontains=a --sort=-name --limit 3",
    "load: two filters": "load session --filters name.icontains=rat description.icontains=a --sort name date_time",
    "load: downwards": "load session --sort -name --limit 3",
    "load: related records": "load session --include projects dataacquisition --limit 2 --sort id",
    "load: flags in between": "load --limit 2 session --portal private --headless",
    "load: token": "load species --token TOKEN",
    "load: name with underscores": "load project_membership_invitation",
    "load: no such record": f"load session --id {NOBODY}",
    "load: no such model": "load sesion",
    "load: no such portal": "load session --portal pubic",
    "load: no such field": "load session --filters nam=rat",
    "load: filter without a value": "load session --filters name",
    "load: limit is no number": "load session --limit many",
    "load: unknown flag": "load session --colour red",
    "no command": "",
}
COMMANDS_AFTER_SAVE = {
    "save: changed": 'save session --id MADE --data {"description":"Changed"}',
    "save: refused change": 'save session --id MADE --data {"name":""}',
    "save: read again": "load session --id MADE",
    "save: one that is not there": f'save session --id {NOBODY} --data {{"description":"x"}}',
    "save: without data": "save session",
    "delete: without an id": "delete session",
}


@pytest.fixture(scope="session")
def comparison(official_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Everything that both packages give back, from equal data."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch, ExitStack() as stack, ThreadPoolExecutor(2) as side_by_side:
        for name in [name for name in os.environ if name.startswith("COVERAGE_")]:
            patch.delenv(name)  # measuring makes servers half as fast, and other tests reach all of this
        start = lambda mode: stack.enter_context(Sandbox(pagination=mode))  # noqa: E731
        lists = [
            partial(run_script, sandbox=sandbox, pagination=mode)
            for mode, sandbox in zip(OTHER_PAGINATIONS, side_by_side.map(start, OTHER_PAGINATIONS), strict=True)
        ]
        runs = (run_everything, run_commands, *lists, run_surface)
        found = [[side_by_side.submit(run, python, home) for run in runs] for python in (OURS, official_python)]
        ours, official = ({call: seen for run in of_one for call, seen in run.result().items()} for of_one in found)
    return Comparison.of(official, only_what_is_asked(ours, official))


def only_what_is_asked(ours: Outcomes, official: Outcomes) -> Outcomes:
    """Return the outcomes of ours without the names, and the members of enumerations, that only we have."""
    asked = {call: seen for call, seen in ours.items() if call in official or not call.startswith("surface | ")}
    for call, seen in asked.items():
        if "members" in seen:
            asked[call] = {"members": {name: seen["members"].get(name) for name in official[call]["members"]}}
    return asked


@pytest.fixture(scope="session")
def differences() -> list[Difference]:
    """The differences that are known, each with its reason."""
    table = tomllib.loads((HERE / "differences.toml").read_text(encoding="utf-8"))
    return [Difference(**row) for row in table["difference"]]


@pytest.fixture(scope="session")
def leaves() -> Callable[[Any], Iterator[tuple[str, str]]]:
    """Takes an outcome apart."""
    return each_leaf


@pytest.fixture(scope="session")
def differing_fields() -> Callable[[Any, Any], list[str]]:
    """Compares two outcomes."""
    return fields_that_differ
