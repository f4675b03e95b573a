"""What waits for a second registrar, until that one has agreed or the first has taken it back (domain.md 5 F 42 and 43)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.representation.asking import (
    OTHER,
    REASON,
    REGISTRAR,
    days,
    granted,
    people,
    right_of,
    wrote,
)
from tests.areas.test_waiting import nodes
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, FOREIGN, MOTHER, STAFF, TODAY, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

ORDER = {"number": "2-100/26", "court": "Sud", "issuedOn": "2020-01-01", **days(-2, None)}
PAPER = {"child": {"policyNumber": BORIS.policy_number}, "issuer": "Sud", "issuedOn": "2020-01-01"}
FIRST = "Sotrudnik Staff"


def because(right: str, **more: Any) -> dict[str, Any]:
    return {"representationId": right, "reason": REASON, **more}


async def waits(graph: Graph, subject: str = OTHER) -> dict[str, tuple[Any, Any]]:
    """Rights that wait, with who has said what."""
    nodes_waiting = await nodes(graph, "waitingRights", subject)
    assert all(row["waitsSince"] for row in nodes_waiting)
    return {row["id"]: (row["deathReportedBy"], row["liftAgreedBy"]) for row in nodes_waiting}


async def test_a_death_waits_until_another_says_so_or_the_right_is_given_back(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationBasisAnnul", **because(right, cause="DIED"))
    assert await waits(own) == {right: (FIRST, None)}
    await wrote(own, OTHER, "representationResume", **because(right))
    assert await waits(own) == {}
    await wrote(own, REGISTRAR, "representationBasisAnnul", **because(right, cause="DIED"))
    payload = await wrote(own, OTHER, "representationBasisAnnul", **because(right, cause="DIED"))
    assert payload["waitsForAnother"] is False
    assert await waits(own) == {}


async def test_a_death_that_was_reported_for_another_child_waits_no_longer_either(own: Graph) -> None:
    await people(own)
    first, other = await granted(own), await granted(own, child=BORIS)
    for right in (first, other):
        await wrote(own, REGISTRAR, "representationBasisAnnul", **because(right, cause="DIED"))
    assert [*await waits(own)] == [first, other]
    await wrote(own, OTHER, "representationBasisAnnul", **because(first, cause="DIED"))
    assert await waits(own) == {}


async def test_the_end_of_an_order_waits_beside_a_death(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER)
    assert await waits(own) == {}
    await wrote(own, REGISTRAR, "representationRestrictionLift", **because(right))
    assert await waits(own) == {right: (None, FIRST)}
    await wrote(own, REGISTRAR, "representationBasisAnnul", **because(right, cause="DIED"))
    assert await waits(own) == {right: (FIRST, FIRST)}
    await wrote(own, OTHER, "representationRestrictionLift", **because(right))
    assert await waits(own) == {right: (FIRST, None)}
    await wrote(own, OTHER, "representationResume", **because(right))
    assert await waits(own) == {}


async def test_an_order_that_grows_waits_for_nobody(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER)
    await wrote(own, REGISTRAR, "representationRestrictionLift", **because(right))
    await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **{**ORDER, **days(-3, None)})
    assert await waits(own) == {}


async def test_the_newest_document_of_age_waits_until_another_enters_the_same(own: Graph) -> None:
    await people(own)
    wrong = {**PAPER, "number": "7-1", "validFrom": TODAY.isoformat()}
    right = {**wrong, "number": "7-2"}
    for given in (wrong, right):
        await wrote(own, REGISTRAR, "childEmancipate", **given)
    (row,) = await nodes(own, "waitingEmancipations", OTHER)
    assert row == {"number": "7-2", "enteredBy": FIRST, "confirmedAt": None, "child": {"id": BORIS.global_id}}
    await wrote(own, OTHER, "childEmancipate", **right)
    assert await nodes(own, "waitingEmancipations", OTHER) == []


async def test_a_kinship_waits_for_the_second_registrar(own: Graph) -> None:
    await people(own)
    agreed = (
        f"UPDATE representative SET staff_id = '{STAFF[Role.NURSE]}', staff_end_agreed_by = '{STAFF[Role.REGISTRAR]}'"
    )
    await change(own.dsn, f"{agreed} WHERE id = '{MOTHER}'")
    kinships = await nodes(own, "waitingKinships", OTHER)
    assert {row["representative"]["staffEndAgreedBy"] for row in kinships} == {FIRST}
    assert right_of(ANNA, uid(601)) in {row["id"] for row in kinships}
    await change(own.dsn, f"UPDATE representative SET staff_end_agreed_by = NULL WHERE id = '{MOTHER}'")
    assert await nodes(own, "waitingKinships", OTHER) == []


async def test_what_waits_of_another_polyclinic_is_not_there(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationBasisAnnul", **because(right, cause="DIED"))
    await change(own.dsn, f"UPDATE child SET district_id = '{FOREIGN}' WHERE id = '{ANNA.id}'")
    assert await waits(own) == {}
