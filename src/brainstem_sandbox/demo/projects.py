"""Projects, with their subjects, sessions and what was done in them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from ..rows import Rows, record_id

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

MOUSE = record_id("strain", "c57")
RATS = [record_id("strain", name) for name in ("long-evans", "sprague", "wistar")]
START = datetime(2024, 1, 8, 9, 30, tzinfo=UTC)


def fill(rows: Rows) -> None:
    """Add the projects and what was done in them."""
    for name, description, is_public in PROJECTS:
        _project(rows, name, description, is_public)
    for name, _, _ in PROJECTS[2:]:
        _small(rows, name)
    _allen(rows)
    _replay(rows)
    _grouped(rows)


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
        publications=[record_id("publication", "replay")] if name == REPLAY else [],
    )
    if name not in OWN:
        rows.member("project", project, user_id=4, is_owner=True)
        return
    rows.member("project", project, user_id=1, is_owner=True, is_manager=True, can_change=True)
    rows.member("project", project, group_id=1)
    if name in OWN[:2]:
        rows.member("project", project, user_id=2, can_change=name == OWN[0])


def _small(rows: Rows, name: str) -> None:
    """Add a project's few subjects and sessions."""
    number = [entry[0] for entry in PROJECTS].index(name)
    project = record_id("project", name)
    for animal in range(2 + number % 5):
        label = f"P{number:02}-M{animal + 1}"
        rows.add("subject", label, name=label, projects=[project], strain=MOUSE, sex="MFU"[animal % 3])
        for day in range(1 + (number + animal) % 3):
            title = f"{label} day {day + 1}"
            when = START - timedelta(days=200 + 9 * number - day)
            rows.add("session", title, name=title, projects=[project], date_time=when)


def _allen(rows: Rows) -> None:
    project = record_id("project", ALLEN)
    for number in range(58):
        name = f"VC-{715093700 + 37 * number}"
        born = date(2018, 3, 1) + timedelta(days=5 * number)
        subject = rows.add(
            "subject",
            name,
            name=name,
            projects=[project],
            strain=MOUSE,
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


def _replay(rows: Rows) -> None:
    subjects = [_rat(rows, number) for number in range(12)]
    for number in range(250):
        _foraging(rows, number, subjects[number % 12])


def _rat(rows: Rows, number: int) -> Any:
    name = f"Rat {number + 1}"
    born = date(2023, 9, 1) + timedelta(days=11 * number)
    subject = rows.add(
        "subject",
        name,
        name=name,
        projects=[record_id("project", REPLAY)],
        strain=RATS[number % 3],
        licenses=[record_id("license", "permit")],
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
            brain_region=record_id("brainregion", "CA1"),
            consumablestock=record_id("consumablestock", "virus") if kind == "VirusInjection" else None,
        )
    _depths(rows, name)
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


def _depths(rows: Rows, name: str) -> None:
    """Add a log of how far the probe was moved."""
    moves = [
        {"date_time": f"2024-01-{day:02}T08:00:00Z", "notes": "", "details": {"displacement": _um(70 * day)}}
        for day in (3, 2, 1)
    ]
    implant = record_id("procedure", f"{name} SiliconProbeImplant")
    rows.add("procedurelog", name, type="LinearDisplacement", procedure=implant, entries=moves)


def _um(value: float) -> dict[str, Any]:
    return {"value": value, "unit": "µm"}


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


def _foraging(rows: Rows, number: int, subject: Any) -> None:
    when, name = _onset(number), _session_name(number)
    session = rows.add(
        "session",
        name,
        name=name,
        projects=[record_id("project", REPLAY)],
        date_time=None if number % 25 == 24 else when,
        datastorage=[record_id("datastorage", "server")],
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
            details=[{"power": {"value": 5, "unit": "mW"}, "wavelength": {"value": 473, "unit": "nm"}}],
        )


def _onset(number: int) -> datetime:
    return START + timedelta(hours=26 * number)


def _session_name(number: int) -> str:
    return f"Rat{number % 12 + 1}_{_onset(number):%Y-%m-%d}_foraging"


def _grouped(rows: Rows) -> None:
    project = record_id("project", REPLAY)
    rats = [record_id("subject", f"Rat {number}") for number in range(1, 13)]
    rows.add("cohort", "first", name="First cohort", project=project, subjects=rats[:6], tags=["hippocampus"])
    first = [record_id("session", _session_name(number)) for number in range(0, 10, 2)]
    rows.add("collection", "linear track", name="Linear track", project=project, sessions=first)
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
    for number in range(3):
        acquisition = record_id("dataacquisition", _session_name(number))
        rows.add(
            "epoch",
            f"run {number}",
            name="Run",
            session=record_id("session", _session_name(number)),
            dataacquisition=[acquisition],
        )
    rows.add(
        "projectmembershipinvitation", "ada", invitee=1, project=record_id("project", PROJECTS[7][0]), can_change=True
    )
