"""What is generated follows from the pages: always the same, never by hand, and a new fact costs one page."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

import brainstem_openapi

Run = Callable[..., "subprocess.CompletedProcess[str]"]
GENERATED = Path(brainstem_openapi.__file__).parent
EXPEDITION = {
    "model": "expedition",
    "schema": "Expedition",
    "keys": {"singular": "expedition", "plural": "expeditions"},
    "id": "uuid",
    "description": "A journey to where the animals live.",
    "operations": {"list": ["private"], "get": ["private"], "create": ["private"]},
    "fields": {
        "name": {"type": "string", "required": True, "maxLength": 60, "description": "Name"},
        "sessions": {"refs": "session", "description": "Sessions on the way"},
    },
}
SONAR = {
    "title": "Sonar",
    "version": "1.0.0",
    "properties": {"depth": {"unit": "Length", "in": "m", "required": True, "description": "Depth"}},
}
# What a program can do with the package that the pages are made into.
PROGRAM = """
from typing import get_type_hints
from brainstem_openapi import details, models, records
from brainstem_openapi.api.stem_expedition import expedition_create, expedition_list
from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.enumerations import ModelType
from brainstem_openapi.registry import MODELS

weather = MODELS["session"].fields["weather"]
assert (weather.type, weather.max_length, weather.read_only) == ("string", 30, False), weather
assert models.Session.from_dict({"id": "1", "weather": "rain"}).weather == "rain"
assert {"weather"} <= set(get_type_hints(records.Session)) & set(get_type_hints(records.SessionCreate))

assert MODELS["subject"].fields["status"].choices[-1] == "retired"
assert "retired" in str(get_type_hints(records.SubjectCreate)["status"])

row = MODELS[ModelType.expedition.value]
assert (row.app, row.plural, list(row.operations)) == ("stem", "expeditions", ["list", "create", "get"]), row
assert (row.fields["name"].required, row.fields["sessions"].relation[:2]) == (True, ("session", True)), row
built = expedition_create.build_request("private", body={"name": "Arctic"})
assert built["url"] == "/api/private/stem/expedition/" and built["json"] == {"name": "Arctic"}, built
assert expedition_list.parse([{"id": "1", "name": "Arctic"}]) == [models.Expedition("1", name="Arctic")]
assert set(get_type_hints(records.ExpeditionCreate)) == {"name", "sessions"}

assert DETAIL_TYPES["equipment"]["Sonar"][:3] == ("EquipmentSonarDetails", "1.0.0", "Sonar")
assert get_type_hints(details.EquipmentSonarDetails) == {"depth": details.Length}
assert "Sonar" in MODELS["equipment"].fields["type"].choices
"""

# What a scientist can do with it: the client and the sandbox know the new facts with no edit of their own.
TOUR = """
from brainstem_api_tools import BrainstemClient
from brainstem_sandbox import Sandbox

with Sandbox(data="empty") as sandbox:
    client = BrainstemClient(token=sandbox.curator["token"], url=sandbox.url)
    project = client.projects.create(name="Polar bears")
    session = client.sessions.create(name="Day 1", projects=[project.id], weather="rain")
    assert client.sessions.get(session.id).weather == "rain"
    client.expeditions.create(name="Arctic", sessions=[session.id])
    found = client.expeditions.list(sessions__weather="rain", include="sessions").one()
    assert (found.name, found.sessions[0]["name"]) == ("Arctic", "Day 1")
    problem, = client.validate("subject", {"status": "retird"}, complete=False)
    assert str(problem).endswith("did you mean 'retired'?"), problem
    assert client.describe("equipment", "Sonar")["example"] == {"depth": {"value": 1.0, "unit": "m"}}
