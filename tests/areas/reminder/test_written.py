"""A family reads, puts off and says how it wants to be reminded, each of its own; nobody writes those of another (issue 19, point 6)."""

import os
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.reminder.sending import expect, prefers, reminded, sent_all
from tests.http.client import ISSUER, Answer, Graph, bearer, change, rows
from tests.http.world import ANNA, BORIS, MOTHER, global_id, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

FATHER = uid(399)
READ = "mutation ($input: RemindersMarkReadInput!) { remindersMarkRead(input: $input) { readAt problems { code } } }"
SNOOZE = """mutation ($input: ReminderSnoozeInput!) {
  reminderSnooze(input: $input) { reminder { state snoozedUntil } problems { code path } } }"""
MINE = "{ myReminders { nodes { id state } } }"
TIMES = "SELECT read_at, snoozed_until, next_at, sent_at FROM reminder WHERE recipient_id = $1"


async def write(graph: Graph, document: str, role: Role, **given: Any) -> Any:
    """What a mutation says under its field."""
    answer: Answer = await graph.ask(document, role, {"input": {"idempotencyKey": os.urandom(8).hex(), **given}})
    (said,) = answer.data.values()
    return said


async def mine(graph: Graph, role: Role = Role.PARENT) -> list[Any]:
    """One's own reminders."""
    nodes: list[Any] = (await graph.ask(MINE, role)).data["myReminders"]["nodes"]
    return nodes


async def test_what_was_read_is_told_no_more_and_what_is_put_off_is_told_once_more(fresh_world: str) -> None:
    async with reminded(fresh_world) as graph:
        await prefers(graph, "SUBSCRIPTION")
        await expect(fresh_world)
        await sent_all(fresh_world)
        (first,) = await mine(graph)
        assert first["state"] == "SENT"
        assert (await write(graph, READ, Role.PARENT, ids=[first["id"]]))["readAt"]
        assert [each["state"] for each in await mine(graph)] == ["READ"]
        until = (datetime.now(UTC) + timedelta(seconds=2)).isoformat()
        said = await write(graph, SNOOZE, Role.PARENT, id=first["id"], until=until)
        assert said["reminder"]["state"] == "SNOOZED"
        (before,) = await rows(fresh_world, TIMES, MOTHER)
        assert before["next_at"] == before["snoozed_until"]
        while (await mine(graph))[0]["state"] == "SNOOZED":
            pass
        (after,) = await rows(fresh_world, TIMES, MOTHER)
        assert after["sent_at"] > before["sent_at"]
        assert (after["next_at"], after["snoozed_until"]) == (None, None)


async def test_nobody_writes_what_is_not_theirs_or_may_not_be_seen(fresh_world: str) -> None:
    async with reminded(fresh_world) as graph:
        for role in (Role.PARENT, Role.CHILD):
            await prefers(graph, "SUBSCRIPTION", role)
        await expect(fresh_world)
        await expect(fresh_world, BORIS.id, "MENTAL")
        await sent_all(fresh_world)
        ((anna,), (boris,)) = await mine(graph), await mine(graph, Role.CHILD)
        unknown = global_id("Reminder", ANNA.id, uid(9_999))
        for role, ids in (
            (Role.CHILD, [anna["id"]]),
            (Role.PARENT, [boris["id"]]),
            (Role.PARENT, [anna["id"], unknown]),
        ):
            said = await write(graph, READ, role, ids=ids)
            assert said == {"readAt": None, "problems": [{"code": "NOT_FOUND"}]}
        later = (datetime.now(UTC) + timedelta(days=1)).isoformat()
        assert (await write(graph, SNOOZE, Role.PARENT, id=boris["id"], until=later))["problems"][0][
            "code"
        ] == "NOT_FOUND"
        far = (datetime.now(UTC) + timedelta(days=91)).isoformat()
        assert (await write(graph, SNOOZE, Role.PARENT, id=anna["id"], until=far))["problems"][0]["path"] == [
            "input",
            "until",
        ]
        assert {each["state"] for each in await mine(graph)} == {"SENT"}
        denied = await graph.ask(READ, Role.NURSE, {"input": {"idempotencyKey": "k", "ids": [anna["id"]]}})
        assert denied.code == "FORBIDDEN"


async def test_nobody_reads_another_parents_by_its_id(own: Graph) -> None:
    await change(own.dsn, f"INSERT INTO representative (id, family, given) VALUES ('{FATHER}', 'Annovsky', 'Papa')")
    right = {"kind": "PARENT", "status": "ACTIVE", "basis_kind": "REGISTER", "valid_from": "2020-01-01"}
    columns, values = ", ".join(right), ", ".join(f"'{value}'" for value in right.values())
    await change(
        own.dsn,
        f"INSERT INTO representation (child_id, id, representative_id, is_primary_contact, court_restricted, {columns})"
        f" VALUES ('{ANNA.id}', '{uid(699)}', '{FATHER}', false, false, {values})",
    )
    await change(
        own.dsn,
        "INSERT INTO account (subject, roles, level, representative_id)"
        f" VALUES ('parent-2', ARRAY['parent'], 'FULL', '{FATHER}')",
    )
    await expect(own.dsn)
    ids = {}
    for subject in ("parent-1", "parent-2"):
        answer = await own.post({"query": MINE}, bearer(ISSUER.issue(subject, Role.PARENT, 600)))
        (ids[subject],) = (each["id"] for each in answer.data["myReminders"]["nodes"])
    one = "query ($id: ID!) { node(id: $id) { ... on Reminder { id kind state } } }"
    for subject, other in (("parent-1", "parent-2"), ("parent-2", "parent-1")):
        headers = bearer(ISSUER.issue(subject, Role.PARENT, 600))
        theirs = await own.post({"query": one, "variables": {"id": ids[other]}}, headers)
        assert theirs.data["node"] is None
        mine = await own.post({"query": one, "variables": {"id": ids[subject]}}, headers)
        assert mine.data["node"]["id"] == ids[subject]


async def test_preferences_are_checked_and_kept(fresh_world: str) -> None:
    async with reminded(fresh_world) as graph:
        for hours in (
            {"quietFrom": "22:00"},
            {"quietFrom": "24:00", "quietTo": "08:00"},
            {"quietFrom": "2", "quietTo": "3"},
        ):
            said = (await prefers(graph, "PUSH", Role.PARENT, **hours)).data["reminderPreferencesSet"]
            assert (said["changedAt"], said["problems"][0]["code"]) == (None, "INVALID")
        said = (await prefers(graph, "EMAIL")).data["reminderPreferencesSet"]
        assert said["problems"] == [{"code": "NOT_FOUND", "path": ["input", "channel"]}], "the register has no address"
        await prefers(graph, "SUBSCRIPTION", quietFrom="21:30", quietTo="07:00", language="EN")
        asked = "{ reminderPreferences { channel delivery quietFrom quietTo language } }"
        kept = {
            "channel": "SUBSCRIPTION",
            "delivery": "CONNECTED",
            "quietFrom": "21:30",
            "quietTo": "07:00",
            "language": "EN",
        }
        assert (await graph.ask(asked, Role.PARENT)).data["reminderPreferences"] == kept
        unsaid = {
            "channel": "PUSH",
            "delivery": "SIMULATED",
            "quietFrom": "22:00",
            "quietTo": "08:00",
            "language": "RU",
        }
        assert (await graph.ask(asked, Role.CHILD)).data["reminderPreferences"] == unsaid
