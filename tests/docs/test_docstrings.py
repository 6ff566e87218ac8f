"""Every example of a docstring runs against the sandbox; what it promises to print, it prints."""

from __future__ import annotations

import ast
import asyncio
import doctest
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import brainstem_api_tools
import brainstem_sandbox.launcher
from brainstem_api_tools import AsyncBrainstemClient, BrainstemClient
from brainstem_sandbox import Sandbox

ELSEWHERE = {"brainstem_api_tools.brainstem_api_client", "brainstem_api_tools.cli.__main__"}  # do things when imported


def modules() -> Iterator[Any]:
    yield from (brainstem_api_tools, brainstem_sandbox.launcher)
    for found in pkgutil.walk_packages(brainstem_api_tools.__path__, "brainstem_api_tools."):
        if found.name not in ELSEWHERE:
            yield importlib.import_module(found.name)


def docstrings() -> list[doctest.DocTest]:
    """Return the docstrings that have examples, each once."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = {test.name: test for module in modules() for test in finder.find(module) if test.examples}
    return list(found.values())


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A server that no other test changes."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def names(sandbox: Sandbox) -> Iterator[dict[str, Any]]:
    """What the examples take for given: a client, and records that may be changed."""
    with BrainstemClient(sandbox.token, url=sandbox.url) as client:
        project = client.projects.create(name="Memory study")
        rat = {"name": "Rat 70", "projects": [project.id], "sex": "F", "strain": client.strains.list()[0].id}
        subject = client.subjects.get(name="Rat 7")
        session = client.sessions.create(name="Rat7 day 0", projects=[project.id])
        log = client.subject_logs.create(subject=subject.id, type="Weighing")
        yield {
            **{"client": client, "project": project, "subject": subject, "session": session, "log": log},
            **{"project_id": project.id, "session_id": session.id, "rows": [rat], "mend": lambda row: row},
        }


@pytest.mark.parametrize("documented", docstrings(), ids=lambda test: test.name)
def test_examples_run(
    documented: doctest.DocTest,
    names: dict[str, Any],
    sandbox: Sandbox,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", sandbox.url)
    monkeypatch.setenv("BRAINSTEM_TOKEN", sandbox.token)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text(f"BRAINSTEM_URL={sandbox.url}\n", encoding="utf-8")
    strain = names["rows"][0]["strain"]
    (tmp_path / "rats.csv").write_text(f"name,sex,strain\nRat 71,F,{strain}\nRat 72,M,{strain}\n", encoding="utf-8")
    public = {name: getattr(brainstem_api_tools, name) for name in brainstem_api_tools.__all__}
    namespace = {**public, **documented.globs, **names}
    with asyncio.Runner() as loop:
        later = AsyncBrainstemClient(sandbox.token, url=sandbox.url)
        if "Async" in documented.name:
            namespace["client"] = later
        for example in documented.examples:
            source = example.source.replace('token="..."', f"token={sandbox.token!r}")
            run(source, namespace, loop)
            shown = capsys.readouterr().out
            if doctest.SKIP not in example.options:  # what else is printed depends on the server
                flags = sum(flag for flag, on in example.options.items() if on)
                assert doctest.OutputChecker().check_output(example.want, shown, flags), shown
        loop.run(later.close())


def run(source: str, namespace: dict[str, Any], loop: asyncio.Runner) -> None:
    """Run a line as at the prompt of a notebook, where coroutines can be awaited."""
    code = compile(source, "<example>", "single", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    if code.co_flags & inspect.CO_COROUTINE:
        loop.run(eval(code, namespace))
    else:
        exec(code, namespace)
