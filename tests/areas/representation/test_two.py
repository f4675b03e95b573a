"""The first of two registrars is one still when the second agrees; else their word does not count (domain.md 5 C 25, 5 F 41)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.representation.asking import (
    ACT,
    ORDER,
    OTHER,
    REASON,
    REGISTRAR,
    asked,
    days,
    granted,
    people,
    reached,
    refused,
    wrote,
)
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, POLYCLINIC, STAFF, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

THIRD = "registrar-3"
ONLY = {ANNA.global_id}
GONE = {
    "role": f"UPDATE account SET roles = '{{nurse}}' WHERE subject = '{REGISTRAR}'",
    "account": f"UPDATE account SET disabled_at = now() WHERE subject = '{REGISTRAR}'",
    "place": f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{STAFF[Role.REGISTRAR]}'",
}


async def registrars(graph: Graph) -> None:
    """Three of them."""
    await people(graph)
    await change(
        graph.dsn,
        f"INSERT INTO staff (id) VALUES ('{uid(3320)}');"
        f" INSERT INTO assignment (staff_id, id, organization_id, valid_from)"
        f" VALUES ('{uid(3320)}', '{uid(3321)}', '{POLYCLINIC}', '2020-01-01');"
        f" INSERT INTO account (subject, staff_id, roles, level) VALUES ('{THIRD}', '{uid(3320)}', '{{registrar}}', 'FULL')",
    )


@pytest.mark.parametrize("cause", GONE)
async def test_who_agreed_to_a_guardian_and_is_no_registrar_any_more_does_not_count(own: Graph, cause: str) -> None:
    await registrars(own)
    request = await asked(own, kind="GUARDIAN", document=ACT)
    decision: dict[str, Any] = {"requestId": request, "grants": True, "reason": REASON}
    await wrote(own, REGISTRAR, "representationDecide", **decision)
    await change(own.dsn, GONE[cause])
    assert (await wrote(own, OTHER, "representationDecide", **decision))["status"] == "VERIFIED"
    assert await reached(own) == set()
    assert (await wrote(own, THIRD, "representationDecide", **decision))["status"] == "ACTIVE"
    assert await reached(own) == ONLY


async def test_who_agreed_that_an_order_is_over_and_is_no_registrar_any_more_does_not_count(own: Graph) -> None:
    await registrars(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER, **days(-2, None))
    given = {"representationId": right, "reason": REASON}
    await wrote(own, REGISTRAR, "representationRestrictionLift", **given)
    await change(own.dsn, GONE["account"])
    assert (await wrote(own, OTHER, "representationRestrictionLift", **given))["waitsForAnother"] is True
    assert await reached(own) == set()
    assert (await wrote(own, THIRD, "representationRestrictionLift", **given))["waitsForAnother"] is False
    assert await reached(own) == ONLY


DEATH = "representationBasisAnnul"


async def test_two_registrars_end_all_rights_of_who_has_died(own: Graph) -> None:
    """5 C 25, 5 F 40: the first holds back the right at hand, which can be undone; children elsewhere wait for the second."""
    await registrars(own)
    right = await granted(own)
    second = await asked(own, child=BORIS)
    await wrote(own, REGISTRAR, "representationDecide", requestId=second, grants=True, reason=REASON)
    given = {"representationId": right, "reason": REASON}
    payload = await wrote(own, REGISTRAR, DEATH, **given, cause="DIED")
    assert (payload["waitsForAnother"], payload["representation"]["status"]) == (True, "SUSPENDED")
    assert await reached(own) == {BORIS.global_id}
    assert await refused(own, REGISTRAR, DEATH, **given, cause="DIED") == ("ANOTHER_PERSON", "representationId")
    await wrote(own, REGISTRAR, "representationResume", **given)
    assert await reached(own) == {*ONLY, BORIS.global_id}
    assert (await wrote(own, OTHER, DEATH, **given, cause="DIED"))["waitsForAnother"] is True
    assert await reached(own) == {BORIS.global_id}
    assert (await wrote(own, REGISTRAR, DEATH, **given, cause="DIED"))["waitsForAnother"] is False
    assert await reached(own) == set()


async def test_who_said_that_somebody_died_and_is_no_registrar_any_more_does_not_count(own: Graph) -> None:
    await registrars(own)
    given = {"representationId": await granted(own), "reason": REASON, "cause": "DIED"}
    await wrote(own, REGISTRAR, DEATH, **given)
    await change(own.dsn, GONE["account"])
    assert (await wrote(own, OTHER, DEATH, **given))["waitsForAnother"] is True
    assert (await wrote(own, THIRD, DEATH, **given))["waitsForAnother"] is False


async def test_who_entered_a_document_of_age_and_is_no_registrar_any_more_does_not_count(own: Graph) -> None:
    await registrars(own)
    document: dict[str, Any] = {"number": "7-1", "issuer": "Sud", "issuedOn": "2020-01-01"}
    document |= {"child": {"policyNumber": BORIS.policy_number}, "validFrom": days(-1, None)["validFrom"]}
    await wrote(own, REGISTRAR, "childEmancipate", **document)
    await change(own.dsn, GONE["account"])
    assert (await wrote(own, OTHER, "childEmancipate", **document))["waitsForAnother"] is True
    assert BORIS.global_id in await reached(own, "parent-1")
    assert (await wrote(own, THIRD, "childEmancipate", **document))["waitsForAnother"] is False
    assert BORIS.global_id not in await reached(own, "parent-1")
