"""Run the examples of other languages, each from the document to the end, and say how long each took.

::

    python examples/check.py                # all of them
    python examples/check.py typescript     # one
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

from brainstem_sandbox import Sandbox

HERE = Path(__file__).parent


def check(script: Path, environment: dict[str, str]) -> bool:
    """Run one example's script, and print its time; return whether it succeeded."""
    start = monotonic()
    code = subprocess.run([str(script)], env=environment).returncode  # noqa: S603
    print(f"{script.parent.name}: {'failed' if code else 'done'} in {monotonic() - start:.0f} s", flush=True)
    return code == 0


def main(wanted: list[str]) -> int:
    """Run the examples that are named, or all, against one sandbox."""
    scripts = [HERE / name / "check.sh" for name in wanted] or sorted(HERE.glob("*/check.sh"))
    with Sandbox() as sandbox:
        environment = os.environ | {
            "BRAINSTEM_URL": sandbox.url,
            "BRAINSTEM_TOKEN": sandbox.token,
            "PYTHON": sys.executable,
        }
        outcomes = [check(script, environment) for script in scripts]
    return int(not all(outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
