"""Corrections in short: who proposes, who decides, what is stored."""

from typing import Any

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, POLYCLINIC, Kid, uid

NURSE, REGISTRAR, OTHER, DOCTOR = "nurse-1", "registrar-1", "registrar-2", "district_doctor-1"
ROLES = {NURSE: Role.NURSE, DOCTOR: Role.DISTRICT_DOCTOR}
BASIS = {"kind": "BIRTH_CERTIFICATE", "number": "V-MU 500100", "issuer": "ZAGS 7", "issuedOn": "2020-01-01"}
POLICY, SNILS = "8451999122899990", "11223344595"
FIELDS = """status previous { family birthDate policyNumber snils } new { family birthDate policyNumber snils }
proposedBy decidedBy basis { kind number }"""
PROPOSE = f"""mutation ($input: CorrectionProposeInput!) {{ correctionPropose(input: $input) {{
  correctionId status correction {{ {FIELDS} }} problems {{ code path }} }} }}"""
DECIDE = f"""mutation ($input: CorrectionDecideInput!) {{ correctionDecide(input: $input) {{
  status correction {{ {FIELDS} }} problems {{ code path }} }} }}"""
NUMBERS = iter(range(1, 1_000_000))


async def second_registrar(graph: Graph) -> None:
    """Another registrar of Anna's polyclinic."""
    person = uid(3302)
    await change(
        graph.dsn,
        f"INSERT INTO staff (id, family) VALUES ('{person}', 'Vtoroi');"
        f" INSERT INTO assignment (staff_id, id, organization_id, valid_from)"
        f" VALUES ('{person}', '{uid(3303)}', '{POLYCLINIC}', '2020-01-01');"
        f" INSERT INTO account (subject, staff_id, roles, level) VALUES ('{OTHER}', '{person}', '{{registrar}}', 'FULL')",
    )


async def write(graph: Graph, subject: str, document: str, **given: Any) -> dict[str, Any]:
    """The payload of a write under a key of its own."""
    wish = {"idempotencyKey": f"k{next(NUMBERS)}", **given}
    token = ISSUER.issue(subject, ROLES.get(subject, Role.REGISTRAR), 600)
    answer = await graph.post({"query": document, "variables": {"input": wish}}, bearer(token))
    (payload,) = answer.data.values()
    return dict(payload)


async def propose(graph: Graph, subject: str, what: str, value: str | None, **more: Any) -> dict[str, Any]:
    """Propose a correction of Anna, or of another `child`, by a certificate."""
    given = {"child": {"id": ANNA.global_id}, "what": what, "basis": BASIS, **more}
    return await write(graph, subject, PROPOSE, **given, **({} if value is None else {"value": value}))


async def decide(graph: Graph, subject: str, correction: str, *, confirms: bool = True) -> dict[str, Any]:
    """Decide one by its id."""
    return await write(graph, subject, DECIDE, correctionId=correction, confirms=confirms)


def refused(payload: dict[str, Any]) -> tuple[str, str]:
    """Code and field of the one problem; nothing else is answered."""
    (problem,) = payload.pop("problems")
    assert not any(payload.values())
    return problem["code"], problem["path"][-1]


async def stands(graph: Graph, column: str, kid: Kid = ANNA) -> Any:
    """A column of the child as it is stored."""
    ((value,),) = await rows(graph.dsn, f"SELECT {column} FROM child WHERE id = $1", kid.id)
    return value
