"""Months of the trail leave to signed files and come back; whatever is done to a file afterwards is found and named."""

import asyncio
import gzip
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import product
from pathlib import Path

import orjson
import pytest

from graph.database.connection import connect
from graph.errors import StartupProblem
from graph.papers.signing_key import SigningKey, load_signing_key
from graph.trail.export import due, export_month
from graph.trail.load import load_month
from graph.trail.manifest import Manifest, signature
from graph.trail.months import ahead, kept_since, months
from graph.trail.verify import Verified, verify
from tests.trail.old import FIRST, MONTHS, SECOND, divide, export_of, exported, unrecorded, writing, written
from tests.trail.running import SETTINGS, Owner, entry, until

ALL = 16  # entries of `written`


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> SigningKey:
    return load_signing_key(SETTINGS, tmp_path_factory.mktemp("key"))


@pytest.fixture
async def old(database: str, owner: Owner) -> Owner:
    await divide(owner)
    await written(database)
    return owner


async def entries(owner: Owner) -> int:
    return int(await owner.fetchval("SELECT count(*) FROM audit_entry"))


def outcome(verification: Verified) -> tuple[int, int, list[str]]:
    return verification.entries, verification.filed, verification.problems


async def test_months_leave_in_their_order_and_the_trail_is_as_it_was_written(
    database: str, old: Owner, tmp_path: Path, key: SigningKey
) -> None:
    assert outcome(await verify(old)) == (ALL, 0, [])
    with pytest.raises(StartupProblem, match="2020-01 comes first"):
        await exported(database, tmp_path, key, SECOND)
    assert (await entries(old), list(tmp_path.iterdir())) == (ALL, [])
    first, second, third = await exported(database, tmp_path, key, *MONTHS)
    assert [each.entries for each in (first, second, third)] == [5, 6, 5]
    assert (await entries(old), outcome(await verify(old, tmp_path))) == (0, (ALL, ALL, []))
    heads = [(part.first, part.last) for each in (first, second, third) for part in each.chains]
    assert heads == [(1, 5), (6, 10), (1, 1), (11, 15)]
    assert third.chains[0].before == second.chains[0].after
    assert sorted({path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}) == [0o600]
    assert [each.state for each in await months(old)][:4] == ["FILED", "FILED", "FILED", "ATTACHED"]


async def test_a_month_that_must_stay_stays(database: str, old: Owner, tmp_path: Path, key: SigningKey) -> None:
    given = export_of(tmp_path, key)
    *_, current = [each for each in await months(old) if each.begins_at and each.begins_at <= datetime.now(UTC)]
    with pytest.raises(StartupProblem, match=r"stays: the trail is kept since .*PASSPORT_AUDIT_MONTHS"):
        await export_month(old, current.name, given)
    assert due(await months(old), given.kept_since) == list(MONTHS)
    assert kept_since(datetime(2026, 3, 31, tzinfo=UTC), 12) == datetime(2025, 3, 1, tzinfo=UTC)
    assert kept_since(datetime(2026, 12, 1, tzinfo=UTC), 36) == datetime(2023, 12, 1, tzinfo=UTC)


def told_by_openssl(folder: Path, manifest: Manifest) -> bytes:
    """What somebody sees who has the files and no program of ours."""
    (folder / "certificate.der").write_bytes(manifest.certificate)
    whose = ["openssl", "x509", "-inform", "DER", "-in", str(folder / "certificate.der"), "-pubkey", "-noout"]
    (folder / "public.pem").write_bytes(subprocess.check_output(whose))
    signed = ["-signature", *(str(folder / f"{manifest.file}{ending}") for ending in (".sig", ".json"))]
    return subprocess.check_output(["openssl", "dgst", "-sha256", "-verify", str(folder / "public.pem"), *signed])


async def test_openssl_verifies_the_signature(database: str, old: Owner, tmp_path: Path, key: SigningKey) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    (manifest,) = await exported(database, tmp_path, key, FIRST)
    assert b"Verified OK" in await asyncio.to_thread(told_by_openssl, tmp_path, manifest)


