"""The first administrator comes from a setting, once (row 50)."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from graph.cli.account import appoint
from graph.errors import StartupProblem
from graph.settings import Settings
from tests.conftest import execute
from tests.http.client import rows

HELD = "select subject, roles, level, staff_id is not null from account where 'administrator' = any (roles)"
TRAIL = """
select p.operation, e.purpose from audit_entry e join audit_plan p on p.id = e.plan_id where p.role = 'operator' order by e.id
"""


def found(dsn: str, query: str = HELD) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in asyncio.run(rows(dsn, query))]


def appointed(dsn: str, folder: Path, subject: str) -> bool:
    return asyncio.run(appoint(dsn, Settings(trail=folder), subject))


def test_appointed_once(fresh_database: str, tmp_path: Path) -> None:
    assert appointed(fresh_database, tmp_path, "boss")
    assert found(fresh_database) == [("boss", ["administrator"], "FULL", True)]
    assert not appointed(fresh_database, tmp_path, "boss")
    assert not appointed(fresh_database, tmp_path, "other")
    execute(fresh_database, "update account set roles = '{}' where subject = 'boss'")
    assert not appointed(fresh_database, tmp_path, "boss")  # whoever took the right away is not undone by a restart
    assert found(fresh_database) == []
    ((operation, about),) = found(fresh_database, TRAIL)
    assert operation == "account.grant"
    assert about.startswith("account boss: roles administrator, level FULL, staff ")


def test_where_there_is_one_nobody_is_appointed(fresh_database: str, tmp_path: Path) -> None:
    execute(
        fresh_database,
        "insert into staff (id) values ('01900000-0000-7000-8000-000000000001')",
        "insert into account (subject, staff_id, roles, level) values"
        " ('a', '01900000-0000-7000-8000-000000000001', '{administrator}', 'FULL')",
    )
    assert not appointed(fresh_database, tmp_path, "boss")


def test_without_record_nobody_is_appointed(fresh_database: str, tmp_path: Path) -> None:
    execute(fresh_database, "revoke insert on audit_entry from passport_audit")
    with pytest.raises(StartupProblem, match="Nothing was changed"):
        appointed(fresh_database, tmp_path, "boss")
    assert found(fresh_database) == []


def test_two_at_once_appoint_one(fresh_database: str, tmp_path: Path) -> None:
    async def both() -> list[bool]:
        wishes = [appoint(fresh_database, Settings(trail=tmp_path), name) for name in ("one", "two")]
        return list(await asyncio.gather(*wishes))

    assert sorted(asyncio.run(both())) == [False, True]
    assert len(found(fresh_database)) == 1
