"""explainAccess (domain.md 4.5, 4.7, 5 C 17): why a field is answered as it is, by which line and relation, and what would open it."""

import asyncpg
import pytest

from graph.execute.global_id import encode_global_id
from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph
from tests.http.world import ANNA, BORIS, GLEB, KIDS, REACHED, SECRETS, subject_of, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASK = """query Why($child: ID, $fields: [String!]!, $as: Role) { explainAccess(childId: $child, fields: $fields, asRole: $as) {
  field role state mask relation says rule dataClass about unlock { relation says state mask rule } } }"""
OWN = ASK.replace(", $as: Role", "").replace(", asRole: $as", "")
FIELDS = ["Child.birthDate", "Passport.healthGroup", "Child.policyNumber", "Query.child"]


async def test_the_relation_that_holds_decides_and_names_its_line(graph: Graph) -> None:
    answer = await graph.ask(OWN, Role.SCHOOL_NURSE, {"child": ANNA.global_id, "fields": FIELDS})
    birth, _, number, root = answer.data["explainAccess"]
    assert [each["field"] for each in answer.data["explainAccess"]] == FIELDS
    assert (birth["state"], birth["relation"], birth["unlock"]) == ("ALLOWED", "SCHOOL", [])
    assert (number["state"], number["mask"]) == ("MASKED", "policy_number")
    assert number["rule"].startswith("p, school_nurse, ")
    assert number["rule"].endswith("read, mask:policy_number")
    assert number["says"] == "works at the school or kindergarten of the child"
    assert (root["state"], root["relation"]) == ("ALLOWED", "SIGNED_IN")


async def test_what_no_relation_that_holds_gives_says_which_would(graph: Graph) -> None:
    answer = await graph.ask(OWN, Role.PARENT, {"child": BORIS.global_id, "fields": ["Child.accessLog", "Child.snils"]})
    log, _ = answer.data["explainAccess"]
    assert (log["state"], log["relation"], log["mask"]) == ("MASKED", "REPRESENTS_TEEN", "told_treatment")
    answer = await graph.ask(OWN, Role.DISPATCHER, {"child": ANNA.global_id, "fields": ["Child.birthDate"]})
    (birth,) = answer.data["explainAccess"]
    assert (birth["state"], birth["relation"], birth["unlock"]) == ("WITHHELD", "CALL", [])
    assert birth["rule"] == "p, everyone, any, birth_date, read, deny"
    assert birth["about"]


async def test_without_a_child_every_relation_stands_in_unlock(graph: Graph) -> None:
    answer = await graph.ask(OWN, Role.NURSE, {"fields": ["Passport.bloodGroup"]})
    (blood,) = answer.data["explainAccess"]
    assert (blood["state"], blood["relation"], blood["says"]) == ("WITHHELD", None, None)
    assert {each["relation"] for each in blood["unlock"]} >= {"ATTACHED", "ORGANIZATION"}
    assert all(each["state"] == "ALLOWED" and each["rule"].startswith("p, ") for each in blood["unlock"])


@pytest.mark.parametrize("role", list(TOKEN_ROLES))
async def test_an_explanation_is_what_the_answer_does(graph: Graph, role: Role) -> None:
    """5 C 17: one evaluator: `access` of the row and explainAccess never differ, of every field of the child and each role."""
    if role is Role.FEED:
        return
    words = {"VISIBLE": "ALLOWED", "MASKED": "MASKED", "WITHHELD": "WITHHELD"}
    for kid in KIDS[:4]:
        row = await graph.ask(
            "query ($id: ID!) { child(by: {id: $id}) { access { field state } } }", role, {"id": kid.global_id}
        )
        child = row.data["child"]
        named = [f"Child.{each['field']}" for each in child["access"]] if child else FIELDS
        explained = [
            await graph.ask(OWN, role, {"child": kid.global_id, "fields": named[first : first + 100]})
            for first in range(0, len(named), 100)
        ]
        assert (child is None) == (kid not in REACHED[role])
        if child is None:
            assert [each.data["explainAccess"] for each in explained] == [None]
        elif child["access"]:
            states = [each["state"] for part in explained for each in part.data["explainAccess"]]
            assert states == [words[each["state"]] for each in child["access"]]


async def test_a_child_out_of_reach_is_answered_as_one_that_is_not_there(graph: Graph) -> None:
    """5 C 18: no oracle; neither the answer nor its extensions tell the two apart."""
    nobody = encode_global_id("Child", uid(999))
    answers = [
        await graph.ask(OWN, role, {"child": child, "fields": FIELDS})
        for role in (Role.NURSE, Role.ADMINISTRATOR)
        for child in (GLEB.global_id, nobody, encode_global_id("Measurement", GLEB.id, GLEB.id))
    ]
    assert [each.data["explainAccess"] for each in answers] == [None] * 6
    assert len({each.text for each in answers}) == 1


async def test_another_role_is_explained_to_auditors_and_administrators_alone(graph: Graph) -> None:
    asked = {"fields": ["Passport.bloodGroup"], "as": "PARENT"}
    for role in TOKEN_ROLES:
        answer = await graph.ask(ASK, role, asked)
        if role not in (Role.AUDITOR, Role.ADMINISTRATOR):
            assert answer.code in ("FORBIDDEN", "UNAUTHENTICATED"), role
            continue
        (blood,) = answer.data["explainAccess"]
        assert (blood["role"], blood["state"]) == ("PARENT", "WITHHELD")
        assert "REPRESENTS" in {each["relation"] for each in blood["unlock"]}
    # Of a child too only where the auditor reaches it.
    reached = await graph.ask(ASK, Role.AUDITOR, {**asked, "child": GLEB.global_id})
    assert reached.data["explainAccess"][0]["role"] == "PARENT"
    assert (await graph.ask(ASK, Role.AUDITOR, {**asked, "child": ANNA.global_id})).data["explainAccess"] is None


async def test_the_question_is_on_the_trail(graph: Graph) -> None:
    """5 E 32: with the child, and that it was asked for another role."""
    await graph.ask(ASK, Role.AUDITOR, {"child": GLEB.global_id, "fields": ["Child.snils"], "as": "NURSE"})
    connection = await asyncpg.connect(graph.dsn)
    try:
        row = await connection.fetchrow(
            "SELECT p.fields, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
            " WHERE e.subject = $1 ORDER BY e.id DESC LIMIT 1",
            subject_of(Role.AUDITOR),
        )
    finally:
        await connection.close()
    assert row is not None
    assert {"Query.explainAccess", "Query.explainAccess(asRole:)"} <= set(row["fields"])
    assert row["child_ids"] == [GLEB.id]


async def test_what_is_no_field_is_refused_and_not_repeated(graph: Graph) -> None:
    for name in ("Child.nothing", "Mutation.accountGrant", "label:HIV", "x" * 50):
        answer = await graph.ask(OWN, Role.NURSE, {"fields": ["Child.snils", name]})
        assert answer.code == "BAD_USER_INPUT"
        assert "number 2" in answer.errors[0]["message"]
        assert name not in answer.errors[0]["message"]
    assert (await graph.ask(OWN, Role.NURSE, {"fields": ["Child.snils"] * 101})).code == "BAD_USER_INPUT"


async def test_no_value_is_in_an_explanation(graph: Graph) -> None:
    answer = await graph.ask(OWN, Role.DISTRICT_DOCTOR, {"child": ANNA.global_id, "fields": FIELDS})
    assert not [secret for secret in SECRETS if secret in answer.text]
