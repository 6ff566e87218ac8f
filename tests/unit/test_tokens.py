"""Token files: one a server, for their owner alone, never half written."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest

from brainstem_api_tools import BrainstemWarning, ConfigurationError, _tokens
from brainstem_api_tools._files import beside, draft_of
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


def test_a_token_that_others_may_read_is_told_and_closed_to_them(recwarn: pytest.WarningsRecorder) -> None:
    write_token(LAB, "one")
    file, folder = token_file(LAB), token_file(LAB).parent
    assert read_entry(LAB).token == "one"
    assert list(recwarn) == []
    file.chmod(0o666)
    folder.chmod(0o777)
    with pytest.warns(BrainstemWarning, match="open to others") as caught:
        assert read_entry(LAB).token == "one"
    assert [str(warning.message).partition(" was")[0] for warning in caught] == [str(file), str(folder)]
    assert (mode(file), mode(folder)) == (0o600, 0o700)


def test_servers_whose_addresses_look_alike_share_no_file() -> None:
    servers = [
        *(
            "https://a:8000",
            "https://a_8000",
            "https://a_:8000",
            "https://a__8000",
            "https://[::1]:80",
            "https://[::1]",
        ),
        *(f"https://{'a' * 200}.b", f"https://{'a' * 200}.c"),
    ]
    for server in servers:
        write_token(server, server)
    assert [read_entry(server).token for server in servers] == servers
    assert kept_servers() == sorted(servers, key=token_file)
    assert token_file("https://a:8000").name == "https___a_8000.json"  # as it always was


def test_a_server_with_the_longest_name_there_is_can_be_signed_in_to() -> None:
    server = "https://" + ".".join(["a" * 63] * 4) + ":8000"
    write_token(server, "one")
    assert read_entry(server).token == "one"
    assert drop_token(server)


def test_a_draft_has_a_place_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brainstem_api_tools._files.beside", lambda path: path.with_name("taken"))
    (tmp_path / "taken").write_text("of another program")
    with pytest.raises(FileExistsError), draft_of(tmp_path / "file"):
        pytest.fail("no draft may be given that was there")


def test_what_killed_programs_left_is_removed_when_one_signs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "one")
    write_token(OTHER, "two")
    strays = [beside(token_file(server)) for server in (LAB, LAB, OTHER)]
    for stray in strays:
        stray.write_text("canary")
    assert drop_token(LAB)
    assert [stray.exists() for stray in strays] == [True] * 3  # somebody may be at work
    old, usual = {strays[0], strays[2]}, _tokens._beside
    monkeypatch.setattr(_tokens, "_beside", lambda path: ((one, age + 61 * (one in old)) for one, age in usual(path)))
    assert not drop_token(LAB)
    assert [stray.exists() for stray in strays] == [False, True, True]
    assert read_entry(OTHER).token == "two"


def test_who_reads_while_a_newer_token_lies_aside_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "old")
    looks, holds, readers, seen = iter((1, 2)), _tokens._holds, ThreadPoolExecutor(1), []

    def while_others_write_and_read(path: Path, server: str, token: str | None) -> bool:
        held = holds(path, server, token)
        if next(looks) == 1:
            write_token(LAB, "new")
        else:
            seen.append(readers.submit(read_entry, LAB))
            time.sleep(0.05)
        return held

    monkeypatch.setattr(_tokens, "_holds", while_others_write_and_read)
    assert not drop_token(LAB, "old")
    assert seen[0].result().token == "new"
    readers.shutdown()


def test_nobody_waits_long_for_what_a_killed_program_left(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "one")
    token_file(LAB).rename(beside(token_file(LAB)))
    monkeypatch.setattr(_tokens, "PATIENCE", 0.01)
    begun = time.monotonic()
    assert read_entry(LAB) is None
    assert time.monotonic() - begun < 1


def test_who_drops_gives_way_to_one_who_cleans_up(monkeypatch: pytest.MonkeyPatch) -> None:
    write_token(LAB, "old")
    looks = iter((True, False))

    def while_another_cleans_up(path: Path, server: str, token: str | None) -> bool:
        if path != token_file(LAB):
            path.unlink()
        return next(looks)

    monkeypatch.setattr(_tokens, "_holds", while_another_cleans_up)
    assert not drop_token(LAB, "old")


def test_no_reader_misses_a_token_that_is_written_while_the_one_before_is_dropped() -> None:
    write_token(LAB, "0")
    with ThreadPoolExecutor(12) as threads:
        for turn in range(1, 200):
            dropping = threads.submit(drop_token, LAB, str(turn - 1))
            threads.submit(write_token, LAB, str(turn)).result()
            reading = [threads.submit(read_entry, LAB) for _ in range(6)]
            assert {found.result() and found.result().token for found in reading} == {str(turn)}
            dropping.result()
            assert read_entry(LAB).token == str(turn)


@pytest.mark.parametrize("links", [True, False])
def test_a_newer_token_is_not_replaced_by_one_that_comes_back(links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_here(*_: object) -> None:
        raise PermissionError("no links on this disk")

    if not links:
        monkeypatch.setattr("os.link", none_here)
    write_token(LAB, "older")
    aside = beside(token_file(LAB))
    token_file(LAB).rename(aside)
    _tokens._put_back(aside, token_file(LAB))
    assert read_entry(LAB).token == "older"
    token_file(LAB).rename(aside)
    write_token(LAB, "newer")
    _tokens._put_back(aside, token_file(LAB))
    assert read_entry(LAB).token == "newer"
    assert not aside.exists()


MIXED = """
import sys, random
from concurrent.futures import ThreadPoolExecutor
from brainstem_api_tools._tokens import drop_token, note_use, read_entry, write_token
seed, kept = int(sys.argv[1]), "https://kept.test"

def work(number):
    dice, missing = random.Random(seed * 100 + number), 0
    for turn in range(30):
        mine = f"{seed}-{number}-{turn}-" + "x" * dice.randrange(2000)
        write_token(kept, mine)
        missing += read_entry(kept) is None
        note_use(kept)
        drop_token(kept, f"refused before {mine}")
        other = f"https://{dice.randrange(3)}.test"
        write_token(other, mine)
        entry = read_entry(other)
        if entry is not None and dice.random() < 0.5:
            drop_token(other, entry.token)
    return missing

with ThreadPoolExecutor(20) as threads:
    print(sum(threads.map(work, range(20))))
"""


def test_programs_and_threads_that_sign_in_drop_and_read_at_once_lose_nothing() -> None:
    lines = [[sys.executable, "-c", MIXED, str(number)] for number in (1, 2)]
    paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen(line, stdout=PIPE, stderr=PIPE, text=True, env={**os.environ, **paths}) for line in lines
    ]
    told = [program.communicate(timeout=120) for program in running]
    assert told == [("0\n", "")] * 2  # nobody saw no token where one was kept, or a torn one
    entry = read_entry("https://kept.test")
    assert entry is not None
    assert entry.token.rstrip("x").endswith("-29-")
    assert [path.name for path in token_file(LAB).parent.glob(".*")] == []


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
