"""Write what editors and type checkers see of the async client: ``aio.pyi``, read off the sync client's source.

Both clients have the same methods; a method that is a flow is awaited in the async one. ::

    python openapi/async_stub.py            # write it
    python openapi/async_stub.py --check    # fail if it is not what the methods are
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from loaders_stub import formatted, write_or_check

SOURCE = Path(__file__).parents[1] / "src" / "brainstem_api_tools"
TARGET = SOURCE / "aio.pyi"
HEAD = """# Written by `make generate` from the sync client's source: do not edit.
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, overload

import httpx

from brainstem_openapi.doors import AsyncDoors
from brainstem_openapi.registry import Model

from ._account import Identity
from ._batches import BatchReport
from ._config import Profile
from ._describe import Catalogue, Description
from ._endpoints import Identifier
from ._page_readers import USUAL_CONCURRENCY
from ._problems import Problem
from ._progress import Progress
from ._query import Words
from ._response import Response
from ._retrying import RetryPolicy
from ._sessions import Roots
from ._storages import SessionFolder

T = TypeVar("T")

class AsyncPaginator(Generic[T]):
    def __aiter__(self) -> AsyncIterator[T]: ...
    def pages(self) -> AsyncIterator[list[T]]: ...
    @overload
    def __getitem__(self, place: int) -> Awaitable[T]: ...
    @overload
    def __getitem__(self, place: slice) -> Awaitable[list[T]]: ...
"""
RESOURCE = """
class AsyncResource(Generic[T]):
    model: Model
"""
LOADERS = "\nclass AsyncLoaders:\n"
CLIENT = """
class AsyncBrainstemClient(AsyncLoaders, AsyncDoors):
    url: str
    portal: str
    profile: Profile
    async def close(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *exception: object) -> None: ...
"""


def stub_source() -> str:
    """Return the text of the stub, in the project's style."""
    parts = [
        HEAD + methods("_paginator.py", "Pages", but={"__init__", "__getitem__"}),
        RESOURCE + methods("_reads.py", "Reads", but={"__init__"}) + methods("_resources.py", "Resource"),
        LOADERS + methods("_loader_methods.pyi", "Loaders"),
        CLIENT + methods("client.py", "Client") + methods("_account.py", "Account"),
        methods("_guide.py", "Guide") + methods("_sessions.py", "Sessions"),
    ]
    return formatted("".join(parts), TARGET.name)


def methods(file: str, name: str, *, but: set[str] | None = None) -> str:
    """Return the public methods of a class as they are for the async client."""
    tree = ast.parse((SOURCE / file).read_text(encoding="utf-8"))
    found = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    aliases = [f"    {ast.unparse(node)}\n" for node in found.body if isinstance(node, ast.Assign) and is_alias(node)]
    return "".join([*map(async_method, public_functions(found, but or set())), *aliases])


def is_alias(node: ast.Assign) -> bool:
    """Return whether this is another name for a method, such as ``load_model = load``."""
    return isinstance(node.value, ast.Name)


def public_functions(found: ast.ClassDef, but: set[str]) -> Iterator[ast.FunctionDef]:
    """Return the functions of a class that its users may call."""
    for node in found.body:
        if not isinstance(node, ast.FunctionDef) or node.name in but:
            continue
        if not node.name.startswith("_") or node.name == "__init__":
            yield node


def async_method(node: ast.FunctionDef) -> str:
    """Return a method as it is for the async client: awaited if it sends something, and with async lists."""
    returns = ast.unparse(node.returns) if node.returns else "None"
    sends = any(ast.unparse(found) == "steps" for found in node.decorator_list) or returns == "Response"
    returns = returns.removeprefix("Flow[").removesuffix("]") if returns.startswith("Flow[") else returns
    for kind in ("Paginator", "Resource"):
        returns = returns.replace(f"{kind}[", f"Async{kind}[")
    others = [f"    @{ast.unparse(found)}\n" for found in node.decorator_list if ast.unparse(found) != "steps"]
    keywords = ast.unparse(node.args).replace("http_client: Any", "http_client: httpx.AsyncClient | None")
    return f"{''.join(others)}    {'async ' if sends else ''}def {node.name}({keywords}) -> {returns}: ...\n"


if __name__ == "__main__":
    sys.exit(write_or_check(TARGET, stub_source(), __doc__.splitlines()[0]))
