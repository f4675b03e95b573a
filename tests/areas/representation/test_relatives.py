"""How a relative is let in, less far and until a day, and is out again (domain.md 3.9, 5 F 41)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.representation.asking import (
    APPLICANT,
    ORDER,
    PERSON,
    REASON,
    REGISTRAR,
    asked,
    days,
    people,
    reached,
    refused,
    right_of,
    wrote,
)
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

ONLY = {ANNA.global_id}


def of(right: str, **more: Any) -> dict[str, Any]:
    """What most of these writes are sent."""
    return {"representationId": right, "reason": REASON, **more}


async def test_a_parent_lets_a_relative_in_less_far_and_until_a_day(own: Graph) -> None:
    """3.9, 5 F 41."""
    await people(own)
    request = await asked(own, kind="DELEGATED", document=None)
    given = {"requestId": request, "validTo": days(30, 30)["validTo"], "documentKinds": ["LAB_RESULT"]}
    assert (await refused(own, REGISTRAR, "representationDecide", requestId=request, grants=True, reason=REASON))[
        0
    ] == ("INVALID")
    too_long = {**given, "validTo": days(400, 400)["validTo"]}
    assert await refused(own, "parent-1", "representationDelegate", **too_long) == ("INVALID", "validTo")
    right = (await wrote(own, "parent-1", "representationDelegate", **given))["representation"]["id"]
    assert await reached(own) == ONLY
    query = "query ($id: ID!) { child(by: {id: $id}) { snils documents { nodes { id } } } }"
    mother = (await own.ask(query, Role.PARENT, {"id": ANNA.global_id})).data["child"]
    assert mother["snils"]
    (stored,) = await rows(
        own.dsn, "SELECT kind, granted_by, document_kinds, valid_to FROM representation WHERE kind = 'DELEGATED'"
    )
    assert (stored["granted_by"], stored["document_kinds"]) == (uid(601), ["LAB_RESULT"])
    assert stored["valid_to"].isoformat() == given["validTo"]
    await wrote(own, "parent-1", "representationRevoke", **of(right))
    assert await reached(own) == set()


@pytest.mark.parametrize("step", ["Suspend", "Revoke", "Restrict", "Died"])
async def test_a_relative_is_out_when_the_right_of_who_let_them_in_does_not_stand(own: Graph, step: str) -> None:
    await people(own)
    request = await asked(own, kind="DELEGATED", document=None)
    given: dict[str, Any] = {"requestId": request, "validTo": days(30, 30)["validTo"], "documentKinds": []}
    await wrote(own, "parent-1", "representationDelegate", **given)
    assert await reached(own) == ONLY
    mothers = right_of(ANNA, uid(601))
    if step == "Restrict":
        await wrote(own, REGISTRAR, "representationRestrict", representationId=mothers, **ORDER, **days(-1, None))
    elif step == "Died":
        await wrote(own, REGISTRAR, "representationBasisAnnul", **of(mothers, cause="DIED"))
    else:
        await wrote(own, REGISTRAR, f"representation{step}", **of(mothers))
    assert await reached(own) == set()
    if step == "Suspend":  # the consent was given by a right that did not stand: it is given anew
        await wrote(own, REGISTRAR, "representationResume", **of(mothers))
        assert await reached(own) == set()


async def test_nobody_lets_in_for_longer_than_their_own_right_lasts(own: Graph) -> None:
    await people(own)
    await change(own.dsn, f"UPDATE representation SET valid_to = current_date + 20 WHERE id = '{uid(601)}'")
    request = await asked(own, kind="DELEGATED", document=None)
    given: dict[str, Any] = {"requestId": request, "documentKinds": []}
    longer = {**given, "validTo": days(25, 25)["validTo"]}
    assert await refused(own, "parent-1", "representationDelegate", **longer) == ("INVALID", "requestId")
    await wrote(own, "parent-1", "representationDelegate", **given, validTo=days(15, 15)["validTo"])


async def test_the_child_from_fifteen_lets_relatives_in_and_out(own: Graph) -> None:
    await people(own)
    request = await asked(own, child=BORIS, kind="DELEGATED", document=None)
    given: dict[str, Any] = {"requestId": request, "validTo": days(30, 30)["validTo"], "documentKinds": []}
    right = (await wrote(own, "child-1", "representationDelegate", **given))["representation"]["id"]
    assert await reached(own) == {BORIS.global_id}
    await wrote(own, REGISTRAR, "representationSuspend", **of(right_of(BORIS, uid(602))))
    assert await reached(own) == {BORIS.global_id}  # the consent is the child's own
    await wrote(own, "child-1", "representationRevoke", **of(right))
    assert await reached(own) == set()


async def test_a_relative_lets_nobody_in(own: Graph) -> None:
    await people(own)
    await change(own.dsn, f"UPDATE account SET representative_id = '{PERSON}' WHERE subject = 'parent-1'")
    await change(
        own.dsn,
        f"INSERT INTO representation (child_id, id, representative_id, kind, status, valid_from, valid_to, court_restricted,"
        f" is_primary_contact, basis_kind) VALUES ('{ANNA.id}', '{uid(609)}', '{PERSON}', 'DELEGATED', 'ACTIVE', '2020-01-01',"
        " current_date + 9, false, false, 'CONSENT')",
    )
    await change(own.dsn, f"UPDATE account SET representative_id = '{uid(301)}' WHERE subject = '{APPLICANT}'")
    request = await asked(own, kind="DELEGATED", document=None)
    given: dict[str, Any] = {"requestId": request, "validTo": days(5, 5)["validTo"], "documentKinds": []}
    assert await refused(own, "parent-1", "representationDelegate", **given) == ("NOT_FOUND", "requestId")
