"""Two records become one and two again; rights never widen silently (domain 5 B 12, 5 F 41 and 42)."""

from typing import Any

import pytest

from graph.database.connection import connect
from graph.ingest.retract import rebuild
from graph.tables import metadata
from graph.viewer import TOKEN_ROLES, Role
from tests.areas.correction.correcting import OTHER, REGISTRAR, SNILS
from tests.areas.duplicate.comparing import MERGE, merge, propose, refused, second_registrar, unmerge, write
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, FIRST, MOTHER, SCHOOL, SECOND, TODAY, VERA, Kid, subject_of, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

FATHER = uid(3801)
STAYS = {
    "passport",
    "fact_conflict",
    "outbox",
    "duplicate",
    "account",
    "account_grant",
    "audit_order",
    "identifier",
    "feed_record",
    *("vaccination_due", "examination_due", "reminder", "reminder_delivery", "reminder_pending"),
    *("record_export", "record_export_piece", "share_link", "risk_flag"),
}
PAGE = """query ($id: ID!) { child(by: {id: $id}) { name { full } policyNumber district { code } enrollment { institution }
  attachments { nodes { districtCode validFrom validTo } } representatives { nodes { status representative { id } } }
  documents { nodes { id } } vaccinations { nodes { id } } passport { allergies { items { substance } }
  chronicConditions { items { display } } bloodGroup { status value } } } }"""


async def proposed(graph: Graph, one: Kid = ANNA, other: Kid = VERA) -> str:
    """A pair that another registrar has proposed; none has a SNILS, or all would be other people."""
    await second_registrar(graph)
    await change(graph.dsn, "UPDATE child SET snils = NULL")
    await projected(graph)
    return str((await propose(graph, OTHER, one, other))["duplicate"]["id"])


async def projected(graph: Graph) -> None:
    """The world writes its passports by hand; a merge makes them of the facts."""
    connection = await connect(graph.dsn)
    try:
        await rebuild(connection)
    finally:
        await connection.close()


async def page(graph: Graph, kid: Kid, role: Role) -> Any:
    return (await graph.ask(PAGE, role, {"id": kid.global_id})).data["child"]


async def pages(graph: Graph) -> dict[Any, Any]:
    return {(kid, role): await page(graph, kid, role) for kid in (ANNA, VERA) for role in TOKEN_ROLES}


async def represents(graph: Graph, kid: Kid, person: Any, **more: Any) -> None:
    """A parent in force, but for what is said."""
    values = {
        "id": uid(3900 + len(more)),
        "kind": "PARENT",
        "status": "ACTIVE",
        "valid_from": "2020-01-01",
        "basis_kind": "REGISTER",
        "is_primary_contact": False,
        "court_restricted": False,
        **more,
    }
    values_sql = ", ".join(f"'{value}'" for value in values.values())
    await change(
        graph.dsn,
        f"INSERT INTO representation (child_id, representative_id, {', '.join(values)}) VALUES ('{kid.id}', '{person}', {values_sql})",
    )


async def father(graph: Graph) -> None:
    """Somebody who has the parent's account from now on."""
    subject = subject_of(Role.PARENT)
    await change(
        graph.dsn,
        f"INSERT INTO representative (id, family) VALUES ('{FATHER}', 'Otets');"
        f" UPDATE account SET representative_id = '{FATHER}' WHERE subject = '{subject}'",
    )


