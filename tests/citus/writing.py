"""Writes that are sent to both databases in the same order, one world each."""

import asyncio
from typing import Any

from graph.database.connection import connect
from graph.viewer import Role
from tests.http.client import Graph
from tests.http.world import ANNA, BORIS, GLEB, POLYCLINIC, SECOND, TODAY, VERA, global_id, subject_of, uid
from tests.ingest.bundles import blood

ANNA_BY = {"id": ANNA.global_id}
MOVED = {"reason": "The family moved away", "basis": "MOVE"}
PAPER = {"kind": "PASSPORT", "number": "1", "issuer": "i", "issuedOn": "2020-01-01"}
BIRTH = {"kind": "BIRTH_CERTIFICATE", "number": "1", "issuer": "i", "issuedOn": "2020-01-01"}
WHY = "Found in the street, unconscious"
WRITES: list[tuple[Role, str, dict[str, Any]]] = [
    (
        Role.EMERGENCY_DOCTOR,
        "breakGlassOpen",
        {"child": {"policyNumber": VERA.policy_number}, "reason": "UNCONSCIOUS", "justification": WHY},
    ),
    (Role.DISPATCHER, "emergencyCallOpen", {"number": "1", "child": {"policyNumber": GLEB.policy_number}}),
    (Role.DISPATCHER, "emergencyCallOpen", {"number": "2"}),
    (
        Role.DISTRICT_DOCTOR,
        "referralCreate",
        {"child": ANNA_BY, "organization": POLYCLINIC.hex, "specialty": "CARDIOLOGY", "reason": WHY},
    ),
    (Role.DISTRICT_DOCTOR, "documentRegister", {"child": ANNA_BY, "resource": blood("n", "B(III) Rh+")}),
    (
        Role.DISTRICT_DOCTOR,
        "referralCreate",
        {"child": {"id": GLEB.global_id}, "organization": POLYCLINIC.hex, "specialty": "CARDIOLOGY", "reason": WHY},
    ),
    (Role.REGISTRAR, "correctionPropose", {"child": ANNA_BY, "what": "FAMILY", "value": "Novaya", "basis": PAPER}),
    (
        Role.REGISTRAR,
        "representationSuspend",
        {"representationId": global_id("Representation", ANNA.id, uid(601)), "reason": WHY},
    ),
    (
        Role.REGISTRAR,
        "representationResume",
        {"representationId": global_id("Representation", ANNA.id, uid(601)), "reason": WHY},
    ),
    (Role.REGISTRAR, "enrollmentChange", {"child": ANNA_BY}),
    (Role.REGISTRAR, "attachmentChange", {"child": ANNA_BY, "district": SECOND.hex[-2:], **MOVED}),
    (Role.REGISTRAR, "attachmentChange", {"child": ANNA_BY, "district": "11", **MOVED}),
    (Role.PARENT, "reminderPreferencesSet", {"channel": "EMAIL"}),
    (
        Role.PARENT,
        "representationRequest",
        {"child": {"policyNumber": GLEB.policy_number}, "kind": "PARENT", "document": BIRTH},
    ),
    (Role.PARENT, "shareLinkCreate", {"childId": ANNA.global_id, "parts": ["BLOOD"]}),
    (Role.DISTRICT_DOCTOR, "certificateIssue", {"child": ANNA_BY, "form": "PE_GROUP"}),
    (
        Role.AUDITOR,
        "auditOrderRequest",
        {"child": {"id": GLEB.global_id}, "reason": WHY, "validFrom": f"{TODAY}", "validTo": f"{TODAY}"},
    ),
    (Role.CHILD, "recordMediumChoose", {"child": {"id": BORIS.global_id}, "medium": "PAPER_ON_REQUEST"}),
    (Role.SOCIAL_WORKER, "socialCaseOpen", {"child": ANNA_BY, "needs": ["MATERIAL_SUPPORT"], "dueBy": f"{TODAY}"}),
    (Role.ADMINISTRATOR, "accountDisable", {"subject": subject_of(Role.NURSE)}),
    (
        Role.REGISTRAR,
        "representationRevoke",
        {"representationId": global_id("Representation", ANNA.id, uid(601)), "reason": WHY},
    ),
]

PENDING = "SELECT count(*) FROM reminder_pending"
_KINDS = dict.fromkeys(
    ("representationSuspend", "representationResume", "representationRevoke"), "RepresentationChangeInput"
)


async def outcomes(graph: Graph) -> list[tuple[str, str]]:
    """What came of each write, then of the same once more: its code, or its problems."""
    found = []
    for again in range(2):
        for number, (role, name, given) in enumerate(WRITES):
            kind = _KINDS.get(name, f"{name[0].upper()}{name[1:]}Input")
            document = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ problems {{ code path }} }} }}"
            key = f"k{number}" if again == 0 or number % 2 else f"again{number}"
            answer = await graph.ask(document, role, {"input": {"idempotencyKey": key, **given}})
            found.append((f"{name} {number}", str(answer.body.get("errors") or answer.data[name]["problems"])))
    return found


async def settled(dsn: str) -> None:
    """Return when the events of a served database have their numbers and its reminders are made."""
    await asyncio.sleep(2)
    connection = await connect(dsn)
    for _ in range(600):
        if not await connection.fetchval(PENDING):
            break
        await asyncio.sleep(0.1)
    await connection.close()
