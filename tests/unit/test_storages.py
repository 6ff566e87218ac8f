"""Where recordings may be, after what data storages say of their folders."""

from __future__ import annotations

import re
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brainstem_api_tools._storages import LEVELS, _is_folder_name, levels, session_folder

SESSION = {"id": "s", "name": "Day 1", "date_time": "2024-03-14T09:30:00Z"}
AROUND = {
    "Projects": [{"name": "Replay"}],
    "Subjects": [{"name": "Rat 7", "name_used_in_storage": "r7"}, {"name": "Rat 8", "name_used_in_storage": None}],
    "Collections": [{"name": "Good ones"}],
    "Cohorts": [{"name": "First"}],
}


def located(storage: Any, *, roots: dict[str, Path] | None = None, **session: Any) -> Any:
    return session_folder({**SESSION, "datastorage": [storage], **session}, AROUND, roots or {})


def storage(*organization: Any, path: Any = "/data", **fields: Any) -> dict[str, Any]:
    return {"name": "NAS", "data_organization": list(organization), "data_protocols": [{"path": path}], **fields}


@pytest.mark.parametrize(
    ("organization", "places"),
    [
        (["Sessions"], ["/data/Day 1"]),
        ([{"elements": "Projects"}, {"elements": "Sessions"}], ["/data/Replay/Day 1"]),
        (["Subjects", "Sessions"], ["/data/r7/Day 1", "/data/Rat 7/Day 1", "/data/Rat 8/Day 1"]),
        (["Years", "Cohorts"], ["/data/2024/First"]),
        (["Collections", {"elements": "Sessions"}], ["/data/Good ones/Day 1"]),
    ],
)
def test_folders_are_nested_as_the_storage_says(organization: list[Any], places: list[str]) -> None:
    assert located(storage(*organization)).places == list(map(Path, places))


def test_the_name_in_the_storage_comes_before_the_name() -> None:
    found = located(storage("Sessions"), name_used_in_storage="240314")
    assert found.places == [Path("/data/240314"), Path("/data/Day 1")]


def test_a_root_of_this_machine_comes_before_the_paths_of_the_storage() -> None:
    both = storage("Sessions", id="n")
    for key in ("NAS", "n"):
        found = located(both, roots={key: Path("/mnt/nas"), "Tape": Path("/tape")})
        assert found.places == [Path("/mnt/nas/Day 1"), Path("/data/Day 1")]


def test_the_first_place_that_is_there_is_the_folder(tmp_path: Path) -> None:
    (tmp_path / "b" / "Rat 7" / "Day 1").mkdir(parents=True)
    (tmp_path / "b" / "Rat 8" / "Day 1").mkdir(parents=True)
    storages = [storage("Subjects", "Sessions", path=str(tmp_path / name)) for name in "abb"]
    found = session_folder({**SESSION, "datastorage": storages}, AROUND, {})
    assert found.path == tmp_path / "b" / "Rat 7" / "Day 1"
    assert len(found.places) == 6
    assert found.notes == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "Day 1").touch()
    assert located(storage("Sessions", path=str(tmp_path))).path is None


