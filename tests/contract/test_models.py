"""Records lose nothing of what a server sends, whatever that is."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brainstem_openapi import models
from brainstem_openapi.registry import MODELS, Model
from brainstem_openapi.types import UNSET, Record

PAGES = {path.stem: path for path in (Path(__file__).parents[2] / "openapi" / "models").glob("*/*.yaml")}
IDENTIFIER = "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"
READ = {name: [field for field in row.fields.values() if not field.write_only] for name, row in MODELS.items()}
DATED = [
    (row.schema, field.name) for name, row in MODELS.items() for field in READ[name] if field.format == "date-time"
]
DAYS = [(row.schema, field.name) for name, row in MODELS.items() for field in READ[name] if field.format == "date"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
ZONES = st.builds(timezone, st.integers(-1439, 1439).map(lambda minutes: timedelta(minutes=minutes)))


def record_class(row: Model) -> type[Record]:
    return getattr(models, row.schema)  # type: ignore[no-any-return]


def round_trip(row: Model, source: dict[str, Any]) -> dict[str, Any]:
    return record_class(row).from_dict(source).to_dict()


@pytest.mark.parametrize("model", MODELS)
def test_the_example_of_a_page_comes_back_as_it_was(model: str) -> None:
    example = {"id": IDENTIFIER, **yaml.safe_load(PAGES[model].read_text(encoding="utf-8")).get("example", {})}
    record = record_class(MODELS[model]).from_dict(example)
    assert record.to_dict() == example
    assert dict(record) | {} == {name: record[name] for name in example}
    assert all(name in record for name in example)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(model=st.sampled_from(list(MODELS)), data=st.data())
def test_any_json_in_any_field_comes_back_as_it_was(model: str, data: st.DataObject) -> None:
    fields = {field.name: JSON for field in READ[model] if field.name != "id"}
    source = data.draw(st.fixed_dictionaries({"id": JSON, "unknown": JSON}, optional=fields))
    assert round_trip(MODELS[model], source) == source


@pytest.mark.parametrize("model", MODELS)
def test_fields_that_the_record_does_not_know_are_kept(model: str) -> None:
    source = {"id": IDENTIFIER, "new field": 1, "additional_properties": {"deep": [None]}, "_sent": "x", "keys": 2}
    record = record_class(MODELS[model]).from_dict(source)
    assert record.to_dict() == source
    assert record["new field"] == 1
    assert "_sent" in record
    with pytest.raises(KeyError):
        record["nope"]


@pytest.mark.parametrize("model", MODELS)
def test_null_may_stand_everywhere_and_is_not_absence(model: str) -> None:
    nulls = dict.fromkeys(field.name for field in READ[model])
    assert round_trip(MODELS[model], nulls) == nulls
    record = record_class(MODELS[model]).from_dict({"id": IDENTIFIER})
    assert record.to_dict() == {"id": IDENTIFIER}
    assert [name for name in nulls if getattr(record, name) is not None] == ["id"]


@pytest.mark.parametrize("model", [name for name in MODELS if any(field.choices for field in READ[name])])
def test_choices_that_nobody_knew_are_kept(model: str) -> None:
    source = {"id": IDENTIFIER, **{field.name: "Brand new" for field in READ[model] if field.choices}}
    assert round_trip(MODELS[model], source) == source


@pytest.mark.parametrize("model", [name for name in MODELS if any(field.relation for field in READ[name])])
def test_included_records_may_stand_in_the_place_of_ids(model: str) -> None:
    included = {"id": IDENTIFIER, "projects": [{"id": IDENTIFIER, "members": {"ada": {"is_owner": True}}}]}
    for sent in (included, [included, IDENTIFIER, None], [[included]], IDENTIFIER, 7, [7]):
        source = {"id": IDENTIFIER, **{field.name: sent for field in READ[model] if field.relation}}
        assert round_trip(MODELS[model], source) == source


@pytest.mark.parametrize(("schema", "field"), [*DATED, *DAYS])
@pytest.mark.parametrize("sent", ["", "yesterday", "2026-13-45", "0000-00-00T00:00:00Z", 20260314, ["2026-03-14"], {}])
def test_dates_that_nobody_can_read_stay_as_they_are(schema: str, field: str, sent: Any) -> None:
    record = getattr(models, schema).from_dict({"id": IDENTIFIER, field: sent})
    assert record[field] == record.to_dict()[field] == sent


@pytest.mark.parametrize("sent", ["2026-03-14", "20260314T093000Z", "2026-W11-6", "2026-03-14T09:30:00.1234567Z"])
def test_dates_that_would_be_changed_by_reading_stay_as_they_are(sent: str) -> None:
    record = models.Session.from_dict({"id": IDENTIFIER, "date_time": sent})
    assert record.date_time == record.to_dict()["date_time"] == sent


@pytest.mark.parametrize("sent", ["20260314", "2026-W11-6", "2026-03-14T00:00:00Z"])
def test_days_that_would_be_changed_by_reading_stay_as_they_are(sent: str) -> None:
    record = models.Subject.from_dict({"id": IDENTIFIER, "birth_date": sent})
    assert record.birth_date == record.to_dict()["birth_date"] == sent


@given(moment=st.datetimes(timezones=st.none() | ZONES))
def test_dates_are_read_and_written_as_the_same_moment(moment: datetime) -> None:
    record = models.Session.from_dict({"id": IDENTIFIER, "date_time": moment.isoformat()})
    written = record.to_dict()["date_time"]
    assert record.date_time == moment == datetime.fromisoformat(written)
    assert datetime.fromisoformat(written).utcoffset() == moment.utcoffset()


@pytest.mark.parametrize("sent", ["2026-03-14T09:30:00Z", "2026-03-14T09:30:00.000Z", "2026-03-14 10:30:00+01:00"])
def test_dates_are_read_in_the_spellings_that_servers_use(sent: str) -> None:
    moment = models.Session.from_dict({"id": IDENTIFIER, "date_time": sent}).date_time
    assert moment == datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


@given(day=st.dates())
def test_days_are_read_and_written_as_the_same_day(day: date) -> None:
    record = models.Subject.from_dict({"id": IDENTIFIER, "birth_date": day.isoformat()})
    assert (record.birth_date, record.to_dict()["birth_date"]) == (day, day.isoformat())


def test_a_record_made_by_hand_says_what_was_set_and_nothing_else() -> None:
    record = models.Session(
        IDENTIFIER, projects=[models.Project(IDENTIFIER)], date_time=datetime(2026, 3, 14, tzinfo=UTC)
    )
    record.name = "Rat 7"
    assert record.keys() == ["id", "name", "projects", "date_time"]
    assert [name in record for name in ("name", "description", "nope")] == [True, False, False]
    written = {"name": "Rat 7", "projects": [{"id": IDENTIFIER}], "date_time": "2026-03-14T00:00:00Z"}
    assert record.to_dict() == {"id": IDENTIFIER, **written}


def test_what_is_not_sent_is_false() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"


def test_records_are_imported_when_they_are_first_used() -> None:
    program = (
        "import sys; from brainstem_openapi import models\n"
        "loaded = lambda: sorted(name for name in sys.modules if name.startswith(('brainstem_openapi.m', 'attr')))\n"
        "assert loaded() == ['brainstem_openapi.models'], loaded()\n"
        "assert models.Session.__name__ == 'Session'\n"
        "assert [name for name in loaded() if 'openapi' in name][1:] == ['brainstem_openapi.models.session'], loaded()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_there_is_a_record_for_each_model_and_no_other() -> None:
    assert set(models.__all__) == {row.schema for row in MODELS.values()} <= set(dir(models))
    assert [name for name in models.__all__ if getattr(models, name).__name__ != name] == []
    with pytest.raises(AttributeError, match="no attribute 'Nope'"):
        models.Nope  # noqa: B018


@pytest.mark.parametrize("model", MODELS)
def test_a_record_has_the_fields_of_its_schema(document: dict[str, Any], model: str) -> None:
    schema = document["components"]["schemas"][MODELS[model].schema]
    assert list(record_class(MODELS[model])._order()) == list(schema["properties"])
