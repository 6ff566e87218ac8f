"""Who may import whom, who may send and print, and how long things may get: read from the source, nothing is run."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
SRC, GENERATED = ROOT / "src", ROOT / "generated"
CLIENT, SANDBOX = "brainstem_api_tools", "brainstem_sandbox"

EVERYTHING = {"*"}
# What each module of the client may import of the client.
MAY_IMPORT: dict[str, set[str]] = {
    "": {
        *("_batches", "_naming", "_quantity", "_response", "_retrying", "_storages", "_version", "aio", "client"),
        "errors",
    },
    "brainstem_api_client": {"", "errors"},
    "cli": EVERYTHING,
    "testing": EVERYTHING,
    "client": {
        *("_account", "_auth", "_checks", "_config", "_connections", "_endpoints", "_flows", "_guide", "_names"),
        "_sessions",
        *("_query", "_resources", "_response", "_retrying", "_secret", "_signatures", "_signin", "_transport"),
        *("_wire", "_writes", "errors"),
    },
    "_sessions": {"_config", "_flows", "_nwb", "_session_records", "_storages", "errors"},
    "_nwb": {"_display", "_quantity", "_query", "_session_records", "_storages", "errors"},
    "_session_records": {"_endpoints", "_flows", "_naming", "_paginator", "_storages", "errors"},
    "_storages": set(),
    "_guide": {"_checks", "_describe", "_names", "_naming", "_problems"},
    "_account": {"_auth", "_earlier", "_endpoints", "_env_file", "_flows", "_query"},
    "aio": {"_async_flows", "_async_transport", "_connections", "_paginator", "_resources", "_transport", "client"},
    "_resources": {
        *("_batches", "_checks", "_endpoints", "_flows", "_names", "_naming", "_page_readers", "_pagination"),
        *("_paginator", "_progress", "_query", "_reads", "_response", "_roles", "_writes", "errors"),
    },
    "_reads": {
        *("_endpoints", "_fanout", "_flows", "_includes", "_names", "_naming", "_page_fetch", "_page_readers"),
        *("_paginator", "_progress", "_query", "_response", "errors"),
    },
    "_earlier": {"_config", "_loader_methods", "_transport", "errors"},
    "_loader_methods": {"_loaders"},
    "_loaders": {"_query", "_response"},
    "_doctor": {"_flows", "_envelope", "_response", "_transport", "_version", "errors"},
    "_describe": {"_display", "_names", "_spec"},
    "_display": set(),
    "_quantity": {"_spec", "errors"},
    "_naming": {"_flows", "errors"},
    "_batches": {"_flows", "_progress", "errors"},
    "_roles": {"_names"},
    "_fanout": {"_query", "errors"},
    "_writes": {
        *(
            "_endpoints",
            "_flows",
            "_likeness",
            "_envelope",
            "_pagination",
            "_plain",
            "_query",
            "_response",
            "_retrying",
            "errors",
        ),
    },
    "_likeness": {"_envelope", "_plain"},
    "_wire": {"_flows", "_page_fetch", "_page_readers", "_envelope", "_pagination", "_query", "_response", "errors"},
    "_page_fetch": {"_flows", "_pagination", "_query", "_response"},
    "_endpoints": {"_flows", "_names", "_envelope", "_pagination", "_query", "_response", "errors"},
    "_signin": {"_auth", "_device_flow", "_flows", "_response", "_transport", "errors"},
    "_device_flow": {"_auth", "_config", "_flows", "_response", "_retrying", "_transport", "errors"},
    "_transport": {
        "_auth",
        "_config",
        "_connections",
        "_deadline",
        "_flows",
        "_httpx",
        "_messages",
        "_plain",
        "_response",
        "_retrying",
        "errors",
    },
    "_httpx": set(),
    "_deadline": {"_httpx"},
    "_connections": {"_config", "_deadline", "_httpx", "_locks", "_version", "errors"},
    "_async_transport": {"_auth", "_connections", "_flows", "_httpx", "_locks", "_response", "_retrying", "_transport"},
    "_async_flows": {"_flows", "_response"},
    "_flows": {"_response"},
    "_retrying": {"_flows", "_response", "errors"},
    "_response": {"_display", "_messages", "_envelope", "errors"},
    "_messages": set(),
    "_auth": {"_config", "_locks", "_notebook", "_secret", "_tokens", "errors"},
    "_tokens": {"_config", "_files", "_keyring", "_plain", "errors"},
    "_files": set(),
    "_keyring": {"errors"},
    "_locks": set(),
    "_env_file": {"_config", "_secret", "errors"},
    "_config": {"_secret", "errors"},
    "_secret": set(),
    "_paginator": {"_flows", "_display", "_page_readers", "_envelope", "_pagination", "_progress", "errors"},
    "_page_readers": {"_flows", "_pagination"},
    "_signatures": set(),
    "_progress": {"_notebook"},
    "_notebook": set(),
    "_pagination": {"_envelope", "_seen", "errors"},
    "_envelope": {"errors"},
    "_seen": set(),
    "_query": {"_names", "_naming", "errors"},
    "_checks": {"_names", "_naming", "_problems", "_query", "_spec", "errors"},
    "_problems": {"_names", "_plain", "_spec", "errors"},
    "_plain": {"errors"},
    "_spec": set(),
    "_includes": {"_envelope"},
    "_names": {"errors"},
    "errors": {"_messages"},
    "_version": set(),
}
# Which modules of the client may import a package that is neither Python's own nor the generated registry.
MAY_USE: dict[str, set[str]] = {
    "httpx": {"_httpx"},
    "tenacity": {"_retrying"},
    "truststore": {"_connections"},
    "orjson": {"_response"},
    "platformdirs": {"_config"},
    "keyring": {"_keyring"},
    "jsonschema": {"_spec", "_problems"},
    "referencing": {"_spec"},
    "pint": {"_quantity"},
    "click": {"cli"},
    "rich": {"_progress", "cli"},
    "IPython": {"_progress"},
    "pyarrow": {"cli"},
    "pynwb": {"_nwb"},
    "pytest": {"testing"},
    SANDBOX: {"cli", "testing"},
    "brainstem_openapi.api": {"_endpoints"},
}
# What the rest may import beside Python's own packages: no client in the sandbox, nothing hand-written in generated
# code, and nowhere tests or the scripts that generate.
REST_MAY_USE: dict[Path, set[str]] = {
    SRC / SANDBOX: {
        SANDBOX,
        "brainstem_openapi",
        "django",
        "dynamic_rest",
        "jsonschema",
        "referencing",
        "rest_framework",
    },
    SRC / "brainstem_python_api_tools": {CLIENT},
    GENERATED / "brainstem_openapi": {"brainstem_openapi", "attrs"},
}
WITHOUT_HTTP = (
    *("_query", "_envelope", "_pagination", "_seen", "_page_readers", "_includes", "_checks", "_problems", "_storages"),
)
KNOWS_HTTP = {
    "httpx",
    "_httpx",
    "http",
    "urllib",
    "socket",
    "_connections",
    "_transport",
    "_endpoints",
    "_response",
    "_auth",
}
MAY_PRINT = ("brainstem_api_tools/cli/", "brainstem_sandbox/command.py")
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
LONGEST_MODULE, LONGEST_FUNCTION, USUAL_FUNCTION, MEDIAN_FUNCTION = 400, 60, 20, 5


class Import(NamedTuple):
    """One import: what is imported, and when: at ``start``, in a ``function``, or for ``types`` only."""

    target: str
    when: str


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def module_name(path: Path) -> str:
    """Return the name that the tables have for a module of the client: the command is one, whatever files it has."""
    return path.relative_to(SRC / CLIENT).parts[0].removesuffix(".py").removeprefix("__init__")


def imports(path: Path) -> list[Import]:
    package = ".".join(path.relative_to(GENERATED if GENERATED in path.parents else SRC).parts[:-1])
    return [Import(target, when) for node, when in nodes(tree(path), "start") for target in targets(node, package)]


def nodes(node: ast.AST, when: str) -> Iterator[tuple[ast.AST, str]]:
    """Return every node, and when it is run."""
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.If) and is_type_checking(node) and child in node.body:
            later = "types"
        else:
            later = "function" if isinstance(child, FUNCTION) else when
        yield child, later
        yield from nodes(child, later)


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def targets(node: ast.AST, package: str) -> list[str]:
    """Return the full names that a statement or a call of ``import_module`` imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        start = ".".join(package.split(".")[: len(package.split(".")) + 1 - node.level]) if node.level else ""
        base = ".".join(part for part in (start, node.module) if part)
        return [f"{base}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
        return [text.value for text in ast.walk(node) if isinstance(text, ast.Constant) and isinstance(text.value, str)]
    return []


def own_imports(path: Path) -> set[str]:
    """Return the modules of the client that a module of the client imports; names that are none are its top's."""
    names = {f"{found.target}.".split(".")[1] for found in imports(path) if belongs(found.target, CLIENT)}
    return {name if name in MAY_IMPORT else "" for name in names} - {module_name(path)}


def belongs(target: str, package: str) -> bool:
    return f"{target}.".startswith(f"{package}.")


def reached(start: str) -> set[str]:
    """Return the first part of everything that a module of the client imports when it is imported itself."""
    found, left = set(), {start}
    while left:
        module = left.pop()
        found.add(module)
        path = SRC / CLIENT / f"{module}.py"
        loaded = [imported.target for imported in imports(path) if imported.when != "types"] if path.exists() else []
        left |= {f"{name}.".split(".")[1 if belongs(name, CLIENT) else 0] for name in loaded} - found
    return found


def offending(paths: list[Path], wrong: Callable[[Path, Import], bool]) -> dict[str, list[str]]:
    """Return the imports that are wrong, by file."""
    found = {path: [imported.target for imported in imports(path) if wrong(path, imported)] for path in paths}
    return {path.relative_to(ROOT).as_posix(): targets for path, targets in found.items() if targets}


def test_every_module_of_the_client_has_a_row_in_the_table() -> None:
    assert {module_name(path) for path in files(SRC / CLIENT)} == set(MAY_IMPORT)


@pytest.mark.parametrize("module", [name for name, allowed in MAY_IMPORT.items() if allowed != EVERYTHING])
def test_modules_of_the_client_import_what_the_table_allows(module: str) -> None:
    assert own_imports(SRC / CLIENT / f"{module or '__init__'}.py") <= MAY_IMPORT[module]


def test_only_the_top_of_the_client_is_imported_by_nobody() -> None:
    everyone = set().union(*(own_imports(path) for path in files(SRC / CLIENT)))
    assert set(MAY_IMPORT) - everyone == {"brainstem_api_client", "cli", "testing"}


def test_the_client_uses_other_packages_where_the_table_says() -> None:
    def wrong(path: Path, found: Import) -> bool:
        users = [users for package, users in MAY_USE.items() if belongs(found.target, package)]
        return found.when != "types" and any(module_name(path) not in allowed for allowed in users)

    assert offending(files(SRC / CLIENT), wrong) == {}


def test_the_client_uses_no_package_that_the_table_does_not_name() -> None:
    known = {*sys.stdlib_module_names, *MAY_USE, CLIENT, "brainstem_openapi"}
    assert offending(files(SRC / CLIENT), lambda _, found: found.target.split(".")[0] not in known) == {}


def test_the_http_library_is_never_imported_at_start() -> None:
    library = f"{CLIENT}._httpx"
    assert offending(files(SRC), lambda _, found: belongs(found.target, library) and found.when != "function") == {}


def test_the_client_has_one_way_to_send() -> None:
    others = ("http.client", "urllib.request", "urllib3", "requests", "aiohttp", "socket")
    asked_only = {"urllib.request.getproxies", "urllib.request.proxy_bypass"}  # which send nothing

    def wrong(_: Path, found: Import) -> bool:
        return found.target not in asked_only and any(belongs(found.target, name) for name in others)

    assert offending(files(SRC / CLIENT), wrong) == {}


@pytest.mark.parametrize("module", WITHOUT_HTTP)
def test_rules_of_lists_and_queries_reach_no_http(module: str) -> None:
    assert reached(module) & KNOWS_HTTP == set()


def test_every_folder_of_code_has_a_row_in_a_table() -> None:
    folders = {path for root in (SRC, GENERATED) for path in root.iterdir() if files(path)}
    assert folders == {SRC / CLIENT, *REST_MAY_USE}


@pytest.mark.parametrize("folder", REST_MAY_USE, ids=lambda folder: folder.name)
def test_the_rest_uses_no_package_that_the_table_does_not_name(folder: Path) -> None:
    known = sys.stdlib_module_names | REST_MAY_USE[folder]
    assert offending(files(folder), lambda _, found: found.target.split(".")[0] not in known) == {}


def test_imports_are_told_apart_by_when_they_happen() -> None:
    found = imports(SRC / CLIENT / "_transport.py")
    assert {imported.when for imported in found if imported.target == "httpx"} == {"types"}
    assert {imported.when for imported in found if belongs(imported.target, f"{CLIENT}._httpx")} == {"function"}
    assert {imported.when for imported in found if belongs(imported.target, f"{CLIENT}.errors")} == {"start"}
    assert Import("brainstem_openapi.api.", "function") in imports(SRC / CLIENT / "_endpoints.py")


def test_only_the_commands_print() -> None:
    prints = {
        f"{path.relative_to(SRC).as_posix()}:{node.lineno}"
        for path in files(SRC)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert {place for place in prints if not place.startswith(MAY_PRINT)} == set()


def test_modules_are_short() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files(SRC)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def body_lengths() -> dict[str, int]:
    """Return the lines of every function of the hand-written code, without its head and docstring."""
    return {
        f"{path.relative_to(SRC)}:{node.lineno} {node.name}": body_length(node)
        for path in files(SRC)
        for node in ast.walk(tree(path))
        if isinstance(node, FUNCTION)
    }


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    statements = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (statements[-1].end_lineno or 0) - statements[0].lineno + 1 if statements else 0


def test_functions_are_short() -> None:
    lengths = body_lengths()
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
    assert quantiles(lengths.values(), n=10)[8] <= USUAL_FUNCTION
    assert median(lengths.values()) <= MEDIAN_FUNCTION
