"""Examinations that are written down here: documents of their own, by which the plan is done (domain.md 3.2, 3.3, 3.7)."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.retract import annul, rebuild
from graph.viewer import Role
from tests.http.client import Graph, rows, serving
from tests.http.world import ANNA, GLEB, TODAY, Kid

WRITE = """mutation ($input: ExamRecordInput!) { examRecord(input: $input) {
  examination { id date ageMonths specialties tests recommendations document { id kind title author } }
  problems { code message path } } }"""
PLAN = """{ child(by: {id: "%s"}) {
  examPlan { nodes { ageMonths status startsOn specialties tests openSpecialties openTests document { id } } }
  examinations { nodes { date } }
  passport { examinationDueOn healthGroup { value document { id } } physicalEducationGroup { value }
    peExemptions { validFrom validTo document { kind } } } } }"""
DOCTOR, NURSE, SCHOOL_NURSE = Role.DISTRICT_DOCTOR, Role.NURSE, Role.SCHOOL_NURSE
EXEMPT = {"validFrom": TODAY.isoformat(), "validTo": (TODAY + timedelta(days=14)).isoformat()}
RESULT: dict[str, Any] = {
    "healthGroup": "II",
    "physicalEducationGroup": "PREPARATORY",
    "peExemption": EXEMPT,
    "recommendations": "Гулять каждый день",
}


@pytest_asyncio.fixture
async def own(fresh_world: str) -> AsyncIterator[Graph]:
    """The world with the plan of each child."""
    connection = await connect(fresh_world)
    await rebuild(connection)
    await connection.close()
    async with serving(fresh_world) as running:
        yield running


async def annul_newest(graph: Graph) -> None:
    connection = await connect(graph.dsn)
    newest = "select child_id, id from medical_document order by registered_at desc limit 1"
    row: Any = await connection.fetchrow(newest)
    assert await annul(connection, row["child_id"], row["id"])
    await connection.close()


async def read(graph: Graph, role: Role = DOCTOR, kid: Kid = ANNA) -> dict[str, Any]:
    child: dict[str, Any] = (await graph.ask(PLAN % kid.global_id, role)).data["child"]
    return child


async def due(graph: Graph, kid: Kid = ANNA) -> dict[str, Any]:
    """The line of the plan that the child is in today."""
    lines = (await read(graph, kid=kid))["examPlan"]["nodes"]
    line: dict[str, Any] = next(one for one in lines if one["status"] in ("DUE", "OVERDUE"))
    return line


async def write(graph: Graph, role: Role, kid: Kid = ANNA, **given: Any) -> dict[str, Any]:
    asked = {"idempotencyKey": "k", "child": {"id": kid.global_id}, "date": TODAY.isoformat(), **given}
    answer = await graph.ask(WRITE, role, {"input": asked})
    written: dict[str, Any] = answer.data["examRecord"]
    return written


def all_of(line: dict[str, Any]) -> dict[str, Any]:
    return {"ageMonths": line["ageMonths"], "specialties": line["specialties"], "tests": line["tests"]}


@pytest.mark.parametrize("role", [NURSE, SCHOOL_NURSE, DOCTOR, Role.SPECIALIST])
async def test_recording_what_is_due_makes_it_done(own: Graph, role: Role) -> None:
    line = await due(own)
    written = await write(own, role, **all_of(line))
    assert written["problems"] == []
    examination = written["examination"]
    assert (examination["date"], examination["ageMonths"]) == (TODAY.isoformat(), line["ageMonths"])
    child = await read(own)
    now = next(one for one in child["examPlan"]["nodes"] if one["ageMonths"] == line["ageMonths"])
    assert (now["status"], now["openSpecialties"], now["openTests"]) == ("DONE", [], [])
    assert child["passport"]["examinationDueOn"] != line["startsOn"]
    assert child["examinations"]["nodes"][0] == {"date": TODAY.isoformat()}
    assert await write(own, role, **all_of(line)) == written


async def test_parts_of_two_people_make_it_done_together(own: Graph) -> None:
    line = await due(own)
    first, *others = line["specialties"]
    assert others, "an age with several specialists"
    part = {"ageMonths": line["ageMonths"], "specialties": [first], "tests": line["tests"]}
    assert (await write(own, SCHOOL_NURSE, **part))["problems"] == []
    assert (await due(own))["openSpecialties"] == others
    rest = {"ageMonths": line["ageMonths"], "specialties": others, "idempotencyKey": "rest"}
    assert (await write(own, NURSE, **rest))["problems"] == []
    nodes = (await read(own))["examPlan"]["nodes"]
    assert next(one for one in nodes if one["ageMonths"] == line["ageMonths"])["status"] == "DONE"


async def test_the_doctor_states_what_came_of_it_and_annulling_undoes(own: Graph) -> None:
    line, before = await due(own), await read(own)
    written = await write(own, DOCTOR, **all_of(line), **RESULT)
    assert written["problems"] == []
    examination, child = written["examination"], await read(own)
    assert examination["document"]["kind"] == "PREVENTIVE_EXAM"
    assert examination["recommendations"] == RESULT["recommendations"]
    passport = child["passport"]
    assert passport["healthGroup"] == {"value": "II", "document": {"id": examination["document"]["id"]}}
    assert passport["physicalEducationGroup"]["value"] == "PREPARATORY"
    assert passport["peExemptions"] == [EXEMPT | {"document": {"kind": "PREVENTIVE_EXAM"}}]
    seen_at_school = (await read(own, SCHOOL_NURSE))["passport"]["peExemptions"]
    assert seen_at_school == [EXEMPT | {"document": None}]
    await annul_newest(own)
    assert await read(own) == before


@pytest.mark.parametrize("role", [NURSE, SCHOOL_NURSE, Role.SPECIALIST])
@pytest.mark.parametrize("name", RESULT)
async def test_nobody_else_states_what_came_of_it(own: Graph, role: Role, name: str) -> None:
    line = await due(own)
    written = await write(own, role, **all_of(line), **{name: RESULT[name]})
    assert (written["examination"], [each["path"] for each in written["problems"]]) == (None, [["input", name]])
    assert (await due(own))["status"] == line["status"]


async def test_words_that_tell_a_disease_hide_the_examination_from_who_may_not_see_it(own: Graph) -> None:
    line = await due(own)
    words = "Наблюдение психиатра: шизофрения"
    assert (await write(own, DOCTOR, **all_of(line), recommendations=words))["problems"] == []
    assert (await read(own))["examinations"]["nodes"] == [{"date": TODAY.isoformat()}]
    hidden = await read(own, NURSE)
    assert hidden["examinations"]["nodes"] == []
    assert next(one for one in hidden["examPlan"]["nodes"] if one["ageMonths"] == line["ageMonths"])["status"] != "DONE"


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"date": (TODAY + timedelta(1)).isoformat()}, "date"),
        ({"date": "2001-01-01"}, "date"),
        ({"ageMonths": 13}, "ageMonths"),
        ({"specialties": [], "tests": []}, "specialties"),
        ({"specialties": ["ASTROLOGY"]}, "specialties"),
        ({"tests": ["FLUOROGRAPHY"]}, "tests"),
        ({"recommendations": " "}, "recommendations"),
        ({"peExemption": EXEMPT | {"validTo": "2001-01-01"}}, "peExemption"),
    ],
)
async def test_what_cannot_be_is_not_written(own: Graph, given: dict[str, Any], path: str) -> None:
    line = await due(own)
    before = await rows(own.dsn, "select count(*) from medical_document")
    written = await write(own, DOCTOR, **(all_of(line) | given))
    assert (written["examination"], [each["path"] for each in written["problems"]]) == (None, [["input", path]])
    assert await rows(own.dsn, "select count(*) from medical_document") == before


@pytest.mark.parametrize("role", [Role.PARENT, Role.CHILD, Role.REGISTRAR, Role.EMERGENCY_DOCTOR, Role.AUDITOR])
async def test_nobody_else_writes(own: Graph, role: Role) -> None:
    asked = {"idempotencyKey": "k", "child": {"id": ANNA.global_id}, "date": TODAY.isoformat()}
    answer = await own.ask(WRITE, role, {"input": asked | {"ageMonths": 84, "specialties": ["PEDIATRICS"]}})
    assert answer.code == "FORBIDDEN"


async def test_a_child_out_of_reach_is_nobody(own: Graph) -> None:
    line = await due(own)
    written = await write(own, NURSE, GLEB, **all_of(line))
    assert [each["code"] for each in written["problems"]] == ["NOT_FOUND"]


async def test_a_write_is_on_the_trail(own: Graph) -> None:
    await write(own, NURSE, **all_of(await due(own)))
    assert await rows(own.dsn, "select fields from audit_plan where operation = 'Mutation.examRecord'")
