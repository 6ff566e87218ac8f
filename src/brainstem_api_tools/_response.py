"""The answer of the wire door: reads like a dict and like an HTTP response, and never raises on a status by itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from .errors import InvalidResponseError, StatusError, status_error_class

_REQUEST_ID_HEADERS = ("x-request-id", "x-correlation-id", "cf-ray")


class Headers(dict[str, str]):
    """Headers by name, in any case."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__({name.lower(): value for name, value in headers.items()})

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())

    def get(self, name: str, default: Any = None) -> Any:
        """Return a header, or the default."""
        return super().get(name.lower(), default)


class Response(dict[str, Any]):
    """An answer of the server.

    It holds the members of a JSON object, so that ``response["sessions"]`` and ``json.dumps(response)`` work, and it
    has the usual parts of an HTTP response. It is true when the request went well. Python's ``json`` takes what is not
    true for empty when it indents: use ``json.dumps(response.json(), indent=2)``.

    Attributes
    ----------
    status_code : int
        HTTP status.
    headers : mapping of str to str
        Headers of the answer; names in any case.
    method, url : str
        The request that was answered.
    token_source : str or None
        Where a token came from that the server refused.

    Examples
    --------
    >>> answer = Response(200, {}, b'{"sessions": []}', method="GET", url="http://127.0.0.1/")
    >>> answer.ok, answer["sessions"]
    (True, [])
    """

    def __init__(self, status_code: int, headers: Mapping[str, str], content: bytes, *, method: str, url: str) -> None:
        self.status_code, self.headers = status_code, Headers(headers)
        self._content: bytes | None = content
        self.method, self.url = method, url
        self.token_source: str | None = None
        self._decoded: Any = _decode(content)
        super().__init__(self._decoded if isinstance(self._decoded, dict) else {})

    @classmethod
    def whole(cls, body: dict[str, Any], headers: Mapping[str, str], *, url: str) -> Response:
        """Return the answer that a server would have given that sends a list in one piece."""
        response = cls(200, headers, b"", method="GET", url=url)
        response._decoded, response._content = body, None
        response.update(body)
        return response

    @property
    def content(self) -> bytes:
        """The body as it came; of a list that came in pages, as it would have come in one piece."""
        if self._content is None:
            self._content = json.dumps(self._decoded).encode()
        return self._content

    @property
    def ok(self) -> bool:
        """Whether the status tells of success; a redirect that was not followed is none."""
        return 200 <= self.status_code < 300

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", errors="replace")

    @property
    def reason(self) -> str:
        """The status in words."""
        from http import HTTPStatus

        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return ""

    @property
    def request_id(self) -> str | None:
        """The server's name for the request, if it sent one."""
        return next((self.headers[name] for name in _REQUEST_ID_HEADERS if name in self.headers), None)

    def json(self) -> Any:
        """Return the decoded body.

        Raises
        ------
        InvalidResponseError
            If the body is not JSON; also a ``ValueError``.
        """
        if self._decoded is _NOT_JSON:
            raise InvalidResponseError(f"{self.status_code} on {self.method} {self.url}: {_summary(self.text)}")
        return self._decoded

    def raise_for_status(self) -> Response:
        """Return the response, or raise the `StatusError` that fits with the server's messages by field."""
        if not self.ok:
            raise self.error()
        return self

    def error(self) -> StatusError:
        """Return the error that `raise_for_status` raises."""
        from ._messages import error_messages

        body = _summary(self.text) if self._decoded is _NOT_JSON else self._decoded
        error = status_error_class(self.status_code)(
            self.status_code,
            self.method,
            self.url,
            error_messages(body),
            request_id=self.request_id,
            body=body,
            response=self,
        )
        if self.token_source:
            error.add_note(f"The token came from {self.token_source}")
        return error

    def __missing__(self, key: object) -> Any:
        """Raise `KeyError` with what the answer is, since it may be a refusal that nobody looked at."""
        what = f"it has {', '.join(map(repr, self)) or 'nothing'}" if self.ok else f"it is a refusal: {self.error()}"
        raise KeyError(f"{key!r} is not in the answer; {what}")

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        return f"<Response {self.status_code} {self.method} {self.url}>"

    def _repr_html_(self) -> str:
        """Return the records as a table, for a notebook."""
        from ._display import table
        from ._envelope import read_total

        lists = {name: value for name, value in self.items() if isinstance(value, list | dict) and name != "meta"}
        longest = max((len(rows) for rows in lists.values() if isinstance(rows, list)), default=0)
        total = read_total(self)
        more = f"; {total} in all, load_all=True reads them" if total is not None and total > longest > 0 else ""
        tables = [
            table([row for row in rows if isinstance(row, dict)], f"{len(rows)} {name}")
            for name, value in lists.items()
            for rows in [value if isinstance(value, list) else [value]]
        ]
        return "".join([f"<p>{self.status_code} {self.reason}{more}</p>", *tables])

    def _ipython_key_completions_(self) -> list[str]:
        return list(self)


_NOT_JSON = ...  # which is the same one after copying and pickling


def _decode(content: bytes) -> Any:
    """Return the decoded body; an empty one, as after a delete, is an empty object."""
    if not content:
        return {}
    for loads in _decoders():
        with suppress(ValueError, RecursionError):  # lists in lists without end are no JSON that anybody meant
            return loads(content)
    return _NOT_JSON


@cache
def _decoders() -> list[Callable[[bytes], Any]]:
    """Return what decodes JSON: orjson if it is installed, and Python's own, which takes more than the standard."""
    try:
        from orjson import loads
    except ImportError:
        return [json.loads]
    return [loads, json.loads]


_LOOKED_AT = 20_000  # characters of a body that is no JSON


def _summary(text: str) -> str:
    """Return the title of an HTML page, or the beginning of a text."""
    import re

    beginning = text[:_LOOKED_AT]
    title = re.search(r"<title[^>]{0,200}>([^<]{1,200})", beginning, re.IGNORECASE)  # bounded: a page may be an attack
    if title:
        return f"an HTML page titled {' '.join(title.group(1).split())!r}"
    flat = " ".join(beginning.split())
    return flat if len(flat) <= 200 else f"{flat[:200]}..."
