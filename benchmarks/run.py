"""Measure this package against named peers in one run, and print a table of medians and ratios.

``make bench``. The official tool is installed from PyPI into an environment of its own, beside this file.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
OFFICIAL = HERE / ".official"
PYTHON = {"ours": sys.executable, "official": str(OFFICIAL / "bin" / "python"), "raw": sys.executable}
ROUNDS = 5


class Figures(NamedTuple):
    """What one process took: seconds on the clock, seconds of CPU, megabytes at its highest."""

    wall: float
    cpu: float
    memory: float


def install_official() -> None:
    """Make the environment of the official tool, once."""
    if not OFFICIAL.exists():
        venv.create(OFFICIAL, with_pip=True)
        subprocess.run(
            [PYTHON["official"], "-m", "pip", "install", "-q", "brainstem-python-api-tools==2.0"], check=True
        )


@contextmanager
def canned(rows: int, latency: float) -> Iterator[str]:
    """Run the canned server."""
    command = [sys.executable, str(HERE / "server.py"), str(rows), str(latency)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None and server.stdin is not None
        yield server.stdout.readline().strip()
        server.stdin.close()


def measure(command: list[str]) -> Figures:
    """Run a command and return what it took; /usr/bin/env keeps the figures of one child apart from the others."""
    code = (
        "import os,resource,subprocess,sys,time\n"
        "start=time.perf_counter()\n"
        "done=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL)\n"
        "wall=time.perf_counter()-start\n"
        "used=resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(wall,used.ru_utime+used.ru_stime,used.ru_maxrss/1024)\n"
        "sys.exit(done.returncode)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return Figures(*map(float, done.stdout.split()))


def compare(title: str, commands: dict[str, list[str]]) -> None:
    """Run every peer in turn, several rounds, and print medians and the ratio to the first."""
    found: dict[str, list[Figures]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            found[name].append(measure(command))
    medians = {
        name: Figures(*(statistics.median(column) for column in zip(*rows, strict=True)))
        for name, rows in found.items()
    }
    first = next(iter(medians.values()))
    for name, median in medians.items():
        print(
            f"| {title} | {name} | {median.wall:.2f} | {median.cpu:.2f} | {median.memory:.0f} "
            f"| {first.wall / median.wall:.2f} | {first.cpu / median.cpu:.2f} |",
            flush=True,
        )


def work(peer: str, name: str, url: str) -> list[str]:
    """Return the command for one peer's piece of work."""
    return [PYTHON[peer], str(HERE / "work.py"), peer, name, url]


def main() -> None:
    """Run every comparison."""
    install_official()
    print("| work | peer | wall s | CPU s | peak MB | ours/peer wall | ours/peer CPU |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    importing = "from brainstem_api_tools import BrainstemClient"
    imports = {"ours": [PYTHON["ours"], "-c", importing], "official": [PYTHON["official"], "-c", importing]}
    compare("import", imports | {"import httpx": [PYTHON["ours"], "-c", "import httpx"]})
    helps = {peer: [str(Path(PYTHON[peer]).with_name("brainstem")), "--help"] for peer in ("ours", "official")}
    compare("brainstem --help", helps)
    with canned(20_000, 20) as url:
        compare("20 000 sessions, 20 ms", {peer: work(peer, "load_all", url) for peer in ("ours", "official", "raw")})
    with canned(20_000, 0) as url:
        compare(
            "20 000 sessions, no latency", {peer: work(peer, "load_all", url) for peer in ("ours", "official", "raw")}
        )
        typed = {"ours typed": work("ours", "typed", url), "ours, one page at a time": work("ours", "serial", url)}
        compare("20 000 records", typed | {"raw": work("raw", "load_all", url)})
    with canned(0, 20) as url:
        compare("1 000 creates, 20 ms", {peer: work(peer, "creates", url) for peer in ("ours", "official")})
    with canned(100_000, 0) as url:
        compare("100 000 raw records", {peer: work(peer, "load_all", url) for peer in ("ours", "official")})
    for rows in (10_000, 200_000):
        with canned(rows, 0) as url:
            compare(f"stream of {rows} records", {"ours": work("ours", "stream", url)})


if __name__ == "__main__":
    main()