async def test_all_of_one_comes_to_the_other_and_goes_back(own: Graph) -> None:
    pair = await proposed(own)
    before = await pages(own)
    merged = await merge(own, REGISTRAR, pair, VERA)
    assert (merged["child"]["id"], merged["duplicate"]["status"]) == (VERA.global_id, "MERGED")
    shown = await page(own, VERA, Role.REGISTRAR)
    assert [each["representative"]["id"] for each in shown["representatives"]["nodes"]]
    assert shown["policyNumber"] == VERA.policy_number
    assert shown["district"]["code"] == SECOND.hex[-2:]
    assert {each["districtCode"] for each in shown["attachments"]["nodes"]} == {FIRST.hex[-2:], SECOND.hex[-2:]}
    doctor = await page(own, VERA, Role.SPECIALIST)  # who treated Anna
    assert len(doctor["documents"]["nodes"]) == len(DOCUMENTS)
    assert doctor["passport"]["allergies"]["items"]
    assert (await page(own, VERA, Role.PARENT)) is not None
    unmerged = await unmerge(own, REGISTRAR, pair)
    assert (unmerged["duplicate"]["status"], unmerged["stayed"]) == ("UNMERGED", 0)
    assert await pages(own) == before
    trail = await rows(
        own.dsn,
        "SELECT e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE p.operation IN ('Mutation.childMerge', 'Mutation.childUnmerge') AND e.outcome = 'OK'",
    )
    assert [set(row[0]) for row in trail].count({ANNA.id, VERA.id}) == 2  # and what was read back


@pytest.mark.parametrize("role", list(TOKEN_ROLES))
async def test_the_merged_child_is_there_for_nobody(own: Graph, role: Role) -> None:
    """As one that does not exist: by its id, by its number, and for who writes."""
    await merge(own, REGISTRAR, await proposed(own), VERA)
    assert await page(own, ANNA, role) is None
    node = await own.ask("query ($id: ID!) { node(id: $id) { id } }", role, {"id": ANNA.global_id})
    assert node.data == {"node": None}
    listed = await own.ask("{ myChildren(first: 100) { nodes { id } } }", role)
    assert ANNA.global_id not in listed.text


async def test_nobody_opens_a_glass_a_call_or_an_attachment_for_the_merged_child(own: Graph) -> None:
    ((born, family),) = await rows(own.dsn, "SELECT birth_date, family FROM child WHERE id = $1", ANNA.id)
    await merge(own, REGISTRAR, await proposed(own), VERA)
    opens = "mutation ($i: BreakGlassOpenInput!) { breakGlassOpen(input: $i) { problems { code } } }"
    wish = {"child": {"id": ANNA.global_id}, "reason": "UNCONSCIOUS", "justification": "Unconscious in the tram"}
    answer = await own.ask(opens, Role.EMERGENCY_DOCTOR, {"i": {"idempotencyKey": "g", **wish}})
    assert answer.data["breakGlassOpen"]["problems"][0]["code"] == "NOT_FOUND"
    moves = "mutation ($i: AttachmentChangeInput!) { attachmentChange(input: $i) { problems { code } } }"
    match = {"family": family, "birthDate": f"{born}"}
    moved = {
        "idempotencyKey": "a",
        "match": match,
        "district": FIRST.hex[-2:],
        "basis": "MOVE",
        "reason": "The family moved here",
    }
    answer = await own.ask(moves, Role.REGISTRAR, {"i": moved})
    assert answer.data["attachmentChange"]["problems"][0]["code"] == "NOT_FOUND"


async def test_two_persons_and_each_with_both_in_reach(own: Graph) -> None:
    pair = await proposed(own)
    assert refused(await merge(own, OTHER, pair, VERA)) == ("ANOTHER_PERSON", "duplicateId")
    assert refused(await merge(own, REGISTRAR, pair, BORIS)) == ("INVALID", "survivor")
    await change(own.dsn, f"UPDATE child SET district_id = NULL WHERE id = '{ANNA.id}'")
    assert refused(await merge(own, REGISTRAR, pair, VERA)) == ("NOT_FOUND", "duplicateId")
    await change(own.dsn, f"UPDATE child SET district_id = '{FIRST}' WHERE id = '{ANNA.id}'")
    assert (await merge(own, REGISTRAR, pair, VERA))["problems"] == []
    assert refused(await merge(own, REGISTRAR, pair, VERA)) == ("NOT_FOUND", "duplicateId")
    assert (await unmerge(own, OTHER, pair))["problems"] == []
    assert refused(await unmerge(own, OTHER, pair)) == ("ALREADY_DONE", "duplicateId")
    assert refused(await merge(own, REGISTRAR, pair, VERA)) == ("ALREADY_DONE", "duplicateId")


