"""One program, run with the official package and with this one: everything it gets is written down as JSON.

It uses what the official package offers to its users and nothing else::

    python script.py URL TOKEN everything|lists
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from brainstem_api_tools import AuthenticationError, BrainstemClient, ModelType, PortalType

MOST_REQUESTS = 20  # that one call may send; the longest list of the example data comes in 8 pages
CATCHABLE = {kind.__name__: kind for kind in (AuthenticationError, TypeError, ValueError, OSError)}
MODELS = (
    *("behavior", "behavioralassay", "behavioralcategory", "behavioralparadigm", "brainregion", "breeding", "cohort"),
    *("collection", "consumable", "consumablestock", "dataacquisition", "datastorage", "equipment", "group"),
    *("group_membership_invitation", "group_membership_request", "hardwaredevice", "inventory", "journal"),
    *("journalapproval", "laboratory", "license", "manipulation", "procedure", "procedurelog", "project"),
    *("project_group_membership_invitation", "project_membership_invitation", "protocol", "publication"),
    *("regulatoryauthority", "session", "setup", "setuptype", "species", "strain", "strainapproval", "subject"),
    *("subjectlog", "supplier", "user"),
)
LOADERS = (
    *("project", "subject", "session", "collection", "cohort", "behavior", "dataacquisition", "manipulation"),
    *("procedure", "procedurelog", "subjectlog", "equipment", "consumablestock", "behavioralassay", "datastorage"),
    *("setup", "hardwaredevice", "brainregion", "species", "strain", "publication", "laboratory"),
)
COMMON = {"portal", "id", "filters", "sort", "include", "limit", "offset", "load_all"}
NOBODY = "00000000-0000-4000-8000-000000000000"


class EndlessError(BaseException):
    """A call sent more requests than any list needs."""


class Record:
    """Writes down what each call gives back, or how it fails."""

    def __init__(self) -> None:
        self.calls: dict[str, Any] = {}
        self.made: dict[str, str] = {}
        self._sent: int | None = None  # of the call that runs
        sys.addaudithook(self._count)

    def _count(self, event: str, _: Any) -> None:
        """Break off a call that does not end; Python tells what its own HTTP client sends, which the official uses."""
        if event == "http.client.send" and self._sent is not None:
            self._sent += 1
            if self._sent > MOST_REQUESTS:
                raise EndlessError

    def __call__(self, name: str, call: Callable[[], Any]) -> Any:
        """Make a call; return what it returns, or None."""
        assert name not in self.calls, name
        self._sent = 0
        try:
            result = call()
            self.calls[name] = outcome(result)
        except EndlessError:
            self.calls[name] = {"raises": "nothing, and does not end"}
        except Exception as error:  # noqa: BLE001 - the failure is what is written down
            self.calls[name] = {"raises": {kind: isinstance(error, CATCHABLE[kind]) for kind in CATCHABLE}}
        else:
            return result
        finally:
            self._sent = None
        return None

    def created(self, model: str, call: Callable[[], Any]) -> str:
        """Make a record and return its id, or one that nothing has."""
        answer = self(f"save: {model}", call)
        body = answer.json() if answer is not None else {}
        identifier = next((row["id"] for row in body.values() if isinstance(row, dict) and "id" in row), NOBODY)
        self.made[model] = identifier
        return identifier

    def text(self, url: str) -> str:
        """Return what was written down as JSON, without what the server makes up anew each time."""
        text = json.dumps(self.calls).replace(url, "SERVER")
        for model, identifier in self.made.items():
            text = text.replace(identifier, f"id of the {model} made here")
        return re.sub(r'"(created_at|updated_at)": "[^"]+"', r'"\1": "a moment"', text)


def outcome(result: Any) -> dict[str, Any]:
    """Return what a program can see of a result."""
    if not hasattr(result, "status_code"):
        return {"json": json.loads(json.dumps(result))}
    seen = {name: getattr(result, name) for name in ("status_code", "ok", "reason")}
    seen["type"] = result.headers.get("Content-Type", "").split(";")[0]
    parts = urlsplit(result.url)
    seen["request"] = {"path": parts.path, "query": sorted(parse_qsl(parts.query))}
    try:
        seen["json"] = result.json()
    except ValueError:
        seen["json"] = "not JSON"
    return seen


def whole(result: Any) -> Any:
    """Return a whole list as a program reads it, as a dict."""
    return dict(result)


def first_ids(client: BrainstemClient) -> dict[str, Any]:
    """Return the id of one record of each model that has any."""
    found = {}
    for model in LOADERS:
        body = client.load(model, sort=["id"], limit=1).json()
        rows = next(value for value in body.values() if isinstance(value, list))
        if rows:
            found[model] = rows[0]["id"]
    return found


def constructors(record: Record, url: str, token: str) -> None:
    """Make clients in every way."""
    record("client: by name", lambda: BrainstemClient(token=token, url=url).load("species", limit=1))
    record("client: by place", lambda: BrainstemClient(token, True, url).load("species", limit=1))
    record("client: slash behind the address", lambda: BrainstemClient(token, url=url + "/").load("species", limit=1))

    def used_as_context() -> Any:
        with BrainstemClient(token=token, headless=True, url=url) as client:
            return client.load("species", limit=1)

    record("client: with", used_as_context)
    stranger = BrainstemClient(token="nobody", url=url)
    record("wrong token: load", lambda: stranger.load("session"))
    record("wrong token: public", lambda: stranger.load("project", portal="public", limit=1))
    record("wrong token: save", lambda: stranger.save("session", data={"name": "x"}))
    record("wrong token: load_all", lambda: stranger.load("session", load_all=True))
    record("no server", lambda: BrainstemClient(token="x", url="http://127.0.0.1:9").load("session"))


def answers(record: Record, client: BrainstemClient) -> None:
    """Use an answer in every way that people use one."""
    fine, refused = client.load("species", sort=["id"], limit=1), client.load("session", filters={"nam": "x"})
    record("answer: attributes", lambda: {name: hasattr(fine, name) for name in ATTRIBUTES})
    record("answer: text", lambda: json.loads(fine.text) == fine.json() == json.loads(fine.content))
    record("answer: headers", lambda: [fine.headers["content-type"], fine.headers.get("Content-Type")])
    record("answer: truth", lambda: [bool(fine), bool(refused)])
    record("answer: raise_for_status", lambda: fine.raise_for_status() or "nothing")
    record("answer: raise_for_status, refused", lambda: refused.raise_for_status())


ATTRIBUTES = (
    *("apparent_encoding", "close", "content", "cookies", "elapsed", "encoding", "headers", "history", "is_redirect"),
    *("iter_content", "iter_lines", "json", "links", "ok", "raise_for_status", "raw", "reason", "request"),
    *("status_code", "text", "url"),
)


def reads(record: Record, client: BrainstemClient, ids: dict[str, Any]) -> None:
    """Load in every way that the signature has."""
    for model in MODELS:
        record(f"load: {model}", lambda model=model: client.load(model, limit=3))
        if "membership" not in model:
            record(f"load: {model}, public", lambda model=model: client.load(model, "public", sort=["-id"], limit=2))
    record("load: members of the enumerations", lambda: client.load(ModelType.session, PortalType.private, limit=2))
    record("load: underscored member", lambda: client.load(ModelType.project_membership_invitation))
    record("load: super portal", lambda: client.load("project", PortalType.super, limit=2))
    record("load: all by place", lambda: client.load("session", "private", None, None, {}, ["name"], [], 2, 1, False))
    for filters in FILTERS:
        record(f"load: filters {filters}", lambda filters=filters: client.load("session", filters=filters, limit=5))
    for sort in (["name"], ["-name"], ["-date_time", "name"]):
        record(f"load: sort {sort}", lambda sort=sort: client.load("session", sort=sort, limit=5))
    for include in (["projects"], ["dataacquisition", "behaviors"], ["behaviors.subjects"], []):
        record(f"load: include {include}", lambda include=include: client.load("session", include=include, limit=3))
    for limit, offset in ((1, None), (100, None), (None, 5), (7, 14), (5, 100_000)):
        page = {"limit": limit, "offset": offset}
        record(f"load: page {page}", lambda page=page: client.load("session", sort=["id"], **page))
    for model, identifier in ids.items():
        record(f"load: one {model}", lambda model=model, id=identifier: client.load(model, id=id))
    session = ids["session"]
    record("load: one, with an include", lambda: client.load("session", id=session, include=["projects"]))
    record("load: one, with a filter", lambda: client.load("session", id=session, filters={"name": "no such name"}))
    record("load: one that is not there", lambda: client.load("session", id=NOBODY))
    record("load: one by an empty id", lambda: client.load("session", id="", limit=1))
    record("load: one by a wrong id", lambda: client.load("session", id="rat"))


FILTERS: tuple[dict[str, Any], ...] = (
    {"name.icontains": "rat"},
    {"name.istartswith": "rat", "description.icontains": "a"},
    {"name": "no such name"},
    {"date_time.gte": "2024-01-01"},
    {"date_time.lt": "2024-01-01"},
    {"projects.name.icontains": "a"},
    {"tags": "linear track"},
    {"name.isnull": True},
    {"name.in": ["a", "b"]},
)


def loaders(record: Record, client: BrainstemClient, ids: dict[str, Any]) -> None:
    """Use every loader, bare, by id, and with each of its keywords."""
    for model in LOADERS:
        load = getattr(client, f"load_{model}")
        record(f"load_{model}", lambda load=load: load(limit=3, sort=["id"]))
        record(f"load_{model}: public", lambda load=load: load("public", include=[], limit=2))
        if model in ids:
            record(f"load_{model}: id", lambda load=load, id=ids[model]: load(id=id))
        for word in [name for name in inspect.signature(load).parameters if name not in COMMON]:
            value = {"name": "a", "tags": "a", "sex": "F"}.get(word) or ids.get(word.removesuffix("s"), ids.get(word))
            call = lambda load=load, given={word: value}: load(**given, limit=3)  # noqa: E731
            record(f"load_{model}: {word}", call)
    record(
        "load_session: by place", lambda: client.load_session("private", None, "a", None, None, None, None, ["name"])
    )
    record("load_session: a filter beside", lambda: client.load_session(name="a", filters={"name.icontains": "zzz"}))
    record("load_session: another include", lambda: client.load_session(include=["projects"], limit=2))
    record("load_session: unknown keyword", lambda: client.load_session(strain="x"))
    record("load_session: load_all", lambda: whole(client.load_session(name="rat", include=[], load_all=True)))
    record("load_strain: load_all", lambda: whole(client.load_strain(load_all=True)))


def lists(record: Record, client: BrainstemClient) -> None:
    """Read whole lists, short and long."""
    for model in ("project", "subject", "session", "behavior"):
        record(f"load_all: {model}", lambda model=model: whole(client.load(model, sort=["id"], load_all=True)))
    asked: dict[str, Any] = {"sort": ["id"], "load_all": True}
    record("load_all: pages of 40", lambda: whole(client.load("session", limit=40, **asked)))
    record("load_all: pages of 250", lambda: whole(client.load("session", limit=250, **asked)))
    record("load_all: from the third on", lambda: whole(client.load("subject", offset=2, **asked)))
    record("load_all: with related records", lambda: whole(client.load("cohort", include=["subjects"], **asked)))
    record("load_all: nothing there", lambda: whole(client.load("session", filters={"name": "nothing"}, **asked)))
    record("page: first", lambda: client.load("session", sort=["id"]))
    record("page: third", lambda: client.load("session", sort=["id"], limit=10, offset=20))


def writes(record: Record, client: BrainstemClient, ids: dict[str, Any]) -> None:
    """Create, change and delete; what is made here is gone in the end."""
    projects = client.load("project", filters={"name.icontains": "replay"}).json()["projects"]
    strain, project = ids["strain"], projects[0]["id"]
    data = {"name": "Compared session", "projects": [project], "date_time": "2026-03-14T09:30:00Z"}
    session = record.created("session", lambda: client.save("session", data=data))
    record("save: changed", lambda: client.save("session", id=session, data={"description": "Changed"}))
    record("save: by place", lambda: client.save("session", "private", session, {"tags": ["track"]}, None))
    record("save: read again", lambda: client.load("session", id=session))
    record("save: refused change", lambda: client.save("session", id=session, data={"name": ""}))
    animal = {"name": "Compared rat", "projects": [project], "strain": strain, "sex": "F"}
    subject = record.created("subject", lambda: client.save(ModelType.subject, PortalType.private, data=animal))
    weights = {"type": "Weighing", "subject": subject, "description": "Log"}
    log = record.created("subjectlog", lambda: client.save("subjectlog", data=weights))
    for options, day in (("add_entry", 14), ("add_entry/", 15)):
        entry = {"date_time": f"2026-03-{day}T09:30:00Z", "details": {"weight": {"value": 310, "unit": "g"}}}
        call = lambda to=options, entry=entry: client.save("subjectlog", id=log, data=entry, options=to)  # noqa: E731
        record(f"save: {options}", call)
    record("save: nothing", lambda: client.save("session"))
    record("save: what is missing", lambda: client.save("session", data={"description": "No name"}))
    record("save: to the public portal", lambda: client.save("session", portal="public", data=data))
    record("save: one that is not there", lambda: client.save("session", id=NOBODY, data={"description": "x"}))
    record("save: an unknown field", lambda: client.save("session", id=session, data={"weather": "rain"}))
    for model, identifier in (("subjectlog", log), ("subject", subject), ("session", session)):
        record(f"delete: {model}", lambda model=model, id=identifier: client.delete(model, id=id))
    record("delete: again", lambda: client.delete("session", "private", session))
    record("delete: without an id", lambda: client.delete("session"))


def mistakes(record: Record, client: BrainstemClient, ids: dict[str, Any]) -> None:
    """Ask for what there is not."""
    record("mistake: model", lambda: client.load("sesion"))
    record("mistake: case of the model", lambda: client.load("Session", limit=1))
    record("mistake: portal", lambda: client.load("session", portal="pubic"))
    record("mistake: field of a filter", lambda: client.load("session", filters={"nam": "rat"}))
    record("mistake: operator of a filter", lambda: client.load("session", filters={"name.contain": "rat"}))
    record("mistake: sort", lambda: client.load("session", sort=["nam"]))
    record("mistake: sort is a text", lambda: client.load("session", sort="name", limit=1))
    record("mistake: include", lambda: client.load("session", include=["project"]))
    record("mistake: include of a field", lambda: client.load("session", include=["name"]))
    record("mistake: limit 0", lambda: client.load("session", limit=0))
    record("mistake: limit 250", lambda: client.load("session", limit=250))
    record("mistake: whole list of one", lambda: client.load("session", id=ids["session"], load_all=True))
    record("mistake: whole list, refused", lambda: client.load("session", filters={"nam": "rat"}, load_all=True))
    record("mistake: option", lambda: client.load("session", id=ids["session"], options="nothing/"))
    record("mistake: save a model", lambda: client.save("sesion", data={}))
    record("mistake: delete a model", lambda: client.delete("sesion", id=NOBODY))


def main(url: str, token: str, part: str) -> None:
    """Run, and print what was written down."""
    record, client = Record(), BrainstemClient(token=token, url=url)
    if part == "everything":
        ids = first_ids(client)
        constructors(record, url, token)
        answers(record, client)
        reads(record, client, ids)
        loaders(record, client, ids)
        writes(record, client, ids)
        mistakes(record, client, ids)
    lists(record, client)
    print(record.text(url))


if __name__ == "__main__":
    main(*sys.argv[1:])
