"""Example data like that of a real platform: many projects, a big public one, a big private one, old records."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from .rows import Rows, record_id

ALLEN = "Allen Institute: Visual Coding – Neuropixels"
REPLAY = "Hippocampal replay in foraging rats"
TAGS = ("hippocampus", "CA1", "linear track", "open field", "sleep", "Neuropixels", "place cells", "日本語")

# Name, description, public or not. The platform's users write in many languages, and in HTML.
PROJECTS = (
    (ALLEN, "<p>Spikes of the mouse visual system, recorded with <b>Neuropixels</b> probes.</p>", True),
    (REPLAY, "<p>Replay of foraging paths in CA1 &amp; CA3, awake and asleep.</p>", False),
    ("Mémoire spatiale chez le rat – Équipe Núñez", "<p>Le rôle du cortex entorhinal médian.</p>", False),
    ("海馬リプレイの長期記録", "<p>慢性記録による海馬リプレイ。</p>", False),
    ("Память и сон", "<p>Веретёна и риппли во время медленного сна.</p>", False),
    ("Pilot: fiber photometry of dopamine", "", False),
    ("Head direction cells during sleep", "<p>Drift of the attractor in <i>post-subiculum</i>.</p>", True),
    ("Grid cells in visual virtual reality", "<p>Gain changes of a visual corridor.</p>", True),
    ("Theta sequences on a figure-eight maze", "<p>Alternation, with &lt;10 min delays.</p>", True),
    ("Barrel cortex whisker stimulation", "<p>Layer 4 responses.</p>", True),
    ("Zebra finch song learning", "<p>HVC projection neurons.</p>", True),
    ("Auditory cortex two-photon imaging", "<p>Tonotopy of L2/3.</p>", True),
    ("Cerebellar Purkinje cells in locomotion", "", True),
    ("Prefrontal working memory", "<p>Delay activity in mPFC.</p>", True),
    ("Olfactory bulb sniff coding", "<p>Latency codes.</p>", True),
    ("Fear extinction in the amygdala", "<p>BA and ITC recordings.</p>", True),
    ("Superior colliculus and prey capture", "<p>Freely moving mice.</p>", True),
    ("Basal ganglia and motor vigour", "<p>Striatal recordings.</p>", True),
    ("Spinal locomotor circuits", "<p>V2a interneurons.</p>", True),
    ("Retinal ganglion cell types", "<p>Multielectrode array recordings.</p>", True),
    ("Hippocampal ripples across species", "<p>Mouse, rat and bat.</p>", True),
    ("Claustrum and visual attention", "<p>Optogenetic silencing.</p>", True),
    ("Thalamic spindles", "<p>TRN bursting.</p>", True),
    ("Vagus nerve stimulation", "<p>Cortical state changes.</p>", False),
)

# Projects that the sandbox's first user belongs to; the second user may write to the first of these, and read the next.
OWN = (*(name for name, _, is_public in PROJECTS if not is_public), "Head direction cells during sleep")

PEOPLE = (
    (1, "ada@example.org", "Ada", "Núñez"),
    (2, "ben@example.org", "Ben", "Østergård"),
    (3, "curator@example.org", "Chiyo", "田中"),
    (4, "data@example.org", "Open", "Data"),
)
START = datetime(2024, 1, 8, 9, 30, tzinfo=UTC)


def people(rows: Rows) -> None:
    """Add the accounts that every sandbox has."""
    for number, email, first_name, last_name in PEOPLE:
        rows.add(
            "user",
            email,
            id=number,
            email=email,
            first_name=first_name,
            last_name=last_name,
            is_admin=first_name == "Chiyo",
        )


def fill(rows: Rows) -> None:
    """Add the example data."""
    rows.add("group", "lab", id=1, name="Systems Neuroscience Lab")
    rows.member("group", 1, user_id=1, is_owner=True, is_manager=True)
    rows.member("group", 1, user_id=2)
    strains = _taxonomies(rows)
    storage = _storages(rows)
    _arena(rows)
    for name, description, is_public in PROJECTS:
        _project(rows, name, description, is_public)
    for name, _, _ in PROJECTS[2:]:
        _small(rows, name, strains[0])
    _allen(rows, strains[0])
    _replay(rows, strains, storage)
    _grouped(rows)


def _taxonomies(rows: Rows) -> list[Any]:
    rat = rows.add("species", "rat", name="Rattus norvegicus", description="Brown rat", rrid="RRID:NCBITaxon_10116")
    mouse = rows.add("species", "mouse", name="Mus musculus", description="House mouse", rrid="RRID:NCBITaxon_10090")
    return [
        rows.add("strain", "c57", name="C57BL/6J", species=mouse, rrid="RRID:IMSR_JAX:000664"),
        rows.add("strain", "long-evans", name="Long-Evans", species=rat, rrid="RRID:RGD_2308852"),
        rows.add("strain", "sprague", name="Sprague-Dawley", species=rat),
        rows.add("strain", "wistar", name="Wistar Kyoto", species=rat),
    ]


def _storages(rows: Rows) -> Any:
    levels = [{"elements": "Projects"}, {"elements": "Subjects"}, {"elements": "Sessions"}]
    protocols = [
        {"protocol": "Local harddrive", "path": "/data/lab", "is_public": False},
        {"protocol": "SMB", "path": "smb://storage.example.org/lab", "is_public": False},
    ]
    storage = rows.add(
        "datastorage",
        "server",
        name="Lab server",
        location="Basement, room 012",
        data_organization=levels,
        data_protocols=protocols,
    )
    rows.member("datastorage", storage, group_id=1, can_change=True)
    rows.add(
        "datastorage",
        "dandi",
        name="Open archive",
        is_public=True,
        data_organization=[],
        data_protocols=[{"protocol": "HTTPS", "path": "https://archive.example.org", "is_public": True}],
    )
    return storage


def _arena(rows: Rows) -> None:
    """Add what behaviors happen in, and by which rules."""
    category = rows.add("behavioralcategory", "navigation", name="Spatial navigation")
    paradigm = rows.add("behavioralparadigm", "foraging", name="Foraging", category=category)
    kind = rows.add("setuptype", "open field", name="Open field", category="F")
    setup = rows.add("setup", "arena", name="Arena 1", location="Room 014", setup_type=kind)
    assay = rows.add(
        "behavioralassay", "foraging", name="Chocolate rice", setup_type=kind, behavioral_paradigm=paradigm
    )
    rows.member("setup", setup, group_id=1, can_change=True)
    rows.member("behavioralassay", assay, group_id=1, can_change=True)


def _project(rows: Rows, name: str, description: str, is_public: bool) -> None:
    number = [entry[0] for entry in PROJECTS].index(name)
    extra = {"grant": f"ERC-{2020 + number}", "year": 2020 + number % 6} if number % 3 == 0 else {}
    project = rows.add(
        "project",
        name,
        name=name,
        description=description,
        is_public=is_public,
        tags=sorted({TAGS[number % 8], TAGS[(number * 3) % 8]}),
        extra_fields=extra,
    )
    if name not in OWN:
        rows.member("project", project, user_id=4, is_owner=True)
        return
    rows.member("project", project, user_id=1, is_owner=True, is_manager=True, can_change=True)
    if name in OWN[:2]:
        rows.member("project", project, user_id=2, can_change=name == OWN[0])


def _small(rows: Rows, name: str, strain: Any) -> None:
    """Add a project's few subjects and sessions."""
    number = [entry[0] for entry in PROJECTS].index(name)
    project = record_id("project", name)
    for animal in range(2 + number % 5):
        label = f"P{number:02}-M{animal + 1}"
        rows.add("subject", label, name=label, projects=[project], strain=strain, sex="MFU"[animal % 3])
        for day in range(1 + (number + animal) % 3):
            title = f"{label} day {day + 1}"
            when = START - timedelta(days=200 + 9 * number - day)
            rows.add("session", title, name=title, projects=[project], date_time=when)