async def test_who_has_another_snils_is_somebody_else(own: Graph) -> None:
    pair = await proposed(own)
    await change(own.dsn, f"UPDATE child SET snils = '{SNILS}' WHERE id = '{ANNA.id}'")
    assert (await propose(own, OTHER, ANNA, BORIS))["problems"] == []
    await change(own.dsn, f"UPDATE child SET snils = '08765430300' WHERE id = '{VERA.id}'")
    assert refused(await merge(own, REGISTRAR, pair, VERA)) == ("CONFLICT", "duplicateId")


async def test_one_s_own_family_is_merged_by_others(own: Graph) -> None:
    pair = await proposed(own)
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = '{REGISTRAR}'")
    assert refused(await merge(own, REGISTRAR, pair, VERA)) == ("NOT_FOUND", "duplicateId")


async def test_an_order_over_one_record_covers_the_other(own: Graph) -> None:
    """5 F 42: who may not see Anna does not see her by Vera's record, though nothing restricts them there."""
    await father(own)
    await represents(own, ANNA, FATHER, court_restricted=True)
    await represents(own, VERA, FATHER)
    pair = await proposed(own)
    before = await pages(own)
    assert before[VERA, Role.PARENT] is not None
    await merge(own, REGISTRAR, pair, VERA)
    assert await page(own, VERA, Role.PARENT) is None
    await unmerge(own, REGISTRAR, pair)
    assert await pages(own) == before


async def test_a_right_that_is_held_back_holds_back_the_other_and_whom_it_let_in(own: Graph) -> None:
    await father(own)
    await represents(own, ANNA, FATHER, status="SUSPENDED")
    await represents(own, VERA, FATHER, id=uid(3910))
    await represents(
        own,
        VERA,
        MOTHER,
        id=uid(3911),
        kind="DELEGATED",
        granted_by=uid(3910),
        valid_to="2099-01-01",
        basis_kind="CONSENT",
    )
    pair = await proposed(own)
    before = await pages(own)
    await merge(own, REGISTRAR, pair, VERA)
    held = await rows(own.dsn, "SELECT id FROM representation WHERE child_id = $1 AND status = 'SUSPENDED'", VERA.id)
    assert {uid(3910), uid(3911)} <= {row[0] for row in held}
    assert await page(own, VERA, Role.PARENT) is None
    await unmerge(own, REGISTRAR, pair)
    assert await pages(own) == before


async def test_what_a_registrar_did_since_stands(own: Graph) -> None:
    await father(own)
    await represents(own, ANNA, FATHER, status="SUSPENDED")
    await represents(own, VERA, FATHER, id=uid(3910))
    pair = await proposed(own)
    await merge(own, REGISTRAR, pair, VERA)
    await change(own.dsn, f"UPDATE representation SET status = 'REVOKED', revoked_at = now() WHERE id = '{uid(3910)}'")
    await unmerge(own, REGISTRAR, pair)
    ((status,),) = await rows(own.dsn, "SELECT status FROM representation WHERE id = $1", uid(3910))
    assert status == "REVOKED"


async def test_what_came_later_stays_and_what_hangs_on_it_goes(own: Graph) -> None:
    pair = await proposed(own)
    await merge(own, REGISTRAR, pair, VERA)
    stated = "(child_id, id, document_id, vaccine, date, status, state, recorded_at)"
    await change(
        own.dsn,
        "INSERT INTO medical_document (child_id, id, kind, title, date, status, structured, sha256, source_system, source_id,"
        f" source_kind, source_rank, registered_at) VALUES ('{VERA.id}', '{uid(3950)}', 'LAB_RESULT', 't', '{TODAY}', 'REGISTERED',"
        " '{}', 's', 's', 's', 'LAB', 1, now() + interval '1 second');"
        f" INSERT INTO vaccination {stated} VALUES ('{VERA.id}', '{uid(3951)}', '{DOCUMENTS[0]}', 'v', '{TODAY}', 'COMPLETED',"
        " 'CURRENT', now())",
    )
    assert (await unmerge(own, REGISTRAR, pair))["stayed"] == 1
    owners = "SELECT child_id FROM {} WHERE id = $1"
    assert [row[0] for row in await rows(own.dsn, owners.format("medical_document"), uid(3950))] == [VERA.id]
    assert [row[0] for row in await rows(own.dsn, owners.format("vaccination"), uid(3951))] == [ANNA.id]


