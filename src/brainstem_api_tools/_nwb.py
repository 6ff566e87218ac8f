"""Metadata of NWB files, made of records. Keywords and their meaning are those of NWB 2 as pynwb has them."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from math import inf
from typing import Any

from ._display import plain_text
from ._quantity import Quantity, quantities
from ._query import outside
from ._session_records import NwbRecords
from ._storages import label_of, listed
from .errors import BrainstemWarning, InvalidRequestError

KILOGRAMS = {"kg": 1.0, "g": 1e-3, "mg": 1e-6}
_DOI_BEGINS = ("doi:", "http:", "https:")


def sections(records: NwbRecords) -> dict[str, dict[str, Any]]:
    """Return the sections ``NWBFile`` and ``Subject``, without what is not known."""
    start = _moment(records.session.get("date_time"))
    found = {"NWBFile": _known(_file(records, start)), "Subject": _known(_subject(records, start))}
    missing = [
        *(["no date_time, without which there is no NWB file"] if start is None else []),
        *([] if found["Subject"] else ["no behavior with a subject that can be read, which archives ask for"]),
    ]
    if missing:
        text = f"session {label_of(records.session)!r} has {'; '.join(missing)}"
        warnings.warn(text, BrainstemWarning, stacklevel=outside())
    return found


def need_pynwb() -> None:
    """Raise `ImportError` with what to install if pynwb is not there."""
    from importlib.util import find_spec

    if find_spec("pynwb") is None:
        raise ImportError("pynwb is not installed: pip install 'brainstem_python_api_tools[nwb]'")


def file_of(metadata: Mapping[str, Mapping[str, Any]]) -> Any:
    """Return a `pynwb.NWBFile` with its subject."""
    from pynwb import NWBFile
    from pynwb.file import Subject

    told = metadata["NWBFile"]
    if "session_start_time" not in told:
        raise InvalidRequestError(f"date_time of session {told['session_id']!r} is missing; an NWB file needs it")
    return NWBFile(**told, subject=Subject(**metadata["Subject"]) if metadata["Subject"] else None)


def _file(records: NwbRecords, start: datetime | None) -> dict[str, Any]:
    session = records.session
    projects = [project for project in listed(session.get("projects")) if isinstance(project, Mapping)]
    tags = [tag for record in (session, *projects) for tag in listed(record.get("tags")) if isinstance(tag, str)]
    return {
        "identifier": session["id"],
        "session_id": label_of(session),
        "session_description": _text(session.get("description")) or label_of(session),
        "session_start_time": start,
        "experiment_description": _paragraphs(_text(project.get("description")) for project in projects),
        "keywords": list(dict.fromkeys(tags)),
        "related_publications": [told for paper in records.publications if (told := _publication(paper))],
        "surgery": _paragraphs(_procedure(done) for done in records.procedures if not _is_after(done, start)),
    }


def _subject(records: NwbRecords, start: datetime | None) -> dict[str, Any]:
    subject, strain = records.subject, records.strain
    born = _day(subject.get("birth_date"))
    species = strain.get("species")
    return {
        "subject_id": subject.get("name"),
        "description": _text(subject.get("description")),
        "species": species.get("name") if isinstance(species, Mapping) else None,
        "strain": strain.get("name"),
        "genotype": subject.get("genotype"),
        "sex": subject.get("sex"),
        "date_of_birth": born and datetime.combine(born, time(), start.tzinfo if start else UTC),
        "age": f"P{(start.date() - born).days}D" if start and born and born <= start.date() else None,
        "weight": _weight(records.weighings, start),
    }


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _weight(logs: Iterable[Mapping[str, Any]], start: datetime | None) -> str | None:
    """Return the last weight up to the day of the session, in kilograms."""
    found: dict[datetime, Quantity] = {}
    for log in logs:
        weights = quantities(log, "subjectlog")
        for number, entry in enumerate(listed(log.get("entries"))):
            weight = weights.get(f"entries.{number}.weight")  # of an entry that is none, there is none
            moment = _moment(entry.get("date_time")) if weight else None
            if (
                moment
                and weight
                and weight.unit in KILOGRAMS
                and 0 < weight.value < inf
                and not _is_after(entry, start)
            ):
                found[moment] = weight
    if not found:
        return None
    last = found[max(found)]
    return f"{last.value * KILOGRAMS[str(last.unit)]:.6g} kg"


def _publication(paper: Mapping[str, Any]) -> str:
    doi = str(paper.get("doi") or "")
    if doi:
        return doi if doi.lower().startswith(_DOI_BEGINS) else f"doi:{doi}"
    return str(paper.get("publication_url") or paper.get("title") or "")


def _procedure(procedure: Mapping[str, Any]) -> str:
    """Return what was done, when, and the notes on it."""
    what = [str(procedure.get("type") or ""), str(_day(procedure.get("date_time")) or "")]
    return ": ".join(filter(None, [", ".join(filter(None, what)), _text(procedure.get("notes"))]))


def _is_after(done: Mapping[str, Any], start: datetime | None) -> bool:
    """Return whether something was done on a day after a session; not, where nobody knows."""
    moment = _moment(done.get("date_time"))
    return moment is not None and start is not None and moment.astimezone(start.tzinfo).date() > start.date()


def _paragraphs(texts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, texts))


def _text(html: Any) -> str:
    return plain_text(html) if isinstance(html, str) else ""


def _moment(text: Any) -> datetime | None:
    """Return a moment; one without a time zone is taken as of UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(text: Any) -> date | None:
    moment = _moment(text)
    return moment and moment.date()
