"""What notebooks show, and that nothing of it is run."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainstem_api_tools import BrainstemClient, Response
from brainstem_api_tools._describe import describe
from brainstem_api_tools._display import MOST_COLUMNS, MOST_ROWS, html_cell, table
from brainstem_openapi.models import Session

OURS = {"table", "caption", "tr", "th", "td", "p", "h4"}
hostile = st.one_of(
    st.text(),
    st.text(alphabet="<>&\"'/ =scriptonalerx()!-"),
    st.sampled_from(
        ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td><script>", "<<b>script>", "&lt;i&gt;"]
    ),
)
values = (
    hostile | st.none() | st.integers() | st.lists(hostile, max_size=3) | st.dictionaries(hostile, hostile, max_size=2)
)
rows = st.lists(st.dictionaries(hostile | st.sampled_from(["id", "name", "type"]), values, max_size=5), max_size=5)


class Tags(HTMLParser):
    """Collects the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[Any]]] = []

    def handle_starttag(self, tag: str, attrs: list[Any]) -> None:
        self.found.append((tag, attrs))


def assert_harmless(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    tags.close()
    assert {tag for tag, _ in tags.found} <= OURS
    assert [attributes for _, attributes in tags.found if attributes] == []


@given(rows=rows, caption=hostile)
def test_no_text_of_a_server_becomes_a_tag(rows: list[dict[str, Any]], caption: str) -> None:
    assert_harmless(table(rows, caption))
    assert_harmless(Response(200, {}, b"", method="GET", url="https://lab.test/")._repr_html_())


@given(name=hostile, extra=hostile)
def test_a_record_is_shown_as_text(name: str, extra: str) -> None:
    record = Session.from_dict({"id": "s1", "name": name, "description": name, extra or "x": extra})
    assert_harmless(record._repr_html_())


def test_descriptions_are_shown_without_their_tags() -> None:
    assert html_cell("<p>Good <b>rat</b>,\n quiet</p>") == "Good rat , quiet"
    assert html_cell("a &amp; b < c") == "a &amp; b &lt; c"
    assert html_cell(["one", "two"]) == "one, two"
    assert html_cell("x" * 200).endswith("…")
    assert html_cell(None) == ""


def test_a_table_shows_what_tells_rows_apart() -> None:
    found = [{"id": "s1", "tags": ["x"], "mood": "", "name": "Day 1", **{f"f{n}": n for n in range(20)}}]
    page = table(found, "1 sessions")
    assert page.startswith("<table><caption>1 sessions</caption><tr><th>name</th><th>f0</th>")
    assert page.count("<th>") == MOST_COLUMNS
    assert "mood" not in page
    assert "tags" not in page


def test_a_list_shows_its_first_records_and_their_number(answering: Any) -> None:
    def answer(request: Any) -> tuple[int, dict[str, Any]]:
        limit = int(request.url.params["limit"])
        return 200, {"sessions": [{"id": f"s{n}", "name": f"Day {n}"} for n in range(min(limit, 250))], "count": 250}

    page = answering(answer).client().sessions.list()._repr_html_()
    assert page.startswith("<table><caption>250 sessions</caption><tr><th>name</th><th>id</th></tr>")
    assert page.count("<tr>") == MOST_ROWS + 1


def test_an_answer_shows_each_of_its_lists(answering: Any) -> None:
    body = {"sessions": [{"id": "s1", "name": "Day 1"}], "projects": [], "count": 1, "meta": {"page": 1}}
    answer = answering((200, body)).client().load("session")
    assert answer._repr_html_().startswith("<p>200 OK</p><table><caption>1 sessions</caption>")
    assert "0 projects" in answer._repr_html_()
    assert answer._ipython_key_completions_() == ["sessions", "projects", "count", "meta"]


def test_a_page_of_a_longer_list_says_so(answering: Any) -> None:
    answer = answering((200, {"sessions": [{"id": "s1"}], "meta": {"total_results": 250}})).client().load("session")
    assert answer._repr_html_().startswith("<p>200 OK; 250 in all, load_all=True reads them</p><table>")


@pytest.mark.parametrize(("model", "kind"), [("session", None), ("procedure", "VirusInjection")])
def test_descriptions_of_models_are_pages_too(model: str, kind: str | None) -> None:
    page = describe(model, kind)._repr_html_()
    assert_harmless(page)
    assert page.count("<tr>") == len(describe(model, kind)["fields"])


def test_a_client_shows_no_token() -> None:
    assert "canary" not in repr(BrainstemClient("canary"))
