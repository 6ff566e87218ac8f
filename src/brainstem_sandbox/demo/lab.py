"""What one lab owns: its group, storages, setups, equipment, stocks and permits."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..rows import Rows, record_id

GROUP = 1


def fill(rows: Rows) -> None:
    """Add the lab's property."""
    _people(rows)
    _storages(rows)
    _arena(rows)
    _stocks(rows)
    _permits(rows)


def _own(rows: Rows, model: str, key: str, **values: Any) -> Any:
    """Add a record that Ada owns and her group may change."""
    record = rows.add(model, key, **values)
    rows.member(model, record, user_id=1, is_owner=True, is_manager=True, can_change=True)
    rows.member(model, record, group_id=GROUP, can_change=True)
    return record


def _people(rows: Rows) -> None:
    rows.add("group", "lab", id=GROUP, name="Systems Neuroscience Lab")
    rows.add("group", "imaging", id=2, name="Imaging Core")
    rows.member("group", GROUP, user_id=1, is_owner=True, is_manager=True)
    rows.member("group", GROUP, user_id=2)
    rows.member("group", 2, user_id=3, is_owner=True, is_manager=True)
    rows.add(
        "laboratory",
        "lab",
        group=GROUP,
        principal_investigators=[1],
        institution="Universität Freiburg",
        city="Freiburg",
        country="DE",
    )
    rows.add("groupmembershipinvitation", "imaging", user_account_invitation=1, authgroup=2)
    rows.add("groupmembershiprequest", "lab", user_account_request=4, authgroup=GROUP)


def _storages(rows: Rows) -> None:
    levels = [{"elements": "Projects"}, {"elements": "Subjects"}, {"elements": "Sessions"}]
    ways = [
        {"protocol": "Local harddrive", "path": "/data/lab", "is_public": False},
        {"protocol": "SMB", "path": "smb://storage.example.org/lab", "is_public": False},
    ]
    _own(
        rows,
        "datastorage",
        "server",
        name="Lab server",
        location="Basement, room 012",
        data_organization=levels,
        data_protocols=ways,
    )
    _own(rows, "datastorage", "tape", name="Tape library", location="Computing centre")
    archive = [{"protocol": "HTTPS", "path": "https://archive.example.org", "is_public": True}]
    rows.add("datastorage", "archive", name="Open archive", is_public=True, data_protocols=archive)


def _arena(rows: Rows) -> None:
    kind = record_id("setuptype", "open field")
    setup = _own(rows, "setup", "arena", name="Arena 1", location="Room 014", setup_type=kind)
    _own(
        rows,
        "behavioralassay",
        "foraging",
        name="Chocolate rice",
        setup_type=kind,
        behavioral_paradigm=record_id("behavioralparadigm", "foraging"),
    )
    place = {"coordinates_system": "External_XYZ_Absolute", "coordinates_details": {}}
    rows.add("equipment", "camera", name="Ceiling camera", type="Camera", setup=setup, details={}, **place)
    rows.add(
        "equipment",
        "headstage",
        name="Headstage 3",
        type="Amplifier",
        setup=setup,
        details={},
        hardwaredevice=record_id("hardwaredevice", "amplifier"),
        **place,
    )


def _stocks(rows: Rows) -> None:
    freezer = _own(rows, "inventory", "freezer", name="Freezer −80 °C", location="Room 011")
    rows.add(
        "consumablestock",
        "probes",
        type="SiliconProbe",
        inventory=freezer,
        status="AVAILABLE",
        acquisition_date=date(2023, 10, 2),
        consumable=record_id("consumable", "probe"),
        details={"probeIds": "A5x12, A5x13", "quantity": 2},
    )
    rows.add(
        "consumablestock",
        "virus",
        type="VirusSolution",
        inventory=freezer,
        status="AVAILABLE",
        expiration_date=date(2027, 1, 1),
        consumable=record_id("consumable", "virus"),
        details={},
    )


def _permits(rows: Rows) -> None:
    _own(
        rows,
        "license",
        "permit",
        name="Foraging and replay",
        type="animal_research_authorization",
        status="active",
        country="DE",
        license_number="G-23/117",
        valid_from=date(2023, 6, 1),
        valid_until=date(2028, 5, 31),
        regulatory_authority=record_id("regulatoryauthority", "rps"),
        license_holders=[1],
    )