def _allen(rows: Rows, strain: Any) -> None:
    project = record_id("project", ALLEN)
    for number in range(58):
        name = f"VC-{715093700 + 37 * number}"
        born = date(2018, 3, 1) + timedelta(days=5 * number)
        subject = rows.add(
            "subject",
            name,
            name=name,
            projects=[project],
            strain=strain,
            sex="FM"[number % 2],
            birth_date=born,
            status="deceased",
            genotype="wt/wt" if number % 4 else "Sst-IRES-Cre",
            death_date=born + timedelta(days=130) if number % 5 else None,
        )
        session = rows.add(
            "session",
            name,
            name=f"{name} brain observatory",
            projects=[project],
            tags=["Neuropixels"],
            date_time=datetime(2018, 7, 1, 14, tzinfo=UTC) + timedelta(days=5 * number),
            description="<p>Natural movies &amp; drifting gratings</p>",
            download_links=[{"repository": "DANDI", "url": f"https://archive.example.org/{name}"}],
        )
        rows.add(
            "procedure",
            name,
            type="Craniotomy",
            subject=subject,
            details={"shape": "circle"},
            coordinates_system="CCF_XYZ_Absolute",
            coordinates_details={},
        )
        rows.add("dataacquisition", name, type="ExtracellularEphys", session=session, details=_recording(number))


def _recording(number: int) -> dict[str, Any]:
    """Return what is known of a recording; older records hold bare numbers where newer ones name the unit."""
    rate: Any = 30000 if number % 3 == 0 else {"value": 30, "unit": "kHz"}
    return {"nChannels": 384, "sr": rate, "fileName": f"recording_{number:03}.dat", "format": "int16"}


def _replay(rows: Rows, strains: list[Any], storage: Any) -> None:
    subjects = [_rat(rows, number, strains[1 + number % 3]) for number in range(12)]
    for number in range(250):
        _foraging(rows, number, subjects[number % 12], storage)


