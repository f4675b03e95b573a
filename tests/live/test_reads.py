"""Reads of a child are told to its family, once, and never of themselves (domain.md 5 E 35, 5 F 44, issue 16)."""

import asyncio

import pytest

from graph.errors import Code, Refusal
from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import AMBULANCE, ANNA, BORIS, STAFF, VERA, subject_of
from tests.live.following import following, is_quiet, opened, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

READS = """subscription ($ids: [ID!]!, $after: String) { accessLogged(childIds: $ids, after: $after) {
  cursor entries { actorRole isSelf relations fields requestId } child { name { full } } } }"""
BARE = "subscription ($ids: [ID!]!) { accessLogged(childIds: $ids) { cursor } }"
TEEN = {"ids": [BORIS.global_id]}
CHILD = "query ($id: ID!) { child(by: {id: $id}) { %s } }"
FATHER = "parent-2"


async def read(graph: Graph, role: Role, child: str = ANNA.global_id, below: str = "sex", **more: str) -> str:
    """Read something of a child; the id of the request."""
    answer = await graph.ask(CHILD % below, role, {"id": child}, **more)
    assert answer.data["child"] is not None
    return str(answer.response.headers["x-request-id"])


async def with_father(graph: Graph) -> None:
    """Give Anna and Boris a second parent with an account of their own."""
    await change(
        graph.dsn,
        f"""WITH father AS (INSERT INTO representative (id, family, given) VALUES (gen_random_uuid(), 'O', 'O') RETURNING id),
        own AS (INSERT INTO account (subject, roles, level, representative_id) SELECT '{FATHER}', '{{parent}}', 'FULL', id FROM father)
        INSERT INTO representation (child_id, id, representative_id, kind, status, is_primary_contact, court_restricted,
          valid_from, basis_kind)
        SELECT r.child_id, gen_random_uuid(), father.id, r.kind, r.status, false, false, r.valid_from, r.basis_kind
        FROM representation r, father WHERE r.child_id IN ('{ANNA.id}', '{BORIS.id}') AND r.kind = 'PARENT'""",
    )


async def test_a_family_is_told_who_read_its_child(own: Graph) -> None:
    async with following(own, Role.PARENT, READS) as mother:
        request = await read(own, Role.NURSE)
        event = await told(mother)
        (entry,) = event["entries"]
        assert entry["requestId"] == request
        assert (entry["actorRole"], entry["isSelf"], entry["fields"]) == ("NURSE", False, ["Child.sex"])
        assert event["child"]["name"]["full"]


async def test_no_read_that_tells_of_reads_is_told(own: Graph) -> None:
    """Each of two parents is told once of a nurse; what they are told of is on record and no news to the other."""
    await with_father(own)
    async with (
        following(own, Role.PARENT, READS) as mother,
        following(own, Role.PARENT, READS, subject=FATHER) as father,
    ):
        request = await read(own, Role.NURSE)
        for stream in (mother, father):
            assert [each["requestId"] for each in (await told(stream))["entries"]] == [request]
        await noted_none(own)
        assert await is_quiet(mother)
        assert await is_quiet(father)
    on_record = "SELECT subject FROM audit_entry WHERE subject LIKE 'parent-%' AND outcome <> 'LOGIN' ORDER BY subject"
    assert [row["subject"] for row in await rows(own.dsn, on_record)] == [subject_of(Role.PARENT), FATHER]


async def test_ones_own_reads_are_told_to_the_others_alone(own: Graph) -> None:
    await with_father(own)
    async with following(own, Role.PARENT, BARE, TEEN) as mother, following(own, Role.CHILD, READS, TEEN) as teen:
        request = await read(own, Role.PARENT, BORIS.global_id)
        (entry,) = (await told(teen))["entries"]
        assert (entry["requestId"], entry["actorRole"]) == (request, "PARENT")
        assert await is_quiet(mother)


async def test_what_one_reader_asks_within_a_moment_is_told_once(own: Graph) -> None:
    async with following(own, Role.PARENT, READS) as mother:
        requests = await asyncio.gather(*[read(own, Role.NURSE) for _ in range(30)], read(own, Role.DISTRICT_DOCTOR))
        await noted_none(own)
        events = await rows(own.dsn, "SELECT entries FROM outbox WHERE topic = 'ACCESS_LOGGED'")
        entries = [each for event in range(len(events)) for each in (await told(mother))["entries"]]
        assert len(entries) <= 2 * len(events)
        assert len(events) < 10
        assert {each["actorRole"] for each in entries} == {"NURSE", "DISTRICT_DOCTOR"}
        assert {each["requestId"] for each in entries} <= {*requests}


