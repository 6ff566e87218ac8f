"""What is found out about a server, without writing to it and without showing what is in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient
from brainstem_api_tools._doctor import Finding, examine
from brainstem_sandbox import Sandbox


def found(client: BrainstemClient) -> dict[str, Finding]:
    return {finding.check: finding for finding in examine(client._transport)}


def test_the_sandbox_is_as_described(brainstem_client: BrainstemClient, monkeypatch: pytest.MonkeyPatch) -> None:
    send, sent = brainstem_client._transport.send, []
    monkeypatch.setattr(brainstem_client._transport, "send", lambda request: sent.append(request) or send(request))
    findings = found(brainstem_client)
    assert [finding for finding in findings.values() if finding.state == "bad"] == []
    assert [name for name, finding in findings.items() if finding.state == "note"] == ["encryption"]
    assert findings["envelope"].text == "a total; beside the list: meta"
    assert findings["page size"].text == "20 records unasked, 100 of 1000 asked for, of 300"
    assert findings["include"].text == "beside the list"
    assert findings["session"] == Finding("session", "good", "as described")
    assert findings["epoch"].settles == ("GET stem/epoch/",)
    assert {request.method for request in sent} == {"GET"}
    assert len(sent) < 70


@pytest.mark.parametrize(("mode", "envelope"), [("count", "count, next, previous"), ("none", "nothing")])
def test_other_envelopes_are_told(mode: str, envelope: str) -> None:
    with Sandbox(pagination=mode) as sandbox, BrainstemClient(sandbox.token, url=sandbox.url) as client:
        assert found(client)["envelope"].text.endswith(f"beside the list: {envelope}")


def test_a_report_shows_nothing_of_what_is_in_the_records(
    brainstem: Callable[..., Any], brainstem_client: BrainstemClient, brainstem_sandbox: Any, tmp_path: Path
) -> None:
    file = tmp_path / "report.json"
    done = brainstem("doctor", "--format", "table", "-o", str(file))
    assert done.exit_code == 0
    assert "ok   token: from environment: status 200" in done.output
    assert "settled: list envelope" in done.output
    told = file.read_text("utf-8") + done.output
    assert json.loads(file.read_text("utf-8"))["server"] == brainstem_sandbox.url
    for secret in (brainstem_sandbox.token, brainstem_sandbox.email):
        assert secret not in told
    assert not [record.name for record in brainstem_client.projects.list() if record.name in told]
    assert json.loads(brainstem("doctor").output)["findings"]


def test_a_server_that_is_not_there_is_told(played: Callable[..., Any]) -> None:
    import httpx

    done = played(httpx.ConnectError("no way"))("doctor", "--format", "table")
    assert done.exit_code == 1
    assert "BAD  server: " in done.output
    assert len(done.output.splitlines()) == 2
