"""The package as it is imported: its names, what it loads, and its other name."""

from __future__ import annotations

import subprocess
import sys

import pytest

import brainstem_api_tools
import brainstem_python_api_tools
from brainstem_api_tools import errors

LAZY = ("httpx", "tenacity", "platformdirs", "difflib", "jsonschema", "pandas", "django", "click", "pytest")


def run(code: str) -> str:
    """Return what a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_every_name_that_is_promised_is_there() -> None:
    assert [name for name in brainstem_api_tools.__all__ if not hasattr(brainstem_api_tools, name)] == []
    assert sorted(set(brainstem_api_tools.__all__)) == sorted(brainstem_api_tools.__all__)


def test_every_error_can_be_caught_by_its_name_in_the_package() -> None:
    kinds = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
    assert kinds | {"BrainstemWarning"} <= set(brainstem_api_tools.__all__)


def test_the_name_of_the_distribution_can_be_imported_too() -> None:
    names = brainstem_api_tools.__all__
    assert all(getattr(brainstem_python_api_tools, name) is getattr(brainstem_api_tools, name) for name in names)


@pytest.mark.parametrize("package", ["brainstem_api_tools", "brainstem_python_api_tools"])
def test_importing_loads_nothing_that_is_needed_later(package: str) -> None:
    code = f"import sys, {package}; print(*sorted(set({LAZY!r}) & set(sys.modules)))"
    assert run(code) == ""


def test_a_client_that_loads_needs_nothing_of_what_checks_describes_and_signs_in() -> None:
    later = [f"brainstem_api_tools.{name}" for name in ("_checks", "_describe", "_resources", "_device_flow")]
    code = "import sys; before = {*sys.modules}; from brainstem_api_tools import BrainstemClient as C; C('t')"
    assert run(f"{code}; print(*sorted({{*{LAZY!r}, *{later!r}, 'uuid'}} & {{*sys.modules}} - before))") == ""


def test_making_a_client_and_asking_for_its_resources_loads_no_http() -> None:
    code = "import sys; from brainstem_api_tools import BrainstemClient as C; C('t').sessions.list(name='x')"
    assert run(f"{code}; print('httpx' in sys.modules)") == "False"


@pytest.mark.parametrize("first", ["", "import httpx"])
def test_the_command_line_of_the_http_library_is_not_loaded_but_can_be(first: str) -> None:
    loaded = "'rich' in sys.modules, 'httpx._main' in sys.modules"
    code = f"{first}\nimport sys; before = {loaded}; import brainstem_api_tools._httpx; print(before == ({loaded}))"
    assert run(code) == "True"
    assert run("import brainstem_api_tools._httpx, httpx._main; print(httpx.Client.__name__)") == "Client"


def test_the_package_is_typed() -> None:
    from importlib.resources import files

    assert files("brainstem_api_tools").joinpath("py.typed").is_file()
