"""POST /feeds/SOURCE: a machine sends its own source, reads nothing, and each right is looked at (row 15; 5 C 16, 5 G 54)."""

import gzip
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from graph.policy.grants import read_policy
from graph.viewer import TOKEN_ROLES, Role
from tests.feeds.sending import body, enrolled
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, BORIS, KIDS, SCHOOL, SECRETS, VERA, subject_of
from tests.redecided import redecided

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOME = SCHOOL.hex
NDJSON = {"content-type": "application/x-ndjson"}
TRAIL = """
SELECT p.role, p.operation, e.subject, e.outcome, e.purpose, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE p.operation LIKE 'POST /feeds/%' ORDER BY e.id
"""
STATUS = "{ syncStatus { source status syncedAt lagSeconds lastRecordAt lastError quarantined } }"


async def post(
    graph: Graph, content: bytes, source: str = "MES", role: Role = Role.FEED, more: Mapping[str, str] = NDJSON
) -> httpx.Response:
    token = bearer(ISSUER.issue(subject_of(role), role, 600))
    return await graph.client.post(f"/feeds/{source}", content=content, headers={**NDJSON, **token, **more})


async def test_records_go_in_and_each_bad_one_is_named(own: Graph) -> None:
    bad = enrolled(BORIS, 1, "nowhere")
    answer = await post(own, body(enrolled(VERA, 1, HOME), bad, b"{"))
    assert answer.status_code == 200
    assert answer.json() == {
        "source": "MES",
        "status": "SIMULATED",
        "records": 3,
        "applied": 1,
        "unchanged": 0,
        "stale": 0,
        "quarantined": 2,
        "errors": [
            {"line": 2, "code": "UNKNOWN_INSTITUTION", "field": None},
            {"line": 3, "code": "NOT_JSON", "field": None},
        ],
    }
    assert not [secret for secret in SECRETS if secret in answer.text]
    again = await post(own, gzip.compress(body(enrolled(VERA, 1, HOME))), more={"content-encoding": "gzip"})
    assert [again.json()[name] for name in ("applied", "unchanged")] == [0, 1]
    ((role, operation, subject, outcome, about, children),) = await rows(own.dsn, TRAIL)
    assert (role, operation, subject, outcome) == ("feed", "POST /feeds/MES", subject_of(Role.FEED), "OK")
    assert (about, children) == ("records 3, applied 1, quarantined 2", [VERA.id])


async def test_metrics_tell_how_far_a_source_is_and_nothing_of_a_child(own: Graph) -> None:
    """5 C 19: counts and times by source; no number, name or code of anybody."""
    await post(own, body(enrolled(VERA, 1, HOME), enrolled(BORIS, 1, "nowhere")))
    await change(
        own.dsn,
        "UPDATE feed_source SET synced_at = now() - interval '90 seconds', error = 'UNAVAILABLE' WHERE name = 'MES'",
    )
    text = (await own.client.get("/metrics")).text
    lines = dict(line.rpartition(" ")[::2] for line in text.splitlines() if line.startswith("passport_feed"))
    assert lines['passport_feed_records_total{outcome="applied",source="MES"}'] == "1.0"
    assert lines['passport_feed_records_total{outcome="quarantined",source="MES"}'] == "1.0"
    assert 90 <= float(lines['passport_feed_lag_seconds{source="MES"}']) < 3_600
    assert lines['passport_feed_failing{source="MES"}'] == "1.0"
    assert lines['passport_feed_failing{source="UMIAS"}'] == "0.0"
    assert 'passport_feed_lag_seconds{source="UMIAS"}' not in lines
    assert not [secret for secret in SECRETS if secret in text]


async def test_how_far_a_source_is_is_shown_to_registrar_and_administrator(own: Graph) -> None:
    _, before, _ = (await own.ask(STATUS, Role.REGISTRAR)).data["syncStatus"]
    assert (before["source"], before["status"], before["syncedAt"], before["lagSeconds"]) == (
        "MES",
        "SIMULATED",
        None,
        None,
    )
    await post(own, body(enrolled(VERA, 1, HOME), b"{"))
    for role in (Role.REGISTRAR, Role.ADMINISTRATOR):
        _, mes, umias = (await own.ask(STATUS, role)).data["syncStatus"]
        assert (umias["source"], umias["status"], umias["quarantined"]) == ("UMIAS", "SIMULATED", 0)
        assert mes["quarantined"] == 1
        assert 0 <= mes["lagSeconds"] < 60
        assert mes["lastRecordAt"] is not None
    for role in set(TOKEN_ROLES) - {Role.REGISTRAR, Role.ADMINISTRATOR}:
        assert (await own.ask(STATUS, role)).data == {"syncStatus": []}


