"""Every grant has somebody who can review it, also one for child protection and one of an organization without auditor (5 D 29)."""

from typing import Any
from uuid import UUID

import pytest

from graph.viewer import Role
from tests.areas.glass.test_break_glass import REVIEW, acted, opened
from tests.http.auditors import add_auditor
from tests.http.client import ISSUER, Graph, bearer, change
from tests.http.world import ANNA, POLYCLINIC, STAFF, VERA, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUEUE = "{ myChildren { nodes { id breakGlassGrants { nodes { id reason } } } } }"
AUDITOR = "auditor-1"


async def queue(graph: Graph, subject: str = AUDITOR) -> dict[str, list[str]]:
    """The reasons of the grants that an auditor finds waiting, by child."""
    answer = await graph.post({"query": QUEUE}, bearer(ISSUER.issue(subject, Role.AUDITOR, 600)))
    nodes = answer.data["myChildren"]["nodes"]
    return {child["id"]: [grant["reason"] for grant in child["breakGlassGrants"]["nodes"]] for child in nodes}


@pytest.mark.parametrize("reason", ["UNCONSCIOUS", "CHILD_PROTECTION"])
async def test_a_grant_of_an_organization_without_auditor_is_everybodys(own: Graph, reason: str) -> None:
    grant = (await opened(own, Role.SPECIALIST, reason=reason))["grant"]["id"]
    assert (await queue(own))[VERA.global_id] == [reason]
    review = {"grantId": grant, "outcome": "JUSTIFIED", "note": "The hospital confirms it"}
    done = await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **review)
    assert done.data["breakGlassReview"]["problems"] == []
    assert VERA.global_id not in await queue(own)


async def test_a_grant_for_child_protection_waits_for_the_auditor_of_its_organization(own: Graph) -> None:
    await opened(own, child=ANNA, reason="CHILD_PROTECTION")
    near, far = await queue(own), await queue(own, await add_auditor(own, POLYCLINIC))
    assert near[ANNA.global_id] == ["CHILD_PROTECTION"]
    assert ANNA.global_id not in far


@pytest.mark.parametrize(
    "gone",
    [
        "UPDATE account SET disabled_at = now() WHERE subject = 'auditor-2'",
        f"UPDATE assignment SET valid_to = current_date - 2 WHERE organization_id = '{POLYCLINIC}' AND staff_id = '{uid(4002)}'",
        "UPDATE account SET roles = '{nurse}' WHERE subject = 'auditor-2'",
    ],
)
async def test_it_is_everybodys_only_while_the_organization_has_no_auditor(own: Graph, gone: str) -> None:
    await opened(own, Role.SPECIALIST)
    await add_auditor(own, POLYCLINIC)
    assert VERA.global_id not in await queue(own)
    await change(own.dsn, gone)
    assert (await queue(own))[VERA.global_id] == ["UNCONSCIOUS"]


async def test_the_only_auditor_of_an_organization_does_not_review_what_is_their_own(own: Graph) -> None:
    """Neither what they opened nor what was opened for a child of their family (5 C 25)."""
    own_account = await add_auditor(own, POLYCLINIC, STAFF[Role.SPECIALIST])
    await opened(own, Role.SPECIALIST)
    assert VERA.global_id not in await queue(own, own_account)
    assert (await queue(own))[VERA.global_id] == ["UNCONSCIOUS"]
    other = await add_auditor(own, POLYCLINIC, number=3)
    assert (await queue(own, other))[VERA.global_id] == ["UNCONSCIOUS"]
    assert VERA.global_id not in await queue(own)
    await relate(own, other, VERA.id)
    assert VERA.global_id not in await queue(own, other)
    assert (await queue(own))[VERA.global_id] == ["UNCONSCIOUS"]


async def relate(graph: Graph, subject: str, child: UUID) -> None:
    """Make the person behind an account family of a child."""
    await change(
        graph.dsn,
        f"""INSERT INTO representative (id, family) VALUES ('{uid(4100)}', 'Rodnya');
        UPDATE account SET representative_id = '{uid(4100)}' WHERE subject = '{subject}';
        INSERT INTO representation SELECT (jsonb_populate_record(r, jsonb_build_object('child_id', '{child}',
            'representative_id', '{uid(4100)}', 'status', 'REVOKED'))).* FROM representation r LIMIT 1""",
    )


async def test_nobody_but_an_auditor_reviews_for_others(own: Graph) -> None:
    grant = (await opened(own, Role.SPECIALIST))["grant"]["id"]
    review: dict[str, Any] = {"grantId": grant, "outcome": "JUSTIFIED", "note": "We know each other"}
    assert (await acted(own, REVIEW, Role.EMERGENCY_DOCTOR, idempotencyKey="r", **review)).code == "FORBIDDEN"
    assert VERA.global_id in await queue(own)
