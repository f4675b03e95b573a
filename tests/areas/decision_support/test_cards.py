"""Cards and answers over the real application: who is given them, what is kept, what is on the trail."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
import pytest_asyncio

from graph.areas.decision_support.register import import_rules, read_rules, shipped, switch_rule
from graph.database.connection import connect
from graph.identity import new_id
from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, BORIS, DOCUMENTS, VERA, build_world, uid

DOCTOR = Role.DISTRICT_DOCTOR
CARDS = """query ($child: ID!, $hook: DecisionHook!, $orders: [DecisionOrder!]) {
  decisionSupportCards(childId: $child, hook: $hook, orders: $orders) {
    id kind summary rule { code version } inputs { field words document { id } } suggestions { write arguments } answer } }"""
ANSWER = """mutation ($input: DecisionCardAnswerInput!) { decisionCardAnswer(input: $input) {
  answeredAt problems { code path } } }"""
KEPT = """query ($child: ID!) { child(by: {id: $child}) {
  decisionCardAnswers { card ruleCode answer reason comment answeredBy } } }"""
OVERDUE = f"""INSERT INTO observation (child_id, id, document_id, display, icd10, specialty, status, state, visit_due_on, recorded_at)
VALUES ('{ANNA.id}', '{uid(9901)}', '{DOCUMENTS[0]}', 'Бронхиальная астма', 'J45.0', 'PULMONOLOGY', 'ACTIVE', 'CURRENT',
'2020-01-01', now())"""


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    await with_rules(fresh_database)
    async with serving(fresh_database) as running:
        await change(running.dsn, OVERDUE)
        yield running


async def with_rules(dsn: str) -> None:
    connection = await connect(dsn)
    try:
        async with connection.transaction():
            await import_rules(connection, read_rules(shipped()), new_id, datetime.now(UTC))
    finally:
        await connection.close()


async def given(graph: Graph, role: Role = DOCTOR, kid: Any = ANNA, hook: str = "PATIENT_VIEW", **more: Any) -> Any:
    answer = await graph.ask(CARDS, role, {"child": kid.global_id, "hook": hook, **more})
    return answer.data["decisionSupportCards"]


async def overdue(graph: Graph, role: Role = DOCTOR) -> dict[str, Any]:
    (card,) = [each for each in await given(graph, role) if each["rule"]["code"] == "OBSERVATION_OVERDUE"]
    found: dict[str, Any] = card
    return found


async def respond(graph: Graph, card: str, role: Role = DOCTOR, key: str = "k", **said: Any) -> dict[str, Any]:
    wish = {"idempotencyKey": key, "childId": ANNA.global_id, "card": card, "answer": "ACCEPTED", **said}
    answer = await graph.ask(ANSWER, role, {"input": wish})
    payload: dict[str, Any] = answer.data["decisionCardAnswer"]
    return payload


async def test_a_card_names_its_rule_its_facts_and_a_write(own: Graph) -> None:
    card = await overdue(own)
    assert card["inputs"][0]["field"] == "Passport.dispensaryObservations"
    assert card["inputs"][0]["document"]
    (suggestion,) = card["suggestions"]
    assert suggestion["write"] == "referralCreate"
    assert suggestion["arguments"]["specialty"] == "PULMONOLOGY"
    assert suggestion["arguments"]["child"] == {"id": ANNA.global_id}


async def test_a_rule_that_is_off_makes_no_card(own: Graph) -> None:
    connection = await connect(own.dsn)
    try:
        assert await switch_rule(connection, "OBSERVATION_OVERDUE", is_on=False)
        assert not await switch_rule(connection, "NO_SUCH_RULE", is_on=False)
    finally:
        await connection.close()
    assert "OBSERVATION_OVERDUE" not in {each["rule"]["code"] for each in await given(own)}


async def test_a_child_out_of_reach_and_one_that_is_not_there_are_one_answer(own: Graph) -> None:
    await change(
        own.dsn,
        "DELETE FROM assignment WHERE staff_id IN (SELECT staff_id FROM account WHERE 'district_doctor' = ANY (roles))",
    )
    assert await given(own) is None
    nobody = type(ANNA)(**{**vars(ANNA), "id": uid(424242)})
    assert await given(own, kid=nobody) is None


@pytest.mark.parametrize("role", [Role.PARENT, Role.NURSE, Role.SCHOOL_NURSE, Role.DISPATCHER, Role.REGISTRAR])
async def test_others_are_given_nothing_and_answer_nothing(own: Graph, role: Role) -> None:
    card = await overdue(own)
    answer = await own.ask(CARDS, role, {"child": ANNA.global_id, "hook": "PATIENT_VIEW"})
    assert answer.data["decisionSupportCards"] is None
    wish = {"idempotencyKey": "x", "childId": ANNA.global_id, "card": card["id"], "answer": "ACCEPTED"}
    refused = await own.ask(ANSWER, role, {"input": wish})
    assert refused.code == "FORBIDDEN"
    assert await rows(own.dsn, "SELECT 1 FROM decision_card_answer") == []


async def test_a_label_hides_the_card_with_its_fact(own: Graph) -> None:
    assert await overdue(own)
    await change(own.dsn, "UPDATE observation SET labels = '{SOCIAL_DANGER,MENTAL,GENETIC,ADOPTION}'")
    before = await given(own, Role.SPECIALIST)
    assert "OBSERVATION_OVERDUE" not in {each["rule"]["code"] for each in before or ()}


async def test_an_answer_is_kept_shown_counted_and_on_the_trail(own: Graph) -> None:
    card = await overdue(own)
    said = await respond(own, card["id"], answer="OVERRIDDEN", reason="ALREADY_DONE", comment="Был вчера")
    assert said["problems"] == []
    assert said["answeredAt"]
    (shown,) = (await own.ask(KEPT, DOCTOR, {"child": ANNA.global_id})).data["child"]["decisionCardAnswers"]
    assert (shown["card"], shown["reason"]) == (card["id"], "ALREADY_DONE")
    assert (shown["ruleCode"], shown["comment"]) == ("OBSERVATION_OVERDUE", "Был вчера")
    assert (await overdue(own))["answer"] == "OVERRIDDEN"
    again = await respond(own, card["id"], answer="OVERRIDDEN", reason="ALREADY_DONE", comment="Был вчера")
    assert again == said
    await respond(own, card["id"], key="other")
    assert (await overdue(own))["answer"] == "ACCEPTED"
    (counted,) = await rows(
        own.dsn, "SELECT accepted, overridden FROM decision_rule WHERE code = 'OBSERVATION_OVERDUE'"
    )
    assert tuple(counted) == (1, 1)
    kept = await rows(own.dsn, "SELECT answer FROM decision_card_answer ORDER BY answered_at")
    assert [row["answer"] for row in kept] == ["OVERRIDDEN", "ACCEPTED"]
    written = await rows(
        own.dsn,
        "SELECT e.child_ids, e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE e.purpose = 'decision card answered' AND e.outcome = 'OK'",
    )
    assert [[str(child) for child in row["child_ids"]] for row in written] == [[str(ANNA.id)]] * 2
    asked = await rows(
        own.dsn,
        "SELECT e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE p.operation = 'DecisionSupport'",
    )
    assert {str(child) for row in asked for child in row["child_ids"]} == {str(ANNA.id)}


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ({"answer": "OVERRIDDEN"}, ["input", "reason"]),
        ({"answer": "ACCEPTED", "reason": "OTHER"}, ["input", "reason"]),
        ({"comment": "x" * 501}, ["input", "comment"]),
        ({"card": str(uid(1))}, ["input", "card"]),
        ({"card": "nonsense"}, ["input", "card"]),
        ({"childId": BORIS.global_id}, ["input", "card"]),
        ({"childId": VERA.global_id}, ["input", "card"]),
    ],
)
async def test_what_cannot_be_answered_is_a_problem(own: Graph, said: dict[str, Any], path: list[str]) -> None:
    card = await overdue(own)
    payload = await respond(own, **{"card": card["id"], **said})
    assert payload["answeredAt"] is None
    assert [problem["path"] for problem in payload["problems"]] == [path]
    assert await rows(own.dsn, "SELECT 1 FROM decision_card_answer") == []


async def test_a_card_whose_facts_are_gone_is_answered_no_more(own: Graph) -> None:
    card = await overdue(own)
    await change(own.dsn, "UPDATE observation SET visit_due_on = '2999-01-01'")
    assert [each["code"] for each in (await respond(own, card["id"]))["problems"]] == ["NOT_FOUND"]


async def test_an_ordered_drug_is_looked_at_and_not_kept(own: Graph) -> None:
    orders = [{"display": "Кодеин"}]
    codes = {each["rule"]["code"] for each in await given(own, hook="ORDER_SELECT", orders=orders)}
    without = {each["rule"]["code"] for each in await given(own, hook="ORDER_SELECT")}
    assert without <= codes
    assert "DecisionOrder" not in str(await rows(own.dsn, "SELECT * FROM medication"))


async def test_an_answer_has_the_labels_of_the_words_that_it_is_about(own: Graph) -> None:
    await change(own.dsn, "UPDATE observation SET display = 'Депрессивный эпизод', icd10 = 'F32.0'")
    card = await overdue(own)
    await respond(own, card["id"])
    (kept,) = await rows(own.dsn, "SELECT labels FROM decision_card_answer")
    assert "MENTAL" in kept["labels"]


async def test_fields_of_one_operation_are_answered_in_their_order_by_one_question(own: Graph) -> None:
    text = """query ($a: ID!, $b: ID!) { first: decisionSupportCards(childId: $a, hook: PATIENT_VIEW) { summary }
      viewer { role } second: decisionSupportCards(childId: $b, hook: PATIENT_VIEW) { __typename }
      third: decisionSupportCards(childId: $a, hook: ORDER_SELECT) { id } __typename }"""
    answer = await own.ask(text, DOCTOR, {"a": ANNA.global_id, "b": BORIS.global_id})
    assert list(answer.data) == ["first", "viewer", "second", "third", "__typename"]
    asked = await rows(
        own.dsn,
        "SELECT DISTINCT e.request_id FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE p.operation = 'DecisionSupport'",
    )
    assert len(asked) == 1


async def test_too_many_children_and_too_many_drugs_are_refused(own: Graph) -> None:
    fields = " ".join(
        f'c{n}: decisionSupportCards(childId: "{ANNA.global_id}", hook: PATIENT_VIEW) {{ id }}' for n in range(3)
    )
    assert (await own.ask(f"{{ {fields} }}", DOCTOR)).data["c2"] is not None
    many = [{"display": f"drug {number}"} for number in range(21)]
    answer = await own.ask(CARDS, DOCTOR, {"child": ANNA.global_id, "hook": "ORDER_SELECT", "orders": many})
    assert answer.code == "BAD_USER_INPUT"


async def test_a_value_that_may_not_be_read_changes_no_card(own: Graph) -> None:
    """What a label hides from an emergency doctor may be anything: their cards stay as they are, to the byte."""
    await change(own.dsn, "UPDATE observation SET labels = '{SOCIAL_DANGER}'")
    before = await given(own, Role.EMERGENCY_DOCTOR)
    for other in ("visit_due_on = '2999-01-01'", "display = 'Другое', icd10 = 'A00'", "status = 'COMPLETED'"):
        await change(own.dsn, f"UPDATE observation SET {other}")
        assert await given(own, Role.EMERGENCY_DOCTOR) == before
    await change(own.dsn, "DELETE FROM observation")
    assert await given(own, Role.EMERGENCY_DOCTOR) == before


@pytest.mark.parametrize(
    "written",
    ['[{display: "Кодеин"}]', '{display: "Кодеин"}', "[{display: $drug}]", '[{code: "R05DA04", codeSystem: $system}]'],
)
async def test_orders_are_read_however_they_are_written(own: Graph, written: str) -> None:
    declared = "$child: ID!, $drug: String, $system: String"
    text = f"""query ({declared}) {{ decisionSupportCards(childId: $child, hook: ORDER_SELECT, orders: {written}) {{
      rule {{ code }} }} seen: child(by: {{id: $child}}) {{ id @skip(if: false) }}
      also: decisionSupportCards(childId: $child, hook: ORDER_SELECT, orders: [{{display: $drug, codeSystem: $system}}]) {{ id }} }}"""
    variables = {"child": ANNA.global_id, "drug": "Codeine", "system": "http://www.whocc.no/atc"}
    answer = await own.ask(text, DOCTOR, variables)
    assert "CODEINE_UNDER_12" in {each["rule"]["code"] for each in answer.data["decisionSupportCards"]}
