"""Numbers with units, also in older records."""

from __future__ import annotations

import sys

import pytest

from brainstem_api_tools import InvalidRequestError, Quantity, quantities
from brainstem_api_tools._checks import find_problems
from brainstem_openapi.models import DataAcquisition
from brainstem_openapi.registry import MODELS


def test_a_number_with_its_unit_is_read() -> None:
    record = {"type": "VirusInjection", "details": {"injectionVolume": {"value": 0.3, "unit": "µL"}}}
    assert quantities(record, "procedure") == {"injectionVolume": Quantity(0.3, "µL")}


def test_a_bare_number_has_the_unit_of_its_time() -> None:
    record = DataAcquisition.from_dict(
        {"id": "x", "type": "ExtracellularEphys", "details": {"sr": 30000, "nChannels": 4}}
    )
    assert quantities(record) == {"sr": Quantity(30000, "Hz")}


def test_where_no_source_tells_the_unit_it_is_unknown() -> None:
    found = quantities({"type": "VirusInjection", "details": {"titer": 1e12}}, "procedure")["titer"]
    assert found.unit is None
    assert "unknown" in str(found)


def test_rows_entries_and_coordinates_are_read_too() -> None:
    rows = {"type": "OptogeneticStimulation", "details": [{"power": {"value": 5, "unit": "mW"}}]}
    log = {"type": "Weighing", "entries": [{"details": {"weight": {"value": 312, "unit": "g"}}}]}
    place = {"type": "Craniotomy", "coordinates_system": "CCF_XYZ_Absolute", "coordinates_details": {"x": 1.5}}
    assert quantities(rows, "manipulation") == {"0.power": Quantity(5, "mW")}
    assert quantities(log, "subjectlog") == {"entries.0.weight": Quantity(312, "g")}
    assert quantities(place, "procedure") == {"x": Quantity(1.5, "mm")}


@pytest.mark.parametrize(
    "details", [None, "text", {"injectionVolume": "a lot"}, {"injectionVolume": True}, {"nope": 5}]
)
def test_what_is_no_quantity_is_left_out(details: object) -> None:
    assert quantities({"type": "VirusInjection", "details": details}, "procedure") == {}


def test_an_unknown_type_has_none() -> None:
    assert quantities({"type": "Teleportation", "details": {"range": 5}}, "procedure") == {}


def test_a_mapping_needs_its_model() -> None:
    with pytest.raises(InvalidRequestError, match="model is None"):
        quantities({"type": "VirusInjection"})


def test_it_reads_as_text_and_number_and_converts_with_pint() -> None:
    volume = Quantity(300, "nL")
    assert (str(volume), float(volume)) == ("300 nL", 300.0)
    assert volume.to_pint().to("microliter").magnitude == pytest.approx(0.3)


def test_without_pint_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pint", None)
    with pytest.raises(ImportError, match="pip install pint"):
        Quantity(1, "g").to_pint()


def test_a_quantity_can_be_written_as_it_was_read() -> None:
    details = {"injectionVolume": Quantity(300, "nL")}
    assert not find_problems(MODELS["procedure"], {"type": "VirusInjection", "details": details}, complete=False)
