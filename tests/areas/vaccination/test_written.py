"""Doses, refusals and exemptions that are written down here: documents of their own, which change what is due (domain.md 3.8, 3.9)."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.http.client import Graph, rows, serving
from tests.http.world import ANNA, BORIS, GLEB, TODAY, Kid

WRITE = """mutation ($input: Vaccination%(name)sInput!) { vaccination%(name)s(input: $input) {
  vaccination { id vaccine date status notDoneReason validUntil lotNumber site reaction document { kind title author } }
  problems { code message path } } }"""
PLAN = '{ child(by: {id: "%s"}) { vaccinationPlan { vaccineGroup status doseNumber norm { act checked } } } }'
BEFORE = (TODAY - timedelta(days=1)).isoformat()
AGREED = {"by": "REPRESENTATIVE", "givenOn": TODAY.isoformat()}
NURSE, SCHOOL_NURSE, DOCTOR = Role.NURSE, Role.SCHOOL_NURSE, Role.DISTRICT_DOCTOR
MMR: dict[str, Any] = {
    "vaccine": "Вактривир",
    "code": "03",
    "date": TODAY.isoformat(),
    "consent": AGREED,
    "lotNumber": "L7",
}


@pytest_asyncio.fixture
async def own(fresh_world: str) -> AsyncIterator[Graph]:
    async with serving(fresh_world) as running:
        yield running


async def write(graph: Graph, name: str, role: Role, kid: Kid = ANNA, **given: Any) -> dict[str, Any]:
    child = {"id": kid.global_id}
    asked = {"idempotencyKey": "k", "child": child, **given}
    answer = await graph.ask(WRITE % {"name": name}, role, {"input": asked})
    payload: dict[str, Any] = answer.data[f"vaccination{name}"]
    return payload


async def status(graph: Graph, group: str, role: Role = DOCTOR, kid: Kid = ANNA) -> tuple[str, int | None]:
    lines = (await graph.ask(PLAN % kid.global_id, role)).data["child"]["vaccinationPlan"]
    (line,) = [line for line in lines if line["vaccineGroup"] == group]
    assert line["norm"] == {"act": "1122н", "checked": "UNVERIFIED"}
    return line["status"], line["doseNumber"]


@pytest.mark.parametrize("role", [NURSE, SCHOOL_NURSE, DOCTOR, Role.SPECIALIST])
async def test_a_dose_is_a_document_and_moves_what_is_due_on(own: Graph, role: Role) -> None:
    done = await write(own, "Record", role, **MMR, site="левое плечо", reaction="температура 37,5")
    assert done["problems"] == []
    assert (done["vaccination"]["status"], done["vaccination"]["date"]) == ("COMPLETED", TODAY.isoformat())
    assert await status(own, "MMR") == ("NOT_YET", 2)
    kinds = await rows(own.dsn, "select kind from medical_document order by registered_at desc, kind limit 2")
    assert [row[0] for row in kinds] == ["CONSENT", "VACCINATION_CERT"]
    again = await write(own, "Record", role, **MMR, site="левое плечо", reaction="температура 37,5")
    assert again == done


async def test_a_refusal_and_an_exemption_stand_until_they_end(own: Graph) -> None:
    refused = await write(own, "Refuse", SCHOOL_NURSE, vaccineGroup="MMR", by="REPRESENTATIVE", date=BEFORE)
    assert refused["problems"] == []
    assert (await status(own, "MMR"))[0] == "REFUSED"
    until = (TODAY + timedelta(days=30)).isoformat()
    exempt = await write(own, "Exempt", DOCTOR, vaccineGroup="MMR", date=BEFORE, until=until, idempotencyKey="e")
    assert exempt["vaccination"]["validUntil"] == until
    assert (await status(own, "MMR", SCHOOL_NURSE))[0] == "EXEMPT_TEMPORARY"
    assert (await write(own, "Record", NURSE, idempotencyKey="r", **MMR))["problems"] == []
    assert (await status(own, "MMR"))[0] == "NOT_YET"


@pytest.mark.parametrize(
    ("kid", "given", "path"),
    [
        (BORIS, MMR, ["input", "consent"]),  # 16 years old: the child agrees itself
        (ANNA, MMR | {"consent": AGREED | {"by": "CHILD"}}, ["input", "consent"]),
        (ANNA, MMR | {"consent": AGREED | {"givenOn": (TODAY + timedelta(1)).isoformat()}}, ["input", "consent"]),
        (ANNA, MMR | {"date": "2001-01-01", "consent": AGREED | {"givenOn": "2001-01-01"}}, ["input", "date"]),
        (ANNA, MMR | {"vaccine": " "}, ["input", "vaccine"]),
        (ANNA, MMR | {"lotNumber": "x" * 101}, ["input", "lotNumber"]),
        (ANNA, MMR | {"doseNumber": 0}, ["input", "doseNumber"]),
        (GLEB, MMR, ["input", "child"]),
    ],
)
async def test_what_cannot_be_is_not_written(own: Graph, kid: Kid, given: dict[str, Any], path: list[str]) -> None:
    before = await rows(own.dsn, "select count(*) from medical_document")
    written = await write(own, "Record", NURSE, kid, **given)
    assert (written["vaccination"], [problem["path"] for problem in written["problems"]]) == (None, [path])
    assert await rows(own.dsn, "select count(*) from medical_document") == before


async def test_a_group_is_one_of_the_calendar(own: Graph) -> None:
    given: dict[str, Any] = {"date": date(2024, 1, 1).isoformat(), "vaccineGroup": "PLAGUE"}
    exempted = await write(own, "Exempt", DOCTOR, **given)
    assert [problem["path"] for problem in exempted["problems"]] == [["input", "vaccineGroup"]]


@pytest.mark.parametrize("role", [Role.PARENT, Role.CHILD, Role.REGISTRAR, Role.EMERGENCY_DOCTOR, Role.AUDITOR])
async def test_nobody_else_writes(own: Graph, role: Role) -> None:
    answer = await own.ask(
        WRITE % {"name": "Record"}, role, {"input": {"idempotencyKey": "k", "child": {"id": ANNA.global_id}, **MMR}}
    )
    assert answer.code == "FORBIDDEN"


async def test_a_write_is_on_the_trail(own: Graph) -> None:
    await write(own, "Record", NURSE, **MMR)
    plan_query = "select fields from audit_plan where operation = 'Mutation.vaccinationRecord'"
    assert await rows(own.dsn, plan_query)
