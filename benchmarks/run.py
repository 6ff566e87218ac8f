"""Measure this package against named peers in one run, and print a table of medians and ratios.

``make bench``. Each peer is installed into an environment of its own, beside this file, so that all are compiled alike.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ROUNDS = 5
MANY_ROUNDS = 120  # where the ratio is near 1, and the machine less steady than that
ENVIRONMENTS = HERE / ".peers"
PACKAGES = {
    "ours": [str(HERE.parent)],
    "ours with orjson": [f"{HERE.parent}[fast]"],
    "official": ["brainstem-python-api-tools==2.0"],
    "raw": ["httpx"],
}


class Figures(NamedTuple):
    """What one process took: seconds on the clock, seconds of CPU for the work alone, megabytes at its highest."""

    wall: float
    cpu: float
    memory: float


def python(peer: str) -> str:
    """Return the interpreter that has a peer."""
    return str(ENVIRONMENTS / peer.replace(" ", "-") / "bin" / "python")


def install() -> None:
    """Make the environment of each peer; this package is installed anew every time."""
    for peer, packages in PACKAGES.items():
        if not Path(python(peer)).exists():
            venv.create(Path(python(peer)).parents[1], with_pip=True)
        again = ["--force-reinstall", "--no-deps"] if peer.startswith("ours") else []
        for options in ([], again):
            subprocess.run([python(peer), "-m", "pip", "install", "-q", *options, *packages], check=True)


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
        "done=subprocess.run(sys.argv[1:],stdout=subprocess.PIPE,text=True)\n"
        "wall=time.perf_counter()-start\n"
        "used=resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(wall,used.ru_utime+used.ru_stime,used.ru_maxrss/1024)\n"
        "print(done.stdout)\n"
        "sys.exit(done.returncode)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    first, *rest = done.stdout.splitlines()
    wall, cpu, memory = map(float, first.split())
    told = rest[0].split() if rest and rest[0][:1].isdigit() else []
    return Figures(wall, float(told[1]) if told else cpu, memory)


def compare(title: str, commands: dict[str, list[str]], rounds: int = ROUNDS) -> None:
    """Run every peer in turn, several rounds, and print medians; also of the first one's ratio to each in a round.

    The order is turned round after each round, so that a machine that gets slower favours nobody.
    """
    found: dict[str, list[Figures]] = {name: [] for name in commands}
    order = list(commands)
    for _ in range(rounds):
        for name in order:
            found[name].append(measure(commands[name]))
        order.reverse()
    first = next(iter(found.values()))
    for name, rows in found.items():
        ratios = [[a / b for a, b in zip(*pair, strict=True)] for pair in zip(first, rows, strict=True)]
        median = Figures(*map(statistics.median, zip(*rows, strict=True)))
        ratio = Figures(*map(statistics.median, zip(*ratios, strict=True)))
        bounds = [interval(column) for column in zip(*ratios, strict=True)]
        print(
            f"| {title} | {name} | {median.wall:.2f} | {median.cpu:.2f} | {median.memory:.1f} "
            f"| {ratio.wall:.2f}{bounds[0]} | {ratio.cpu:.2f}{bounds[1]} | {ratio.memory:.3f} |",
            flush=True,
        )


def interval(values: Sequence[float]) -> str:
    """Return between which values their median is with 95 % certainty, if there are enough to tell."""
    place = int(len(values) / 2 - 0.98 * len(values) ** 0.5)
    ordered = sorted(values)
    return f" ({ordered[place]:.2f} to {ordered[-place - 1]:.2f})" if len(values) >= 20 else ""


def work(peer: str, name: str, url: str) -> list[str]:
    """Return the command for one peer's piece of work."""
    return [python(peer), str(HERE / "work.py"), peer.split(" ", maxsplit=1)[0], name, url]


def peers(name: str, url: str, *names: str) -> dict[str, list[str]]:
    """Return the commands of several peers for the same work."""
    return {peer: work(peer, name, url) for peer in names}


def main() -> None:
    """Run every comparison."""
    install()
    print("| work | peer | wall s | CPU s | peak MB | ours/peer wall | ours/peer CPU | ours/peer MB |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    importing = "from brainstem_api_tools import BrainstemClient"
    imports = {peer: [python(peer), "-c", importing] for peer in ("ours", "official")}
    compare("import, whole process", imports | {"import httpx": [python("raw"), "-c", "import httpx"]})
    helps = {peer: [str(Path(python(peer)).with_name("brainstem")), "--help"] for peer in ("ours", "official")}
    compare("brainstem --help", helps)
    with canned(20_000, 20) as url:
        compare("20 000 sessions, 20 ms", peers("load_all", url, "ours", "official", "raw"))
    with canned(20_000, 0) as url:
        compare("20 000 sessions, no latency", peers("load_all", url, "ours", "official"), MANY_ROUNDS)
        compare("20 000 sessions, no latency", peers("load_all", url, "ours", "ours with orjson", "raw"))
        typed = {f"{peer}, typed": work(peer, "typed", url) for peer in ("ours", "ours with orjson")}
        compare("20 000 typed records", typed | peers("load_all", url, "raw"))
    with canned(0, 20) as url:
        compare("1 000 creates, 20 ms", peers("creates", url, "ours", "official"))
    with canned(100_000, 0) as url:
        compare("100 000 raw records", peers("load_all", url, "ours", "official", "raw"))
    for rows in (10_000, 1_000_000):
        with canned(rows, 0) as url:
            compare(f"stream of {rows} records", peers("stream", url, "ours"))


if __name__ == "__main__":
    main()
