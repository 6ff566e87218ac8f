"""Run the quick start against a sandbox, at a terminal of its own where e-mail and password are typed for you."""

from __future__ import annotations

import os
import pty
import sys
import tempfile
from pathlib import Path

from brainstem_sandbox import Sandbox

QUICKSTART = Path(__file__).with_name("quickstart.py")


def run_at_terminal(command: list[str], environment: dict[str, str], answers: list[tuple[bytes, str]]) -> int:
    """Run a program at a pseudo-terminal, show what it writes, and type an answer after each prompt.

    Parameters
    ----------
    command : list of str
        Program and arguments.
    environment : dict
        Its environment.
    answers : list of (bytes, str)
        How a prompt ends, and what to type there.

    Returns
    -------
    int
        Its exit code.
    """
    child, terminal = pty.fork()
    if child == 0:
        os.execve(command[0], command, environment)  # noqa: S606
    waiting, seen = list(answers), b""
    while written := _read(terminal):
        sys.stdout.buffer.write(written)
        sys.stdout.flush()
        seen += written
        if waiting and seen.endswith(waiting[0][0]):
            os.write(terminal, waiting.pop(0)[1].encode() + b"\n")
            seen = b""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how a pseudo-terminal says that its program has ended
        return b""


def main() -> int:
    """Run the demo."""
    with Sandbox() as sandbox, tempfile.TemporaryDirectory() as folder:
        print(f"A BrainSTEM with example data runs at {sandbox.url}")
        environment = {name: value for name, value in os.environ.items() if name not in ("CI", "BRAINSTEM_TOKEN")}
        environment |= {"BRAINSTEM_URL": sandbox.url, "BRAINSTEM_CONFIG_DIR": folder, "PYTHONIOENCODING": "utf-8"}
        answers = [(b"browser): ", sandbox.email), (b"Password: ", sandbox.password)]
        return run_at_terminal([sys.executable, str(QUICKSTART)], environment, answers)


if __name__ == "__main__":
    raise SystemExit(main())
