"""What an engineer may write: checked by mypy, never run."""

from typing import assert_type

from brainstem_api_tools import BrainstemClient, Name
from brainstem_openapi.models import Session, Species, SpeciesApproval, SubjectLog

client = BrainstemClient(portal="public")
assert_type(client.sessions.get("an id"), Session)
assert_type(client.sessions.list(name__icontains="rat").first(), Session | None)
assert_type(client.sessions.list()[0], Session)
assert_type([session.name for session in client.sessions.list()], list[str | None])
assert_type(client.sessions.create(name="Day 1", projects=["an id"], tags=["track"]), Session)
assert_type(client.sessions.create({"name": "Day 1", "projects": [Name("Memory")]}), Session)
assert_type(client.sessions.update("an id", description="Second"), Session)
assert_type(client.species.create(name="Danio rerio"), SpeciesApproval)
assert_type(client.species.get("an id"), Species)
assert_type(client.subject_logs.add_entry("an id", date_time="2026-03-14T09:00:00Z"), SubjectLog)
