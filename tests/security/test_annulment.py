"""A document is annulled by the organization that sent it, and by an operator; nobody else (5 A 7)."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import asyncpg
import pytest
import pytest_asyncio
from typer.testing import CliRunner

from graph.cli import app
from graph.errors import StartupProblem
from graph.trail.verify import verify
from graph.viewer import Role
from graph.write import operator
from tests.http.client import Answer, Graph, change, rows, serving
from tests.http.world import ANNA, OTHER_POLYCLINIC, STAFF, build_world, global_id
from tests.ingest.bundles import blood, condition
from tests.security.sending import about, own_code, send

PASSPORT = "select blood_group_status, blood_group_value, rh_factor_status, health_group_status from passport"
SENT = "select id, status, annulled_at is not null as at from medical_document where source_id = $1"


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


async def passport(dsn: str) -> tuple[object, ...]:
    (row,) = await rows(dsn, f"{PASSPORT} where child_id = $1", ANNA.id)
    return tuple(row)


async def void(graph: Graph, role: Role = Role.DISTRICT_DOCTOR) -> Answer:
    return await send(graph, role, about(ANNA), blood("b", "A(II) Rh+", status="entered-in-error"))


async def status(dsn: str, number: str = "Observation/b") -> str:
    (row,) = await rows(dsn, SENT, number)
    assert row["at"] == (row["status"] == "ANNULLED")
    return str(row["status"])


async def events(dsn: str) -> list[tuple[list[str], list[str]]]:
    """What changed and under which labels; without reminders, which the service raises at a moment of its own."""
    return [
        (row["fields"], row["labels"])
        for row in await rows(
            dsn,
            "select fields, labels from outbox where topic !~ 'CALL|RIGHTS' and fields <> '{reminders}' order by labels",
        )
    ]


async def test_the_sender_s_annulment_takes_back_what_the_document_said(own: Graph) -> None:
    """It was dropped, and the passport kept a value that its author had withdrawn."""
    doctor = Role.DISTRICT_DOCTOR
    assert (await send(own, doctor, about(ANNA), blood("old", "A(II)", "2019-09-01", "883-9"))).status == 200
    assert (await send(own, doctor, about(ANNA), blood("b", "B(III) Rh+"))).status == 200
    assert await passport(own.dsn) == ("CONFLICTING", None, "CONFIRMED", "UNKNOWN")
    await change(own.dsn, "delete from outbox")
    answer = await send(own, doctor, about(ANNA), blood("b", "B(III) Rh+", status="entered-in-error"))
    assert (answer.status, answer.body["annulled"], answer.body["unchanged"]) == (200, 1, 0)
    assert await status(own.dsn) == "ANNULLED"
    assert await passport(own.dsn) == ("CONFIRMED", "A", "RETRACTED", "UNKNOWN")
    states = await rows(own.dsn, "select kind, value, state from fact order by kind, value")
    assert [tuple(row) for row in states] == [
        ("BLOOD_GROUP", "A", "CURRENT"),
        ("BLOOD_GROUP", "B", "RETRACTED"),
        ("RH_FACTOR", "POSITIVE", "RETRACTED"),
    ]
    assert await events(own.dsn) == [(["bloodGroup", "conflicts", "documents", "rhFactor"], [])]
    again = await send(own, doctor, about(ANNA), blood("b", "B(III) Rh+", status="entered-in-error"))
    assert (again.body["annulled"], again.body["unchanged"]) == (0, 1)


async def test_what_was_annulled_and_comes_again_is_doubted(own: Graph) -> None:
    """5 A 7: `unchanged` was all that was said, and the sender took the allergy for one in force."""
    await send(own, Role.DISTRICT_DOCTOR, about(ANNA), blood("b", "A(II) Rh+"))
    await void(own)
    again = await send(own, Role.DISTRICT_DOCTOR, about(ANNA), blood("b", "A(II) Rh+"))
    assert "DOCUMENT_CHANGED" in {doubt["code"] for doubt in again.body["doubts"]}
    assert await status(own.dsn) == "ANNULLED"


async def test_nobody_else_annuls_it(own: Graph) -> None:
    """Of another's document and of none there is one answer."""
    await send(own, Role.DISTRICT_DOCTOR, about(ANNA), blood("b", "A(II) Rh+"))
    specialist = STAFF[Role.SPECIALIST]
    await change(
        own.dsn, f"update assignment set organization_id = '{OTHER_POLYCLINIC}' where staff_id = '{specialist}'"
    )
    answer = await void(own, Role.SPECIALIST)
    assert (answer.status, answer.body["annulled"], answer.body["documents"]) == (200, 0, 0)
    assert (await status(own.dsn), (await passport(own.dsn))[:2]) == ("REGISTERED", ("CONFIRMED", "A"))
    nothing = await send(own, Role.SPECIALIST, about(ANNA), blood("none", "A(II) Rh+", status="cancelled"))
    doubts = [[(doubt["code"], doubt["reason"]) for doubt in each.body["doubts"]] for each in (answer, nothing)]
    assert doubts[0] == doubts[1]
    assert "NOT_PERMITTED" in dict(doubts[0])