async def test_what_protects_a_child_from_its_family_leaves_no_trace(own: Graph) -> None:
    """Neither with entries nor without: an event whose entries one may not see is not told (domain.md 5 D 29, 5 F 44)."""
    await change(
        own.dsn,
        f"""INSERT INTO break_glass_grant (child_id, id, staff_id, role, organization_id, reason, justification, covers_labels,
          opened_at, expires_at)
        VALUES ('{ANNA.id}', gen_random_uuid(), '{STAFF[Role.EMERGENCY_DOCTOR]}', 'emergency_doctor', '{AMBULANCE}',
          'CHILD_PROTECTION', 'j', false, now(), now() + interval '4 hours')""",
    )
    async with following(own, Role.PARENT, READS) as whole, following(own, Role.PARENT, BARE) as bare:
        await read(own, Role.EMERGENCY_DOCTOR, below="passport { bloodGroup { value } }")
        await noted_none(own)
        assert await rows(own.dsn, "SELECT FROM outbox WHERE topic = 'ACCESS_LOGGED'")
        assert await is_quiet(whole)
        assert await is_quiet(bare)
        request = await read(own, Role.NURSE)
        assert [each["requestId"] for each in (await told(whole))["entries"]] == [request]
        assert (await told(bare))["cursor"]


async def test_that_a_teenager_was_told_of_a_read_tells_nobody_of_it(own: Graph) -> None:
    """Whom a specialist of a confidential disease treats, a parent does not learn from the log of the log (5 F 44, note 15)."""
    await change(
        own.dsn,
        f"""INSERT INTO appointment (child_id, id, source, number, status, organization_id, staff_id, starts_at, day)
        SELECT '{BORIS.id}', gen_random_uuid(), 'UMIAS', 'n', 'BOOKED', organization_id, staff_id, now(),
          (now() AT TIME ZONE 'Europe/Moscow')::date FROM assignment WHERE staff_id = '{STAFF[Role.SPECIALIST]}'""",
    )
    await change(own.dsn, f"UPDATE staff SET specialty = 'PSYCHIATRY' WHERE id = '{STAFF[Role.SPECIALIST]}'")
    entries = "subscription ($ids: [ID!]!) { accessLogged(childIds: $ids) { at entries { actorRole } } }"
    async with following(own, Role.CHILD, entries, TEEN) as teen:
        await read(own, Role.SPECIALIST, BORIS.global_id)
        assert (await told(teen))["entries"] == [{"actorRole": "SPECIALIST"}]
    # Beside it they may be reminded of the appointment, which is told, too.
    on_record = """SELECT FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
      WHERE subject = $1 AND outcome = 'TOLD' AND 'AccessLogged.at' = ANY (p.fields)"""
    assert len(await rows(own.dsn, on_record, subject_of(Role.CHILD))) == 1
    log = await own.ask(CHILD % "accessLog { nodes { actorRole } }", Role.PARENT, {"id": BORIS.global_id})
    assert log.data["child"]["accessLog"]["nodes"] == []


async def test_who_may_not_read_the_log_is_not_told(own: Graph) -> None:
    """A relative whom a parent let in reads the record and not its log (domain.md 5 F 41); staff may not open it."""
    await change(
        own.dsn,
        f"UPDATE representation SET kind = 'DELEGATED', valid_to = current_date + 30 WHERE child_id = '{ANNA.id}'",
    )
    async with following(own, Role.PARENT, BARE) as relative:
        await read(own, Role.NURSE)
        await noted_none(own)
        assert await is_quiet(relative)
    for role in (Role.NURSE, Role.DISTRICT_DOCTOR):
        with pytest.raises(Refusal) as refused:
            await opened(own, role, BARE)
        assert refused.value.code is Code.FORBIDDEN


async def test_what_was_read_while_nobody_listened_is_told_from_a_cursor(own: Graph) -> None:
    async with following(own, Role.PARENT, READS) as stream:
        await read(own, Role.NURSE)
        cursor = (await told(stream))["cursor"]
    missed = await read(own, Role.DISTRICT_DOCTOR)
    await noted_none(own)
    await numbered_all(own)
    async with following(own, Role.PARENT, READS, {"ids": [ANNA.global_id], "after": cursor}) as stream:
        assert [each["requestId"] for each in (await told(stream))["entries"]] == [missed]


async def test_reads_of_children_whom_nobody_follows_are_no_events(own: Graph) -> None:
    async with following(own, Role.PARENT, BARE):
        await read(own, Role.NURSE, VERA.global_id)
        assert await rows(own.dsn, "SELECT FROM access_read") == []
        await change(own.dsn, "UPDATE access_followed SET until = now()")
        await read(own, Role.NURSE)
        assert await rows(own.dsn, "SELECT FROM access_read") == []
    assert await rows(own.dsn, "SELECT FROM outbox WHERE topic = 'ACCESS_LOGGED'") == []


async def noted_none(graph: Graph) -> None:
    """Return when all that was noted are events."""
    async with asyncio.timeout(30):
        while await rows(graph.dsn, "SELECT FROM access_read"):  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.02)


async def numbered_all(graph: Graph) -> None:
    """Return when all events have their numbers."""
    async with asyncio.timeout(30):
        while await rows(graph.dsn, "SELECT FROM outbox WHERE number IS NULL"):  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.02)