async def test_the_survivor_takes_what_it_lacks_and_gives_it_back(own: Graph) -> None:
    """Documents that come under the merged child's number come to the survivor meanwhile (ingest/identity.py)."""
    system = "https://fhir.ru/ig/core/systems/oms"
    await change(
        own.dsn,
        f"UPDATE child SET policy_number = NULL WHERE id = '{VERA.id}';"
        f" INSERT INTO identifier VALUES ('{ANNA.id}', '{system}', '{ANNA.policy_number}', true)",
    )
    pair = await proposed(own)
    await merge(own, REGISTRAR, pair, VERA)
    by = f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ id }} }}'
    assert (await own.ask(by, Role.REGISTRAR)).data["child"] == {"id": VERA.global_id}
    named = "SELECT child_id, value, verified FROM identifier"
    assert [tuple(row) for row in await rows(own.dsn, named)] == [(VERA.id, ANNA.policy_number, True)]
    await unmerge(own, REGISTRAR, pair)
    assert (await own.ask(by, Role.REGISTRAR)).data["child"] == {"id": ANNA.global_id}
    assert [tuple(row) for row in await rows(own.dsn, named)] == [(ANNA.id, ANNA.policy_number, True)]


async def test_a_number_that_another_child_has_by_now_is_not_given_back(own: Graph) -> None:
    pair = await proposed(own)
    await merge(own, REGISTRAR, pair, VERA)
    await change(own.dsn, f"UPDATE child SET policy_number = '{ANNA.policy_number}' WHERE id = '{BORIS.id}'")
    assert refused(await unmerge(own, REGISTRAR, pair)) == ("CONFLICT", "duplicateId")


async def test_merges_into_one_are_parted_from_the_last(own: Graph) -> None:
    first = await proposed(own)
    second = str((await propose(own, OTHER, BORIS, VERA))["duplicate"]["id"])
    await merge(own, REGISTRAR, first, VERA)
    await merge(own, REGISTRAR, second, VERA)
    assert refused(await unmerge(own, REGISTRAR, first)) == ("CONFLICT", "duplicateId")
    assert (await unmerge(own, REGISTRAR, second))["problems"] == []
    assert (await unmerge(own, REGISTRAR, first))["problems"] == []


async def test_every_table_of_a_child_moves_or_is_said_to_stay(own: Graph) -> None:
    moving = {row[0] for row in await rows(own.dsn, "SELECT kind FROM child_compartment()")}
    of_child = {
        name
        for name, table in metadata.tables.items()
        if any(key.column.table.name == "child" and key.parent.name == "child_id" for key in table.foreign_keys)
    }
    assert moving == of_child - STAYS
    ties = {tuple(row) for row in await rows(own.dsn, "SELECT kind, col, parent FROM child_ties()")}
    assert ("fact", "document_id", "medical_document") in ties
    assert ("representation_event", "representation_id", "representation") in ties


async def test_a_school_follows_and_the_same_key_merges_once(own: Graph) -> None:
    pair = await proposed(own)
    wish = {"duplicateId": pair, "survivor": VERA.global_id, "idempotencyKey": "same"}
    answers = [await write(own, REGISTRAR, MERGE, **wish) for _ in range(2)]
    assert answers[0] == answers[1]
    assert len(await rows(own.dsn, "SELECT FROM child_merge")) == 1
    shown = (await page(own, VERA, Role.SCHOOL_NURSE))["enrollment"]
    assert shown == {"institution": f"SCHOOL {SCHOOL.hex[-2:]}"}
