"""Write what editors and type checkers see of the loaders: ``_loader_methods.pyi``, read off the methods themselves.

::

    python openapi/loaders_stub.py            # write it
    python openapi/loaders_stub.py --check    # fail if it is not what the methods are
"""

from __future__ import annotations

import argparse
import inspect
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from brainstem_api_tools import _loader_methods

TARGET = Path(_loader_methods.__file__).with_suffix(".pyi")
HEAD = """# Written by `make generate` from _loaders.py and the registry: do not edit.
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from ._response import Response

class Loaders:
"""


def stub_source() -> str:
    """Return the text of the stub, in the project's style."""
    names = [name for name in vars(_loader_methods.Loaders) if name.startswith("load_")]
    methods = [getattr(_loader_methods.Loaders, name) for name in names]
    return formatted(HEAD + "".join(map(method_source, methods)), TARGET.name)


def method_source(method: Callable[..., Any]) -> str:
    """Return the text of one method: signature and docstring, with the short names of what the stub imports."""
    text = str(inspect.signature(method))
    for module in ("collections.abc.", "typing.", "enum.", "brainstem_api_tools._response."):
        text = text.replace(module, "")
    lines = inspect.cleandoc(method.__doc__ or "").splitlines()
    docstring = "\n".join(f"        {line}".rstrip() for line in lines).lstrip()
    return f'    def {method.__name__}{text}:\n        """{docstring}\n        """\n\n'


def formatted(text: str, name: str) -> str:
    """Return the text of a stub as the formatter writes it."""
    options = ("--isolated", "--line-length", "120", "--stdin-filename", name)
    command = [sys.executable, "-m", "ruff", "format", *options, "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def write_or_check(target: Path, text: str, about: str, arguments: list[str] | None = None) -> int:
    """Write a stub, or with ``--check`` compare it."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--check", action="store_true", help="fail if the checked-in stub differs")
    if not parser.parse_args(arguments).check:
        target.write_text(text, encoding="utf-8")
    elif not target.exists() or target.read_text(encoding="utf-8") != text:
        print(f"{target.name} is not what the methods are: run `make generate`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(write_or_check(TARGET, stub_source(), __doc__.splitlines()[0]))
