"""Token files: one a server, for their owner alone, never half written."""

from __future__ import annotations

import json
import os
import stat
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import ConfigurationError, _tokens
from brainstem_api_tools._tokens import (
    drop_token,
    kept_servers,
    note_use,
    read_entry,
    token_file,
    write_token,
)

LAB, OTHER = "https://lab.test", "http://127.0.0.1:8000"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_token_is_read_back_for_its_server_alone() -> None:
    write_token(LAB, "one")
    write_token(OTHER, "two")
    assert (read_entry(LAB).token, read_entry(OTHER).token) == ("one", "two")
    assert read_entry("https://third.test") is None
    assert token_file(LAB) != token_file(OTHER)


def test_a_token_file_is_for_its_owner_alone_whatever_the_umask() -> None:
    before = os.umask(0)
    try:
        write_token(LAB, "one")
    finally:
        os.umask(before)
    assert mode(token_file(LAB)) == 0o600
    assert mode(token_file(LAB).parent) == 0o700


def test_a_token_file_is_for_its_owner_alone_from_the_first_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    dump = json.dump

    def watch(entry: Any, file: Any) -> None:
        modes.append(stat.S_IMODE(os.fstat(file.fileno()).st_mode))
        dump(entry, file)

    monkeypatch.setattr("json.dump", watch)
    write_token(LAB, "one")
    assert modes == [0o600]


def test_an_open_token_file_is_replaced_by_one_for_its_owner() -> None:
    write_token(LAB, "one")
    token_file(LAB).chmod(0o644)
    write_token(LAB, "two")
    assert mode(token_file(LAB)) == 0o600


def test_a_write_that_fails_leaves_the_old_token_and_no_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "old")

    def fill_the_disk(entry: Any, file: Any) -> None:
        file.write('{"token": "half')
        raise OSError("no space left on device")

    monkeypatch.setattr("json.dump", fill_the_disk)
    with pytest.raises(OSError, match="no space"):
        write_token(LAB, "new")
    assert read_entry(LAB).token == "old"
    assert list(token_file(LAB).parent.iterdir()) == [token_file(LAB)]


def test_writing_is_atomic_for_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "old")
    seen = []
    dump = json.dump

    def look_meanwhile(entry: Any, file: Any) -> None:
        seen.append(read_entry(LAB).token)
        dump(entry, file)
        file.flush()
        seen.append(read_entry(LAB).token)

    monkeypatch.setattr("json.dump", look_meanwhile)
    write_token(LAB, "new")
    assert [*seen, read_entry(LAB).token] == ["old", "old", "new"]


@pytest.mark.parametrize("content", [b"canary{", b"\xff\xfe\x00canary", b"[" * 100_000])
def test_a_broken_token_file_is_named_and_not_shown(content: bytes) -> None:
    write_token(LAB, "one")
    token_file(LAB).write_bytes(content)
    assert kept_servers() == []
    with pytest.raises(ConfigurationError, match="delete it") as caught:
        read_entry(LAB)
    assert str(token_file(LAB)) in str(caught.value)
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is caught.value.__context__ is None  # the reader's error holds the file


@pytest.mark.parametrize(
    "entry",
    [
        *(["token"], "token", {}, {"token": "one"}, {"server": "https://other.test", "token": "one"}),
        *({"server": LAB, "token": 5}, {"server": LAB, "token": ""}, {"server": LAB}),
    ],
)
def test_an_entry_that_is_no_token_of_this_server_does_not_count(entry: object) -> None:
    write_token(LAB, "one")
    token_file(LAB).write_text(json.dumps(entry))
    assert read_entry(LAB) is None


def test_a_dropped_token_is_gone() -> None:
    write_token(LAB, "one")
    assert drop_token(LAB)
    assert read_entry(LAB) is None
    assert not drop_token(LAB)


def test_a_token_that_was_replaced_meanwhile_is_kept() -> None:
    write_token(LAB, "new")
    drop_token(LAB, "old")
    assert read_entry(LAB).token == "new"
    drop_token(LAB, "new")
    assert read_entry(LAB) is None


