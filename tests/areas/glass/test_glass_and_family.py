"""What a family learns of break-glass: who, why and what was read, but nothing that protects the child from it."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.glass.test_break_glass import GRANTS, REVIEW, acted, opened, wish
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_family_and_the_district_doctor_are_told(own: Graph) -> None:
    await opened(own, Role.SPECIALIST, child=ANNA)
    for role in (Role.PARENT, Role.DISTRICT_DOCTOR):
        (grant,) = (await own.ask(GRANTS, role, {"id": ANNA.global_id})).data["child"]["breakGlassGrants"]["nodes"]
        # The words are for the clinic: they may name what a label hides (domain.md 5 E 36).
        assert grant["justification"] == (None if role is Role.PARENT else "Unconscious in the tram")
        assert grant["reason"] == "UNCONSCIOUS"
        assert grant["actorName"] == "Sotrudnik Staff"
    nurse = await own.ask(GRANTS, Role.NURSE, {"id": ANNA.global_id})
    assert nurse.data["child"]["breakGlassGrants"]["nodes"] == []
    (event,) = await rows(
        own.dsn,
        "SELECT topic, fields, labels FROM outbox WHERE child_id = $1 AND topic !~ 'CALL|RIGHTS'",
        ANNA.id,
    )
    assert tuple(event) == ("BREAK_GLASS_OPENED", ["breakGlassGrants"], [])


async def test_what_protects_a_child_from_its_family_is_not_told_to_it(own: Graph) -> None:
    payload = await opened(own, Role.SPECIALIST, child=ANNA, reason="CHILD_PROTECTION")
    grant = payload["grant"]["id"]
    grants_told = await own.ask(GRANTS, Role.PARENT, {"id": ANNA.global_id})
    assert grants_told.data["child"]["breakGlassGrants"]["nodes"] == []
    by_id = await own.ask("query ($id: ID!) { node(id: $id) { id } }", Role.PARENT, {"id": grant})
    assert by_id.data == {"node": None}
    doctor = await own.ask(GRANTS, Role.DISTRICT_DOCTOR, {"id": ANNA.global_id})
    assert [each["id"] for each in doctor.data["child"]["breakGlassGrants"]["nodes"]] == [grant]
    (event,) = await rows(
        own.dsn,
        "SELECT labels FROM outbox WHERE child_id = $1 AND topic !~ 'CALL|RIGHTS'",
        ANNA.id,
    )
    assert event["labels"] == ["MALTREATMENT"]


LOG = "query ($id: ID!) { child(by: {id: $id}) { accessLog { nodes { actorRole relations purpose fields } } } }"


async def test_the_log_of_the_child_tells_what_was_read_behind_the_glass_and_why(own: Graph) -> None:
    await own.ask("{ myChildren { nodes { sex } } }", Role.SPECIALIST)
    await opened(own, Role.SPECIALIST, child=ANNA, reason="POISONING")
    looks = (await own.ask(LOG, Role.PARENT, {"id": ANNA.global_id})).data["child"]["accessLog"]["nodes"]
    assert [(look["actorRole"], look["relations"], look["purpose"]) for look in looks] == [
        ("SPECIALIST", ["TREATING", "BREAK_GLASS"], "POISONING"),
        ("SPECIALIST", [], "POISONING"),
        ("SPECIALIST", ["TREATING"], None),
    ]
    assert "EmergencyCapsule.bloodGroup" in looks[0]["fields"]


async def test_looks_that_protect_a_child_are_not_in_its_familys_log(own: Graph) -> None:
    await opened(own, Role.SPECIALIST, child=ANNA, reason="CHILD_PROTECTION")
    family_log = await own.ask(LOG, Role.PARENT, {"id": ANNA.global_id})
    assert family_log.data["child"]["accessLog"]["nodes"] == []
    assert "CHILD_PROTECTION" not in family_log.text


async def told(graph: Graph, role: Role = Role.PARENT, child: Any = ANNA) -> list[dict[str, Any]]:
    """The log of a child as a role reads it."""
    log_nodes: list[dict[str, Any]] = (await graph.ask(LOG, role, {"id": child.global_id})).data["child"]["accessLog"][
        "nodes"
    ]
    return log_nodes


async def test_a_review_of_what_protects_a_child_is_not_in_its_familys_log(own: Graph) -> None:
    await opened(own, child=ANNA, reason="CHILD_PROTECTION")
    queue = await own.ask("{ myChildren { nodes { id breakGlassGrants { nodes { id } } } } }", Role.AUDITOR)
    assert ANNA.global_id in queue.text
    assert await told(own) == []
    seen = await told(own, Role.AUDITOR)
    assert ["REVIEW", "PROTECTED"] in [look["relations"] for look in seen]


async def test_opened_and_closed_at_one_instant_it_is_kept_from_the_family(own: Graph) -> None:
    grant = (await opened(own, child=ANNA, reason="CHILD_PROTECTION"))["grant"]["id"]
    both = """mutation ($i: BreakGlassOpenInput!, $c: BreakGlassCloseInput!) {
      breakGlassOpen(input: $i) { capsule { bloodGroup { value } } } breakGlassClose(input: $c) { closedAt } }"""
    given = {"i": wish(ANNA, reason="CHILD_PROTECTION")["input"], "c": {"idempotencyKey": "c", "grantId": grant}}
    assert (await own.ask(both, Role.EMERGENCY_DOCTOR, given)).data["breakGlassClose"]["closedAt"]
    assert await told(own) == []


async def test_an_account_that_is_renamed_uncovers_nothing(own: Graph) -> None:
    await opened(own, child=ANNA, reason="CHILD_PROTECTION")
    await change(own.dsn, "UPDATE account SET subject = 'renamed' WHERE subject = 'emergency_doctor-1'")
    assert await told(own) == []


async def test_what_was_not_justified_is_told_to_the_family(own: Graph) -> None:
    grant = (await opened(own, child=ANNA, reason="CHILD_PROTECTION"))["grant"]["id"]
    review = {"grantId": grant, "outcome": "NOT_JUSTIFIED", "note": "Nothing in the call says so"}
    assert (await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **review)).data["breakGlassReview"]["reviewedAt"]
    (shown,) = (await own.ask(GRANTS, Role.PARENT, {"id": ANNA.global_id})).data["child"]["breakGlassGrants"]["nodes"]
    assert (shown["outcome"], shown["reviewNote"]) == ("NOT_JUSTIFIED", None)
    assert "EMERGENCY_DOCTOR" in [look["actorRole"] for look in await told(own)]
