"""Print what a package offers to its users: names, and the arguments that may be given by place, with their defaults.

Run with the official package and with this one::

    python surface.py
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import sys
import warnings
from collections.abc import Iterator
from enum import EnumMeta
from types import ModuleType
from typing import Any

PACKAGE = "brainstem_api_tools"
OWN = (PACKAGE, "brainstem_openapi")
SPECIAL = ("__init__", "__enter__", "__exit__", "__version__")
Seen = tuple[str, dict[str, Any]]


def modules() -> Iterator[ModuleType]:
    """Import the package and its public modules; the earlier one warns that it has moved."""
    package = importlib.import_module(PACKAGE)
    yield package
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for found in pkgutil.iter_modules(package.__path__):
            if not found.name.startswith("_"):
                yield importlib.import_module(f"{PACKAGE}.{found.name}")


def is_public(name: str) -> bool:
    """Return whether a name is meant for users."""
    return name in SPECIAL or not name.startswith("_")


def is_own(value: Any) -> bool:
    """Return whether something was made in the package, and not imported from elsewhere."""
    if isinstance(value, type) or inspect.isroutine(value):
        return str(getattr(value, "__module__", "")).startswith(OWN)
    return not isinstance(value, ModuleType) and type(value).__module__ not in ("typing", "__future__")


def surface(module: ModuleType) -> Iterator[Seen]:
    """Return what a module offers; what the package offers too is looked at there, and the command has one name."""
    package = sys.modules[PACKAGE]
    for name, value in inspect.getmembers(module):  # not `vars`: what nobody has used yet may not be there
        full_name = f"{module.__name__}.{name}"
        if not is_public(name) or not is_own(value) or (module.__name__ == f"{PACKAGE}.cli" and name != "main"):
            continue
        if module is not package and getattr(package, name, None) is value:
            yield full_name, {"same as": f"{PACKAGE}.{name}"}
        else:
            yield from members(full_name, value)


def members(name: str, value: Any) -> Iterator[Seen]:
    """Return an object, and what it has."""
    if isinstance(value, EnumMeta):
        yield name, {"members": {member: item.value for member, item in value.__members__.items()}}
    elif isinstance(value, type):
        yield name, {"kind": "class", "is an error": issubclass(value, Exception)}
        if not issubclass(value, Exception):
            for member, item in inspect.getmembers(value):
                if is_public(member) and is_own(item):
                    yield from members(f"{name}.{member}", item)
    elif inspect.isroutine(value):
        yield name, arguments(value)
    elif callable(value):  # such as a command
        yield name, {"order": [], "defaults": {}}
    elif isinstance(value, str | int | float):
        yield name, {"value": type(value).__name__ if name.endswith("__version__") else value}


def arguments(function: Any) -> dict[str, Any]:
    """Return the arguments that may be given by place, in order, with their defaults."""
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    found = [given for given in inspect.signature(function).parameters.values() if given.kind is kind]
    defaults = {given.name: given.default for given in found if given.default is not inspect.Parameter.empty}
    return {"order": [given.name for given in found], "defaults": defaults}


if __name__ == "__main__":
    print(json.dumps({name: seen for module in modules() for name, seen in surface(module)}))