"""


@pytest.fixture
def run(root: Path) -> Run:
    """Runs a script of the folder openapi, as people do."""

    def script(name: str, *arguments: object, seed: int = 0) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, root / "openapi" / name, *map(str, arguments)]
        environment = os.environ | {"PYTHONHASHSEED": str(seed)}
        return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=root)

    return script


@pytest.fixture
def sources(root: Path, tmp_path: Path) -> Path:
    """A copy of the pages that a test may change."""
    for folder in ("models", "details"):
        shutil.copytree(root / "openapi" / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize(("name", "seed"), [("build.py", 1), ("build.py", 2), ("generate.py", 1)])
def test_what_is_checked_in_is_what_the_pages_say_on_every_run(run: Run, name: str, seed: int) -> None:
    done = run(name, "--check", seed=seed)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["unverified.py", "coverage.py"])
def test_reports_are_true(run: Run, name: str) -> None:
    done = run(name, "--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_document_that_was_changed_by_hand_is_noticed(run: Run, root: Path, tmp_path: Path) -> None:
    changed = tmp_path / "brainstem.yaml"
    text = (root / "openapi" / "brainstem.yaml").read_text(encoding="utf-8")
    changed.write_text(text.replace("maxLength: 100", "maxLength: 99", 1), encoding="utf-8")
    done = run("build.py", "--check", "--output", changed)
    assert (done.returncode, "not what the pages say" in done.stderr) == (1, True)


def test_of_a_package_that_was_changed_by_hand_the_changed_files_are_named_and_no_other(
    run: Run, tmp_path: Path
) -> None:
    package = shutil.copytree(GENERATED, tmp_path / "brainstem_openapi")
    (package / "registry.py").write_text("", encoding="utf-8")
    (package / "models" / "session.py").unlink()
    (package / "api" / "extra.py").touch()
    done = run("generate.py", "--check", "--output", package, seed=2)
    named = [line.split(" ")[0] for line in done.stderr.splitlines()]
    assert (done.returncode, named) == (1, ["api/extra.py", "models/session.py", "registry.py"])


def test_a_documented_field_that_is_lost_is_noticed(run: Run, root: Path, tmp_path: Path) -> None:
    text = (root / "openapi" / "brainstem.yaml").read_text(encoding="utf-8")
    changed = tmp_path / "brainstem.yaml"
    changed.write_text(text.replace("        genotype:\n", "        genetic_line:\n"), encoding="utf-8")
    done = run("coverage.py", "--check", "--spec", changed)
    assert done.returncode == 1
    assert "subject: documented {'fields': 21, 'operations': 5}, in the document {'fields': 20" in done.stderr


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_stamp_is_true(root: Path) -> None:
    stamp = json.loads((GENERATED / "STAMP.json").read_text(encoding="utf-8"))
    files = [path for path in GENERATED.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    names = {path.relative_to(GENERATED).as_posix(): path for path in files if path.name != "STAMP.json"}
    assert stamp["files"] == {name: digest(path) for name, path in names.items()}
    assert stamp["spec"] == digest(root / "openapi" / "brainstem.yaml")
    assert stamp["tools"] == {name: version(name) for name in stamp["tools"]}


def test_the_tools_are_pinned_to_the_versions_of_the_stamp(root: Path) -> None:
    stamp = json.loads((GENERATED / "STAMP.json").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = set(project["dependency-groups"]["dev"])
    assert {f"{name}=={number}" for name, number in stamp["tools"].items()} <= pinned


def test_every_generated_module_says_so() -> None:
    starts = {path.read_text(encoding="utf-8").splitlines()[0] for path in GENERATED.rglob("*.py")}
    assert starts == {"# Generated from openapi/brainstem.yaml by `make generate`: do not edit."}


def test_the_package_carries_the_document(document: dict[str, Any]) -> None:
    assert json.loads((GENERATED / "spec.json").read_text(encoding="utf-8")) == document


NAME = {"type": "string", "description": "Name"}


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"fields": {"name": NAME | {"or what": None}}}, "'or what' has no value; quote a text that holds a comma"),
        ({"fields": {"name": None}}, "'description' has no value"),
        ({"fields": {"name": NAME | {"maxlength": 3}}}, "'maxlength' is no word that a page has for a field"),
        ({"fields": {"name": {"ref": "nope"}}}, "thing.name: there is no page of 'nope'"),
        ({"fields": {"names": {"refs": "thing", "via": "nope"}}}, "thing.names: thing has no field 'nope'"),
        ({"links": ["nope"]}, "thing: links names 'nope', which is no field"),
        ({"model": "other"}, "model is 'other', the file's name says 'thing'"),
        ({"approves": "nope", "proposed": []}, "thing: nope does not name it as its approval"),
    ],
)
def test_a_page_with_a_mistake_is_refused(run: Run, tmp_path: Path, changes: dict[str, Any], complaint: str) -> None:
    page = {"model": "thing", "schema": "Thing", "fields": {"name": NAME}} | changes
    (tmp_path / "models" / "stem").mkdir(parents=True)
    (tmp_path / "models" / "stem" / "thing.yaml").write_text(yaml.safe_dump(page), encoding="utf-8")
    done = run("build.py", "--models", tmp_path / "models", "--details", tmp_path, "--output", tmp_path / "out.yaml")
    assert (done.returncode, (tmp_path / "out.yaml").exists()) == (1, False)
    assert complaint in done.stderr


def change(path: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    page = yaml.safe_load(path.read_text(encoding="utf-8"))
    edit(page)
    path.write_text(yaml.safe_dump(page, allow_unicode=True, sort_keys=False), encoding="utf-8")


def test_a_type_without_details_is_refused(run: Run, sources: Path) -> None:
    change(sources / "models/modules/equipment.yaml", lambda page: page["fields"]["type"]["enum"].append("Sonar"))
    done = run("build.py", "--models", sources / "models", "--output", sources / "out.yaml")
    assert (done.returncode, done.stderr) == (1, "equipment.type: only on the page or only in details: Sonar\n")


def test_a_new_fact_on_a_page_reaches_everything_that_is_generated(run: Run, sources: Path) -> None:
    models, output = sources / "models", sources / "generated" / "brainstem_openapi"
    weather = {"type": "string", "maxLength": 30, "description": "Weather"}
    change(models / "stem/session.yaml", lambda page: page["fields"].update(weather=weather))
    change(models / "stem/subject.yaml", lambda page: page["fields"]["status"]["enum"].append("retired"))
    change(models / "modules/equipment.yaml", lambda page: page["fields"]["type"]["enum"].append("Sonar"))
    change(sources / "details/equipment.yaml", lambda page: page["types"].update(Sonar=SONAR))
    (models / "stem/expedition.yaml").write_text(yaml.safe_dump(EXPEDITION, sort_keys=False), encoding="utf-8")
    output.mkdir(parents=True)
    (output / "stale.py").touch()

    spec = sources / "brainstem.yaml"
    built = run("build.py", "--models", models, "--details", sources / "details", "--output", spec)
    assert (built.returncode, built.stderr) == (0, "")
    made = run("generate.py", "--spec", spec, "--output", output)
    assert (made.returncode, made.stderr) == (0, "")

    assert not (output / "stale.py").exists()
    environment = os.environ | {"PYTHONPATH": str(output.parent)}
    for program in (PROGRAM, TOUR):
        used = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
        assert (used.returncode, used.stderr) == (0, "")
