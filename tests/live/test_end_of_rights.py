"""Whatever ends a right ends its streams, with a code and no data (domain.md 5 F 38 to 40, 5 D 30)."""

import asyncio
from datetime import timedelta

import pytest

from graph.errors import Code, Refusal
from graph.live.open_stream import OpenStream
from graph.policy.grants import compile_grants, read_policy
from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, FIRST, MOTHER, SECOND, STAFF, TODAY, global_id, subject_of
from tests.live.following import CHANGED, end_of, end_of_any, following, is_quiet, opened, tell, told
from tests.redecided import redecided

pytestmark = pytest.mark.asyncio(loop_scope="module")

YESTERDAY = TODAY - timedelta(days=1)
BORIS_IDS = {"ids": [BORIS.global_id]}
ENDS = {
    "revoked": (Role.PARENT, f"UPDATE representation SET status = 'REVOKED' WHERE representative_id = '{MOTHER}'"),
    "suspended": (Role.PARENT, f"UPDATE representation SET status = 'SUSPENDED' WHERE representative_id = '{MOTHER}'"),
    "restricted by a court": (
        Role.PARENT,
        f"UPDATE representation SET court_restricted = true WHERE child_id = '{ANNA.id}'",
    ),
    "over": (Role.PARENT, f"UPDATE representation SET valid_to = '{YESTERDAY}' WHERE representative_id = '{MOTHER}'"),
    "15 today": (Role.PARENT, f"UPDATE child SET birth_date = birth_date - interval '8 years' WHERE id = '{ANNA.id}'"),
    "18 today": (Role.PARENT, f"UPDATE child SET birth_date = birth_date - interval '11 years' WHERE id = '{ANNA.id}'"),
    "disabled": (Role.PARENT, f"UPDATE account SET disabled_at = now() WHERE subject = '{subject_of(Role.PARENT)}'"),
    "another role": (
        Role.NURSE,
        f"UPDATE account SET roles = '{{registrar}}' WHERE subject = '{subject_of(Role.NURSE)}'",
    ),
    "end of an assignment": (
        Role.NURSE,
        f"UPDATE assignment SET valid_to = '{YESTERDAY}' WHERE staff_id = '{STAFF[Role.NURSE]}'",
    ),
    "a child that moved": (Role.DISTRICT_DOCTOR, f"UPDATE child SET district_id = '{SECOND}' WHERE id = '{ANNA.id}'"),
    "end of an enrolment": (
        Role.SCHOOL_NURSE,
        f"UPDATE enrolment SET valid_to = '{YESTERDAY}' WHERE child_id = '{ANNA.id}'",
    ),
    "a call that is closed": (
        Role.DISPATCHER,
        f"UPDATE ambulance_call SET closed_at = now() WHERE child_id = '{ANNA.id}'",
    ),
    "another doctor": (
        Role.EMERGENCY_DOCTOR,
        f"UPDATE ambulance_call SET doctor_id = NULL WHERE child_id = '{ANNA.id}'",
    ),
    "a referral that is closed": (
        Role.SPECIALIST,
        f"UPDATE referral SET closed_at = now() - interval '1 year' WHERE child_id = '{ANNA.id}'",
    ),
    "deleted": (Role.PARENT, f"DELETE FROM representation WHERE child_id = '{ANNA.id}'"),
}


@pytest.mark.parametrize("end", ENDS)
async def test_the_end_of_a_right_ends_the_stream(own: Graph, end: str) -> None:
    role, statement = ENDS[end]
    async with following(own, role) as stream:
        await tell(own.dsn, "bloodGroup")
        await told(stream)
        await change(own.dsn, statement)
        await tell(own.dsn, "rhFactor")
        assert await end_of(stream) == "ACCESS_REVOKED"


async def test_what_ends_by_its_time_ends_the_stream(own: Graph) -> None:
    await change(own.dsn, "UPDATE ambulance_call SET expires_at = now() + interval '1 second'")
    async with following(own, Role.DISPATCHER) as stream:
        assert await end_of(stream) == "ACCESS_REVOKED"


async def test_the_end_of_a_right_leaves_the_streams_of_others(own: Graph) -> None:
    async with following(own, Role.PARENT) as mother, following(own, Role.NURSE) as nurse:
        await change(own.dsn, ENDS["revoked"][1])
        assert await end_of(mother) == "ACCESS_REVOKED"
        await tell(own.dsn, "bloodGroup")
        assert (await told(nurse))["changed"] == ["bloodGroup"]


