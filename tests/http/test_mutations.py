"""Writes: once under a key, in their order, whole or not at all, and what went wrong said at its place."""

from typing import Any, cast

import asyncpg
import pytest

from graph.areas.graph import AREAS, build_catalog
from graph.errors import StartupProblem
from graph.execute.mutation import require_writes
from graph.execute.written import Intent, Written
from graph.settings import Settings
from graph.viewer import Role
from graph.write.idempotent import Idempotent
from graph.write.key import TAKE
from tests.areas.glass.test_break_glass import CLOSE, OPEN, opened, wish
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, GLEB, VERA, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")
DOCTOR = Role.EMERGENCY_DOCTOR


async def grants(graph: Graph, child: Any = VERA) -> int:
    """How many grants there are for a child."""
    return len(await rows(graph.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", child.id))


async def test_the_same_key_answers_the_same_and_writes_once(own: Graph) -> None:
    first = await opened(own)
    assert await opened(own) == first
    assert await grants(own) == 1


async def test_the_key_for_something_else_is_refused(own: Graph) -> None:
    await opened(own)
    answer = await own.ask(OPEN, DOCTOR, wish(child=GLEB))
    assert answer.code == "IDEMPOTENCY_KEY_REUSED"
    assert answer.errors[0]["path"] == ["breakGlassOpen"]
    other = await own.ask(
        CLOSE, DOCTOR, {"input": {"idempotencyKey": "k1", "grantId": (await opened(own))["grant"]["id"]}}
    )
    assert other.code == "IDEMPOTENCY_KEY_REUSED"
    assert (await grants(own), await grants(own, GLEB)) == (1, 1)


async def test_a_key_is_its_senders_own(own: Graph) -> None:
    await opened(own)
    await opened(own, Role.SPECIALIST)
    assert await grants(own) == 2


async def test_problems_keep_no_key(own: Graph) -> None:
    assert (await opened(own, justification="short"))["problems"]
    assert (await opened(own))["problems"] == []


@pytest.mark.parametrize("key", ["", "x" * 101, "two\nlines"])
async def test_an_odd_key_is_a_problem(graph: Graph, key: str) -> None:
    payload = await opened(graph, key=key)
    assert [(each["code"], each["path"]) for each in payload["problems"]] == [("INVALID", ["input", "idempotencyKey"])]


async def test_an_account_that_is_not_full_writes_nothing(own: Graph) -> None:
    await change(own.dsn, "UPDATE account SET level = 'STANDARD'")
    answer = await own.ask(OPEN, DOCTOR, wish())
    assert answer.code == "FORBIDDEN"
    assert await grants(own) == 0
    assert (await own.ask("{ viewer { level } }", DOCTOR)).data == {"viewer": {"level": "STANDARD"}}


async def test_an_account_that_lost_its_role_writes_nothing(own: Graph) -> None:
    await change(own.dsn, "UPDATE account SET disabled_at = now()")
    answer = await own.ask(OPEN, DOCTOR, wish())
    assert (answer.status, answer.code) == (401, "UNAUTHENTICATED")
    assert await grants(own) == 0


TWO = """mutation ($a: BreakGlassOpenInput!, $b: BreakGlassOpenInput!) {
  first: breakGlassOpen(input: $a) { grant { reason } }
  second: breakGlassOpen(input: $b) { __typename grant { reason } }
  __typename
}"""


async def test_writes_go_in_their_order_and_one_that_is_refused_stops_no_other(own: Graph) -> None:
    await opened(own)
    asked = {"a": wish(child=GLEB)["input"], "b": wish(key="k2", reason="POISONING")["input"]}
    answer = await own.ask(TWO, DOCTOR, asked)
    assert answer.status == 200
    assert list(answer.body["data"]) == ["first", "second", "__typename"]
    assert answer.body["data"]["first"] is None
    assert answer.body["data"]["second"] == {"__typename": "BreakGlassOpenPayload", "grant": {"reason": "POISONING"}}
    (error,) = answer.body["errors"]
    assert error["path"] == ["first"]
    assert error["locations"] == [{"line": 2, "column": 3}]
    assert error["extensions"]["code"] == "IDEMPOTENCY_KEY_REUSED"


async def test_a_forbidden_write_stops_all_before_the_first(own: Graph) -> None:
    both = """mutation ($a: BreakGlassOpenInput!, $r: BreakGlassReviewInput!) {
      breakGlassOpen(input: $a) { grant { id } } breakGlassReview(input: $r) { reviewedAt } }"""
    review = {"idempotencyKey": "r", "grantId": "x", "outcome": "JUSTIFIED", "note": "long enough a note"}
    answer = await own.ask(both, DOCTOR, {"a": wish()["input"], "r": review})
    assert answer.code == "FORBIDDEN"
    assert await grants(own) == 0


async def test_a_malformed_id_has_its_place(own: Graph) -> None:
    answer = await own.ask(CLOSE, DOCTOR, {"input": {"idempotencyKey": "c", "grantId": ANNA.global_id}})
    assert (answer.code, answer.places) == ("BAD_USER_INPUT", [(1, 44)])


async def test_arguments_in_the_document_are_read_like_variables(own: Graph) -> None:
    text = f'''mutation {{ breakGlassOpen(input: {{idempotencyKey: "k1", child: {{policyNumber: "{VERA.policy_number}"}},
      reason: UNCONSCIOUS, justification: "Unconscious in the tram"}}) {{ grant {{ id }} }} }}'''
    written = (await own.ask(text, DOCTOR)).data["breakGlassOpen"]["grant"]["id"]
    assert written == (await opened(own))["grant"]["id"]


async def test_a_mutation_without_a_write_or_a_write_without_a_mutation_stops_the_start() -> None:
    async def written(_: Intent) -> Written:
        return Written()

    names = sorted(name for area in AREAS for name in area.writes(cast(Idempotent, None), Settings()))
    require_writes(build_catalog(), dict.fromkeys(names, written))
    for strange in (names[:-1], (*names, "child_delete")):
        with pytest.raises(StartupProblem, match=names[-1] if len(strange) < len(names) else "child_delete"):
            require_writes(build_catalog(), dict.fromkeys(strange, written))


async def test_a_write_reads_none_of_the_keys_that_its_sender_still_keeps(own: Graph) -> None:
    many = """INSERT INTO idempotency (subject, key, mutation, arguments, result, created_at)
    SELECT 's', 'k' || n, 'm', '', '', now() FROM generate_series(1, 5000) AS n"""
    await change(own.dsn, many)
    await change(own.dsn, "ANALYZE idempotency")
    take = TAKE
    for place, value in enumerate(("'s'", "'new'", "'m'", "''", "now()", "now() - interval '30 days'"), 1):
        take = take.replace(f"${place}", value)
    ((plan,),) = await rows(own.dsn, f"EXPLAIN (ANALYZE, FORMAT JSON) {take}")
    assert '"InitPlan' in plan  # once, and not for each key of the sender
    assert '"Index Name": "ix_idempotency_subject_created_at"' in plan
    assert '"Rows Removed by Filter"' not in plan


async def test_an_old_key_that_another_write_fails_to_forget_answers_nothing(own: Graph) -> None:
    subject, old = subject_of(DOCTOR), "'2020-01-01'"
    held = await asyncpg.connect(own.dsn)
    await change(own.dsn, f"INSERT INTO idempotency VALUES ('{subject}', 'k1', 'm', '', '{{}}', {old})")
    async with held.transaction():
        await held.execute("SELECT FROM idempotency WHERE subject = $1 FOR UPDATE", subject)
        assert (await own.ask(OPEN, DOCTOR, wish())).code == "CONFLICT"
    await held.close()
    assert (await opened(own))["problems"] == []


async def test_what_was_kept_is_no_value_of_a_child(own: Graph) -> None:
    await opened(own)
    (row,) = await rows(own.dsn, "SELECT result, arguments FROM idempotency")
    assert VERA.family not in row["result"]
    assert VERA.policy_number not in row["result"] + row["arguments"]
