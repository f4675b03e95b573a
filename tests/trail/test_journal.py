"""The write-ahead file alone: what is in it when the process dies, and what shows when somebody edits it."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import orjson
import pytest

from graph.trail.audited import Audited
from graph.trail.journal import ENTRIES, Journal, NotAsWritten, count, files, held, problems, put_aside, read
from tests.trail.running import NURSE, entry


def written(folder: Path, number: int = 4) -> Path:
    """A file that a process has left behind."""
    journal = Journal(folder)
    for n in range(number):
        one = entry(f"s{n}")
        journal.append(one.row(), one.audited)
    journal.seal()
    (path,) = files(folder)
    return path


def test_what_was_appended_is_read(tmp_path: Path) -> None:
    filed = read(written(tmp_path / "a" / "trail"))
    assert [row["subject"] for row in filed.rows] == ["s0", "s1", "s2", "s3"]
    assert [row["number"] for row in filed.rows] == [1, 2, 3, 4]
    assert filed.plans == {NURSE.id: NURSE}
    assert problems(tmp_path / "a" / "trail") == []
    assert count(tmp_path / "a" / "trail") == 4


def test_nobody_else_may_look(tmp_path: Path) -> None:
    path = written(tmp_path / "trail")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_torn_last_line_was_never_answered(tmp_path: Path, cut: int) -> None:
    path = written(tmp_path)
    path.write_bytes(path.read_bytes()[:-cut])
    assert [row["subject"] for row in read(path).rows] == ["s0", "s1", "s2"]


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def field(name: str, value: object) -> Callable[[list[bytes]], list[bytes]]:
    def edit(lines: list[bytes]) -> list[bytes]:
        line = orjson.loads(lines[1])
        line["entry"][name] = value
        return [lines[0], orjson.dumps(line) + b"\n", *lines[2:]]

    return edit


def plan(lines: list[bytes]) -> list[bytes]:
    line = orjson.loads(lines[1])
    line["plan"] = Audited("nurse", "1", "Other").said
    return [lines[0], orjson.dumps(line) + b"\n", *lines[2:]]


EDITS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    **{name: field(name, "x") for name in ("id", "at", "subject", "role", "relations", "plan_id", "child_ids")},
    **{name: field(name, "x") for name in ("purpose", "request_id", "policy_version", "outcome", "hash")},
    "number": field("number", 3),
    "plan": plan,
    "removed": lambda lines: [lines[0], *lines[2:]],
    "removed at the beginning": lambda lines: lines[1:],
    "twice": lambda lines: [lines[0], *lines],
    "swapped": lambda lines: [lines[1], lines[0], *lines[2:]],
    "no JSON": lambda lines: [lines[0], b"{\n", *lines[2:]],
    "another shape": lambda lines: [lines[0], b"[]\n", *lines[2:]],
    "no entry": lambda lines: [lines[0], b'{"plan": []}\n', *lines[2:]],
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_shows(tmp_path: Path, name: str) -> None:
    path = written(tmp_path)
    path.write_bytes(b"".join(EDITS[name](lines(path))))
    with pytest.raises(NotAsWritten, match=r"line \d is not as it was written"):
        read(path)
    (problem,) = problems(tmp_path)
    assert path.name in problem


def test_a_file_of_another_name_and_one_that_was_kept_aside_are_named(tmp_path: Path) -> None:
    path = written(tmp_path).rename(tmp_path / f"{uuid4()}.jsonl")
    with pytest.raises(NotAsWritten):
        read(path)
    put_aside(path)
    assert files(tmp_path) == []
    (problem,) = problems(tmp_path)
    assert path.stem in problem


def test_a_file_that_is_being_written_is_left_to_who_writes_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    one = entry()
    journal.append(one.row(), one.audited)
    (path,) = files(tmp_path)
    with held(path) as ours:
        assert not ours
    journal.seal()
    with held(path) as ours, held(path) as another:
        assert (ours, another) == (True, False)
    empty = tmp_path / f"{uuid4()}.jsonl"
    empty.touch()
    with held(empty) as ours:
        assert not ours
    with held(tmp_path / "gone.jsonl") as ours:
        assert not ours


@pytest.mark.parametrize("before", [0, 2])
def test_after_a_full_disk_another_file_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: int) -> None:
    journal, one, write = Journal(tmp_path), entry(), os.write

    def full(file: int, data: bytes) -> int:
        if data.startswith(b"{"):
            return write(file, data[:20])
        raise OSError(errno.ENOSPC, "full")

    for _ in range(before):
        journal.append(one.row(), one.audited)
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="full"):
        journal.append(one.row(), one.audited)
    assert len(files(tmp_path)) == bool(before)  # a file with nothing in it is not left behind
    monkeypatch.undo()
    place = journal.append(one.row(), one.audited)
    assert place["number"] == 1
    assert sorted(len(read(path).rows) for path in files(tmp_path)) == [1, 2][: 1 + bool(before)]


def test_what_is_on_disk_is_synced_before_append_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def sync(file: int) -> None:
        synced.append(os.fstat(file).st_size if stat.S_ISREG(os.fstat(file).st_mode) else -1)

    monkeypatch.setattr(os, "fsync", sync)
    journal, one = Journal(tmp_path / "trail"), entry()
    journal.append(one.row(), one.audited)
    (path,) = files(tmp_path / "trail")
    assert synced == [-1, -1, path.stat().st_size]  # the folder, the one above it, the line


def test_a_file_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda file: None)
    journal, one = Journal(tmp_path), entry()
    for _ in range(ENTRIES + 1):
        journal.append(one.row(), one.audited)
    assert [len(read(path).rows) for path in files(tmp_path)] == [ENTRIES, 1]


@pytest.mark.parametrize("children", ["", "{}x", "{a}", 7, ["a", "b"], None])
def test_children_that_are_no_ids_are_not_as_written(tmp_path: Path, children: object) -> None:
    """Even where the chain was computed anew over them: the trail takes ids alone."""
    journal, one = Journal(tmp_path), entry()
    journal.append(one.row() | {"child_ids": children}, one.audited)
    with pytest.raises(NotAsWritten):
        read(files(tmp_path)[0])