async def test_a_right_to_one_of_two_children_ends_the_stream_of_both(own: Graph) -> None:
    async with following(own, Role.PARENT, CHANGED, {"ids": [ANNA.global_id, BORIS.global_id]}) as stream:
        await change(own.dsn, f"UPDATE representation SET status = 'REVOKED' WHERE child_id = '{BORIS.id}'")
        assert await end_of(stream) == "ACCESS_REVOKED"
    async with following(own, Role.PARENT) as stream:  # the rest is opened again
        await tell(own.dsn, "bloodGroup")
        await told(stream)


async def test_a_new_policy_ends_what_it_takes_away(own: Graph) -> None:
    hub = own.app.state.streams
    policy = hub.rights._policy
    async with following(own, Role.PARENT) as mother, following(own, Role.NURSE) as nurse:
        text = redecided(read_policy(None), "parent", "live_record", "deny")
        before = policy.grants
        policy.take(compile_grants(text, policy.catalog))
        try:
            assert await end_of(mother) == "ACCESS_REVOKED"
            await tell(own.dsn, "bloodGroup")
            assert (await told(nurse))["changed"] == ["bloodGroup"]
        finally:
            policy.take(before)


async def test_a_right_that_came_ends_the_stream_when_it_goes(own: Graph) -> None:
    """A nurse of the polyclinic was given the district, and lost it (domain.md 5 D 30, F 40)."""
    hub = own.app.state.streams
    second = f"UPDATE assignment SET district_id = '{FIRST}' WHERE staff_id = '{STAFF[Role.NURSE]}'"
    await change(own.dsn, second.replace(f"'{FIRST}'", "NULL"))
    async with following(own, Role.NURSE) as stream:  # by the polyclinic alone
        assert isinstance(stream, OpenStream)
        before = dict(stream.held)
        await change(own.dsn, second)
        async with asyncio.timeout(5):
            while stream.held == before:  # noqa: ASYNC110 - it is in the service
                await asyncio.sleep(0.02)
        await change(own.dsn, second.replace(f"'{FIRST}'", "NULL"))
        assert await end_of(stream) == "ACCESS_REVOKED"
    assert hub.index.all == set()


async def test_a_row_that_goes_to_another_child_is_told_of_both(own: Graph) -> None:
    async with following(own, Role.PARENT) as stream:
        await change(
            own.dsn,
            f"UPDATE representation SET child_id = '{BORIS.id}', id = gen_random_uuid() WHERE child_id = '{ANNA.id}'",
        )
        assert await end_of(stream) == "ACCESS_REVOKED"


async def test_rights_that_cannot_be_read_are_no_rights(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    async with following(own, Role.PARENT) as stream:

        async def broken(*_: object) -> list[int]:
            raise KeyError

        monkeypatch.setattr(own.app.state.streams.rights, "held", broken)
        await tell(own.dsn, "name")
        assert await end_of_any(stream) == "ACCESS_REVOKED"


async def test_what_changes_after_the_right_has_ended_is_never_told(own: Graph) -> None:
    """Even where nobody has noticed yet: the statement that reads the event decides."""
    hub = own.app.state.streams
    async with following(own, Role.PARENT) as stream:
        await hub.rights.stop()
        await change(own.dsn, ENDS["revoked"][1])
        await tell(own.dsn, "bloodGroup")
        assert await is_quiet(stream)
        hub.rights.start()
        hub.rights.doubt([stream])
        assert await end_of(stream) == "ACCESS_REVOKED"


@pytest.mark.parametrize(
    ("role", "ids"),
    [
        (Role.PARENT, [global_id("Child", MOTHER)]),
        (Role.PARENT, [ANNA.global_id, global_id("Child", FIRST)]),
        (Role.SCHOOL_NURSE, [BORIS.global_id]),
    ],
)
async def test_nobody_and_somebody_elses_child_look_alike(graph: Graph, role: Role, ids: list[str]) -> None:
    with pytest.raises(Refusal) as refused:
        await opened(graph, role, CHANGED, {"ids": ids})
    assert refused.value.code is Code.FORBIDDEN
    assert refused.value.message == "There is no such row, or none that you may follow."
    assert graph.app.state.streams.index.all == set()


async def test_a_stream_that_is_denied_is_on_record(own: Graph) -> None:
    with pytest.raises(Refusal):
        await opened(own, Role.SCHOOL_NURSE, CHANGED, BORIS_IDS)
    denied = await rows(own.dsn, "SELECT subject, child_ids FROM audit_entry WHERE outcome = 'DENIED'")
    assert [(row["subject"], row["child_ids"]) for row in denied] == [(subject_of(Role.SCHOOL_NURSE), [])]


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR, Role.FEED])
async def test_roles_without_streams_are_refused(graph: Graph, role: Role) -> None:
    with pytest.raises(Refusal) as refused:
        await opened(graph, role)
    assert refused.value.code is Code.FORBIDDEN
