"""One piece of work by one peer, in a process of its own: ``python work.py PEER WORK URL``.

Prints how many records it got, and the seconds of CPU that the work took without what was imported for it.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

FIELDS = {"projects": ["3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"]}


def ours(url: str) -> Any:
    from brainstem_api_tools import BrainstemClient

    return BrainstemClient(token="benchmark", url=url)


def official(url: str) -> Any:
    from brainstem_api_tools import BrainstemClient

    return BrainstemClient(token="benchmark", url=f"{url}/")


def raw_pages(url: str) -> Any:
    """The least that anybody can do: httpx and json, page after page."""
    import httpx

    with httpx.Client(headers={"Authorization": "Bearer benchmark"}) as http:
        offset, total = 0, 1
        while offset < total:
            answer = http.get(f"{url}/api/private/stem/session/", params={"offset": offset, "limit": 100})
            body = json.loads(answer.content)
            total, offset = body["count"], offset + len(body["sessions"])
            yield body["sessions"]


def raw_list(url: str) -> int:
    return len([row for page in raw_pages(url) for row in page])


WARM_UP = {  # one request, so that everything is imported
    "ours": lambda url: ours(url).load("session", limit=1),
    "official": lambda url: official(url).load("session", limit=1),
    "raw": lambda url: next(raw_pages(url)),
}
WORK = {
    ("ours", "load_all"): lambda url: len(ours(url).load("session", load_all=True)["sessions"]),
    ("official", "load_all"): lambda url: len(official(url).load("session", load_all=True)["sessions"]),
    ("raw", "load_all"): raw_list,
    ("ours", "serial"): lambda url: len(ours(url).sessions.list(concurrency=1).to_list()),
    ("ours", "typed"): lambda url: len(ours(url).sessions.list().to_list()),
    ("ours", "stream"): lambda url: sum(1 for _ in ours(url).sessions.list()),
    ("ours", "creates"): lambda url: len(
        ours(url)
        .sessions.create_many([{"name": f"s{n}", **FIELDS} for n in range(1000)], concurrency=8)
        .raise_for_failures()
    ),
    ("official", "creates"): lambda url: [
        official_client.save("session", data={"name": f"s{n}", **FIELDS}).status_code
        for official_client in [official(url)]
        for n in range(1000)
    ].count(201),
}

if __name__ == "__main__":
    peer, work, address = sys.argv[1:]
    WARM_UP[peer](address)
    begun = time.process_time()
    records = WORK[peer, work](address)
    print(records, time.process_time() - begun)
