"""Metadata of NWB files, made of records, and what pynwb makes of them."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemWarning, InvalidRequestError
from brainstem_api_tools._nwb import file_of, sections
from brainstem_api_tools._session_records import NwbRecords

PROJECT = {"id": "p", "name": "Replay", "description": "<p>Sleep &amp; replay.</p>", "tags": ["hippocampus", "sleep"]}
SESSION = {
    "id": "5f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11",
    "name": "Day 1",
    "date_time": "2024-03-14T09:30:00Z",
    "description": "<p>First <b>day</b></p>",
    "projects": [PROJECT],
    "tags": ["linear track", "sleep"],
}
RAT = {"id": "r", "name": "Rat 7", "sex": "M", "birth_date": "2023-11-02", "genotype": "wt", "description": "Calm"}
STRAIN = {"id": "s", "name": "Long-Evans", "species": {"id": "x", "name": "Rattus norvegicus"}}
IMPLANT = {"type": "SiliconProbeImplant", "date_time": "2024-02-01T08:00:00Z", "notes": "Right CA1"}
PAPER = {"doi": "10.1000/xyz", "title": "Memory replay"}


def weighing(*entries: tuple[str, Any]) -> dict[str, Any]:
    return {"type": "Weighing", "entries": [{"date_time": day, "details": {"weight": value}} for day, value in entries]}


def records(**changed: Any) -> NwbRecords:
    usual = NwbRecords(SESSION, [PAPER], RAT, STRAIN, [], [IMPLANT])
    return usual._replace(**changed)


def about_session(**fields: Any) -> dict[str, Any]:
    return sections(records(session={**SESSION, **fields}))["NWBFile"]


def about_subject(**changed: Any) -> dict[str, Any]:
    return sections(records(**changed))["Subject"]


def test_everything_that_is_known_has_its_place() -> None:
    assert sections(records()) == {
        "NWBFile": {
            "identifier": SESSION["id"],
            "session_id": "Day 1",
            "session_description": "First day",
            "session_start_time": datetime(2024, 3, 14, 9, 30, tzinfo=UTC),
            "experiment_description": "Sleep & replay.",
            "keywords": ["linear track", "sleep", "hippocampus"],
            "related_publications": ["doi:10.1000/xyz"],
            "surgery": "SiliconProbeImplant, 2024-02-01: Right CA1",
        },
        "Subject": {
            "subject_id": "Rat 7",
            "description": "Calm",
            "species": "Rattus norvegicus",
            "strain": "Long-Evans",
            "genotype": "wt",
            "sex": "M",
            "date_of_birth": datetime(2023, 11, 2, tzinfo=UTC),
            "age": "P133D",
        },
    }


def test_what_is_not_known_is_left_out() -> None:
    bare = {"id": "a", "name": "Day 1", "date_time": "2024-03-14T09:30:00Z"}
    found = sections(NwbRecords(bare, [], {"id": "r", "name": "Rat 7"}, {}, [], []))
    assert set(found["NWBFile"]) == {"identifier", "session_id", "session_description", "session_start_time"}
    assert found["NWBFile"]["session_description"] == "Day 1"
    assert found["Subject"] == {"subject_id": "Rat 7"}


@pytest.mark.parametrize("odd", [None, "", "yesterday", 7, {}])
def test_a_time_that_cannot_be_read_is_told_and_left_out(odd: Any) -> None:
    with pytest.warns(BrainstemWarning, match=r"session 'Day 1' has no date_time, without which"):
        assert "session_start_time" not in about_session(date_time=odd)


def test_a_time_without_a_zone_is_of_utc_and_another_zone_is_kept() -> None:
    assert about_session(date_time="2024-03-14T09:30:00")["session_start_time"] == datetime(
        2024, 3, 14, 9, 30, tzinfo=UTC
    )
    assert about_session(date_time="2024-03-14T09:30:00+02:00")["session_start_time"].utcoffset().seconds == 7200


def test_a_session_without_a_subject_is_told() -> None:
    with pytest.warns(
        BrainstemWarning,
        match="session 'Day 1' has no behavior with a subject that can be read, which archives ask for",
    ):
        assert sections(records(subject={}, strain={}))["Subject"] == {}


def test_an_animal_born_after_the_session_has_no_age() -> None:
    assert "age" not in about_subject(subject={**RAT, "birth_date": "2024-03-15"})
    assert about_subject(subject={**RAT, "birth_date": "2024-03-14"})["age"] == "P0D"


@pytest.mark.parametrize(
    ("logs", "weight"),
    [
        ([weighing(("2024-03-01T08:00:00Z", {"value": 312, "unit": "g"}))], "0.312 kg"),
        ([weighing(("2024-03-01T08:00:00Z", 312))], None),  # as older records have it: no source tells the unit
        ([weighing(("2024-03-14T23:00:00Z", {"value": 0.3, "unit": "kg"}))], "0.3 kg"),
        ([weighing(("2024-03-15T08:00:00Z", {"value": 312, "unit": "g"}))], None),
        ([weighing(("2024-03-01T08:00:00Z", {"value": 312, "unit": "lb"}))], None),
        ([weighing(("2024-03-01T08:00:00Z", None))], None),
        ([weighing(("some day", {"value": 312, "unit": "g"}))], None),
        ([weighing(("2024-03-01T08:00:00Z", {"value": 312, "unit": ["g"]}))], None),
        ([weighing(("2024-03-01T08:00:00Z", {"value": True, "unit": "kg"}))], None),
        ([weighing(("2024-03-01T08:00:00Z", {"value": -5, "unit": "g"}))], None),
        ([weighing(("2024-03-01T08:00:00Z", {"value": float("nan"), "unit": "g"}))], None),
        ([weighing(("2024-03-01T08:00:00Z", {"value": float("inf"), "unit": "g"}))], None),
        ([weighing(("2024-03-15T02:00:00+12:00", {"value": 312, "unit": "g"}))], "0.312 kg"),  # the same day there
        *(([{"type": "Weighing", "entries": odd}], None) for odd in (None, 5, "entries/", ["x", None], [{}])),
        ([], None),
        (
            [
                weighing(
                    ("2024-03-01T08:00:00", {"value": 300, "unit": "g"}),
                    ("2024-01-01T08:00:00Z", {"value": 250, "unit": "g"}),
                ),
                weighing(("2024-03-02T08:00:00+01:00", {"value": 310, "unit": "g"})),
            ],
            "0.31 kg",
        ),
    ],
)
def test_the_weight_is_the_last_one_up_to_the_day_of_the_session(logs: list[Any], weight: str | None) -> None:
    assert about_subject(weighings=logs).get("weight") == weight


def test_what_was_done_after_the_session_is_no_surgery_of_it() -> None:
    done = [IMPLANT, {"type": "BrainExtraction", "date_time": "2024-06-01T08:00:00Z"}, {"type": "Headpost"}]
    found = sections(records(procedures=done))["NWBFile"]["surgery"]
    assert found == "SiliconProbeImplant, 2024-02-01: Right CA1\n\nHeadpost"


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        ({"doi": "https://doi.org/10.1000/x"}, ["https://doi.org/10.1000/x"]),
        ({"doi": "DOI:10.1000/x"}, ["DOI:10.1000/x"]),
        ({"doi": None, "publication_url": "https://lab.test/1", "title": "A"}, ["https://lab.test/1"]),
        ({"doi": "", "publication_url": None, "title": "A"}, ["A"]),
        ({}, None),
    ],
)
def test_a_publication_is_told_by_its_doi_its_address_or_its_title(paper: Any, told: list[str] | None) -> None:
    assert sections(records(publications=[paper]))["NWBFile"].get("related_publications") == told


def test_relations_that_came_as_ids_are_left_out() -> None:
    found = sections(records(session={**SESSION, "projects": ["p"]}, strain={**STRAIN, "species": "x"}))
    assert "experiment_description" not in found["NWBFile"]
    assert "species" not in found["Subject"]


def written_and_read(metadata: Any, path: Path) -> Any:
    from pynwb import NWBHDF5IO

    with NWBHDF5IO(path, "w") as file:
        file.write(file_of(metadata))
    return NWBHDF5IO(path, "r")


def test_pynwb_takes_all_of_it_writes_it_and_reads_it_again(tmp_path: Path) -> None:
    logs = [weighing(("2024-03-01T08:00:00Z", {"value": 312, "unit": "g"}))]
    metadata = sections(records(weighings=logs))
    with written_and_read(metadata, tmp_path / "day.nwb") as file:
        found = file.read()
        for name, value in metadata["NWBFile"].items():
            read = getattr(found, name)
            assert (read if isinstance(value, str | datetime) else list(read)) == value, name
        for name, value in metadata["Subject"].items():
            assert getattr(found.subject, name) == value, name


def test_a_file_of_little_is_a_file_all_the_same(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", BrainstemWarning)
        metadata = sections(NwbRecords({**SESSION, "projects": []}, [], {}, {}, [], []))
    with written_and_read(metadata, tmp_path / "day.nwb") as file:
        assert file.read().subject is None


def test_there_is_no_file_without_a_time() -> None:
    with pytest.warns(BrainstemWarning):
        metadata = sections(records(session={**SESSION, "date_time": None}))
    with pytest.raises(InvalidRequestError, match="date_time of session 'Day 1' is missing; an NWB file needs it"):
        file_of(metadata)


def test_without_pynwb_the_error_says_what_to_install_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch, answering: Any
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    server = answering((500, ""))
    with pytest.raises(ImportError, match=r"pip install 'brainstem_python_api_tools\[nwb\]'"):
        server.client().nwb_file("Day 1")
    assert server.requests == []


def test_days_are_those_of_the_session_s_own_time_zone() -> None:
    late = {**SESSION, "date_time": "2024-03-14T22:00:00-05:00"}
    done = [
        {"type": "Craniotomy", "date_time": "2024-03-15T01:00:00Z"},
        {"type": "Headpost", "date_time": "2024-03-16"},
    ]
    assert sections(records(session=late, procedures=done))["NWBFile"]["surgery"] == "Craniotomy, 2024-03-15"


@pytest.mark.parametrize(("tags", "kept"), [("sleep", ["sleep"]), (4, None), ([1, "a", None], ["a"]), ({"a": 1}, None)])
def test_keywords_are_texts(tags: Any, kept: list[str] | None) -> None:
    assert about_session(tags=tags, projects=[]).get("keywords") == kept


def test_a_session_without_a_name_goes_by_its_id() -> None:
    found = about_session(name=None, description=None)
    assert found["session_id"] == found["session_description"] == found["identifier"] == SESSION["id"]