def _rat(rows: Rows, number: int, strain: Any) -> Any:
    name = f"Rat {number + 1}"
    born = date(2023, 9, 1) + timedelta(days=11 * number)
    subject = rows.add(
        "subject",
        name,
        name=name,
        projects=[record_id("project", REPLAY)],
        strain=strain,
        sex="MF"[number % 2],
        birth_date=None if number == 11 else born,
        tags=["hippocampus"],
        subject_identifier=f"RFID-{4711 + number}",
        extra_fields={"cage": f"B{number // 3 + 1}"},
        description="<p>Handled daily; “très calme”.</p>" if number % 4 == 0 else "",
    )
    for kind, details in _SURGERIES:
        rows.add(
            "procedure",
            f"{name} {kind}",
            type=kind,
            subject=subject,
            details=details,
            date_time=datetime(2023, 12, 1, 8, tzinfo=UTC) + timedelta(days=number),
            coordinates_system="Stereotaxic_BregmaAbsolute",
            coordinates_details=_place(number),
        )
    rows.add(
        "subjectlog",
        f"{name} weight",
        type="Weighing",
        subject=subject,
        user=1,
        description="Weekly weight",
        entries=[_weight(number, week) for week in reversed(range(10))],
    )
    rows.add(
        "subjectlog",
        f"{name} housing",
        type="Housing",
        subject=subject,
        user=1,
        description=None,
        entries=[
            {
                "start_date_time": "2023-12-01T00:00:00Z",
                "end_date_time": "2024-06-01T00:00:00Z",
                "notes": "",
                "details": {"cageId": f"B{number // 3 + 1}"},
            }
        ],
    )
    return subject


_SURGERIES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Craniotomy", {"shape": "round", "surgicalMethod": "drill"}),
    (
        "VirusInjection",
        {"injectionVolume": {"value": 300, "unit": "nL"}, "injectionRate": {"value": 50, "unit": "nL/min"}},
    ),
    ("SiliconProbeImplant", {"probeId": "A5x12"}),
)


def _place(number: int) -> dict[str, Any]:
    depth: Any = 2.4 if number < 3 else {"value": 2.4, "unit": "mm"}
    return {
        "apCoordinate": {"value": -3.6, "unit": "mm"},
        "mlCoordinate": {"value": 2.2, "unit": "mm"},
        "dvCoordinate": depth,
    }


def _weight(number: int, week: int) -> dict[str, Any]:
    grams = 310 + 9 * number + 4 * week
    weight: Any = grams if number == 0 else {"value": grams, "unit": "g"}
    moment = START + timedelta(weeks=week)
    return {"date_time": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "notes": "", "details": {"weight": weight}}


def _foraging(rows: Rows, number: int, subject: Any, storage: Any) -> None:
    when = START + timedelta(hours=26 * number)
    name = f"Rat{number % 12 + 1}_{when:%Y-%m-%d}_foraging"
    session = rows.add(
        "session",
        name,
        name=name,
        projects=[record_id("project", REPLAY)],
        date_time=None if number % 25 == 24 else when,
        datastorage=[storage],
        name_used_in_storage=f"{when:%y%m%d}_{number:03}" if number % 2 else "",
        tags=["open field"] if number % 2 else ["linear track", "place cells"],
        description="<p>Foraging for chocolate rice; <b>good</b> behaviour.</p>" if number % 3 else "",
        extra_fields={"temperature": 21.5, "experimenter": "Ada"} if number % 7 == 0 else {},
    )
    rows.add(
        "behavior",
        name,
        session=session,
        subjects=[subject],
        setup=record_id("setup", "arena"),
        behavioralassay=record_id("behavioralassay", "foraging"),
        order=0,
    )
    implant = record_id("procedure", f"Rat {number % 12 + 1} SiliconProbeImplant")
    rows.add(
        "dataacquisition",
        name,
        type="ExtracellularEphys",
        session=session,
        procedures=[implant],
        order=0,
        details=_recording(number),
    )
    if number % 2:
        rows.add(
            "dataacquisition",
            f"{name} video",
            type="VideoTracking",
            session=session,
            order=1,
            details={"frameRate": {"value": 50, "unit": "Hz"}, "fileName": "camera_1.avi"},
        )
    if number % 5 == 0:
        virus = record_id("procedure", f"Rat {number % 12 + 1} VirusInjection")
        rows.add(
            "manipulation",
            name,
            type="OptogeneticStimulation",
            session=session,
            procedures=[virus],
            order=0,
            details={"power": {"value": 5, "unit": "mW"}, "wavelength": {"value": 473, "unit": "nm"}},
        )


def _grouped(rows: Rows) -> None:
    project = record_id("project", REPLAY)
    rats = [record_id("subject", f"Rat {number}") for number in range(1, 13)]
    rows.add("cohort", "first", name="First cohort", project=project, subjects=rats[:6], tags=["hippocampus"])
    rows.add("collection", "linear track", name="Linear track", project=project, sessions=[])
    rows.add(
        "breeding",
        "litter 1",
        name="Litter 1",
        project=project,
        mother=rats[1],
        father=rats[0],
        start_date=date(2024, 3, 1),
        birth_date=None,
        litter_size=9,
    )
    rows.add(
        "projectmembershipinvitation", "ada", invitee=1, project=record_id("project", PROJECTS[7][0]), can_change=True
    )
