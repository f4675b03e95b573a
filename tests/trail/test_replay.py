"""What lies in write-ahead files comes to the trail exactly once, whoever dies when."""

import asyncio
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from graph.errors import Refusal
from graph.trail import chain, write_ahead
from graph.trail.journal import ASIDE, SUFFIX, Journal, count, files
from graph.trail.verify import verify
from tests.trail.running import Owner, answering, entry, locked, running, until


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts to bring files to the trail come one after the other."""
    monkeypatch.setattr(write_ahead, "RETRY", 0.05)


FULL = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'full' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON audit_entry EXECUTE FUNCTION full_disk()
"""
REVOKE, GRANT = (
    f"{word} passport_audit" for word in ("REVOKE INSERT ON audit_entry FROM", "GRANT INSERT ON audit_entry TO")
)


OUTAGES = {"right": (REVOKE, GRANT), "disk": (FULL, "DROP FUNCTION full_disk CASCADE")}


@asynccontextmanager
async def outage(owner: Owner, kind: str = "right") -> AsyncIterator[None]:
    begin, end = OUTAGES[kind]
    await owner.execute(begin)
    try:
        yield
    finally:
        await owner.execute(end)


async def subjects(owner: Owner) -> list[str]:
    return [row[0] for row in await owner.fetch("SELECT subject FROM audit_entry ORDER BY subject")]


async def emptied(folder: Path) -> None:
    """Return when no file waits any more."""
    await until(lambda: not files(folder))


def leave(folder: Path, *names: str) -> Path:
    """A file as a process that was killed leaves it."""
    before = {*files(folder)}
    journal = Journal(folder)
    for name in names:
        one = entry(name)
        journal.append(one.row(), one.audited)
    journal.seal()
    (left,) = {*files(folder)} - before  # of two from one millisecond, either may be the last by name
    return left


async def assert_sound(owner: Owner, entries: int) -> None:
    verification = await verify(owner)
    assert (verification.entries, verification.problems) == (entries, [])


@pytest.mark.parametrize("kind", OUTAGES)
async def test_a_vital_entry_goes_to_the_file_and_comes_back(
    kind: str, database: str, owner: Owner, tmp_path: Path
) -> None:
    async with running(database, tmp_path) as trail:
        await trail.record(entry("before"))
        async with outage(owner, kind):
            await trail.record(entry("vital"), vital=True)
            await trail.record(entry("vital, too"), vital=True)
            with pytest.raises(Refusal, match="cannot be recorded"):
                await trail.record(entry("plain"))
            assert count(tmp_path) == 2
            assert await subjects(owner) == ["before"]
        await answering(trail)
        await trail.record(entry("after"))
        await emptied(tmp_path)
        assert trail.counts.written_ahead == 2
    assert await subjects(owner) == ["after", "before", "vital", "vital, too"]
    await assert_sound(owner, 4)


async def test_a_trail_that_hangs_is_waited_for_once(database: str, owner: Owner, tmp_path: Path) -> None:
    async with running(database, tmp_path, patience=0.1) as trail:
        await trail.record(entry("before"))
        async with locked(database, "audit_entry"):
            for n in range(5):
                await trail.record(entry(f"vital {n}"), vital=True)
            assert trail.waiting <= 1  # the others did not ask the trail at all
            assert count(tmp_path) == 5
        await emptied(tmp_path)
    # The one that was waited for may be there twice, since its commit may only have been late; none is missing.
    assert sorted(set(await subjects(owner))) == ["before", *(f"vital {n}" for n in range(5))]
    assert len(await subjects(owner)) <= 7
    assert (await verify(owner)).problems == []


async def test_who_stops_waiting_before_the_commit_begins_is_on_record_once(
    database: str, owner: Owner, tmp_path: Path
) -> None:
    async with running(database, tmp_path, patience=0.2) as trail:
        await trail.record(entry("before"))
        async with locked(database, "audit_entry"):
            blocked = asyncio.create_task(trail.record(entry("blocked")))
            await until(lambda: bool(trail._committing))
            await trail.record(entry("vital"), vital=True)
        await blocked
        await emptied(tmp_path)
    assert await subjects(owner) == ["before", "blocked", "vital"]
    await assert_sound(owner, 3)


