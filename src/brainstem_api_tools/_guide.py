"""What the client tells of the API without asking the server; the modules that know it are imported when asked."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._describe import Catalogue, Description
    from ._problems import Problem


class Guide:
    """Base of the client: `models`, `describe` and `validate`."""

    @property
    def models(self) -> Catalogue:
        """The models that the client knows: a mapping from name to description, which prints as a list."""
        from ._describe import Catalogue

        return Catalogue()

    def describe(self, model: str | Enum, kind: str | None = None) -> Description:
        """Return the fields, types, units, limits and choices of a model, or of the details of one of its types.

        Examples
        --------
        >>> about = BrainstemClient(token="...").describe("procedure", "VirusInjection")
        >>> about["fields"][2]["units"]
        ['nL', 'µL', 'mL', 'L']
        """
        from ._describe import describe

        return describe(model, kind)

    def validate(self, model: str | Enum, data: Mapping[str, Any], *, complete: bool = True) -> list[Problem]:
        """Return everything that is wrong with data before they are sent; nothing is sent.

        Parameters
        ----------
        model : str or ModelType
            Model, in any spelling.
        data : mapping
            Fields to write.
        complete : bool
            Whether all required fields must be there, as for a create.

        Examples
        --------
        >>> for problem in BrainstemClient(token="...").validate("cohort", {"name": "First"}):
        ...     print(problem)
        project: missing; expected the id of a project
        """
        from ._checks import find_problems
        from ._names import find_model
        from ._naming import with_some_ids

        row = find_model(model)
        return find_problems(row, with_some_ids(row, data) if isinstance(data, Mapping) else data, complete=complete)
