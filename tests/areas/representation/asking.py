"""A family before the registrars: an applicant, a second registrar, and the writes of a right in short."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.viewer import Role
from tests.http.client import ISSUER, Answer, Graph, bearer, change, rows
from tests.http.world import ANNA, POLYCLINIC, TODAY, global_id, uid

PERSON, SECOND_REGISTRAR = uid(3301), uid(3302)
APPLICANT, REGISTRAR, OTHER = "applicant", "registrar-1", "registrar-2"
CERTIFICATE = {"kind": "BIRTH_CERTIFICATE", "number": "V-MU 500100", "issuer": "ZAGS 7", "issuedOn": "2020-01-01"}
ACT = {"kind": "GUARDIANSHIP_ACT", "number": "77-12", "issuer": "Opeka", "issuedOn": "2020-01-01"}
COURT = {**ACT, "kind": "COURT_DECISION", "issuer": "Sud"}
REASON = "The original was shown"
ORDER = {"number": "2-100/26", "court": "Sud", "issuedOn": "2020-01-01"}
PAYLOADS = {
    "representativeEnter": "representativeId",
    "representationRequest": "applicationId requestedAt expiresAt",
    "representationWithdraw": "withdrawnAt",
    "representationDecide": "status representation { id status basis { kind number } }",
    "representationDelegate": "status representation { id status }",
    "childEmancipate": "changedAt waitsForAnother",
}
ROLES = {
    APPLICANT: Role.PARENT,
    "parent-1": Role.PARENT,
    "child-1": Role.CHILD,
    "administrator-1": Role.ADMINISTRATOR,
    "nurse-1": Role.NURSE,
}


async def people(graph: Graph) -> None:
    """Somebody with an account who represents nobody, and a second registrar of Anna's polyclinic."""
    await change(
        graph.dsn,
        f"INSERT INTO representative (id, family, given) VALUES ('{PERSON}', 'Prositel', 'Petr');"
        f" INSERT INTO account (subject, representative_id, roles, level) VALUES ('{APPLICANT}', '{PERSON}', '{{parent}}', 'FULL');"
        f" INSERT INTO staff (id, family) VALUES ('{SECOND_REGISTRAR}', 'Vtoroi');"
        f" INSERT INTO assignment (staff_id, id, organization_id, valid_from)"
        f" VALUES ('{SECOND_REGISTRAR}', '{uid(3303)}', '{POLYCLINIC}', '2020-01-01');"
        f" INSERT INTO account (subject, staff_id, roles, level) VALUES ('{OTHER}', '{SECOND_REGISTRAR}', '{{registrar}}', 'FULL')",
    )


async def write(graph: Graph, subject: str, name: str, **given: Any) -> Answer:
    """The answer to one write, under a key of its own."""
    payload = PAYLOADS.get(name, "changedAt waitsForAnother representation { id status courtRestricted isDisputed }")
    kind = "RepresentationChangeInput" if name in CHANGES else name[0].upper() + name[1:] + "Input"
    document = f"mutation ($i: {kind}!) {{ {name}(input: $i) {{ {payload} problems {{ code message path }} }} }}"
    key = {"idempotencyKey": given.pop("key", None) or f"{name}-{next(NUMBERS)}"}
    token = ISSUER.issue(subject, ROLES.get(subject, Role.REGISTRAR), 600)
    return await graph.post({"query": document, "variables": {"i": {**key, **given}}}, bearer(token))


async def wrote(graph: Graph, subject: str, name: str, **given: Any) -> Any:
    """The payload of a write that went through."""
    payload = (await write(graph, subject, name, **given)).data[name]
    assert payload["problems"] == [], payload
    return payload


async def refused(graph: Graph, subject: str, name: str, **given: Any) -> tuple[str, str]:
    """Code and field of the one problem."""
    payload = (await write(graph, subject, name, **given)).data[name]
    (problem,) = payload.pop("problems")
    assert not any(payload.values())
    return problem["code"], problem["path"][-1]


async def asked(graph: Graph, child: Any = ANNA, **more: Any) -> str:
    """The global id of a request of the applicant's, as a registrar reads it."""
    given = {"child": {"policyNumber": child.policy_number}, "kind": "PARENT", "document": CERTIFICATE, **more}
    await wrote(
        graph, more.pop("by", APPLICANT), "representationRequest", **{k: v for k, v in given.items() if k != "by"}
    )
    (row,) = await rows(graph.dsn, "SELECT id FROM representation_request ORDER BY requested_at DESC, id DESC LIMIT 1")
    return global_id("RepresentationRequest", child.id, row["id"])


async def granted(graph: Graph, **more: Any) -> str:
    """The global id of a right of the applicant's that one registrar has granted."""
    request = await asked(graph, **more)
    payload = await wrote(graph, REGISTRAR, "representationDecide", requestId=request, grants=True, reason=REASON)
    return str(payload["representation"]["id"])


async def reached(graph: Graph, subject: str = APPLICANT) -> set[str]:
    """The children that somebody reaches now."""
    token = ISSUER.issue(subject, ROLES.get(subject, Role.REGISTRAR), 600)
    answer = await graph.post({"query": "{ myChildren(first: 100) { nodes { id } } }"}, bearer(token))
    return {node["id"] for node in answer.data["myChildren"]["nodes"]}


def days(first: int, last: int | None) -> dict[str, str | None]:
    """Days of a court's order, counted from today."""
    until = None if last is None else (TODAY + timedelta(days=last)).isoformat()
    return {"validFrom": (TODAY + timedelta(days=first)).isoformat(), "validTo": until}


def right_of(kid: Any, number: UUID) -> str:
    """The global id of a representation of the world."""
    return global_id("Representation", kid.id, number)


CHANGES = {
    f"representation{name}" for name in ("Suspend", "Resume", "Revoke", "RestrictionLift", "Dispute", "DisputeClose")
}
NUMBERS = iter(range(1, 1_000_000))
