"""Appointments from UMIAS: in the child's list, and whom they are with treats it on that day alone (domain.md 4.5, 3.14)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.ambulance_call.test_ambulance_calls import reaches
from tests.feeds.sending import NOW, codes, counts, take, told
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, MOTHER, POLYCLINIC, STAFF, VERA, WORKS_AT, Kid

pytestmark = pytest.mark.asyncio(loop_scope="module")

SPECIALIST = Role.SPECIALIST
WORKPLACE = WORKS_AT[SPECIALIST][0]
READ = """query ($id: ID!) { child(by: {id: $id}) { appointments(first: 5) { nodes {
  id status specialty organization staff startsAt endsAt source } } } }"""
KNOWN = f"UPDATE staff SET source_system = 'urn:a', source_id = '7' WHERE id = '{STAFF[SPECIALIST]}'"
WITH: dict[str, Any] = {"staff": {"system": "urn:a", "value": "7"}}
LATER = timedelta(minutes=15)


def appointment(kid: Kid = GLEB, sequence: int = 1, begins: datetime = NOW, **values: Any) -> dict[str, Any]:
    times = {"startsAt": begins.isoformat(), "endsAt": (begins + LATER).isoformat()}
    where = {"number": "A-1", "status": "booked", "organization": {"value": WORKPLACE.hex}}
    return {**told(kid, "appointment", sequence), **where, **times, **values}


async def listed(graph: Graph, kid: Kid = ANNA, role: Role = Role.NURSE) -> list[dict[str, Any]]:
    child = (await graph.ask(READ, role, {"id": kid.global_id})).data["child"]
    return list(child["appointments"]["nodes"])


@pytest.fixture(autouse=True)
async def known(own: Graph) -> None:
    await change(own.dsn, KNOWN)
    await change(own.dsn, "UPDATE referral SET closed_at = now() - interval '40 days'")


async def test_booked_moved_and_cancelled(own: Graph) -> None:
    await change(own.dsn, "DELETE FROM outbox")
    assert counts(await take(own.dsn, "UMIAS", appointment(ANNA, specialty="CARDIOLOGY", **WITH))) == (1, 0, 0, 0)
    (one,) = await listed(own)
    assert (one["status"], one["specialty"], one["staff"], one["source"]) == (
        "BOOKED",
        "CARDIOLOGY",
        "Sotrudnik Staff",
        "SIMULATED",
    )
    assert datetime.fromisoformat(one["endsAt"]) - datetime.fromisoformat(one["startsAt"]) == LATER
    tomorrow = NOW + timedelta(days=1)
    assert (await take(own.dsn, "UMIAS", appointment(ANNA, 2, begins=tomorrow))).applied == 1
    (moved,) = await listed(own)
    assert (moved["id"], moved["specialty"], moved["staff"]) == (one["id"], None, None)
    assert datetime.fromisoformat(moved["startsAt"]) == tomorrow
    cancelled = appointment(ANNA, 3, begins=tomorrow, status="cancelled")
    assert (await take(own.dsn, "UMIAS", cancelled)).applied == 1
    assert [row["status"] for row in await listed(own)] == ["CANCELLED"]
    again = await take(own.dsn, "UMIAS", cancelled, appointment(ANNA, 1, specialty="CARDIOLOGY", **WITH))
    assert counts(again) == (0, 1, 1, 0)
    told_of = await rows(own.dsn, "SELECT child_id, fields FROM outbox WHERE 'appointments' = ANY (fields)")
    assert [(row["child_id"], row["fields"]) for row in told_of] == [(ANNA.id, ["appointments"])] * 3


@pytest.mark.parametrize("status", ["booked", "arrived", "fulfilled"])
async def test_whom_it_is_with_treats_the_child_on_that_day(own: Graph, status: str) -> None:
    assert not await reaches(own, role=SPECIALIST)
    await take(own.dsn, "UMIAS", appointment(status=status, **WITH))
    assert await reaches(own, role=SPECIALIST)
    for sequence, over in enumerate(("cancelled", "noshow", status), 2):
        await take(own.dsn, "UMIAS", appointment(sequence=sequence, status=over, **WITH))
        assert await reaches(own, role=SPECIALIST) is (over == status)


@pytest.mark.parametrize("days", [-1, 1])
async def test_not_on_another_day(own: Graph, days: int) -> None:
    await take(own.dsn, "UMIAS", appointment(begins=NOW + timedelta(days=days), **WITH))
    assert not await reaches(own, role=SPECIALIST)


async def test_not_where_they_no_longer_work(own: Graph) -> None:
    await take(own.dsn, "UMIAS", appointment(**WITH))
    ended = f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{STAFF[SPECIALIST]}'"
    await change(own.dsn, ended)
    assert not await reaches(own, role=SPECIALIST)


async def test_nobody_reaches_their_own_family_by_it(own: Graph) -> None:
    """5 F 42."""
    await change(own.dsn, f"UPDATE representative SET staff_id = '{STAFF[SPECIALIST]}' WHERE id = '{MOTHER}'")
    await take(own.dsn, "UMIAS", appointment(ANNA, **WITH))
    assert not await reaches(own, ANNA, SPECIALIST)


async def test_a_specialty_is_hidden_as_its_disease_is(own: Graph) -> None:
    """3.14: that of whom it is with, too, where none is said."""
    await take(own.dsn, "UMIAS", appointment(ANNA, specialty="PSYCHIATRY"))
    assert await listed(own) == []
    assert len(await listed(own, role=Role.DISTRICT_DOCTOR)) == 1
    await change(own.dsn, f"UPDATE staff SET specialty = 'NARCOLOGY' WHERE id = '{STAFF[SPECIALIST]}'")
    await take(own.dsn, "UMIAS", appointment(ANNA, 2, number="A-2", **WITH))
    assert await listed(own) == []
    labels = await rows(own.dsn, "SELECT labels FROM appointment WHERE number = 'A-2'")
    assert [set(row["labels"]) for row in labels] == [{"MENTAL", "SUBSTANCE"}]
    # What stops to tell of it is no event of those who may not know that it did.
    await change(own.dsn, "DELETE FROM outbox")
    await take(own.dsn, "UMIAS", appointment(ANNA, 3, number="A-2"))
    assert {label for row in await rows(own.dsn, "SELECT labels FROM outbox") for label in row["labels"]} >= {"MENTAL"}


async def test_a_family_reads_them_and_a_school_does_not(own: Graph) -> None:
    await take(own.dsn, "UMIAS", appointment(ANNA))
    assert len(await listed(own, role=Role.PARENT)) == 1
    for role in (Role.SCHOOL_NURSE, Role.REGISTRAR):
        assert await listed(own, role=role) == []


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"status": "pending"}, "NOT_A_RECORD", "status"),
        ({"specialty": "Кардиолог"}, "NOT_A_RECORD", "specialty"),
        ({"number": ""}, "NOT_A_RECORD", "number"),
        ({"startsAt": "2026-01-01"}, "BAD_DATE", "startsAt"),
        ({"endsAt": (NOW - LATER).isoformat()}, "BAD_DATE", "endsAt"),
        ({"startsAt": "1990-01-01T10:00:00+03:00", "endsAt": None}, "BAD_DATE", None),
        ({"organization": {"value": "CLINIC-0"}}, "UNKNOWN_INSTITUTION", None),
        ({"staff": {"system": "urn:a", "value": "8"}}, "UNKNOWN_STAFF", None),
        (
            {"organization": {"value": POLYCLINIC.hex}, "staff": {"system": "urn:b", "value": "7"}},
            "UNKNOWN_STAFF",
            None,
        ),
    ],
)
async def test_what_cannot_be_right_is_quarantined(
    own: Graph, wrong: dict[str, Any], code: str, field: str | None
) -> None:
    assert codes(await take(own.dsn, "UMIAS", appointment(VERA, **wrong))) == [(1, code, field)]
    assert await rows(own.dsn, "SELECT FROM appointment") == []


async def test_a_number_never_changes_its_child(own: Graph) -> None:
    """5 B 12."""
    await take(own.dsn, "UMIAS", appointment(ANNA))
    assert codes(await take(own.dsn, "UMIAS", appointment(BORIS, 2))) == [(1, "ANOTHER_APPOINTMENT", None)]
    both = (appointment(VERA, 1, number="A-2"), appointment(BORIS, 2, number="A-2"))
    assert codes(await take(own.dsn, "UMIAS", *both)) == [(2, "ANOTHER_APPOINTMENT", None)]
    assert len(await listed(own)) == 1


async def test_a_machine_reads_none(own: Graph) -> None:
    await take(own.dsn, "UMIAS", appointment(ANNA))
    assert (await own.ask(READ, Role.FEED, {"id": ANNA.global_id})).data["child"] is None
