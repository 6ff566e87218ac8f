"""Print what becomes of walks and writes under faults: python tests/faults/report.py"""

from __future__ import annotations

import logging
import time
from collections import Counter
from functools import partial

from fault_cases import ROWS, WALKS, WRITES, run_all, table, walk, write
from fault_server import running


def main() -> None:
    logging.disable()
    for name, work, count in (("Walks", walk, WALKS), ("Writes", write, WRITES // ROWS)):
        begun = time.monotonic()
        with running() as (server, elsewhere):
            outcomes = run_all(partial(work, server), count)
        met = sum((case.met for case in server.cases.values()), Counter[str]())
        print(f"{name}: {table(outcomes, met)}")
        print(f"  tokens sent to another server: {len([token for token in elsewhere.seen if token])}")
        print(f"  {time.monotonic() - begun:.1f} s\n")


if __name__ == "__main__":
    main()
