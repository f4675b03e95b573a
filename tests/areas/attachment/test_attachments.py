"""A registrar attaches children to districts; what was before stays on record (domain row 16, 4.5, 5 B 15, 5 F 40)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, FIRST, FOREIGN, GLEB, MOTHER, OTHERS, SECOND, VERA, Kid, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

REGISTRAR, NURSE = Role.REGISTRAR, Role.NURSE
CHANGE = """mutation ($input: AttachmentChangeInput!) { attachmentChange(input: $input) {
  changedAt attachment { districtCode polyclinic validFrom validTo basis reason decidedBy } problems { code path } } }"""
MOVE = """mutation ($input: DistrictMoveInput!) { districtMove(input: $input) { moved problems { code path } } }"""
HISTORY = """query ($id: ID!) { child(by: {id: $id}) { district { code } attachments { nodes { districtCode basis validTo } } } }"""
WHY = "The family moved to the next street"
TODAY = datetime.now(UTC).astimezone(ZoneInfo("Europe/Moscow")).date()
STORED = """
SELECT d.code, a.valid_from, a.valid_to, a.basis FROM attachment a JOIN district d ON d.id = a.district_id
WHERE a.child_id = $1 ORDER BY a.valid_to NULLS LAST, a.valid_from, a.decided_at
"""
AGREE = """
SELECT c.id FROM child c LEFT JOIN attachment a ON a.child_id = c.id AND a.valid_to IS NULL
WHERE a.district_id IS DISTINCT FROM c.district_id
"""


def code(district: Any) -> str:
    return str(district.hex[-2:])


def between(old: str, new: str) -> dict[str, Any]:
    return {"from": old, "to": new}


async def act(
    graph: Graph, document: str = CHANGE, role: Role = REGISTRAR, key: str = "k", **given: Any
) -> dict[str, Any]:
    wish = {"idempotencyKey": key, "reason": WHY, **({"basis": "MOVE"} if document == CHANGE else {}), **given}
    (payload,) = (await graph.ask(document, role, {"input": wish})).data.values()
    return dict(payload)


async def reaches(graph: Graph, kid: Kid, role: Role) -> bool:
    answer = await graph.ask(f'{{ child(by: {{id: "{kid.global_id}"}}) {{ id }} }}', role)
    return answer.data["child"] is not None


async def history(graph: Graph, kid: Kid) -> list[tuple[Any, ...]]:
    assert not await rows(graph.dsn, AGREE)
    return [tuple(row) for row in await rows(graph.dsn, STORED, kid.id)]


async def test_a_move_within_the_polyclinic_changes_who_reaches_the_child(own: Graph) -> None:
    assert await reaches(own, ANNA, Role.DISTRICT_DOCTOR)
    moved = await act(own, child={"id": ANNA.global_id}, district=code(SECOND))
    assert moved["problems"] == []
    shown = moved["attachment"]
    assert (shown["districtCode"], shown["validFrom"], shown["basis"]) == (code(SECOND), f"{TODAY}", "MOVE")
    assert (shown["validTo"], shown["reason"]) == (None, WHY)
    assert shown["decidedBy"]
    assert not await reaches(own, ANNA, Role.DISTRICT_DOCTOR)
    assert await reaches(own, ANNA, REGISTRAR)
    before, now = await history(own, ANNA)
    assert before[:1] + before[2:] == (code(FIRST), TODAY - timedelta(days=1), "REGISTRATION")
    assert now == (code(SECOND), TODAY, None, "MOVE")
    child_data = (await own.ask(HISTORY, Role.PARENT, {"id": ANNA.global_id})).data["child"]
    assert child_data["district"] == {"code": code(SECOND)}
    assert [each["districtCode"] for each in child_data["attachments"]["nodes"]] == [code(SECOND), code(FIRST)]
    again = await act(own, key="again", child={"id": ANNA.global_id}, district=code(SECOND))
    assert again["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "district"]}]


async def test_two_moves_of_one_day_leave_one_of_no_day(own: Graph) -> None:
    for number, district in enumerate((SECOND, FIRST)):
        assert (await act(own, key=f"{number}", child={"id": ANNA.global_id}, district=code(district)))["changedAt"]
    attachments = await history(own, ANNA)
    assert (code(SECOND), TODAY, TODAY - timedelta(days=1), "MOVE") in attachments
    assert attachments[-1] == (code(FIRST), TODAY, None, "MOVE")


async def test_a_child_of_another_polyclinic_comes_by_two_identifiers(own: Graph) -> None:
    """5 B 15: who knows one number alone brings nobody over, and learns nothing."""
    nobody = {"code": "NOT_FOUND", "path": ["input", "child"]}
    assert (await act(own, key="1", child={"id": GLEB.global_id}, district=code(FIRST)))["problems"] == [nobody]
    assert (await act(own, key="2", child={"id": "Q2hpbGQ6AAAAAAAAAAAAAAAAAAAAAA"}, district=code(FIRST)))[
        "problems"
    ] == [nobody]
    few = await act(own, key="3", match={"policyNumber": GLEB.policy_number}, district=code(FIRST))
    assert few["problems"] == [{"code": "NOT_FOUND", "path": ["input", "match"]}]
    ((born,),) = await rows(own.dsn, "SELECT birth_date FROM child WHERE id = $1", GLEB.id)
    match = {"policyNumber": GLEB.policy_number, "birthDate": f"{born}"}
    came = await act(own, key="4", match=match, district=code(FIRST), basis="APPLICATION")
    assert (came["problems"], came["attachment"]["districtCode"]) == ([], code(FIRST))
    assert await reaches(own, GLEB, Role.DISTRICT_DOCTOR)


async def test_a_child_leaves(own: Graph) -> None:
    left = await act(own, child={"id": VERA.global_id}, basis="LEFT")
    assert (left["attachment"], left["problems"]) == (None, [])
    assert left["changedAt"]
    assert not await reaches(own, VERA, REGISTRAR)
    (ended,) = await history(own, VERA)
    assert ended[2] == TODAY - timedelta(days=1)


async def test_a_district_of_another_polyclinic_or_a_closed_one_takes_nobody(own: Graph) -> None:
    none = [{"code": "NOT_FOUND", "path": ["input", "district"]}]
    assert (await act(own, key="1", child={"id": ANNA.global_id}, district=code(FOREIGN)))["problems"] == none
    assert (await act(own, key="2", child={"id": ANNA.global_id}, district="none"))["problems"] == none
    await change(own.dsn, f"UPDATE district SET closed_at = now() WHERE id = '{SECOND}'")
    assert (await act(own, key="3", child={"id": ANNA.global_id}, district=code(SECOND)))["problems"] == none


async def test_all_children_of_a_closed_district_move(own: Graph) -> None:
    await change(own.dsn, f"UPDATE district SET closed_at = now() WHERE id = '{FIRST}'")
    moved = await act(own, MOVE, **between(code(FIRST), code(SECOND)))
    children = [kid for kid in (ANNA, *OTHERS) if kid.district == FIRST]
    assert moved == {"moved": len(children) + 1, "problems": []}  # and Boris
    for kid in children:
        *_, last = await history(own, kid)
        assert last == (code(SECOND), TODAY, None, "DISTRICT_CLOSED")
    (entry,) = await rows(
        own.dsn,
        "SELECT cardinality(e.child_ids) FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE p.operation = 'Mutation.districtMove'",
    )
    assert entry[0] == moved["moved"]
    empty = await act(own, MOVE, key="2", **between(code(FIRST), code(SECOND)))
    assert empty["problems"] == [{"code": "NOT_FOUND", "path": ["input", "from"]}]
    for number, (old, new) in enumerate(((FOREIGN, SECOND), (SECOND, FOREIGN), (SECOND, SECOND), (SECOND, FIRST))):
        refused = await act(own, MOVE, key=f"r{number}", **between(code(old), code(new)))
        assert [each["code"] for each in refused["problems"]] == ["NOT_FOUND"]


async def test_one_s_own_family_stays(own: Graph) -> None:
    """5 F 42."""
    subject = subject_of(REGISTRAR)
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = '{subject}'")
    nobody = [{"code": "NOT_FOUND", "path": ["input", "child"]}]
    assert (await act(own, key="1", child={"id": ANNA.global_id}, district=code(SECOND)))["problems"] == nobody
    ((born,),) = await rows(own.dsn, "SELECT birth_date FROM child WHERE id = $1", ANNA.id)
    match = {"policyNumber": ANNA.policy_number, "birthDate": f"{born}"}
    refused = await act(own, key="2", match=match, district=code(SECOND))
    assert refused["problems"] == [{"code": "NOT_FOUND", "path": ["input", "match"]}]
    await act(own, MOVE, key="3", **between(code(FIRST), code(SECOND)))
    assert (await history(own, ANNA))[-1][0] == code(FIRST)


@pytest.mark.parametrize(
    ("given", "about"),
    [
        ({"child": {"snils": ANNA.snils}, "match": {"snils": ANNA.snils, "family": "x"}, "district": "12"}, "child"),
        ({"district": "12"}, "child"),
        ({"match": {"snils": ANNA.snils, "family": "x"}}, "district"),
        ({"child": {"snils": ANNA.snils}, "basis": "MOVE"}, "basis"),
        ({"child": {"snils": ANNA.snils}, "district": "12", "basis": "LEFT"}, "basis"),
        ({"child": {"snils": ANNA.snils}, "district": "12", "reason": "short"}, "reason"),
    ],
)
async def test_what_makes_no_sense_is_a_problem(graph: Graph, given: dict[str, Any], about: str) -> None:
    problems = (await act(graph, **given))["problems"]
    assert [(each["code"], each["path"]) for each in problems] == [("INVALID", ["input", about])]


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role is not REGISTRAR])
async def test_registrars_alone(graph: Graph, role: Role) -> None:
    wish = {"idempotencyKey": "k", "reason": WHY, "basis": "MOVE", "child": {"id": ANNA.global_id}, "district": "12"}
    assert (await graph.ask(CHANGE, role, {"input": wish})).code == "FORBIDDEN"


@pytest.mark.parametrize("role", [Role.SCHOOL_NURSE, Role.SPECIALIST, Role.DISPATCHER, Role.EMERGENCY_DOCTOR])
async def test_where_a_child_was_is_not_shown_to_all(graph: Graph, role: Role) -> None:
    answer = await graph.ask(HISTORY, role, {"id": ANNA.global_id})
    assert answer.data["child"]["attachments"]["nodes"] == []
    assert "Child.attachments" in answer.body["extensions"]["access"]["withheld"]


async def test_whoever_writes_the_column_leaves_a_trace(own: Graph) -> None:
    """An operator's statement, an import that fills what was unknown, and one that changes nothing."""
    (first,) = await history(own, ANNA)
    assert (first[0], first[2], first[3]) == (code(FIRST), None, "REGISTRATION")
    await change(own.dsn, "UPDATE child SET family = family, district_id = district_id")
    assert await history(own, ANNA) == [first]
    await change(
        own.dsn, f"UPDATE child SET district_id = '{SECOND}' WHERE id IN ('{ANNA.id}', '{VERA.id}', '{GLEB.id}')"
    )
    assert [row[0] for row in await history(own, ANNA)] == [code(FIRST), code(SECOND)]
    assert [row[0] for row in await history(own, VERA)] == [code(SECOND)]  # as she was
    await change(own.dsn, f"UPDATE child SET district_id = NULL WHERE id = '{ANNA.id}'")
    await change(own.dsn, f"UPDATE child SET district_id = '{SECOND}' WHERE id = '{ANNA.id}'")
    assert [row[2] is None for row in await history(own, ANNA)].count(True) == 1


