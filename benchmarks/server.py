"""A canned server that is not the bottleneck: rows are bytes made beforehand, cut by offset and limit.

``python benchmarks/server.py ROWS LATENCY_MS`` prints its address and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import json
import sys
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

CAP = 100


def make_row(number: int) -> bytes:
    """Return a session of about 900 bytes, as a lab's have."""
    links = [str(UUID(int=number * 7 + place)) for place in range(6)]
    row = {
        "id": str(UUID(int=number)),
        "name": f"Rat{number % 40}_{number:06}_foraging",
        "description": "<p>Foraging for chocolate rice; <b>good</b> behaviour, quiet room.</p>" * 2,
        "projects": links[:1],
        "date_time": "2024-03-14T09:30:00Z",
        "datastorage": links[1:2],
        "dataacquisition": links[2:4],
        "behaviors": links[4:5],
        "manipulations": links[5:],
        "extra_fields": {"temperature": 21.5, "experimenter": "Ada"},
        "tags": ["linear track", "place cells"],
        "links": {"projects": "projects/"},
    }
    return json.dumps(row).encode()


def page(rows: list[bytes], target: str) -> bytes:
    """Return the body of a list, with both kinds of envelope."""
    query = parse_qs(urlsplit(target).query)
    offset, limit = int(query.get("offset", ["0"])[0]), min(CAP, int(query.get("limit", ["20"])[0]))
    meta = {
        "page": offset // limit + 1,
        "per_page": limit,
        "total_results": len(rows),
        "total_pages": -(-len(rows) // limit),
    }
    end = json.dumps({"meta": meta, "count": len(rows)})[1:].encode()
    return b'{"sessions":[' + b",".join(rows[offset : offset + limit]) + b"]," + end


async def answer(rows: list[bytes], latency: float, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Serve one connection, until its end or the server's."""
    made = 0
    while head := await read_head(reader):
        method, target, length = head
        sent = await reader.readexactly(length)
        await asyncio.sleep(latency)
        if method == "POST":
            made += 1
            body, status = (
                json.dumps({"session": json.loads(sent) | {"id": str(UUID(int=made))}}).encode(),
                "201 Created",
            )
        else:
            body, status = page(rows, target), "200 OK"
        top = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(top.encode() + body)
        await writer.drain()
    writer.close()


async def read_head(reader: asyncio.StreamReader) -> tuple[str, str, int] | None:
    """Return method, address and length of the next request, or None at the end."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    method, target, _ = head.split("\r\n", 1)[0].split(" ")
    lengths = [line.split(":")[1] for line in head.lower().split("\r\n") if line.startswith("content-length:")]
    return method, target, int(lengths[0]) if lengths else 0


async def main(count: int, latency_ms: float) -> None:
    """Serve until the standard input ends."""
    rows = [make_row(number) for number in range(count)]
    server = await asyncio.start_server(lambda r, w: answer(rows, latency_ms / 1000, r, w), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2])))
