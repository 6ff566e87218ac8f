"""What changed in the API's description, and whether programs may break."""

from __future__ import annotations

import copy
import importlib
import json
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DOCUMENT = "openapi/brainstem.yaml"
Edit = Callable[[dict[str, Any]], Any]


@cache
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((ROOT / DOCUMENT).read_text("utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def schemas(edited: dict[str, Any], *names: str) -> list[dict[str, Any]]:
    return [edited["components"]["schemas"][name] for name in names]


def of_session(edit: Callable[[dict[str, Any]], Any]) -> Edit:
    """Edit the fields of a session, as they are read and as they are written."""

    def apply(edited: dict[str, Any]) -> None:
        for schema in schemas(edited, "Session", "SessionCreate", "SessionUpdate"):
            edit(schema["properties"])

    return apply


def of_titer(edit: Callable[[dict[str, Any]], Any]) -> Edit:
    return lambda edited: edit(schemas(edited, "ProcedureVirusInjectionDetails")[0]["properties"])


def without_cohort(edited: dict[str, Any]) -> None:
    del edited["x-brainstem-models"]["cohort"]
    for path in [path for path in edited["paths"] if "/stem/cohort/" in path]:
        del edited["paths"][path]


def without_delete(edited: dict[str, Any]) -> None:
    del edited["paths"]["/api/{portal}/stem/session/{id}/"]["delete"]


def units(edit: Callable[[list[str]], Any]) -> Edit:
    return lambda edited: edit(schemas(edited, "Volume")[0]["properties"]["unit"]["enum"])


def sexes(values: list[str]) -> Edit:
    def apply(edited: dict[str, Any]) -> None:
        for schema in schemas(edited, "Subject", "SubjectCreate", "SubjectUpdate"):
            schema["properties"]["sex"] = {"type": "string", "enum": values}

    return apply


BREAKING: dict[str, tuple[Edit, str]] = {
    "a field is gone": (of_session(lambda fields: fields.pop("description")), "session.description: removed"),
    "a field has another type": (
        of_session(lambda fields: fields.update(tags={"type": "string"})),
        "session.tags: type was 'array', is 'string'",
    ),
    "a field must be given": (
        lambda edited: schemas(edited, "SessionCreate")[0]["required"].append("date_time"),
        "session.date_time: required was None, is True",
    ),
    "a new field must be given": (
        lambda edited: (
            of_session(lambda fields: fields.update(mood={"type": "string"}))(edited),
            schemas(edited, "SessionCreate")[0]["required"].append("mood"),
        ),
        "session.mood: added",
    ),
    "a field can be written only when its record is made": (
        of_session(lambda fields: fields["description"].update({"x-brainstem-create-only": True})),
        "session.description: create_only was None, is True",
    ),
    "a field is no longer shown": (
        of_session(lambda fields: fields["description"].update(writeOnly=True)),
        "session.description: write_only was None, is True",
    ),
    "a text must be shorter": (
        of_session(lambda fields: fields["name"].update(maxLength=50)),
        "session.name: max_length was 100, is 50",
    ),
    "a value is refused": (sexes(["M", "U"]), "subject.sex: choices was ['F', 'M', 'U'], is ['M', 'U']"),
    "an operation is gone": (without_delete, "session.delete(): removed"),
    "a model is gone": (without_cohort, "cohort: removed"),
    "a type of details is gone": (
        lambda edited: edited["x-brainstem-details"]["procedure"].pop("VirusInjection"),
        "procedure.details[VirusInjection]: removed",
    ),
    "a detail is gone": (
        of_titer(lambda details: details.pop("titer")),
        "procedure.details[VirusInjection].titer: removed",
    ),
    "a unit is gone": (
        units(lambda known: known.remove("L")),
        "procedure.details[VirusInjection].injectionVolume: units was",
    ),
}
HARMLESS: dict[str, tuple[Edit, str]] = {
    "a new field": (of_session(lambda fields: fields.update(mood={"type": "string"})), "session.mood: added"),
    "a text may be longer": (
        of_session(lambda fields: fields["name"].update(maxLength=500)),
        "session.name: max_length was 100, is 500",
    ),
    "a new value": (sexes(["F", "M", "U", "X"]), "subject.sex: choices was"),
    "a new detail": (
        of_titer(lambda details: details.update(depth={"type": "number"})),
        "procedure.details[VirusInjection].depth: added",
    ),
    "a new unit": (units(lambda known: known.append("pL")), "injectionVolume: units was"),
    "a new type of details": (
        lambda edited: edited["x-brainstem-details"]["procedure"].update(Dance="ProcedureVirusInjectionDetails"),
        "procedure.details[Dance]: added",
    ),
}


class House:
    """A repository that holds one version of the document, and another one in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "openapi").mkdir()
        (folder / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n", "utf-8")
        self.write(document())
        self.git("init", "-q")
        self.commit()

    def git(self, *arguments: str) -> None:
        command = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@lab.test", *arguments]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", "--allow-empty")

    def write(self, edited: dict[str, Any]) -> None:
        dumper = yaml.CSafeDumper
        (self.folder / DOCUMENT).write_text(yaml.dump(edited, Dumper=dumper, sort_keys=False), "utf-8")

    def edit(self, edit: Edit) -> None:
        edited = copy.deepcopy(document())
        edit(edited)
        self.write(edited)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script as a module."""
    monkeypatch.syspath_prepend(ROOT / "openapi")
    return importlib.import_module("diff")


@pytest.fixture
def diff(house: House, script: Any) -> Callable[..., int]:
    """Runs the script on the repository."""
    return lambda *arguments: script.main(list(arguments), house.folder)


@pytest.mark.parametrize("case", [*BREAKING, *HARMLESS])
def test_a_change_is_named_by_model_and_field_and_judged(case: str, script: Any) -> None:
    edit, expected = (BREAKING | HARMLESS)[case]
    edited = copy.deepcopy(document())
    edit(edited)
    changes = [str(change) for change in script.compare(script.surface(document()), script.surface(edited))]
    named = [change for change in changes if expected in change]
    assert named, changes
    assert {change[0] for change in named} == ({"!"} if case in BREAKING else {" "})
    assert case in BREAKING or not any(change[0] == "!" for change in changes)


def test_of_details_only_the_parts_that_a_schema_requires_are_required(script: Any) -> None:
    place = {"type": "object", "required": ["x"], "properties": {"x": {"type": "number"}, "y": {"type": "number"}}}
    schema = {"type": "object", "required": ["place"], "properties": {"place": place, "label": {"type": "string"}}}
    parts = dict(script.details("setup.details[Maze]", schema, {}))
    required = {path.removeprefix("setup.details[Maze].") for path, part in parts.items() if part.get("required")}
    assert required == {"place", "place.x"}


def test_the_changes_are_told_as_text_and_as_json(
    house: House, diff: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    house.edit(without_cohort)
    assert diff() == 0
    told = capsys.readouterr().out
    assert "! cohort: removed" in told.splitlines()
    assert "cohort.name" not in told
    assert diff("HEAD", "--json") == 0
    changes = json.loads(capsys.readouterr().out)
    cohort = {"name": "cohort", "what": "removed", "before": None, "after": None, "breaking": True}
    assert cohort in changes
    assert f"{len(changes)} changes, {sum(change['breaking'] for change in changes)} of them breaking" in told


def test_a_breaking_change_must_stand_in_the_changelog(
    house: House, diff: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    changelog = house.folder / "CHANGELOG.md"
    house.edit(BREAKING["a field is gone"][0])
    assert diff("--check") == 1
    assert "`session.description`" in capsys.readouterr().err
    changelog.write_text("# Changelog\n\n## Unreleased\n\n### Added\n\n- `session.description`\n\n## 1.0\n", "utf-8")
    assert diff("--check") == 1
    changelog.write_text("# Changelog\n\n## Unreleased\n\n## 1.0\n\n### Removed\n\n- `session.description`\n", "utf-8")
    assert diff("--check") == 1
    changelog.write_text("# Changelog\n\n## Unreleased\n\n### Removed\n\n- `session.description`: gone\n", "utf-8")
    assert diff("--check") == 0
    house.edit(HARMLESS["a new field"][0])
    changelog.write_text("# Changelog\n", "utf-8")
    assert diff("--check") == 0


def test_it_is_compared_with_the_commit_that_gave_the_document_its_version(
    house: House, diff: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    house.edit(BREAKING["a field is gone"][0])
    house.commit()
    assert diff("--check") == 1
    assert diff("HEAD", "--check") == 0
    edited = copy.deepcopy(document())
    edited["info"]["version"] = "9.0.0"
    house.write(edited)
    house.commit()
    capsys.readouterr()
    assert diff("--check") == 0
    assert "0 changes" in capsys.readouterr().out


def test_without_an_earlier_version_there_is_nothing_to_compare(
    diff: Callable[..., int], house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        diff("no-such-revision")
    assert "no-such-revision" in capsys.readouterr().err
    house.git("checkout", "-q", "--orphan", "new")
    house.git("rm", "-q", "--cached", "-r", ".")
    house.git("commit", "-q", "--allow-empty", "-m", "nothing yet")
    assert diff("--check") == 0
    assert "No earlier version" in capsys.readouterr().out
