"""What waits for a registrar, and what somebody has asked for themselves (domain.md rows 36 and 50, 5 B 15)."""

from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.correction.correcting import BASIS, NURSE, SNILS, decide, propose
from tests.areas.duplicate.comparing import propose as propose_pair, reject
from tests.areas.representation.asking import ACT, APPLICANT, COURT, OTHER, REASON, REGISTRAR, asked, people, wrote
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, BORIS, FOREIGN, GLEB, MOTHER, STAFF, VERA, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

READ = {
    "waitingContacts": "proposalId child { id }",
    "waitingCorrections": "id what child { id name { full } }",
    "waitingDuplicates": "id otherId child { id }",
    "waitingEmancipations": "number enteredBy confirmedAt child { id }",
    "waitingKinships": "id representative { id staffEndAgreedBy } child { id }",
    "waitingRights": "id deathReportedBy liftAgreedBy waitsSince child { id }",
    "waitingRequests": "id kind turn verifiedBy child { id }",
}
STRANGERS = [role for role in TOKEN_ROLES if role is not Role.REGISTRAR]


async def page(graph: Graph, name: str, subject: str = REGISTRAR, first: int = 20, after: str | None = None) -> Any:
    """One page of a list."""
    query = f"query ($f: Int, $a: String) {{ {name}(first: $f, after: $a) {{ nodes {{ {READ[name]} }}"
    query += " pageInfo { hasNextPage endCursor } } }"
    token = ISSUER.issue(subject, Role.REGISTRAR, 600)
    answer = await graph.post({"query": query, "variables": {"f": first, "a": after}}, bearer(token))
    return answer.data[name]


async def nodes(graph: Graph, name: str, subject: str = REGISTRAR) -> list[dict[str, Any]]:
    """All that waits."""
    return list((await page(graph, name, subject))["nodes"])


async def test_corrections_wait_oldest_first_until_they_are_decided(own: Graph) -> None:
    first = await propose(own, NURSE, "FAMILY", "Annova")
    other = await propose(own, NURSE, "SNILS", SNILS, child={"id": BORIS.global_id})
    await propose(own, NURSE, "GIVEN", "Anna", basis={**BASIS, "kind": "ADOPTION"})
    assert [(row["what"], row["child"]["id"]) for row in await nodes(own, "waitingCorrections")] == [
        ("FAMILY", ANNA.global_id),
        ("SNILS", BORIS.global_id),
    ]  # and none by the secrecy of adoption (domain.md 3.14)
    start = await page(own, "waitingCorrections", first=1)
    assert start["pageInfo"]["hasNextPage"] is True
    rest = await page(own, "waitingCorrections", first=5, after=start["pageInfo"]["endCursor"])
    assert [row["what"] for row in rest["nodes"]] == ["SNILS"]
    await decide(own, REGISTRAR, first["correctionId"])
    assert [row["id"] for row in await nodes(own, "waitingCorrections")] == [other["correctionId"]]
    await change(own.dsn, "UPDATE correction SET expires_at = now() WHERE is_confirmed IS NULL")
    assert await nodes(own, "waitingCorrections") == []


async def test_what_is_of_another_polyclinic_waits_for_its_registrar_alone(own: Graph) -> None:
    await change(
        own.dsn,
        "INSERT INTO contact_proposal (child_id, id, representative_id, source, phone, proposed_at) VALUES"
        f" ('{GLEB.id}', '{uid(3401)}', '{MOTHER}', 'UMIAS', '+7', now()), ('{VERA.id}', '{uid(3402)}', '{MOTHER}', 'UMIAS', '+7', now())",
    )
    assert [row["child"]["id"] for row in await nodes(own, "waitingContacts")] == [VERA.global_id]
    await change(own.dsn, f"UPDATE child SET district_id = '{FOREIGN}' WHERE id = '{VERA.id}'")
    assert await nodes(own, "waitingContacts") == []


async def test_a_cursor_of_another_polyclinic_gives_nothing(own: Graph) -> None:
    """5 C 18: a cursor is no question about a row that is out of reach."""
    await change(
        own.dsn,
        "INSERT INTO contact_proposal (child_id, id, representative_id, source, phone, proposed_at) VALUES"
        f" ('{GLEB.id}', '{uid(3401)}', '{MOTHER}', 'UMIAS', '+7', now() - interval '1 day'),"
        f" ('{VERA.id}', '{uid(3402)}', '{MOTHER}', 'UMIAS', '+7', now())",
    )
    (mine,) = await nodes(own, "waitingContacts")
    assert mine["child"]["id"] == VERA.global_id
    foreign = (await page(own, "waitingContacts"))["pageInfo"]["endCursor"]
    await change(own.dsn, f"UPDATE contact_proposal SET id = '{uid(3403)}' WHERE id = '{uid(3402)}'")
    assert (await page(own, "waitingContacts", after=foreign))["nodes"] == []


async def test_a_pair_waits_once(own: Graph) -> None:
    await people(own)
    await propose_pair(own, REGISTRAR, ANNA, BORIS)
    (pair,) = await nodes(own, "waitingDuplicates", OTHER)
    assert {pair["child"]["id"], pair["otherId"]} == {ANNA.global_id, BORIS.global_id}
    await change(own.dsn, f"UPDATE child SET district_id = '{FOREIGN}' WHERE id = '{ANNA.id}'")
    (pair,) = await nodes(own, "waitingDuplicates", OTHER)
    assert (pair["child"]["id"], pair["otherId"]) == (BORIS.global_id, ANNA.global_id)
    await change(own.dsn, f"UPDATE child SET district_id = '{ANNA.district}' WHERE id = '{ANNA.id}'")
    await reject(own, OTHER, pair["id"])
    assert await nodes(own, "waitingDuplicates", OTHER) == []


