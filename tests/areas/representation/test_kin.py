"""No registrar takes a step over a right of theirs or of their family, whoever let them look after the child (domain.md 5 C 25)."""

from typing import Any
from uuid import UUID

import pytest

from graph.viewer import Role
from tests.areas.representation.asking import (
    ACT,
    ORDER,
    OTHER,
    PERSON,
    REASON,
    REGISTRAR,
    asked,
    days,
    granted,
    people,
    reached,
    refused,
    right_of,
    wrote,
)
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, MOTHER, STAFF, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

REFUSED = ("ANOTHER_PERSON", "representationId")
STEPS = ("Suspend", "Resume", "Revoke", "RestrictionLift", "DisputeClose", "BasisAnnul", "Restrict")


async def exempt(graph: Graph, person: UUID = PERSON) -> None:
    """The registrar is this person, and may look after both children."""
    values = ", ".join(
        f"('{kid.id}', '{uid(number)}', '{STAFF[Role.REGISTRAR]}', '{STAFF[Role.NURSE]}', 'The only one', now(), '2020-01-01')"
        for kid, number in ((ANNA, 3401), (BORIS, 3402))
    )
    await change(
        graph.dsn,
        f"UPDATE account SET representative_id = '{person}' WHERE subject = '{REGISTRAR}';"
        " INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from) VALUES "
        + values,
    )


def given(name: str, right: str) -> dict[str, Any]:
    """What each of the writes is sent."""
    if name == "Restrict":
        return {"representationId": right, **ORDER, **days(-1, None)}
    return {"representationId": right, "reason": REASON, **({"cause": "ANNULLED"} if name == "BasisAnnul" else {})}


@pytest.mark.parametrize("name", STEPS)
async def test_a_registrar_takes_no_step_over_their_own_right_nor_over_the_other_parents(own: Graph, name: str) -> None:
    await people(own)
    right = await granted(own)
    await exempt(own)
    for each in (right, right_of(ANNA, uid(601))):
        assert await refused(own, REGISTRAR, f"representation{name}", **given(name, each)) == REFUSED


async def test_another_registrar_takes_it(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await exempt(own)
    await wrote(own, OTHER, "representationSuspend", representationId=right, reason=REASON)
    assert await refused(own, REGISTRAR, "representationResume", representationId=right, reason=REASON) == REFUSED
    assert await reached(own) == set()
    await wrote(own, OTHER, "representationResume", representationId=right, reason=REASON)
    assert await reached(own) == {ANNA.global_id}


async def test_a_registrar_ends_no_right_over_a_child_of_their_own_by_a_document_of_age(own: Graph) -> None:
    await people(own)
    await granted(own, child=BORIS)
    await exempt(own)
    document: dict[str, Any] = {"number": "7-1", "issuer": "Sud", "issuedOn": "2020-01-01"}
    document |= {"child": {"policyNumber": BORIS.policy_number}, "validFrom": days(-1, None)["validFrom"]}
    assert await refused(own, REGISTRAR, "childEmancipate", **document) == ("ANOTHER_PERSON", "child")
    assert (await wrote(own, OTHER, "childEmancipate", **document))["waitsForAnother"] is True


async def test_a_registrar_grants_nobody_a_right_over_a_child_of_their_own(own: Graph) -> None:
    await people(own)
    request = await asked(own, kind="GUARDIAN", document=ACT)
    await exempt(own, MOTHER)
    decision: dict[str, Any] = {"requestId": request, "grants": True, "reason": REASON}
    assert await refused(own, REGISTRAR, "representationDecide", **decision) == ("ANOTHER_PERSON", "requestId")