async def test_a_machine_reads_nothing(own: Graph) -> None:
    for kid in KIDS:
        asked = f'{{ child(by: {{id: "{kid.global_id}"}}) {{ id }} emergencyCapsule(by: {{id: "{kid.global_id}"}}) {{ sex }} }}'
        answer = (await own.ask(asked, Role.FEED)).text
        assert '"child":null' in answer
        assert not [secret for secret in SECRETS if secret in answer]
    assert (await own.ask("{ myChildren { nodes { id } } }", Role.FEED)).data["myChildren"]["nodes"] == []


async def test_nobody_else_sends(own: Graph) -> None:
    others = set(TOKEN_ROLES) - {Role.FEED}
    for role in others:
        answer = await post(own, body(enrolled(VERA, 1, HOME)), role=role)
        assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN"), role
    assert await rows(own.dsn, "SELECT FROM feed_record") == []
    assert [row["outcome"] for row in await rows(own.dsn, TRAIL)] == ["DENIED"] * len(others)


WRONG: list[tuple[str, str, int]] = [
    ("UPDATE feed_source SET subject = NULL", "another source", 403),
    ("UPDATE account SET roles = '{}' WHERE subject = 'feed-1'", "no role", 401),
    ("UPDATE account SET disabled_at = now() WHERE subject = 'feed-1'", "closed", 401),
    ("UPDATE account SET level = 'STANDARD' WHERE subject = 'feed-1'", "not FULL", 403),
]


@pytest.mark.parametrize(("statement", "why", "status"), WRONG)
async def test_a_right_that_is_gone_ends_at_the_next_request(own: Graph, statement: str, why: str, status: int) -> None:
    await change(own.dsn, statement)
    assert (await post(own, body(enrolled(VERA, 1, HOME)))).status_code == status, why
    assert await rows(own.dsn, "SELECT FROM feed_record") == []


async def test_only_its_own_source_and_only_by_post(own: Graph) -> None:
    assert (await post(own, body(enrolled(VERA, 1, HOME)), source="UMIAS")).status_code == 403
    assert (await post(own, body(enrolled(VERA, 1, HOME)), source="OTHER")).status_code == 404
    assert (await own.client.post("/feeds/MES", content=b"", headers=NDJSON)).status_code == 401
    assert (await own.client.get("/feeds/MES")).status_code == 405
    assert (await post(own, b"{}", more={"content-type": "application/json"})).status_code == 415
    assert (await post(own, b"x" * 25_000_000)).status_code == 413


async def test_a_body_of_many_batches(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """A right that ends in the middle of a body ends there."""
    from graph.write import feed_door

    monkeypatch.setattr(feed_door, "SIZE", 3)
    many: list[Any] = [
        enrolled(kid, number, HOME, className=f"{number}") for number in range(1, 4) for kid in (ANNA, VERA)
    ]
    large = body(*many) + b"\n" * 300_000  # beyond what stays in memory
    assert (await post(own, large)).json()["applied"] == 6
    calls = 0
    plain = feed_door.FeedDoor._require_bound

    async def once(self: Any, connection: Any, request: Any) -> bool:
        nonlocal calls
        calls += 1
        if calls == 3:
            await connection.execute("SELECT 1")
            raise feed_door._forbidden()
        return await plain(self, connection, request)

    monkeypatch.setattr(feed_door.FeedDoor, "_require_bound", once)
    newer = [enrolled(ANNA, number, HOME, className=f"n{number}") for number in range(4, 12)]
    assert (await post(own, body(*newer))).status_code == 403
    ((last,),) = await rows(own.dsn, "SELECT max(sequence) FROM feed_record")
    assert last == 6


async def test_a_policy_that_takes_the_right_away_ends_it_in_the_middle_of_a_body(
    own: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = own.app.endpoints["/feeds/MES"].door
    plain = type(door).admit

    async def admit(self: Any, *arguments: Any) -> Any:
        admitted = await plain(self, *arguments)
        taken = self.policy.tried(redecided(read_policy(None), "feed", "sync_status", "deny", action="write"))
        assert not isinstance(taken, list), taken
        self.policy.take(taken)
        return admitted

    monkeypatch.setattr(type(door), "admit", admit)
    assert (await post(own, body(enrolled(ANNA, 1, HOME)))).status_code == 403
    assert await rows(own.dsn, "SELECT FROM feed_record") == []