async def test_a_colleague_annuls_it_but_not_what_they_may_not_write(own: Graph) -> None:
    """4.7, write: healthGroup: to take a value back is to write it."""
    group = own_code("g", "health-group", "I")
    await send(own, Role.DISTRICT_DOCTOR, about(ANNA), blood("b", "A(II) Rh+"), group)
    both = (blood("b", "A(II) Rh+", status="entered-in-error"), group | {"status": "entered-in-error"})
    answer = await send(own, Role.SPECIALIST, about(ANNA), *both)
    assert (answer.status, answer.body["annulled"]) == (200, 1)
    assert (await status(own.dsn), await status(own.dsn, "Observation/g")) == ("ANNULLED", "REGISTERED")
    assert (await passport(own.dsn))[3] == "CONFIRMED"


async def test_the_event_of_a_labelled_annulment_is_labelled(own: Graph) -> None:
    """5 F 44: that something was taken back is a trace of it."""
    await send(own, Role.DISTRICT_DOCTOR, about(ANNA), condition("c", "B20"))
    await change(own.dsn, "delete from outbox")
    wrong: dict[str, Any] = {"verificationStatus": {"coding": [{"code": "entered-in-error"}]}}
    assert (await send(own, Role.DISTRICT_DOCTOR, about(ANNA), condition("c", "B20", **wrong))).body["annulled"] == 1
    assert await events(own.dsn) == [(["documents"], ["HIV"])]


@pytest.mark.parametrize("is_global", [True, False])
def test_an_operator_annuls_it_on_record(fresh_database: str, monkeypatch: pytest.MonkeyPatch, is_global: bool) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    document = asyncio.run(_sent(fresh_database))
    given = global_id("MedicalDocument", ANNA.id, document) if is_global else str(document)
    result = CliRunner().invoke(app, ["documents", "annul", given])
    assert (result.exit_code, result.stdout) == (0, "annulled\n"), result.output
    assert asyncio.run(status(fresh_database)) == "ANNULLED"
    assert asyncio.run(passport(fresh_database)) == ("RETRACTED", None, "RETRACTED", "UNKNOWN")
    assert {row[0] for row in asyncio.run(rows(fresh_database, "select state from fact"))} == {"RETRACTED"}
    assert asyncio.run(events(fresh_database)) == [(["bloodGroup", "completeness", "documents", "rhFactor"], [])]
    query = """select e.subject, e.child_ids, e.purpose, p.role, p.operation, p.fields from audit_entry e
        join audit_plan p on p.id = e.plan_id where p.role = 'operator'"""
    (entry,) = asyncio.run(rows(fresh_database, query))
    on_record: tuple[object, ...] = (
        operator.subject(),
        [ANNA.id],
        f"document {document}",
        "operator",
        "passport documents annul",
        [],
    )
    assert tuple(entry) == on_record
    assert asyncio.run(_problems(fresh_database)) == 0
    again = CliRunner().invoke(app, ["documents", "annul", given])
    assert (again.exit_code, again.stdout) == (1, "there is no such document in force\n")
    assert len(asyncio.run(rows(fresh_database, query))) == 1


def test_what_is_no_id_is_said_so(fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    result = CliRunner().invoke(app, ["documents", "annul", "Observation/b"])
    assert isinstance(result.exception, StartupProblem)


def test_without_record_an_operator_annuls_nothing(fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """5 E 34."""
    monkeypatch.setenv("PASSPORT_DATABASE_URL", fresh_database)
    document = asyncio.run(_sent(fresh_database))
    asyncio.run(change(fresh_database, "revoke insert on audit_entry from passport_audit"))
    result = CliRunner().invoke(app, ["documents", "annul", str(document)])
    assert str(result.exception) == "Nothing was changed: the audit trail cannot be written."
    assert asyncio.run(status(fresh_database)) == "REGISTERED"


async def _sent(dsn: str) -> UUID:
    """A document of the district doctor, sent and told of."""
    await asyncio.to_thread(asyncio.run, build_world(dsn))
    async with serving(dsn) as graph:
        assert (await send(graph, Role.DISTRICT_DOCTOR, about(ANNA), blood("b", "A(II) Rh+"))).status == 200
    await change(dsn, "delete from outbox")
    (row,) = await rows(dsn, SENT, "Observation/b")
    return UUID(str(row["id"]))


async def _problems(dsn: str) -> int:
    connection = await asyncpg.connect(dsn)
    try:
        return len((await verify(connection)).problems)
    finally:
        await connection.close()