async def test_the_mean_of_a_period_is_told(own: Graph) -> None:
    """docs/attachment.md; rows 24 to 29 need it."""
    from tests.checks.files import ROOT

    (query,) = [
        line.split("`")[1]
        for line in (ROOT / "docs/attachment.md").read_text("utf-8").splitlines()
        if line.startswith("  `SELECT sum(")
    ]
    await change(own.dsn, "ALTER TABLE attachment DISABLE TRIGGER ALL; DELETE FROM attachment")
    spans = [
        (ANNA, date(2025, 1, 1), None),
        (VERA, date(2026, 4, 1), date(2026, 4, 30)),
        (GLEB, date(2026, 7, 1), None),
    ]
    for kid, first, last in spans:
        until = "NULL" if last is None else f"'{last}'"
        await change(
            own.dsn,
            "INSERT INTO attachment (child_id, id, district_id, valid_from, valid_to, basis, decided_at)"
            f" VALUES ('{kid.id}', '{kid.id}', '{SECOND}', '{first}', {until}, 'MOVE', now())",
        )
    ((mean,),) = await rows(own.dsn, query, SECOND)
    assert mean == pytest.approx((181 + 30) / 181)


async def test_a_district_that_is_none_tells_nothing_of_the_child(own: Graph) -> None:
    """5 B 15: the same answer whether somebody fits or not."""
    ((born,),) = await rows(own.dsn, "SELECT birth_date FROM child WHERE id = $1", GLEB.id)
    answers = [
        await act(own, key=f"{number}", match={"policyNumber": who, "birthDate": f"{born}"}, district="none")
        for number, who in enumerate((GLEB.policy_number, "0" * 16))
    ]
    assert answers[0] == answers[1]