@pytest.mark.parametrize(
    ("of_session", "told"),
    [
        ({"datastorage": []}, "the session names no data storage"),
        ({"datastorage": None}, "the session names no data storage"),
        ({"datastorage": ["7c9e"]}, "data storage '7c9e': the server did not send it"),
        ({"datastorage": [storage()]}, "data storage 'NAS': it does not tell how its folders are ordered"),
        ({"datastorage": [storage(data_organization=None)]}, "it does not tell how its folders are ordered"),
        ({"datastorage": [storage(data_organization={})]}, "it has folders for None; expected one of"),
        ({"datastorage": [storage("Labs")]}, "it has folders for 'Labs'; expected one of Projects, Collections"),
        ({"datastorage": [storage(["Sessions"])]}, r"it has folders for \['Sessions'\]; expected one of"),
        ({"datastorage": [storage("Years")], "date_time": None}, "it has folders for Years, and the session has none"),
        (
            {"datastorage": [storage("Sessions")], "name": "../x"},
            "it has folders for Sessions, and the session has none",
        ),
        ({"datastorage": [storage("Sessions", path="smb://nas/lab")]}, r"none of its paths \('smb://nas/lab'\) can be"),
        ({"datastorage": [storage("Sessions", path="data")]}, r"none of its paths \('data'\) can be a folder"),
        ({"datastorage": [storage("Sessions", path=None)]}, r"none of its paths \(None\) can be a folder"),
        ({"datastorage": [storage("Sessions", data_protocols=None)]}, r"none of its paths \(none\) can be a folder"),
        ({"datastorage": [storage("Sessions", data_protocols=["/x"])]}, r"none of its paths \(none\) can be a folder"),
        ({"datastorage": [storage("Sessions", data_protocols=5)]}, r"none of its paths \(none\) can be a folder"),
        ({"datastorage": [storage("Sessions", path="//evil.test/share")]}, r"none of its paths \('//evil"),
        ({"datastorage": [storage("Sessions", path="\\\\evil.test\\share")]}, r"none of its paths"),
        ({"datastorage": 7}, "data storage 7: the server did not send it"),
        (
            {"datastorage": [storage("Years")], "date_time": "/etc"},
            "it has folders for Years, and the session has none",
        ),
        ({"datastorage": [storage(*["Sessions"] * 7)]}, "it has 7 levels of folders; expected 6 at the most"),
    ],
)
def test_a_storage_without_a_place_here_is_told(of_session: dict[str, Any], told: str) -> None:
    found = session_folder({**SESSION, **of_session}, AROUND, {})
    assert (found.path, found.places) == (None, [])
    [note] = found.notes
    assert re.search(told, note)


def test_roots_that_are_set_for_other_storages_are_named() -> None:
    [note] = located(storage("Sessions", path="smb://x"), roots={"NSA": Path("/mnt")}).notes
    assert note.endswith("and no root is set; roots are set for 'NSA'")


def test_one_storage_or_one_way_to_it_need_not_stand_in_a_list() -> None:
    one = {"name": "NAS", "data_organization": "Sessions", "data_protocols": {"path": "/data"}}
    assert session_folder({**SESSION, "datastorage": one}, AROUND, {}).places == [Path("/data/Day 1")]


def test_more_places_than_can_be_looked_at_are_told() -> None:
    around = {"Subjects": [{"name": f"Rat {number}"} for number in range(40)]}
    found = session_folder({**SESSION, "datastorage": [storage("Subjects", "Subjects")]}, around, {})
    assert found.notes == ["data storage 'NAS': the names in it make more than 1000 places, too many to look at"]


def test_a_session_without_a_name_goes_by_its_id() -> None:
    assert located(storage("Projects"), name=None).name == "s"


def test_on_windows_a_name_with_a_drive_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brainstem_api_tools._storages.Path", PureWindowsPath)
    assert not _is_folder_name("C:evil")
    assert _is_folder_name("Rat 7")


def test_one_storage_without_a_place_does_not_hide_the_others() -> None:
    found = session_folder({**SESSION, "datastorage": [storage("Labs"), storage("Sessions")]}, AROUND, {})
    assert (found.places, len(found.notes)) == ([Path("/data/Day 1")], 1)


def test_a_level_without_records_is_told() -> None:
    [note] = session_folder({**SESSION, "datastorage": [storage("Subjects", "Sessions")]}, {}, {}).notes
    assert "it has folders for Subjects, and the session has none" in note


names = (
    st.none()
    | st.text(max_size=8)
    | st.sampled_from(["..", ".", "/etc", "../x", "a/b", "2024-03-14", "a\\b", "C:\\x", " ", "\0", "Rat 7"])
)
records = st.lists(st.fixed_dictionaries({"name": names, "name_used_in_storage": names}) | names, max_size=3)


@settings(max_examples=1_000, deadline=None)
@given(
    organization=st.lists(st.sampled_from(LEVELS) | st.fixed_dictionaries({"elements": st.sampled_from(LEVELS)})),
    around=st.fixed_dictionaries(dict.fromkeys(LEVELS, records)),
    name=names,
    date_time=names,
)
def test_no_name_leads_out_of_the_root(organization: list[Any], around: Any, name: Any, date_time: Any) -> None:
    session = {"id": "s", "name": name, "date_time": date_time, "datastorage": [storage(*organization)]}
    found = session_folder(session, around, {})
    for place in found.places:
        assert place.parts[:2] == ("/", "data")
        assert len(place.parts) == 2 + len(levels(session["datastorage"][0]))
        assert not {"..", "."} & set(place.parts)
    assert found.path is None
