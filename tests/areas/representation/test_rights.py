"""How a right is held back, resumed, restricted, contested and ended, each gone at the next request (domain.md 5 F 38 to 42)."""

from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.representation.asking import (
    ACT,
    APPLICANT,
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
    right_of,
    wrote,
)
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, BORIS, global_id, subject_of, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

ONLY = {ANNA.global_id}


def of(right: str, **more: Any) -> dict[str, Any]:
    """What most of these writes are sent."""
    return {"representationId": right, "reason": REASON, **more}


async def test_a_right_that_is_held_back_is_gone_at_once_and_comes_back(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    payload = await wrote(own, REGISTRAR, "representationSuspend", **of(right))
    assert payload["representation"]["status"] == "SUSPENDED"
    assert await reached(own) == set()
    assert await refused(own, OTHER, "representationSuspend", **of(right)) == ("ALREADY_DONE", "representationId")
    await wrote(own, REGISTRAR, "representationResume", **of(right))
    assert await reached(own) == ONLY


async def test_a_guardians_right_is_resumed_by_another_than_who_held_it_back(own: Graph) -> None:
    """Note 43."""
    await people(own)
    request = await asked(own, kind="GUARDIAN", document=ACT)
    decision: dict[str, Any] = {"requestId": request, "grants": True, "reason": REASON}
    await wrote(own, REGISTRAR, "representationDecide", **decision)
    right = (await wrote(own, OTHER, "representationDecide", **decision))["representation"]["id"]
    await wrote(own, REGISTRAR, "representationSuspend", **of(right))
    assert (await refused(own, REGISTRAR, "representationResume", **of(right)))[0] == "ANOTHER_PERSON"
    assert await reached(own) == set()
    await wrote(own, OTHER, "representationResume", **of(right))
    assert await reached(own) == ONLY


async def test_a_revoked_right_is_gone_for_good(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationRevoke", **of(right))
    assert await reached(own) == set()
    for name in ("representationRevoke", "representationResume", "representationSuspend"):
        assert await refused(own, REGISTRAR, name, **of(right)) == ("ALREADY_DONE", "representationId")
    assert await reached(own) == set()


async def test_a_representative_ends_their_own_right_and_nobody_elses(own: Graph) -> None:
    """Notes 44 and 45: a parent ends only by their own word, a registrar or a court."""
    await people(own)
    right = await granted(own)
    mothers = right_of(ANNA, uid(601))
    for subject, name in ((APPLICANT, "representationRevoke"), ("parent-1", "representationRevoke")):
        other = mothers if subject == APPLICANT else right
        assert await refused(own, subject, name, **of(other)) == ("NOT_FOUND", "representationId")
    assert await refused(own, "child-1", "representationRevoke", **of(right_of(BORIS, uid(602)))) == (
        "NOT_FOUND",
        "representationId",
    )
    await wrote(own, APPLICANT, "representationRevoke", **of(right))
    assert await reached(own) == set()


async def test_an_annulled_document_ends_its_right_for_good(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationBasisAnnul", **of(right, cause="ANNULLED"))
    assert await reached(own) == set()
    assert (await refused(own, OTHER, "representationResume", **of(right)))[0] == "ALREADY_DONE"
    again = await refused(own, REGISTRAR, "representationBasisAnnul", **of(right, cause="ANNULLED"))
    assert again == ("ALREADY_DONE", "representationId")


async def test_who_has_died_represents_nobody_and_is_granted_nothing(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    second = await asked(own, child=BORIS)
    await wrote(own, REGISTRAR, "representationDecide", requestId=second, grants=True, reason=REASON)
    third = await asked(own)
    assert await reached(own) == {ANNA.global_id, BORIS.global_id}
    await wrote(own, REGISTRAR, "representationBasisAnnul", **of(right, cause="DIED"))
    await wrote(own, OTHER, "representationBasisAnnul", **of(right, cause="DIED"))
    assert await reached(own) == set()
    assert (await refused(own, REGISTRAR, "representationDecide", requestId=third, grants=True, reason=REASON))[0] == (
        "ALREADY_DONE"
    )
    fourth = await asked(own)
    assert (await refused(own, REGISTRAR, "representationDecide", requestId=fourth, grants=True, reason=REASON))[0] == (
        "INVALID"
    )


async def test_a_courts_order_holds_on_its_days_whatever_the_right(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    payload = await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER, **days(2, None))
    assert payload["representation"]["courtRestricted"] is False
    assert await reached(own) == ONLY
    payload = await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER, **days(-2, None))
    assert payload["representation"]["courtRestricted"] is True
    assert await reached(own) == set()
    shorter = await refused(own, OTHER, "representationRestrict", representationId=right, **ORDER, **days(-2, 1))
    assert shorter == ("ALREADY_DONE", "representationId")
    await change(
        own.dsn, "UPDATE representation SET restricted_to = current_date - 3 WHERE restricted_from IS NOT NULL"
    )
    assert await reached(own) == ONLY


async def test_two_registrars_end_a_courts_order(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER, **days(-2, None))
    payload = await wrote(own, REGISTRAR, "representationRestrictionLift", **of(right))
    assert payload["waitsForAnother"] is True
    assert (await refused(own, REGISTRAR, "representationRestrictionLift", **of(right)))[0] == "ANOTHER_PERSON"
    assert await reached(own) == set()
    await wrote(own, OTHER, "representationRestrictionLift", **of(right))
    assert await reached(own) == ONLY


async def test_a_restricted_parent_learns_nothing_and_changes_nothing(own: Graph) -> None:
    """5 F 42, note 7."""
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER, **days(-2, None))
    mothers = right_of(ANNA, uid(601))
    refusal = await refused(own, APPLICANT, "representationDispute", **of(mothers))
    assert refusal == ("NOT_FOUND", "representationId")
    query = "query ($id: ID!) { child(by: {id: $id}) { representatives { nodes { status courtRestricted } } } }"
    seen = (await own.ask(query, Role.PARENT, {"id": ANNA.global_id})).data["child"]["representatives"]["nodes"]
    assert [node["courtRestricted"] for node in seen] == [None, None]


async def test_both_sides_of_a_dispute_read_that_there_is_one(own: Graph) -> None:
    """5 F 42: the system takes no side, and a registrar ends it."""
    await people(own)
    right = await granted(own)
    await wrote(own, "parent-1", "representationDispute", **of(right))
    query = "query ($id: ID!) { child(by: {id: $id}) { representatives { nodes { id isDisputed } } } }"
    for subject in (subject_of(Role.PARENT), APPLICANT):
        dispute = await _ask(own, subject, query)
        assert {node["id"]: node["isDisputed"] for node in dispute} == {right: True, right_of(ANNA, uid(601)): False}
        assert await reached(own, subject) >= ONLY
    assert await refused(own, APPLICANT, "representationDispute", **of(right)) == ("INVALID", "representationId")
    assert (await refused(own, "parent-1", "representationDispute", **of(right)))[0] == "ALREADY_DONE"
    await wrote(own, REGISTRAR, "representationDisputeClose", **of(right))
    assert not any(node["isDisputed"] for node in await _ask(own, APPLICANT, query))
    assert (await refused(own, REGISTRAR, "representationDisputeClose", **of(right)))[0] == "ALREADY_DONE"


async def test_a_parent_reads_their_own_document_and_no_others(own: Graph) -> None:
    """Note 8."""
    await people(own)
    await granted(own)
    query = "query ($id: ID!) { child(by: {id: $id}) { representatives { nodes { id basis { kind number issuer issuedOn } } } } }"
    nodes = await _ask(own, APPLICANT, query)
    numbers = {node["id"]: node["basis"]["number"] for node in nodes}
    assert numbers.pop(right_of(ANNA, uid(601))) is None
    assert [*numbers.values()] == ["V-MU 500100"]
    assert [node["basis"]["kind"] for node in nodes].count(None) == 1


async def test_steps_of_a_right_are_kept_in_order_and_told_without_values(own: Graph) -> None:
    await people(own)
    right = await granted(own)
    await wrote(own, REGISTRAR, "representationRestrict", representationId=right, **ORDER, **days(-2, None))
    await wrote(own, REGISTRAR, "representationRestrictionLift", **of(right))
    await wrote(own, OTHER, "representationRestrictionLift", **of(right))
    await wrote(own, REGISTRAR, "representationRevoke", **of(right))
    steps = await rows(own.dsn, "SELECT act, document_number FROM representation_event ORDER BY at, id")
    assert [tuple(step) for step in steps] == [
        ("GRANT", None),
        ("RESTRICT", ORDER["number"]),
        ("AGREE_TO_LIFT", None),
        ("LIFT", None),
        ("REVOKE", None),
    ]
    outbox_fields = await rows(
        own.dsn,
        "SELECT DISTINCT fields FROM outbox WHERE child_id = $1 AND topic !~ 'CALL|RIGHTS'",
        ANNA.id,
    )
    assert [row["fields"] for row in outbox_fields] == [["representatives"]]


async def _ask(graph: Graph, subject: str, query: str) -> Any:
    token = ISSUER.issue(subject, Role.PARENT, 600)
    answer = await graph.post({"query": query, "variables": {"id": ANNA.global_id}}, bearer(token))
    return answer.data["child"]["representatives"]["nodes"]


@pytest.mark.parametrize("role", sorted(set(TOKEN_ROLES) - {Role.REGISTRAR}))
async def test_only_a_registrar_holds_back_and_restricts(graph: Graph, role: Role) -> None:
    document = "mutation ($i: RepresentationChangeInput!) { representationSuspend(input: $i) { changedAt } }"
    given = {
        "idempotencyKey": "k",
        "representationId": global_id("Representation", ANNA.id, uid(601)),
        "reason": REASON,
    }
    assert (await graph.ask(document, role, {"i": given})).code == "FORBIDDEN"


EMANCIPATION = {"child": {"policyNumber": BORIS.policy_number}, "issuer": "Sud", "issuedOn": "2020-01-01"}


async def test_two_registrars_end_every_right_over_a_child_that_is_of_age_by_a_document(own: Graph) -> None:
    """3.9, 5 F 43: from 16, by a court or a guardianship body; the child's own record stays open to it."""
    await people(own)
    given: dict[str, Any] = {**EMANCIPATION, "number": "7-1", "validFrom": days(-1, None)["validFrom"]}
    too_young = {**given, "child": {"policyNumber": ANNA.policy_number}}
    assert await refused(own, REGISTRAR, "childEmancipate", **too_young) == ("INVALID", "validFrom")
    assert (await wrote(own, REGISTRAR, "childEmancipate", **given))["waitsForAnother"] is True
    assert await refused(own, REGISTRAR, "childEmancipate", **given) == ("ANOTHER_PERSON", "number")
    assert BORIS.global_id in await reached(own, "parent-1")
    assert (await wrote(own, OTHER, "childEmancipate", **given))["waitsForAnother"] is False
    assert await reached(own, "parent-1") == ONLY
    assert await reached(own, "child-1") == {BORIS.global_id}
    assert await refused(own, OTHER, "childEmancipate", **given) == ("ALREADY_DONE", "number")
    request = await asked(own, child=BORIS)
    decision: dict[str, Any] = {"requestId": request, "grants": True, "reason": REASON}
    assert await refused(own, REGISTRAR, "representationDecide", **decision) == ("INVALID", "requestId")


async def test_the_second_registrar_enters_the_same_document_of_age(own: Graph) -> None:
    """5 C 25, 5 F 43: two eyes see all of it, and a mistaken entry is corrected by another."""
    await people(own)
    wrong: dict[str, Any] = {**EMANCIPATION, "number": "7-1", "validFrom": days(-9, None)["validFrom"]}
    await wrote(own, REGISTRAR, "childEmancipate", **wrong)
    right = {**wrong, "validFrom": days(-1, None)["validFrom"]}
    for field, value in (("issuer", "Opeka"), ("issuedOn", "2020-01-02"), ("validFrom", right["validFrom"])):
        assert await refused(own, OTHER, "childEmancipate", **{**wrong, field: value}) == ("INVALID", field)
    assert BORIS.global_id in await reached(own, "parent-1")
    assert (await wrote(own, REGISTRAR, "childEmancipate", **right))["waitsForAnother"] is True
    assert await refused(own, REGISTRAR, "childEmancipate", **right) == ("ANOTHER_PERSON", "number")
    assert await refused(own, OTHER, "childEmancipate", **wrong) == ("INVALID", "validFrom")
    other = {**right, "number": "7-2"}
    assert (await wrote(own, OTHER, "childEmancipate", **other))["waitsForAnother"] is True
    assert BORIS.global_id in await reached(own, "parent-1")
    assert (await wrote(own, REGISTRAR, "childEmancipate", **other))["waitsForAnother"] is False
    assert await reached(own, "parent-1") == ONLY
    stored = await rows(own.dsn, "SELECT number, valid_from::text FROM emancipation WHERE confirmed_at IS NOT NULL")
    assert [tuple(row) for row in stored] == [("7-2", other["validFrom"])]


async def test_rights_end_by_themselves_at_eighteen_and_become_a_teens_at_fifteen(own: Graph) -> None:
    """5 F 43: by the birthday in Moscow, and nothing else."""
    birth = (
        "UPDATE child SET birth_date = (now() AT TIME ZONE 'Europe/Moscow')::date - interval '{}' WHERE id = '"
        + str(BORIS.id)
    )
    for age, parents, child in (
        ("15 years", True, True),
        ("15 years -1 day", True, False),
        ("18 years -1 day", True, True),
        ("18 years", False, True),
    ):
        await change(own.dsn, birth.format(age) + "'")
        assert (BORIS.global_id in await reached(own, "parent-1")) is parents, age
        assert (await reached(own, "child-1") == {BORIS.global_id}) is child, age
