"""A doctor sends a child to a specialist, who treats it from then on; what a label covers is there for nobody else (4.5, 5 F 44)."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import (
    ANNA,
    BORIS,
    OTHER_POLYCLINIC,
    POLYCLINIC,
    SCHOOL,
    STAFF,
    build_world,
    global_id,
    subject_of,
)

DOCTOR, SPECIALIST = Role.DISTRICT_DOCTOR, Role.SPECIALIST
CREATE = """mutation ($input: ReferralCreateInput!) { referralCreate(input: $input) {
  referral { id specialty organization specialist referredBy reason openedAt closedAt } problems { code path } } }"""
CLOSE = "mutation ($input: ReferralCloseInput!) { referralClose(input: $input) { closedAt problems { code path } } }"
LIST = '{ child(by: {id: "%s"}) { referrals { nodes { id specialty reason closedAt } } } }'
REASON = "Шумы в сердце, ЭКГ приложена"


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        await change(running.dsn, "delete from referral")
        await is_of(running, "CARDIOLOGY")
        yield running


async def is_of(graph: Graph, specialty: str) -> None:
    await change(graph.dsn, f"update staff set specialty = '{specialty}' where id = '{STAFF[SPECIALIST]}'")


async def create(graph: Graph, role: Role = DOCTOR, kid: Any = ANNA, key: str = "k", **given: Any) -> dict[str, Any]:
    wish = {"organization": POLYCLINIC.hex, "specialty": "CARDIOLOGY", "reason": REASON, **given}
    child = {"policyNumber": kid.policy_number}
    answer = await graph.ask(CREATE, role, {"input": {"idempotencyKey": key, "child": child, **wish}})
    payload: dict[str, Any] = answer.data["referralCreate"]
    return payload


async def close(graph: Graph, referral: str, role: Role = DOCTOR, key: str = "c") -> dict[str, Any]:
    answer = await graph.ask(CLOSE, role, {"input": {"idempotencyKey": key, "referralId": referral}})
    payload: dict[str, Any] = answer.data["referralClose"]
    return payload


async def listed(graph: Graph, role: Role, kid: Any = ANNA) -> list[dict[str, Any]] | None:
    """The referrals that a role reads, None where it does not reach the child or reads no referrals."""
    child = (await graph.ask(LIST % kid.global_id, role)).data["child"]
    return None if child is None or child["referrals"] is None else child["referrals"]["nodes"]


async def test_whoever_is_referred_to_reaches_the_child_until_thirty_days_after_the_end(own: Graph) -> None:
    assert await listed(own, SPECIALIST) is None
    made = await create(own)
    assert made["problems"] == []
    assert made["referral"]["reason"] == REASON
    assert (made["referral"]["specialist"], made["referral"]["closedAt"]) == (None, None)
    assert [row["specialty"] for row in await listed(own, SPECIALIST) or ()] == ["CARDIOLOGY"]
    closed = await close(own, made["referral"]["id"])
    assert closed["problems"] == []
    assert closed["closedAt"] is not None
    assert await listed(own, SPECIALIST) is not None
    await change(own.dsn, "update referral set closed_at = now() - interval '31 days'")
    assert await listed(own, SPECIALIST) is None


@pytest.mark.parametrize("other", ["specialty", "place", "left"])
async def test_nobody_else_reaches_it(own: Graph, other: str) -> None:
    assert (await create(own))["problems"] == []
    staff = f"where staff_id = '{STAFF[SPECIALIST]}'"
    if other == "specialty":
        await is_of(own, "NEUROLOGY")
    elif other == "place":
        await change(own.dsn, f"update assignment set organization_id = '{OTHER_POLYCLINIC}' {staff}")
    else:
        await change(own.dsn, f"update assignment set valid_to = current_date - 1 {staff}")
    assert await listed(own, SPECIALIST) is None


async def test_who_may_refer_and_who_reads(own: Graph) -> None:
    """The matrix of 4.7, Child.referrals, and its writes by relation."""
    await create(own)
    again = await create(own, SPECIALIST, key="k2", reason="Повторный осмотр коллеги")
    assert again["problems"] == []
    assert {role: len(await listed(own, role) or ()) for role in (Role.NURSE, DOCTOR, Role.PARENT, SPECIALIST)} == {
        Role.NURSE: 2,
        DOCTOR: 2,
        Role.PARENT: 2,
        SPECIALIST: 2,
    }
    for role in (Role.SCHOOL_NURSE, Role.DISPATCHER, Role.EMERGENCY_DOCTOR, Role.REGISTRAR):
        assert not await listed(own, role), role
    for role in (Role.NURSE, Role.PARENT, Role.REGISTRAR, Role.DISPATCHER):
        wish = {"idempotencyKey": "no", "child": {"id": ANNA.global_id}, "organization": POLYCLINIC.hex}
        answer = await own.ask(CREATE, role, {"input": {**wish, "specialty": "CARDIOLOGY", "reason": REASON}})
        assert answer.code == "FORBIDDEN", role


NOBODY = [
    ({"kid": BORIS}, ["input", "child"]),
    ({"child": {"policyNumber": "0" * 16}}, ["input", "child"]),
    ({"organization": SCHOOL.hex}, ["input", "specialty"]),
    ({"organization": "nowhere"}, ["input", "specialty"]),
    ({"specialty": "DENTISTRY"}, ["input", "specialty"]),
    ({"reason": "short"}, ["input", "reason"]),
]


@pytest.mark.parametrize(("given", "path"), NOBODY)
async def test_what_is_wrong_is_a_problem_at_its_place(own: Graph, given: dict[str, Any], path: list[str]) -> None:
    """5 B 15: a child out of reach is one that is not there."""
    await create(own)
    made = await create(own, SPECIALIST, key="k2", **given)
    assert [problem["path"] for problem in made["problems"]] == [path]
    assert made["referral"] is None
    assert len(await rows(own.dsn, "select from referral")) == 1


@pytest.mark.parametrize(
    ("specialty", "reason"), [("PSYCHIATRY", "Плановый осмотр в школе"), ("CARDIOLOGY", "Осмотр на фоне ВИЧ-инфекции")]
)
async def test_a_referral_that_tells_what_a_label_hides_is_labelled(own: Graph, specialty: str, reason: str) -> None:
    """3.14, 5 F 44: that a child is sent to a psychiatrist tells of what."""
    await create(own, key="first")  # the cardiologist treats the child
    await is_of(own, specialty)
    await change(own.dsn, "delete from outbox")
    made = await create(own, specialty=specialty, reason=reason)
    labels = ["MENTAL", "SUBSTANCE"] if specialty == "PSYCHIATRY" else ["HIV"]
    stored = await rows(own.dsn, "select labels from referral where labels <> '{}'")
    assert [row["labels"] for row in stored] == [labels]
    # The service raises reminders at a moment of its own.
    events = "select labels from outbox where topic !~ 'CALL|RIGHTS' and fields <> '{reminders}'"
    assert [row["labels"] for row in await rows(own.dsn, events)] == [labels]
    await is_of(own, "CARDIOLOGY")
    assert made["referral"] is not None
    assert len(await listed(own, DOCTOR) or ()) == 2
    assert len(await listed(own, Role.NURSE) or ()) == 1
    assert len(await listed(own, SPECIALIST) or ()) == 1
    hidden = await close(own, made["referral"]["id"], SPECIALIST)
    nothing = await close(own, global_id("Referral", ANNA.id, STAFF[SPECIALIST]), SPECIALIST, "c2")
    assert hidden == nothing
    assert [problem["code"] for problem in hidden["problems"]] == ["NOT_FOUND"]
    assert (await close(own, made["referral"]["id"]))["problems"] == []


async def test_it_is_closed_once_and_all_is_on_record(own: Graph) -> None:
    """5 E 32."""
    made = await create(own)
    assert (await create(own)) == made  # the key answers the same
    await close(own, made["referral"]["id"])
    again = await close(own, made["referral"]["id"], key="c2")
    assert [problem["code"] for problem in again["problems"]] == ["ALREADY_DONE"]
    (row,) = await rows(own.dsn, "select referred_by, closed_by, staff_id from referral")
    assert (row["referred_by"], row["closed_by"], row["staff_id"]) == (STAFF[DOCTOR], STAFF[DOCTOR], None)
    entries = "select p.fields[1], e.child_ids, e.outcome from audit_entry e join audit_plan p on p.id = e.plan_id"
    trail_rows = await rows(
        own.dsn, f"{entries} where p.fields[1] like 'Mutation.%' and e.subject = $1", subject_of(DOCTOR)
    )
    assert sorted(map(tuple, trail_rows)) == [
        ("Mutation.referralClose", [], "REFUSED"),
        ("Mutation.referralClose", [ANNA.id], "OK"),
        ("Mutation.referralCreate", [ANNA.id], "OK"),
    ]


async def test_a_writer_does_not_rewrite_who_was_referred_and_why(own: Graph) -> None:
    """5 A 1."""
    await create(own)
    for column, value in (("reason", "'other'"), ("referred_by", "null"), ("opened_at", "now()")):
        with pytest.raises(Exception, match="permission denied"):
            await change(own.dsn, f"set role passport_writer; update referral set {column} = {value}")
