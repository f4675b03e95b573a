"""A registrar enrols children at schools; their nurses reach them from the first day on (domain row 16, R_SCHOOL of 4.5)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, GLEB, POLYCLINIC, SCHOOL, VERA

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHANGE = """mutation ($input: EnrollmentChangeInput!) { enrollmentChange(input: $input) { changedAt problems { code path } } }"""
SHOWN = """query ($id: ID!) { child(by: {id: $id}) { enrollment { className source }
  enrollments { className validFrom validTo source } } }"""
TODAY = datetime.now(UTC).astimezone(ZoneInfo("Europe/Moscow")).date()


async def act(graph: Graph, key: str = "k", role: Role = Role.REGISTRAR, **given: Any) -> dict[str, Any]:
    wish = {"idempotencyKey": key, "child": {"id": VERA.global_id}, **given}
    (payload,) = (await graph.ask(CHANGE, role, {"input": wish})).data.values()
    return dict(payload)


async def reaches(graph: Graph, kid: Any = VERA) -> bool:
    answer = await graph.ask(f'{{ child(by: {{id: "{kid.global_id}"}}) {{ id }} }}', Role.SCHOOL_NURSE)
    return answer.data["child"] is not None


async def shown(graph: Graph) -> Any:
    return (await graph.ask(SHOWN, Role.REGISTRAR, {"id": VERA.global_id})).data["child"]


async def test_from_the_first_day_to_the_last(own: Graph) -> None:
    assert not await reaches(own)
    assert (await act(own, "1", institution=SCHOOL.hex, className="1A"))["problems"] == []
    assert await reaches(own)
    assert (await shown(own))["enrollment"] == {"className": "1A", "source": "REGISTRAR"}
    again = await act(own, "2", institution=SCHOOL.hex, className="1A")
    assert again["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "institution"]}]
    assert (await act(own, "3", validFrom=f"{TODAY + timedelta(days=3)}"))["changedAt"]
    assert await reaches(own)  # until then
    assert (await act(own, "4"))["changedAt"]
    assert not await reaches(own)
    assert (await act(own, "5"))["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "institution"]}]
    (row,) = await rows(
        own.dsn, "SELECT valid_to, decided_by IS NOT NULL AS told FROM enrolment WHERE child_id = $1", VERA.id
    )
    assert (row["valid_to"], row["told"]) == (TODAY - timedelta(days=1), True)


async def test_the_next_school_year_is_one_after_the_other(own: Graph) -> None:
    later = TODAY + timedelta(days=30)
    await act(own, "1", institution=SCHOOL.hex, className="1A")
    await act(own, "2", institution=SCHOOL.hex, className="2A", validFrom=f"{later}")
    enrolments = (await shown(own))["enrollments"]
    assert [(each["className"], each["validFrom"], each["validTo"]) for each in enrolments] == [
        ("2A", f"{later}", None),
        ("1A", f"{TODAY}", f"{later - timedelta(days=1)}"),
    ]
    await act(own, "3", institution=SCHOOL.hex, className="1B")  # what was planned is of no day now
    planned, *_ = [each for each in (await shown(own))["enrollments"] if each["className"] == "2A"]
    assert planned["validTo"] < planned["validFrom"]
    assert (await shown(own))["enrollment"]["className"] == "1B"


@pytest.mark.parametrize(
    ("given", "code", "about"),
    [
        ({"child": {"id": GLEB.global_id}, "institution": SCHOOL.hex}, "NOT_FOUND", "child"),
        ({"child": {"snils": "00000000000"}, "institution": SCHOOL.hex}, "NOT_FOUND", "child"),
        ({"institution": POLYCLINIC.hex}, "NOT_FOUND", "institution"),
        ({"institution": "none"}, "NOT_FOUND", "institution"),
        ({"institution": SCHOOL.hex, "className": " "}, "INVALID", "className"),
        ({"institution": SCHOOL.hex, "className": "x" * 41}, "INVALID", "className"),
        ({"institution": SCHOOL.hex, "validFrom": "2020-01-01"}, "INVALID", "validFrom"),
        ({"institution": SCHOOL.hex, "validFrom": f"{TODAY + timedelta(days=400)}"}, "INVALID", "validFrom"),
    ],
)
async def test_what_cannot_be_is_a_problem(own: Graph, given: dict[str, Any], code: str, about: str) -> None:
    assert (await act(own, **given))["problems"] == [{"code": code, "path": ["input", about]}]


async def test_a_closed_school_takes_nobody(own: Graph) -> None:
    await change(own.dsn, f"UPDATE organization SET closed_at = now() WHERE id = '{SCHOOL}'")
    assert (await act(own, institution=SCHOOL.hex))["problems"][0]["path"] == ["input", "institution"]


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role is not Role.REGISTRAR])
async def test_registrars_alone(graph: Graph, role: Role) -> None:
    wish = {"input": {"idempotencyKey": "k", "child": {"id": ANNA.global_id}}}
    assert (await graph.ask(CHANGE, role, wish)).code == "FORBIDDEN"