def changed(path: Path) -> None:
    """One byte in the middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("harm", product([".jsonl.gz", ".json", ".sig"], [True, False]), ids=str)
async def test_a_file_that_is_missing_or_changed_is_named(
    harm: tuple[str, bool], database: str, old: Owner, tmp_path: Path, key: SigningKey
) -> None:
    ending, is_there = harm
    _, second = await exported(database, tmp_path, key, FIRST, SECOND)
    path = tmp_path / f"{second.file}{ending}"
    if is_there:
        changed(path)
    else:
        path.unlink()
    problems = (await verify(old, tmp_path)).problems
    assert f"{second.file} of the month {SECOND}" in problems[0]
    # Where the manifest is whole, the break is told once: the chains go on behind what their heads say.
    assert len(problems) == 1 or ending != ".jsonl.gz"
    with pytest.raises(StartupProblem, match=second.file):
        await load_month(old, SECOND, tmp_path, unrecorded)
    assert await entries(old) == 5


async def test_a_file_that_cannot_be_read_is_named(database: str, old: Owner, tmp_path: Path, key: SigningKey) -> None:
    _, second = await exported(database, tmp_path, key, FIRST, SECOND)
    path = tmp_path / f"{second.file}.sig"
    path.unlink()
    path.symlink_to("/proc/self/mem")  # opens, and fails when it is read
    assert f"{second.file}.sig: Input/output error" in (await verify(old, tmp_path)).problems[0]


async def test_a_file_that_was_made_anew_without_an_entry_breaks_its_chain(
    database: str, old: Owner, tmp_path: Path, key: SigningKey
) -> None:
    """By somebody who has the key of signatures and the database: the heads of chains still say how many there were."""
    _, second = await exported(database, tmp_path, key, FIRST, SECOND)
    path = tmp_path / f"{second.file}.jsonl.gz"
    lines = gzip.decompress(path.read_bytes()).splitlines(keepends=True)
    gone = next(line for line in lines if b'"number":7' in line)
    path.write_bytes(gzip.compress(b"".join(line for line in lines if line != gone)))
    edited = orjson.loads(second.content()) | {"entries": 5, "sha256": sha256(path.read_bytes()).hexdigest()}
    content = Manifest.of(orjson.dumps(edited)).content()
    (tmp_path / f"{second.file}.json").write_bytes(content)
    (tmp_path / f"{second.file}.sig").write_bytes(signature(content, key))
    problems = (await verify(old, tmp_path)).problems
    assert "another manifest than the database says" in problems[0]
    edit = "UPDATE audit_month SET sha256 = $1, entries = 5 WHERE month = '2020-02-01'"
    await old.execute(edit, sha256(content).hexdigest())
    problems = (await verify(old, tmp_path)).problems
    assert any("is number 8 of chain" in each and "after number 6" in each for each in problems)


async def test_an_entry_that_is_missing_in_the_database_behind_a_file_is_named(
    database: str, old: Owner, tmp_path: Path, key: SigningKey
) -> None:
    await exported(database, tmp_path, key, FIRST)
    await old.execute("DELETE FROM audit_entry WHERE subject = '2-0'")
    (problem,) = (await verify(old, tmp_path)).problems
    assert "is number 7 of chain" in problem
    assert "after number 5" in problem
    await old.execute("DELETE FROM audit_month WHERE state = 'FILED'")
    assert any("is number 7 of chain" in each and "after number 0" in each for each in (await verify(old)).problems)


async def test_a_month_that_was_edited_does_not_leave(
    database: str, old: Owner, tmp_path: Path, key: SigningKey
) -> None:
    await old.execute("UPDATE audit_entry SET subject = 'x' WHERE subject = '1-3'")
    with pytest.raises(StartupProblem, match="is not as it was written"):
        await exported(database, tmp_path, key, FIRST)
    assert (await entries(old), list(tmp_path.iterdir())) == (ALL, [])


async def test_a_month_comes_back_as_it_was_and_leaves_again(
    database: str, old: Owner, tmp_path: Path, key: SigningKey
) -> None:
    every = "SELECT * FROM audit_entry ORDER BY id"
    before, plans = await old.fetch(every), await old.fetch("SELECT * FROM audit_plan")
    first, _ = await exported(database, tmp_path, key, FIRST, SECOND)
    await old.execute("DELETE FROM audit_plan")
    for name, expected in ((FIRST, 5), (SECOND, 6)):
        assert await load_month(old, name, tmp_path, unrecorded) == expected
    assert await old.fetch(every) == before
    assert await old.fetch("SELECT * FROM audit_plan") == plans
    assert outcome(await verify(old, tmp_path)) == (ALL, 0, [])
    with pytest.raises(StartupProblem, match="is LOADED"):
        await load_month(old, FIRST, tmp_path, unrecorded)
    changed(tmp_path / f"{first.file}.jsonl.gz")
    (problem,) = (await verify(old, tmp_path)).problems
    assert "is not as it was written" in problem
    (again,) = await exported(database, tmp_path, key, FIRST)
    assert again == first
    assert outcome(await verify(old, tmp_path)) == (ALL, 5, [])


async def test_what_comes_late_for_a_month_that_has_left_is_kept(
    database: str, old: Owner, tmp_path: Path, key: SigningKey
) -> None:
    """A write-ahead file of a server that was switched off for years."""
    await exported(database, tmp_path / "audit", key, *MONTHS)
    async with writing(database, tmp_path / "trail") as (trail, given):
        given.now = datetime(2020, 2, 10, tzinfo=UTC)
        await trail._write_ahead.write([entry("late")])
        trail._write_ahead.bring()
        await until(lambda: trail.counts.replayed == 1)
    assert await old.fetchval("SELECT subject FROM audit_entry_other") == "late"
    assert outcome(await verify(old, tmp_path / "audit")) == (ALL + 1, ALL, [])
    assert await load_month(old, SECOND, tmp_path / "audit", unrecorded) == 6
    assert await old.fetchval("SELECT count(*) FROM audit_entry_2020_02") == 7
    assert outcome(await verify(old, tmp_path / "audit")) == (ALL + 1, 10, [])
    (again,) = await exported(database, tmp_path / "audit", key, SECOND)
    assert again.entries == 7
    assert outcome(await verify(old, tmp_path / "audit")) == (ALL + 1, ALL + 1, [])


async def test_two_at_once_export_a_month_once(database: str, old: Owner, tmp_path: Path, key: SigningKey) -> None:
    work = [exported(database, tmp_path, key, FIRST) for _ in range(2)]
    done = await asyncio.gather(*work, return_exceptions=True)
    assert sorted(type(each).__name__ for each in done) == ["StartupProblem", "list"]
    assert outcome(await verify(old, tmp_path)) == (ALL, 5, [])


async def test_months_are_made_once_ahead_and_take_what_lies_without_a_month(database: str, old: Owner) -> None:
    """An entry whose month nobody made is stored all the same."""
    async with writing(database) as (trail, given):
        await trail._months.stop()
        given.now = datetime.now(UTC) + timedelta(days=366)
        await trail.record(entry("ahead"))
    assert await old.fetchval("SELECT subject FROM audit_entry_other") == "ahead"

    async def make() -> int:
        connection = await connect(database)
        try:
            return await ahead(connection, 14)
        finally:
            await connection.close()

    made = await asyncio.gather(*[make() for _ in range(4)])
    assert sorted(made)[:3] == [0, 0, 0]
    assert made.count(0) == 3
    assert await old.fetchval("SELECT count(*) FROM audit_entry_other") == 0
    assert (await verify(old)).problems == []


async def test_nobody_reads_or_writes_a_month_but_through_the_trail(owner: Owner) -> None:
    rights = """SELECT c.relname, r, p FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid,
      unnest(ARRAY['passport_reader', 'passport_writer', 'passport_audit']) r, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
    WHERE inhparent = 'audit_entry'::regclass AND has_table_privilege(r, c.oid, p)"""
    assert await owner.fetch(rights) == []
    assert not await owner.fetchval(
        "SELECT has_function_privilege('passport_reader', 'audit_months_ahead(integer)', 'EXECUTE')"
    )
