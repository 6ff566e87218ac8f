"""How lists come in pages: the ways that servers of this kind have been seen to do it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from dynamic_rest.pagination import DynamicPageNumberPagination
from rest_framework.pagination import BasePagination, LimitOffsetPagination
from rest_framework.response import Response

DEFAULT_LIMIT = 20
MAX_LIMIT = 100


class OffsetPages(LimitOffsetPagination):
    """``limit`` and ``offset``, and nothing that tells the length of the list."""

    default_limit = DEFAULT_LIMIT
    max_limit = MAX_LIMIT

    def get_paginated_response(self, data: Any) -> Response:
        """Return the page and what belongs beside it."""
        return Response({**data, **self.envelope()})

    def envelope(self) -> dict[str, Any]:
        """Return what stands beside the records."""
        return {}


class MetaPages(OffsetPages):
    """With ``meta``."""

    def envelope(self) -> dict[str, Any]:
        """Return the page's place in the list."""
        pages = -(-self.count // self.limit)
        page = self.offset // self.limit + 1
        meta = {"page": page, "per_page": self.limit, "total_results": self.count, "total_pages": pages}
        return {"meta": meta}


class CountPages(OffsetPages):
    """With ``count``, ``next`` and ``previous``."""

    def envelope(self) -> dict[str, Any]:
        """Return the length of the list and the addresses of the pages beside this one."""
        return {"count": self.count, "next": self.get_next_link(), "previous": self.get_previous_link()}


class NumberedPages(DynamicPageNumberPagination):
    """The library's own ``page`` and ``per_page``."""

    page_size = DEFAULT_LIMIT
    max_page_size = MAX_LIMIT


MODES: dict[str, type[BasePagination]] = {
    "meta": MetaPages,
    "count": CountPages,
    "page": NumberedPages,
    "none": OffsetPages,
}


def chosen() -> type[BasePagination]:
    """Return the way of paging that this server was started with."""
    return MODES[settings.SANDBOX_PAGINATION]
