"""Finding the folders of sessions on this machine: what both clients have of it, and what it asks of the server."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._flows import Flow, steps

if TYPE_CHECKING:
    from ._config import Profile
    from ._storages import SessionFolder

Roots = Mapping[str, str | Path]


class Folders:
    """Base of the client: `session_folder` and `session_folders`."""

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
        """Return where the folders of several sessions are on this machine, in two to four requests for all of them.

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

        Examples
        --------
        >>> for found in client.session_folders(client.sessions.list(tags="place cells")):  # doctest: +SKIP
        ...     print(found.name, found.path)
        """
        return (yield from self._find_folders(sessions, roots))

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
        if not isinstance(root, str | Path):
            raise InvalidRequestError(f"roots[{name!r}] is {root!r:.100}; expected a folder")
    return {name: Path(root).expanduser() for name, root in roots.items()}
