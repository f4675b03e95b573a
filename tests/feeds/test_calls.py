"""Ambulance calls from UMIAS: the dispatcher reaches the child while the call is open and not a second longer (4.5, 5 F 40)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.ambulance_call.test_ambulance_calls import reaches
from tests.feeds.sending import NOW, codes, counts, named, take, told
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, GLEB, MOTHER, STAFF, VERA, Kid

pytestmark = pytest.mark.asyncio(loop_scope="module")

DISPATCHER, DOCTOR = Role.DISPATCHER, Role.EMERGENCY_DOCTOR
KNOWN = "UPDATE staff SET source_system = 'urn:a', source_id = '{}' WHERE id = '{}'"
ENDED = "UPDATE ambulance_call SET closed_at = now()"  # what the world has


def call(kid: Kid | None = GLEB, sequence: int = 1, **values: Any) -> dict[str, Any]:
    about = {} if kid is None else {"child": named(kid)}
    record = told(GLEB, "call", sequence) | {"number": "03-9", "openedAt": NOW.isoformat(), "dispatcher": of("5")}
    del record["child"]
    return {**record, **about, **values}


def of(value: str) -> dict[str, str]:
    return {"system": "urn:a", "value": value}


@pytest.fixture(autouse=True)
async def known(own: Graph) -> None:
    for role, value in ((DISPATCHER, "5"), (DOCTOR, "6"), (Role.NURSE, "1")):
        await change(own.dsn, KNOWN.format(value, STAFF[role]))
    await change(own.dsn, ENDED)


async def test_opened_assigned_and_closed(own: Graph) -> None:
    assert not await reaches(own)
    assert counts(await take(own.dsn, "UMIAS", call())) == (1, 0, 0, 0)
    assert await reaches(own)
    assert not await reaches(own, role=DOCTOR)
    assert (await take(own.dsn, "UMIAS", call(sequence=2, doctor=of("6")))).applied == 1
    assert await reaches(own, role=DOCTOR)
    closed = call(sequence=3, closedAt=NOW.isoformat())
    assert (await take(own.dsn, "UMIAS", closed)).applied == 1
    assert not await reaches(own)
    assert not await reaches(own, role=DOCTOR)
    # Nothing opens it again.
    assert counts(await take(own.dsn, "UMIAS", closed, call(sequence=2, doctor=of("6")))) == (0, 1, 1, 0)
    assert (await take(own.dsn, "UMIAS", call(sequence=4))).applied == 1
    assert not await reaches(own)
    entries = await rows(
        own.dsn, "SELECT child_ids FROM audit_entry WHERE purpose = 'records 1, applied 1' ORDER BY id"
    )
    assert [row[0] for row in entries] == [[GLEB.id]] * 4


async def test_identified_later_and_once(own: Graph) -> None:
    assert (await take(own.dsn, "UMIAS", call(None))).applied == 1
    assert not await reaches(own)
    assert (await take(own.dsn, "UMIAS", call(GLEB, 2))).applied == 1
    assert await reaches(own)
    assert codes(await take(own.dsn, "UMIAS", call(VERA, 3))) == [(1, "ANOTHER_CALL", None)]
    assert not await reaches(own, VERA)


async def test_one_that_is_left_open_ends_by_itself(own: Graph) -> None:
    before = (NOW - timedelta(hours=6)).isoformat()
    assert (await take(own.dsn, "UMIAS", call(openedAt=before))).applied == 1
    assert not await reaches(own)


async def test_nobody_is_let_in_but_who_works_there_today(own: Graph) -> None:
    for record in (call(dispatcher=of("1")), call(dispatcher=of("x")), call(doctor=of("1")), call(dispatcher=of("6"))):
        assert codes(await take(own.dsn, "UMIAS", record)) == [(1, "UNKNOWN_STAFF", None)]
    gone = f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{STAFF[DISPATCHER]}'"
    await change(own.dsn, gone)
    assert codes(await take(own.dsn, "UMIAS", call(sequence=2))) == [(1, "UNKNOWN_STAFF", None)]
    assert await rows(own.dsn, "SELECT FROM ambulance_call WHERE number = '03-9'") == []


async def test_nobody_reaches_their_own_family_by_it(own: Graph) -> None:
    """5 F 42."""
    await change(own.dsn, f"UPDATE representative SET staff_id = '{STAFF[DISPATCHER]}' WHERE id = '{MOTHER}'")
    assert (await take(own.dsn, "UMIAS", call(ANNA))).applied == 1
    assert not await reaches(own, ANNA)


async def test_what_is_no_call(own: Graph) -> None:
    later = (NOW + timedelta(minutes=1)).isoformat()
    for changes, code, field in (
        ({"openedAt": later}, "BAD_DATE", "openedAt"),
        ({"closedAt": later}, "BAD_DATE", "closedAt"),
        ({"closedAt": (NOW - timedelta(minutes=1)).isoformat()}, "BAD_DATE", "closedAt"),
        ({"number": ""}, "NOT_A_RECORD", "number"),
        ({"dispatcher": None}, "NOT_A_RECORD", "dispatcher"),
        ({"child": {"birthDate": "2020-01-01", "policyNumber": "1"}}, "NO_SINGLE_CHILD", "child"),
    ):
        assert codes(await take(own.dsn, "UMIAS", call(**changes))) == [(1, code, field)]
    assert await rows(own.dsn, "SELECT FROM feed_record") == []