async def test_whose_turn_it_is_to_decide_a_request(own: Graph) -> None:
    """Note 43 of domain.md 4.7: two registrars for guardians and courts."""
    await people(own)
    request = await asked(own, kind="GUARDIAN", document=ACT)
    by_court = await asked(own, document=COURT)
    alone = await asked(own)
    await asked(own, kind="DELEGATED", document=None)  # the family's to decide
    turns = {row["id"]: (row["turn"], row["verifiedBy"]) for row in await nodes(own, "waitingRequests")}
    assert turns == {
        request: ("FIRST_OF_TWO", None),
        by_court: ("FIRST_OF_TWO", None),
        alone: ("REGISTRAR", None),
    }
    await wrote(own, REGISTRAR, "representationDecide", requestId=request, grants=True, reason=REASON)
    (verified,) = [row for row in await nodes(own, "waitingRequests", OTHER) if row["id"] == request]
    assert (verified["turn"], verified["verifiedBy"]) == ("SECOND_OF_TWO", "Sotrudnik Staff")
    await wrote(own, OTHER, "representationDecide", requestId=request, grants=True, reason=REASON)
    assert request not in {row["id"] for row in await nodes(own, "waitingRequests")}


@pytest.mark.parametrize("role", STRANGERS)
async def test_nobody_else_has_these_lists(graph: Graph, role: Role) -> None:
    answer = await graph.ask("{ " + " ".join(f"{name} {{ nodes {{ child {{ id }} }} }}" for name in READ) + " }", role)
    assert all(connection == {"nodes": []} for connection in answer.data.values())


async def test_what_was_looked_at_in_a_list_is_on_the_trail(own: Graph) -> None:
    """5 E 32: every child of a page, and none beside."""
    await propose(own, NURSE, "FAMILY", "Annova")
    await nodes(own, "waitingCorrections")
    trail = "SELECT e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
    trail += " WHERE 'Query.waitingCorrections' = ANY(p.fields) OR p.operation LIKE '%waitingCorrections%'"
    assert [row["child_ids"] for row in await rows(own.dsn, trail)] == [[ANNA.id]]


async def test_who_asked_reads_their_own_requests(own: Graph) -> None:
    """Where there is no such child the request looks the same (domain.md 5 B 15)."""
    await people(own)
    await asked(own)
    given = {"child": {"policyNumber": "7700000000009999"}, "kind": "GUARDIAN", "document": ACT}
    nobody = await wrote(own, APPLICANT, "representationRequest", **given)
    query = "{ myApplications { nodes { applicationId kind status documentKind validTo decidedAt } } }"
    token = bearer(ISSUER.issue(APPLICANT, Role.PARENT, 600))
    applications = (await own.post({"query": query}, token)).data["myApplications"]["nodes"]
    expected_request = {"status": "REQUESTED", "validTo": None, "decidedAt": None}
    assert [{**row, "applicationId": None} for row in applications] == [
        {"applicationId": None, "kind": "GUARDIAN", "documentKind": "GUARDIANSHIP_ACT", **expected_request},
        {"applicationId": None, "kind": "PARENT", "documentKind": "BIRTH_CERTIFICATE", **expected_request},
    ]
    assert applications[0]["applicationId"] == nobody["applicationId"]
    await wrote(own, APPLICANT, "representationWithdraw", applicationId=applications[1]["applicationId"])
    after = (await own.post({"query": query}, token)).data["myApplications"]["nodes"]
    assert [row["status"] for row in after] == ["REQUESTED", "REVOKED"]
    assert (await own.ask(query, Role.PARENT)).data["myApplications"]["nodes"] == []


async def test_nothing_of_one_s_own_family_waits_for_oneself(own: Graph) -> None:
    """5 F 42."""
    await people(own)
    await propose(own, NURSE, "FAMILY", "Annova")
    await change(own.dsn, f"UPDATE representative SET staff_id = '{STAFF[Role.REGISTRAR]}' WHERE id = '{MOTHER}'")
    assert await nodes(own, "waitingCorrections") == []
    assert [row["what"] for row in await nodes(own, "waitingCorrections", OTHER)] == ["FAMILY"]


async def test_children_beside_the_one_that_waits_are_on_the_trail_too(own: Graph) -> None:
    """5 E 32: a row that waits leads to its child, and that to all of its district."""
    await propose(own, NURSE, "FAMILY", "Annova")
    query = "{ waitingCorrections { nodes { child { district { children(first: 50) { nodes { sex } } } } } } }"
    (row,) = (await own.ask(query, Role.REGISTRAR)).data["waitingCorrections"]["nodes"]
    beside = row["child"]["district"]["children"]["nodes"]
    trail = "SELECT e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
    trail += " WHERE 'Query.waitingCorrections' = ANY(p.fields)"
    named = [child for (children,) in await rows(own.dsn, trail) for child in children]
    assert ANNA.id in named
    assert len(set(named)) == len(beside) > 1
