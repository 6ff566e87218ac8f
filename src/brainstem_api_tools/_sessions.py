"""What both clients do with whole sessions: find their folders on this machine, and tell NWB files of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._flows import Flow, steps

if TYPE_CHECKING:
    from ._config import Profile
    from ._storages import SessionFolder

Roots = Mapping[str, str | Path]


class Sessions:
    """Base of the client: `session_folder`, `session_folders`, `nwb_metadata` and `nwb_file`."""

    profile: Profile
    resource: Any

    @steps
    def session_folder(self, session: Any, *, roots: Roots | None = None) -> Flow[Path]:
        """Return the folder of a session on this machine.

        Parameters
        ----------
        session : str, UUID, Name or record
            Its id or its name.
        roots : mapping of str to str or Path, optional
            Where data storages begin on this machine, by their names, such as ``{"Lab server": "/mnt/lab"}``: beside
            ``data_roots`` of the profile, and before it. Else a storage's own paths count, if they can be of this
            machine.

        Returns
        -------
        Path
            The first place that is there. Folders are nested as the session's data storage says, and are called as its
            records, or by their names in the storage if they have any.

        Raises
        ------
        NoFolderError
            If it is in none of the places where it may be, with these places; also a ``FileNotFoundError``.
        NoSuchRecordError, SeveralRecordsError
            If none or several sessions have the name.

        Examples
        --------
        >>> try:  # doctest: +SKIP
        ...     folder = client.session_folder("Rat1_2024-09-11_foraging", roots={"Lab server": "/mnt/lab"})
        ... except FileNotFoundError as error:
        ...     print(error)
        """
        from .errors import NoFolderError

        [found] = yield from self._find_folders([session], roots)
        if found.path is None:
            raise NoFolderError(found.name, found.places, found.notes)
        return found.path

    @steps
    def session_folders(self, sessions: Iterable[Any], *, roots: Roots | None = None) -> Flow[list[SessionFolder]]:
        """Return where the folders of several sessions are on this machine, in few requests for all of them.

        Parameters
        ----------
        sessions : iterable
            Ids, names or records, such as ``client.sessions.list(...)``.
        roots : mapping of str to str or Path, optional
            As in `session_folder`.

        Returns
        -------
        list of SessionFolder
            One for each session, in order: ``path`` is None where no folder is there, ``places`` are those that were
            looked at, and ``notes`` say why a data storage has none.

        Notes
        -----
        Some seventy sessions take two to four requests.

        Examples
        --------
        >>> for found in client.session_folders(client.sessions.list(tags="place cells")):  # doctest: +SKIP
        ...     print(found.name, found.path)
        """
        return (yield from self._find_folders(sessions, roots))

    @steps
    def nwb_metadata(self, session: Any, *, subject: Any = None) -> Flow[dict[str, dict[str, Any]]]:
        """Return what is known of a session as NWB files have it, so that nobody types it twice.

        Parameters
        ----------
        session : str, UUID, Name or record
            Its id or its name.
        subject : str, UUID, Name or record, optional
            Name or id of the subject, where several took part: an NWB file is of one.

        Returns
        -------
        dict of str to dict
            ``"NWBFile"`` and ``"Subject"``: the keywords of `pynwb.NWBFile` and `pynwb.file.Subject`, and the sections
            of NeuroConv's metadata. Times are of ``datetime``, the age is a duration in days as in ISO 8601, and the
            weight, in kg, is the last one up to the day of the session, if its unit is known. A time without a zone is
            taken as of UTC. What is not known is left out; a warning tells of a session without a time, which every NWB
            file needs, or without a subject, which archives ask for.

        Raises
        ------
        InvalidRequestError
            If several subjects took part and none is named, or another one is.
        NoSuchRecordError, SeveralRecordsError
            If none or several sessions have the name.

        Examples
        --------
        >>> metadata = client.nwb_metadata("Rat1_2024-09-11_foraging")  # doctest: +SKIP
        >>> metadata["Subject"]["species"]  # doctest: +SKIP
        'Rattus norvegicus'
        """
        return (yield from self._nwb_sections(session, subject))

    @steps
    def nwb_file(self, session: Any, *, subject: Any = None) -> Flow[Any]:
        """Return an NWB file that says what is known of a session, to put recordings into and to write.

        Parameters
        ----------
        session, subject : see `nwb_metadata`
            The session, and who took part.

        Returns
        -------
        pynwb.NWBFile
            With its subject.

        Raises
        ------
        ImportError
            If pynwb is not installed: it is the extra ``[nwb]``.
        InvalidRequestError
            If the session has no time, without which there is no NWB file.

        Examples
        --------
        >>> file = client.nwb_file("Rat1_2024-09-11_foraging")  # doctest: +SKIP
        """
        from ._nwb import file_of, need_pynwb

        need_pynwb()
        return file_of((yield from self._nwb_sections(session, subject)))

    def _nwb_sections(self, session: Any, subject: Any) -> Flow[dict[str, dict[str, Any]]]:
        from ._nwb import sections
        from ._session_records import nwb_records

        return sections((yield from nwb_records(self.resource, session, subject)))

    def _find_folders(self, sessions: Iterable[Any], roots: Roots | None) -> Flow[list[SessionFolder]]:
        from ._session_records import sessions_with_names
        from ._storages import session_folder

        begin = {**self.profile.data_roots, **_checked(roots or {})}
        found = yield from sessions_with_names(self.resource, sessions)
        return [session_folder(session, around, begin) for session, around in found]


def _checked(roots: Roots) -> dict[str, Path]:
    from .errors import InvalidRequestError

    if not isinstance(roots, Mapping):
        raise InvalidRequestError(f"roots is {roots!r:.100}; expected a mapping from names of data storages to folders")
    for name, root in roots.items():
        if not isinstance(root, str | Path) or not str(root).strip():
            raise InvalidRequestError(f"roots[{name!r}] is {root!r:.100}; expected a folder")
    try:
        return {name: Path(root).expanduser() for name, root in roots.items()}
    except RuntimeError as error:  # ~somebody, who is not known here
        raise InvalidRequestError(f"roots: {error}") from None
