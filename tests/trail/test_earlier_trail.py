"""What the version before migration 0014 wrote, whose rows said themselves what their plan says now."""

from pathlib import Path
from typing import Any

import asyncpg
import orjson
import pytest

from graph.database.migrations import downgrade, upgrade
from graph.trail.journal import files, read
from graph.trail.verify import verify
from tests.trail.running import Owner, entry, running, until

CHAIN = "01a20290-1784-7c6a-91f2-2b068f61f75c"
HASHES = (
    "5fcc40564b2f64fd10b094a05543a7817140613b40bc5c895b6394eccb919ed8",
    "878bc696ff6e1d6a87b65d80015407683f2eaea000abab1055a836d055ca5433",
)
PLAN = ["dispatcher", "3f2a", "Blood", ["Child.sex"], ["Child.snils"]]
PLAN_ID = "16ca4905e8c9aa2d62ee8b266f6f1b2c"
# As it wrote them, hashes and all.
ROWS: list[dict[str, Any]] = [
    {
        "at": f"2026-11-20T07:30:{'00.000000' if number == 1 else '01.250000'}+00:00",
        "subject": "dispatcher-1",
        "role": "dispatcher",
        "relations": "{call}",
        "plan_id": PLAN_ID,
        "child_ids": "{019aa0d2-7c1e-7000-8000-00000000000a}",
        "purpose": None,
        "request_id": f"request-{number - 1}",
        "policy_version": "3f2a",
        "outcome": "OK",
        "id": f"01a2029017857000998446aaaae18cb{'de'[number - 1]}",
        "number": number,
        "chain": CHAIN,
        "hash": f"\\x{digest}",
    }
    for number, digest in enumerate(HASHES, 1)
]


async def stored(owner: Owner) -> None:
    """The rows, as they stand in a database that was upgraded."""
    role, version, operation, fields, withheld = PLAN
    await owner.execute(
        "INSERT INTO audit_plan (id, role, policy_version, operation, fields, withheld) VALUES ($1, $2, $3, $4, $5, $6)",
        *(PLAN_ID, role, version, operation, fields, withheld),
    )
    await owner.execute(
        """INSERT INTO audit_entry SELECT * FROM json_populate_recordset(NULL::audit_entry, $1::text::json)""",
        orjson.dumps(ROWS).decode(),
    )
    await owner.execute(
        "INSERT INTO audit_chain (id, number, hash, started_at) SELECT chain, number, hash, at FROM audit_entry WHERE number = 2"
    )


async def test_its_rows_verify_and_are_followed(database: str, owner: Owner, tmp_path: Path) -> None:
    await stored(owner)
    async with running(database, tmp_path) as trail:
        await trail.record(entry())
    verification = await verify(owner)
    assert (verification.entries, verification.chains, verification.problems) == (3, 2, [])


async def test_a_row_has_its_own_again_for_that_version(fresh_database: str, tmp_path: Path) -> None:
    async with running(fresh_database, tmp_path) as trail:
        await trail.record(entry())
    await downgrade(fresh_database, "0013")
    connection = await asyncpg.connect(fresh_database)
    row = await connection.fetchrow("SELECT role, relations, policy_version FROM audit_entry")
    assert row is not None
    assert tuple(row) == ("nurse", ["attached", "organization"], "1")
    await connection.execute("SELECT set_config('passport.subject', 's', false)")
    for _ in range(2):
        seen = await connection.fetchrow("SELECT role, relations, policy_version FROM access_log")
        assert seen is not None
        assert tuple(seen) == ("NURSE", ["ATTACHED", "ORGANIZATION"], "1")
        await upgrade(fresh_database)
    await connection.close()


@pytest.mark.parametrize(
    "edit",
    [
        "role = 'parent'",
        "relations = '{self}'",
        "policy_version = '2'",
        "role = NULL",
        "role = NULL, relations = NULL, policy_version = NULL",
        "subject = 'x'",
    ],
)
async def test_an_edit_of_its_rows_is_named(owner: Owner, edit: str) -> None:
    await stored(owner)
    await owner.execute(f"UPDATE audit_entry SET {edit} WHERE number = 2")
    (problem,) = (await verify(owner)).problems
    assert "(number 2 of" in problem


async def test_its_write_ahead_file_is_brought_to_the_trail(database: str, owner: Owner, tmp_path: Path) -> None:
    path = tmp_path / f"{CHAIN}.jsonl"
    path.write_bytes(b"".join(orjson.dumps({"entry": row, "plan": PLAN}) + b"\n" for row in ROWS))
    assert [row["request_id"] for row in read(path).rows] == ["request-0", "request-1"]
    async with running(database, tmp_path):
        await until(lambda: not files(tmp_path))
    entry_rows = await owner.fetch(
        """SELECT e.subject, e.role, p.role AS plan_role, p.relations FROM audit_entry e
        JOIN audit_plan p ON p.id = e.plan_id"""
    )
    assert [tuple(row) for row in entry_rows] == [("dispatcher-1", None, "dispatcher", ["call"])] * 2
    verification = await verify(owner)
    assert (verification.entries, verification.problems) == (2, [])
