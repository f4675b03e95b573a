"""Reminders are raised and withdrawn in the transaction that changes what they are about, for those who may be told (docs/reminders.md)."""

from datetime import date, timedelta
from typing import Any

from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.retract import annul
from graph.ingest.store import store
from graph.ingest.turn import turn
from tests.areas.reminder.family import (
    FATHER,
    MOTHER,
    TODAY,
    bundle,
    kept,
    on,
    open_to,
    own_account,
    shown,
    with_parents,
)
from tests.areas.vaccination.test_due_kept import dose
from tests.ingest.bundles import NOW

MMR = ("VACCINATION", "MMR/1", False)
APPOINTMENT = """
insert into appointment (child_id, id, source, number, status, organization_id, starts_at, day, labels)
select $1, $2, 'UMIAS', 'n', 'BOOKED', o.id, $3, $4, $5 from organization o limit 1
"""


async def born(connection: Connection, *resources: dict[str, Any], birth: str = "2024-06-01") -> Any:
    """The child of a bundle, with its parents."""
    await store(connection, [bundle(*resources, born=birth)], now=NOW)
    child_id = await connection.fetchval("select id from child")
    await with_parents(connection, child_id)
    await kept(connection, child_id)
    return child_id


async def a_clinic(connection: Connection) -> None:
    insert = "insert into organization (id, code, name, kind) values ($1, 'c', 'Clinic', 'POLYCLINIC')"
    await connection.execute(insert, new_id())


async def expected(connection: Connection, child_id: Any, days: int, *labels: str) -> Any:
    at, key = NOW + timedelta(days=days), new_id()
    await connection.execute(APPOINTMENT, child_id, key, at, at.astimezone(MOSCOW).date(), list(labels))
    await kept(connection, child_id)
    return key


def test_what_is_due_is_raised_once_for_each_parent_and_withdrawn_when_done(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await born(connection)
        assert MMR in await open_to(connection, MOTHER)
        assert await open_to(connection, MOTHER) == await open_to(connection, FATHER)
        before = len(await shown(connection))
        await store(connection, [bundle(dose("03", "2025-07-01"))], now=NOW)
        assert MMR not in await open_to(connection, MOTHER)
        assert MMR not in await open_to(connection, FATHER)
        assert len(await shown(connection)) >= before, "a reminder is kept"

    on(fresh_database, work)


def test_annulling_opens_the_same_reminder_again_and_keeps_that_it_was_sent(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        child_id = await born(connection)
        await connection.execute("update reminder set sent_at = $1, next_at = null", NOW)
        await store(connection, [bundle(dose("03", "2025-07-01"))], now=NOW)
        document = await connection.fetchval("select id from medical_document")
        assert await annul(connection, child_id, document, now=NOW)
        again = [row for row in await shown(connection) if (row["kind"], row["item"]) == ("VACCINATION", "MMR/1")]
        assert len(again) == 2
        assert all(row["withdrawn_at"] is None and row["sent_at"] == NOW and row["next_at"] is None for row in again)

    on(fresh_database, work)


def test_a_labelled_line_is_raised_beside_the_plain_one_and_never_for_who_represents_a_teenager(
    fresh_database: str,
) -> None:
    async def work(connection: Connection) -> None:
        security = {"meta": {"security": [{"code": "HIV"}]}}
        child_id = await born(connection, dose("08", "2024-06-02", **security))
        labelled = {each for each in await open_to(connection, MOTHER) if each[2]}
        assert labelled
        hidden = "select kind, item from reminder where state = 'SUPERSEDED' and recipient_id = $1 and not is_full"
        assert await connection.fetch(hidden, MOTHER)
        await connection.execute("update child set birth_date = '2009-06-01' where id = $1", child_id)
        await kept(connection, child_id)
        assert not {each for each in await open_to(connection, MOTHER) if each[2]}
        await own_account(connection, child_id)
        await kept(connection, child_id)
        assert labelled <= await open_to(connection, child_id)

    on(fresh_database, work)


def test_an_appointment_is_told_the_day_before_moves_and_is_called_off(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        child_id = await born(connection)
        await a_clinic(connection)
        key = await expected(connection, child_id, 5)
        day = (NOW + timedelta(days=5)).astimezone(MOSCOW).date()
        (first, _) = [row for row in await shown(connection) if row["kind"] == "APPOINTMENT"]
        assert first["item"] == f"{key}/{day}"
        assert first["next_at"].astimezone(MOSCOW).isoformat()[:16] == f"{day - timedelta(days=1)}T10:00"
        await connection.execute("update appointment set day = day + 1 where id = $1", key)
        await kept(connection, child_id)
        moved = {each[1] for each in await open_to(connection, MOTHER) if each[0] == "APPOINTMENT"}
        assert moved == {f"{key}/{day + timedelta(days=1)}"}
        await connection.execute("update appointment set status = 'CANCELLED' where id = $1", key)
        await kept(connection, child_id)
        assert not {each for each in await open_to(connection, MOTHER) if each[0] == "APPOINTMENT"}

    on(fresh_database, work)


def test_the_turn_withdraws_what_the_calendar_ends(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        child_id = await born(connection)
        await a_clinic(connection)
        await expected(connection, child_id, 2)
        until = "update representation set valid_to = $2 where representative_id = $1"
        await connection.execute(until, FATHER, TODAY + timedelta(days=1))
        await kept(connection, child_id)
        assert await open_to(connection, FATHER)
        await turn(connection, NOW + timedelta(days=2))
        assert await open_to(connection, FATHER) == set()
        assert "APPOINTMENT" in {each[0] for each in await open_to(connection, MOTHER)}
        await turn(connection, NOW + timedelta(days=4))
        assert "APPOINTMENT" not in {each[0] for each in await open_to(connection, MOTHER)}

    on(fresh_database, work)


def test_who_has_lost_the_right_is_reminded_of_nothing_and_again_when_it_returns(fresh_database: str) -> None:
    changes = (
        ("status = 'SUSPENDED'", "status = 'ACTIVE'"),
        ("court_restricted = true", "court_restricted = false"),
        ("kind = 'DELEGATED', valid_to = '2099-01-01'", "kind = 'PARENT', valid_to = null"),
        ("valid_from = '2099-01-01'", "valid_from = '2020-01-01'"),
    )

    async def work(connection: Connection) -> None:
        child_id = await born(connection)
        before = await open_to(connection, FATHER)
        for end, again in changes:
            await connection.execute(f"update representation set {end} where representative_id = $1", FATHER)
            assert await connection.fetchval("select count(*) from reminder_pending where from_on <= $1", date.max)
            await kept(connection, child_id)
            assert await open_to(connection, FATHER) == set(), end
            assert await open_to(connection, MOTHER)
            await connection.execute(f"update representation set {again} where representative_id = $1", FATHER)
            await kept(connection, child_id)
            assert await open_to(connection, FATHER) == before, again

    on(fresh_database, work)


def test_who_is_born_on_29_february_is_15_on_the_first_of_march(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        child_id = await born(connection, birth="2012-02-29")
        await own_account(connection, child_id)
        for day, is_told in ((date(2027, 2, 28), False), (date(2027, 3, 1), True)):
            at = NOW + (day - TODAY)
            await turn(connection, at)
            await kept(connection, child_id, at)
            assert bool(await open_to(connection, child_id)) is is_told, day

    on(fresh_database, work)
