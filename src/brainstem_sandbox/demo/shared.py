"""What all users of a platform share: species, regions of the brain, suppliers, devices, journals."""

from __future__ import annotations

from datetime import date

from ..rows import Rows, record_id

# Acronym and name, in the Allen Institute's atlas of the mouse.
REGIONS = (
    ("CA1", "Field CA1"),
    ("CA2", "Field CA2"),
    ("CA3", "Field CA3"),
    ("DG", "Dentate gyrus"),
    ("SUB", "Subiculum"),
    ("POST", "Postsubiculum"),
    ("ENTm", "Entorhinal area, medial part"),
    ("VISp", "Primary visual area"),
    ("VISl", "Lateral visual area"),
    ("VISal", "Anterolateral visual area"),
    ("VISrl", "Rostrolateral visual area"),
    ("VISam", "Anteromedial visual area"),
    ("VISpm", "Posteromedial visual area"),
    ("LGd", "Dorsal part of the lateral geniculate complex"),
    ("LP", "Lateral posterior nucleus of the thalamus"),
    ("SCs", "Superior colliculus, sensory related"),
    ("CP", "Caudoputamen"),
    ("BLA", "Basolateral amygdalar nucleus"),
    ("RT", "Reticular nucleus of the thalamus"),
    ("CLA", "Claustrum"),
)


def fill(rows: Rows) -> None:
    """Add the shared records."""
    for acronym, name in REGIONS:
        rows.add("brainregion", acronym, name=name, acronym=acronym, atlas="AIA")
    _animals(rows)
    _behavior(rows)
    _resources(rows)
    _papers(rows)
    rows.add(
        "regulatoryauthority",
        "rps",
        name="Regierungspräsidium Süd",
        abbreviation="RPS",
        country="DE",
        authority_type="regional",
        is_active=True,
    )


def _animals(rows: Rows) -> None:
    rat = rows.add("species", "rat", name="Rattus norvegicus", description="Brown rat", rrid="RRID:NCBITaxon_10116")
    mouse = rows.add("species", "mouse", name="Mus musculus", description="House mouse", rrid="RRID:NCBITaxon_10090")
    rows.add("strain", "c57", name="C57BL/6J", species=mouse, rrid="RRID:IMSR_JAX:000664")
    rows.add("strain", "long-evans", name="Long-Evans", species=rat, rrid="RRID:RGD_2308852")
    rows.add("strain", "sprague", name="Sprague-Dawley", species=rat)
    rows.add("strain", "wistar", name="Wistar Kyoto", species=rat)
    pending = {"action": "Add", "status": "Pending", "requested_by": 2}
    rows.add("strainapproval", "bn", name="Brown Norway", species=rat, comments="From the breeder’s list.", **pending)


def _behavior(rows: Rows) -> None:
    category = rows.add("behavioralcategory", "navigation", name="Spatial navigation")
    rat = record_id("species", "rat")
    rows.add("behavioralparadigm", "foraging", name="Foraging", category=category, species=[rat])
    rows.add("setuptype", "open field", name="Open field", category="F")


def _resources(rows: Rows) -> None:
    supplier = rows.add("supplier", "probes", name="Probe Works", website="https://probes.example.org")
    rows.add("hardwaredevice", "amplifier", name="32-channel headstage", supplier=supplier)
    rows.add("consumable", "probe", name="A5x12-16-Buz", supplier=supplier, type="SiliconProbeDesign", details={})
    rows.add("consumable", "virus", name="AAV5-CaMKIIa-ChR2", supplier=supplier, type="VirusConstruct", details={})


def _papers(rows: Rows) -> None:
    journal = rows.add("journal", "open", name="Journal of Open Neuroscience", website="https://jon.example.org")
    rows.add(
        "publication",
        "replay",
        title="Replay of foraging paths",
        authors="Núñez A, Østergård B",
        journal=journal,
        abstract="Paths are replayed.",
        publication_date=date(2025, 5, 2),
    )