async def test_a_database_that_is_not_there_and_a_folder_that_is_not(database: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    nowhere = database.replace("/test_", "/gone_")
    async with running(nowhere, tmp_path / "trail") as trail:
        await trail.record(entry(), vital=True)
        assert count(tmp_path / "trail") == 1
    async with running(nowhere, tmp_path / "file" / "trail") as trail:
        with pytest.raises(Refusal, match="cannot be recorded"):
            await trail.record(entry(), vital=True)


async def test_a_file_whose_chain_is_stored_already_is_deleted(database: str, owner: Owner, tmp_path: Path) -> None:
    path, copy = leave(tmp_path / "trail", "a", "b"), tmp_path / "copy"
    shutil.copy(path, copy)
    for _ in range(3):
        async with running(database, tmp_path / "trail"):
            await emptied(tmp_path / "trail")
        shutil.copy(copy, path)
    assert await subjects(owner) == ["a", "b"]
    await assert_sound(owner, 2)


async def test_a_stored_chain_with_other_entries_and_an_edited_file_are_kept_aside(
    database: str, owner: Owner, tmp_path: Path
) -> None:
    stored = leave(tmp_path, "a", "b")
    longer = stored.read_bytes()
    stored.write_bytes(longer.splitlines(keepends=True)[0])
    async with running(database, tmp_path):
        await emptied(tmp_path)
    stored.write_bytes(longer)
    edited = leave(tmp_path, "c")
    edited.write_bytes(edited.read_bytes().replace(b'"c"', b'"x"'))
    leave(tmp_path, "d")
    async with running(database, tmp_path):
        await emptied(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        path.with_suffix(ASIDE).name for path in (stored, edited)
    )
    assert await subjects(owner) == ["a", "d"]
    await assert_sound(owner, 2)


async def test_a_file_that_the_tables_cannot_hold_is_kept_aside(
    database: str, owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chain, "new_id", lambda: "no-uuid")
    leave(tmp_path, "a")
    monkeypatch.undo()
    leave(tmp_path, "b")
    async with running(database, tmp_path):
        await emptied(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f"no-uuid{ASIDE}"]
    assert await subjects(owner) == ["b"]


async def test_a_torn_line_is_dropped_and_what_stands_before_it_is_not(
    database: str, owner: Owner, tmp_path: Path
) -> None:
    torn, nothing = leave(tmp_path, "a", "b"), leave(tmp_path, "c")
    for path in (torn, nothing):
        path.write_bytes(path.read_bytes()[:-5])
    async with running(database, tmp_path):
        await emptied(tmp_path)
    assert await subjects(owner) == ["a"]
    await assert_sound(owner, 1)


async def test_processes_that_share_a_folder(database: str, owner: Owner, tmp_path: Path) -> None:
    for n in range(6):
        leave(tmp_path, f"left {n}", f"left {n}, too")

    async def process(number: int) -> None:
        async with running(database, tmp_path) as trail:
            for n in range(5):
                await trail.record(entry(f"process {number}, {n}"), vital=True)
            await emptied(tmp_path)

    async with outage(owner):
        working = [asyncio.create_task(process(number)) for number in range(4)]
        await until(lambda: count(tmp_path) == 32)
    await asyncio.gather(*working)
    assert len(await subjects(owner)) == len(set(await subjects(owner))) == 32
    await assert_sound(owner, 32)


WRITES = """
import sys
from pathlib import Path
from typing import TypeAlias
from graph.trail.journal import Journal
from tests.trail.running import entry
journal = Journal(Path(sys.argv[1]))
for number in range(100_000):
    one = entry(f"{sys.argv[2]}.{number}")
    journal.append(one.row(), one.audited)
    print(number, flush=True)
"""
REPLAYS = """
import asyncio, sys
from pathlib import Path
from typing import TypeAlias
from tests.trail.running import running
async def main():
    async with running(sys.argv[2], Path(sys.argv[1])):
        print("runs", flush=True)
        await asyncio.sleep(600)
asyncio.run(main())
"""


def killed(program: str, lines: int, *words: str) -> list[str]:
    """What a process has said when it dies by kill -9, some moments after so many lines."""
    with subprocess.Popen([sys.executable, "-c", program, *words], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        output_lines = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        output_lines.extend(process.stdout)
    return [line.strip() for line in output_lines]


async def test_kill_9_loses_nothing_that_was_answered_and_doubles_nothing(
    database: str, owner: Owner, tmp_path: Path
) -> None:
    answered: set[str] = set()
    for number, lines in enumerate((1, 30)):
        output_lines = await asyncio.to_thread(killed, WRITES, lines, str(tmp_path), str(number))
        answered |= {f"{number}.{line}" for line in output_lines}
        await asyncio.to_thread(killed, REPLAYS, 1, str(tmp_path), database)
    async with running(database, tmp_path):
        await emptied(tmp_path)
    stored_subjects = await subjects(owner)
    assert len(stored_subjects) == len(set(stored_subjects))
    assert answered <= set(stored_subjects)
    assert len(stored_subjects) <= len(answered) + 2  # one of each process, written and not yet answered
    await assert_sound(owner, len(stored_subjects))


def test_only_whole_files_wait(tmp_path: Path) -> None:
    assert files(tmp_path / "nowhere") == []
    (tmp_path / "note.txt").touch()
    assert count(tmp_path) == 0
    assert leave(tmp_path, "a").suffix == SUFFIX
