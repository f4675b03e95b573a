"""Social cases in short: who has them, each write, and what is shown of one."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, change
from tests.http.world import ANNA, LONG_AGO, POLYCLINIC, STAFF, TODAY, Kid, subject_of, uid

DOCTOR, WORKER = Role.DISTRICT_DOCTOR, Role.SOCIAL_WORKER
NUMBERS = iter(range(1, 1_000_000))
NOTE = "Семья на связи, собирают документы"
HOSPITAL = uid(5400)
# The social worker of the world; another one of the polyclinic, and one of a hospital.
FIRST, SECOND, THIRD = "first", "second", "third"
PEOPLE: dict[str, UUID] = {FIRST: STAFF[WORKER], SECOND: uid(5401), THIRD: uid(5402), "doctor": STAFF[DOCTOR]}
SUBJECTS = {FIRST: subject_of(WORKER), SECOND: "second-1", THIRD: "third-1", "doctor": subject_of(DOCTOR)}
ROLES = {FIRST: WORKER, SECOND: WORKER, THIRD: WORKER, "doctor": DOCTOR}
PLACES = {FIRST: POLYCLINIC, SECOND: POLYCLINIC, THIRD: HOSPITAL}
SHOWN = """id status needs openedBy dueOn isOverdue closedAt outcome workers { name organization endedAt }
measures { measure dueOn } visits { visitedOn place result } notes { note }"""
PAYLOAD = f"case {{ {SHOWN} }} problems {{ code path message }}"
LIST = f"query ($id: ID!) {{ child(by: {{id: $id}}) {{ socialCases {{ nodes {{ {SHOWN} }} }} }} }}"
MINE = "{ myCases { nodes { id child { id name { full } } } } }"
ACCOUNT = """INSERT INTO account SELECT (json_populate_record(a, json_build_object('subject', '{subject}', 'staff_id', '{staff}'))).*
  FROM account a WHERE subject = '{like}'"""
WORKS = (
    "INSERT INTO assignment (id, staff_id, organization_id, valid_from) VALUES ('{key}', '{key}', '{place}', '{since}')"
)


async def seat(graph: Graph) -> None:
    """Social workers with identifiers, one of them in a hospital; none of them has a case of anybody."""
    hospital = f"INSERT INTO organization (id, kind, code, name) VALUES ('{HOSPITAL}', 'HOSPITAL', '{HOSPITAL.hex}', 'Hospital')"
    statements = ["DELETE FROM social_case_worker", "DELETE FROM social_case", hospital]
    for name in (SECOND, THIRD):
        key = PEOPLE[name]
        statements += [
            f"INSERT INTO staff (id, family, given) VALUES ('{key}', 'Rabotnik', '{name}')",
            WORKS.format(key=key, place=PLACES[name], since=LONG_AGO),
            ACCOUNT.format(subject=SUBJECTS[name], staff=key, like=SUBJECTS[FIRST]),
        ]
    for name, key in PEOPLE.items():
        statements.append(f"UPDATE staff SET source_system = 'urn:s', source_id = '{name}' WHERE id = '{key}'")
    await change(graph.dsn, "; ".join(statements))


async def asked(graph: Graph, who: str, query: str, variables: dict[str, Any] | None = None) -> Any:
    """The answer to one of the people."""
    headers = bearer(ISSUER.issue(SUBJECTS[who], ROLES[who], 600))
    return await graph.post({"query": query, "variables": variables or {}}, headers)


async def write(graph: Graph, who: str, name: str, **given: Any) -> dict[str, Any]:
    """The payload of a write of one of the people, under a key of its own."""
    kind = name[0].upper() + name[1:]
    document = f"mutation ($input: {kind}Input!) {{ {name}(input: $input) {{ {PAYLOAD} }} }}"
    answer = await asked(graph, who, document, {"input": {"idempotencyKey": f"s{next(NUMBERS)}", **given}})
    return dict(answer.data[name])


def later(days: int) -> str:
    """That many days from today."""
    return (TODAY + timedelta(days=days)).isoformat()


async def open_case(graph: Graph, kid: Kid = ANNA, **given: Any) -> dict[str, Any]:
    """Open a case."""
    wish = {"child": {"id": kid.global_id}, "needs": ["PSYCHOLOGICAL_SUPPORT"], "dueBy": later(5), **given}
    return await write(graph, "doctor", "socialCaseOpen", **wish)


async def opened(graph: Graph, kid: Kid = ANNA) -> str:
    """The id of one that was opened."""
    return str(taken(await open_case(graph, kid))["id"])


async def assign(graph: Graph, case: str, to: str = FIRST, who: str = "doctor", **given: Any) -> dict[str, Any]:
    """Assign it."""
    worker = {"system": "urn:s", "identifier": to}
    wish = {"worker": worker, "organization": PLACES.get(to, POLYCLINIC).hex, "dueBy": later(7), **given}
    return await write(graph, who, "socialCaseAssign", caseId=case, **wish)


async def assigned(graph: Graph, to: str = FIRST, kid: Kid = ANNA) -> str:
    """The id of one that was assigned."""
    case = await opened(graph, kid)
    taken(await assign(graph, case, to))
    return case


async def plan(graph: Graph, case: str, who: str = FIRST, **given: Any) -> dict[str, Any]:
    """Plan a measure."""
    wish = {"measure": "SANATORIUM", "dueOn": later(20), **given}
    return await write(graph, who, "socialCaseMeasurePlan", caseId=case, **wish)


async def visit(graph: Graph, case: str, who: str = FIRST, **given: Any) -> dict[str, Any]:
    """Record a visit."""
    wish = {"visitedOn": later(0), "place": "HOME", "result": "MET", "nextBy": later(30), **given}
    return await write(graph, who, "socialCaseVisitRecord", caseId=case, **wish)


async def note(graph: Graph, case: str, who: str = FIRST, words: str = NOTE) -> dict[str, Any]:
    """Write a note."""
    return await write(graph, who, "socialCaseNoteAdd", caseId=case, note=words)


async def close(graph: Graph, case: str, who: str = FIRST, outcome: str = "HELPED") -> dict[str, Any]:
    """Close it."""
    return await write(graph, who, "socialCaseClose", caseId=case, outcome=outcome)


def taken(payload: dict[str, Any]) -> dict[str, Any]:
    """What was read back of a step that was taken."""
    assert payload["problems"] == [], payload
    return dict(payload["case"] or {})


def refused(payload: dict[str, Any]) -> tuple[str, str]:
    """Code and field of the one problem; nothing was read back."""
    assert payload["case"] is None, payload
    (problem,) = payload["problems"]
    return problem["code"], problem["path"][-1]


async def listed(graph: Graph, role: Role, kid: Kid = ANNA) -> list[dict[str, Any]] | None:
    """The cases of a child as a role sees them; None where it reaches no list."""
    child = (await graph.ask(LIST, role, {"id": kid.global_id})).data["child"]
    return None if child is None or child["socialCases"] is None else list(child["socialCases"]["nodes"])
