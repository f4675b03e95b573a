"""A text that no database holds is the caller's mistake in every write, before anything is looked up with it (5 B 15)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph
from tests.http.world import ANNA, MOTHER, TODAY, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

NUL = "a\x00b"
STAFF = {"system": "urn:a", "identifier": NUL}
ANNA_BY = {"id": ANNA.global_id}
ADMINISTRATOR, DOCTOR, REGISTRAR = Role.ADMINISTRATOR, Role.DISTRICT_DOCTOR, Role.REGISTRAR
WHY = {"reason": "The family moved away", "basis": "MOVE"}
BASIS = {"kind": "PASSPORT", "number": "1", "issuer": "i", "issuedOn": "2020-01-01"}
GLASS = {"child": ANNA_BY, "reason": "UNCONSCIOUS", "justification": f"Found in the street {NUL}"}
SOMEBODY = {"system": "urn:a", "identifier": "a"}
COMMISSION = {"kind": "CONSILIUM", "question": WHY["reason"], "dueBy": f"{TODAY}", "chair": SOMEBODY, "members": []}
CASES: list[tuple[Role, str, dict[str, Any]]] = [
    (ADMINISTRATOR, "accountGrant", {"subject": NUL, "person": {"child": ANNA.global_id}, "roles": ["CHILD"]}),
    (ADMINISTRATOR, "accountGrant", {"subject": "s", "person": {"staff": STAFF}, "roles": ["NURSE"]}),
    (Role.EMERGENCY_DOCTOR, "breakGlassOpen", GLASS),
    (ADMINISTRATOR, "accountRevoke", {"subject": NUL}),
    (ADMINISTRATOR, "accountDisable", {"subject": NUL}),
    (ADMINISTRATOR, "registryImport", {"resources": {"resourceType": [{"x": NUL}]}}),
    (ADMINISTRATOR, "registryImport", {"resources": {NUL: 1}}),
    (REGISTRAR, "attachmentChange", {"child": ANNA_BY, "district": NUL, **WHY}),
    (REGISTRAR, "attachmentChange", {"match": {"family": NUL, "birthDate": "2018-01-01"}, "district": "12", **WHY}),
    (REGISTRAR, "correctionPropose", {"child": ANNA_BY, "what": "FAMILY", "value": NUL, "basis": BASIS}),
    (
        REGISTRAR,
        "correctionPropose",
        {"child": ANNA_BY, "what": "GIVEN", "value": "a", "basis": {**BASIS, "number": NUL}},
    ),
    (DOCTOR, "documentRegister", {"child": ANNA_BY, "resource": {"resourceType": NUL}}),
    (DOCTOR, "documentRegister", {"child": ANNA_BY, "scan": {"title": NUL, "date": "2023-01-01", "content": "a"}}),
    (REGISTRAR, "districtMove", {"from": NUL, "to": "12", "reason": WHY["reason"]}),
    (REGISTRAR, "enrollmentChange", {"child": ANNA_BY, "institution": NUL}),
    (Role.DISPATCHER, "emergencyCallOpen", {"number": "1", "match": {"family": NUL, "birthDate": "2018-01-01"}}),
    (
        REGISTRAR,
        "familyExceptionGrant",
        {"child": ANNA_BY, "staff": STAFF, "validTo": f"{TODAY}", "reason": WHY["reason"]},
    ),
    (ADMINISTRATOR, "childProtectionContactSet", {"organizationCode": NUL, "contact": "a"}),
    (
        REGISTRAR,
        "kinshipEnter",
        {"child": ANNA_BY, "representativeId": global_id("Representative", MOTHER), "staff": STAFF},
    ),
    (REGISTRAR, "familyExceptionEnd", {"child": ANNA_BY, "staff": STAFF}),
    (Role.DISPATCHER, "emergencyCallAssign", {"callId": "x", "doctor": STAFF}),
    (DOCTOR, "commissionConvene", {"child": ANNA_BY, **COMMISSION, "chair": STAFF}),
    (DOCTOR, "commissionConvene", {"child": ANNA_BY, **COMMISSION, "question": f"{WHY['reason']} {NUL}"}),
]


@pytest.mark.parametrize(("role", "name", "given"), CASES, ids=[f"{name}-{n}" for n, (_, name, _) in enumerate(CASES)])
async def test_a_text_with_nul_is_refused_and_told_where(
    graph: Graph, role: Role, name: str, given: dict[str, Any]
) -> None:
    kind = f"{name[0].upper()}{name[1:]}Input"
    document = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ problems {{ code }} }} }}"
    answer = await graph.ask(document, role, {"input": {"idempotencyKey": "k", **given}})
    assert (answer.code, answer.status) == ("BAD_USER_INPUT", 200 if answer.status == 200 else 400)
    assert answer.places == [(1, document.index(name + "(") + 1)]


async def test_json_that_no_one_writes_down_is_refused(graph: Graph) -> None:
    deep: Any = 1
    for _ in range(300):
        deep = [deep]
    document = "mutation ($input: RegistryImportInput!) { registryImport(input: $input) { problems { code } } }"
    for resources in (deep, {"resourceType": "Bundle", "x": deep}):
        answer = await graph.ask(document, ADMINISTRATOR, {"input": {"idempotencyKey": "k", "resources": resources}})
        assert answer.code == "BAD_USER_INPUT"
    long = 'mutation { registryImport(input: {idempotencyKey: "k", resources: 123456789012345678901234567890}) { created } }'
    assert (await graph.ask(long, ADMINISTRATOR)).code == "BAD_USER_INPUT"
