"""The library's query language, with a clear refusal where the library itself would fail."""

from __future__ import annotations

import json
import re
from typing import Any

from dynamic_rest.filters import DynamicFilterBackend
from rest_framework.exceptions import ValidationError


class Filters(DynamicFilterBackend):
    """Filters that answer 400 to what cannot be a filter."""

    def _get_requested_filters(self, **options: Any) -> Any:
        for key, values in self.view.get_request_feature(self.view.FILTER).items():
            _check_values(key, values)
        return super()._get_requested_filters(**options)

    def _filters_to_query(self, *arguments: Any, **options: Any) -> Any:
        try:
            return super()._filters_to_query(*arguments, **options)
        except AttributeError:  # a field that is computed and has no column
            raise ValidationError(["Invalid filter field: it cannot be filtered by."]) from None
        except (TypeError, ValueError) as error:
            raise ValidationError([f"Invalid filter: {error}"]) from error


def _check_values(key: str, values: list[str]) -> None:
    operator = key.rpartition(".")[2]
    if not key.strip("-"):
        raise ValidationError(["Invalid filter field: "])
    if operator == "range" and len(values) != 2:
        raise ValidationError([f"{key} takes two values."])
    if operator == "regex":
        try:
            re.compile(values[0])
        except re.error as error:
            raise ValidationError([f"{key}: {error}"]) from None


def object_filter(text: str) -> dict[str, Any]:
    """Return a filter that was sent as one JSON object."""
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise ValidationError(["filter{} takes a JSON object."])
    return found


def without_doubles(paths: list[str]) -> list[str]:
    """Return include paths without those that another one goes on from."""
    return [path for path in paths if not any(other.startswith(f"{path}.") for other in paths)]