@pytest.mark.parametrize("look", [1, 2])  # before its file is put aside, and after
def test_a_token_that_is_written_while_another_is_dropped_is_kept(look: int, monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "old")
    looks, holds = iter((1, 2)), _tokens._holds

    def while_another_program_writes(path: Path, server: str, token: str | None) -> bool:
        held = holds(path, server, token)
        if next(looks) == look:
            write_token(LAB, "new")
        return held

    monkeypatch.setattr(_tokens, "_holds", while_another_program_writes)
    assert drop_token(LAB, "old") == (look == 2)
    assert read_entry(LAB).token == "new"
    assert [path.name for path in token_file(LAB).parent.iterdir()] == [token_file(LAB).name]


def test_of_two_newer_tokens_the_newest_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "old")
    newer, holds = iter(("newer", "newest")), _tokens._holds

    def while_another_program_writes(path: Path, server: str, token: str | None) -> bool:
        held = holds(path, server, token)
        write_token(LAB, next(newer))
        return held

    monkeypatch.setattr(_tokens, "_holds", while_another_program_writes)
    assert not drop_token(LAB, "old")
    assert read_entry(LAB).token == "newest"
    assert [path.name for path in token_file(LAB).parent.iterdir()] == [token_file(LAB).name]


def test_a_token_that_somebody_else_has_just_dropped_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "old")

    def while_another_program_drops(path: Path, server: str, token: str | None) -> bool:
        path.unlink()
        return True

    monkeypatch.setattr(_tokens, "_holds", while_another_program_drops)
    assert not drop_token(LAB, "old")


def test_a_broken_token_file_can_be_dropped() -> None:
    write_token(LAB, "one")
    token_file(LAB).write_text("{")
    drop_token(LAB, "one")
    assert not token_file(LAB).exists()


def test_a_token_is_good_for_a_year_from_its_last_use() -> None:
    write_token(LAB, "one", email="ada@lab.test")
    entry = read_entry(LAB)
    assert entry is not None
    assert (entry.token, entry.place, entry.email, entry.is_over, entry.days_left) == (
        *("one", "cache", "ada@lab.test", False, None),
    )
    assert abs(entry.used - entry.saved) < timedelta(seconds=5)
    assert entry.expires - entry.used == timedelta(days=365)
    os.utime(token_file(LAB), (1e9, 1e9))
    old = read_entry(LAB)
    assert old is not None
    assert (old.used.year, old.days_left, old.is_over) == (2001, 0, False)
    note_use(LAB)
    renewed = read_entry(LAB)
    assert renewed is not None
    assert renewed.days_left is None
    assert renewed.saved == entry.saved


def test_a_token_for_an_hour_says_so() -> None:
    write_token(LAB, "one", seconds=3600)
    os.utime(token_file(LAB), (1e9, 1e9))
    entry = read_entry(LAB)
    assert entry is not None
    assert abs(entry.expires - entry.saved - timedelta(hours=1)) < timedelta(seconds=5)
    assert entry.days_left is None


def test_a_file_of_an_earlier_version_and_one_with_dates_that_are_none_are_read() -> None:
    write_token(LAB, "one")
    token_file(LAB).write_text(json.dumps({"server": LAB, "token": "one", "saved": "2026-03-14T09:30:00"}))
    entry = read_entry(LAB)
    assert entry is not None
    assert entry.saved.isoformat() == "2026-03-14T09:30:00+00:00"
    token_file(LAB).write_text(json.dumps({"server": LAB, "token": "one", "saved": 5, "email": 5, "expires": "soon"}))
    entry = read_entry(LAB)
    assert entry is not None
    assert (entry.saved, entry.email, entry.fixed) == (entry.used, None, None)


def test_an_entry_shows_no_token() -> None:
    write_token(LAB, "canary")
    assert "canary" not in repr(read_entry(LAB)) + str(read_entry(LAB))


def test_noting_a_use_of_what_is_not_there_is_no_error() -> None:
    note_use(LAB)
    assert not token_file(LAB).exists()


def test_the_servers_with_a_token_are_listed() -> None:
    assert kept_servers() == []
    for server in (LAB, OTHER):
        write_token(server, "one")
    token_file("https://broken.test").write_text("{")
    token_file("https://odd.test").write_text(json.dumps({"server": LAB, "token": "copied"}))
    token_file("https://none.test").write_text("[]")
    assert kept_servers() == [OTHER, LAB]


def test_a_token_that_another_program_drops_while_it_is_read_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "one")
    load = json.load

    def load_and_drop(file: Any) -> Any:
        found = load(file)
        token_file(LAB).unlink()
        return found

    monkeypatch.setattr("json.load", load_and_drop)
    assert read_entry(LAB).token == "one"
    assert read_entry(LAB) is None
