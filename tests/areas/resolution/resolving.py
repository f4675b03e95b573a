"""Resolutions in short: laboratories that disagree, who proposes, who decides, what the passport says then."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from graph.database.connection import connect
from graph.execute.global_id import decode_global_id
from graph.ingest.retract import annul, rebuild
from graph.ingest.store import store
from graph.viewer import Role
from tests.areas.correction.correcting import refused, write as written
from tests.http.client import ISSUER, Graph, bearer, rows
from tests.http.world import ANNA, Kid, global_id, subject_of
from tests.ingest.bundles import blood, extracted
from tests.security.sending import about, send

__all__ = [
    "DOCTOR",
    "PASSPORT",
    "SPECIALIST",
    "annulled",
    "bearer",
    "decide",
    "global_id",
    "lab",
    "passport",
    "propose",
    "rebuilt",
    "refused",
    "resolved",
    "statuses",
    "withdraw",
    "written",
]

DOCTOR, SPECIALIST = Role.DISTRICT_DOCTOR, Role.SPECIALIST
FIELDS = (
    "resolution { id fact status proposedBy proposedAt decidedBy decidedAt document { id } } problems { code path }"
)
RESOLVE = f"mutation ($input: FactConflictResolveInput!) {{ factConflictResolve(input: $input) {{ {FIELDS} }} }}"
DECIDE = f"mutation ($input: FactConflictDecideInput!) {{ factConflictDecide(input: $input) {{ {FIELDS} }} }}"
WITHDRAW = f"mutation ($input: FactConflictWithdrawInput!) {{ factConflictWithdraw(input: $input) {{ {FIELDS} }} }}"
PASSPORT = """query ($id: ID!) { child(by: {id: $id}) { passport { bloodGroup { status value labConfirmed document { id }
  candidates { value document { id } } resolution { id status proposedBy decidedBy document { id } } }
  conflicts { field candidates { value } } } } }"""
LIST = "query ($id: ID!) { child(by: {id: $id}) { factResolutions { nodes { id status } } } }"
NUMBERS = iter(range(1, 1_000_000))


async def ask(graph: Graph, role: Role, document: str, **given: Any) -> dict[str, Any]:
    """The payload of a write under a key of its own."""
    wish = {"idempotencyKey": f"r{next(NUMBERS)}", **given}
    headers = bearer(ISSUER.issue(subject_of(role), role, 600))
    (payload,) = (await graph.post({"query": document, "variables": {"input": wish}}, headers)).data.values()
    return dict(payload)


async def lab(graph: Graph, number: str, says: str, on: str = "2022-03-01", kid: Kid = ANNA) -> str:
    """A signed result of a laboratory, as an import brings it; its global id."""
    connection = await connect(graph.dsn)
    try:
        # By the clock of the service: what is due depends on the day, too.
        bundle = extracted(about(kid), blood(number, says, on, "883-9"))
        result = await store(connection, [bundle], now=datetime.now(UTC))
        assert result.documents == 1, result
        key = await connection.fetchval(
            "select id from medical_document where child_id = $1 and source_id = $2", kid.id, f"Observation/{number}"
        )
        return global_id("MedicalDocument", kid.id, key)
    finally:
        await connection.close()


async def clinical(graph: Graph, number: str, says: str, on: str = "2022-03-01") -> str:
    """A document of the district doctor, who is no laboratory; its global id."""
    assert (await send(graph, DOCTOR, about(ANNA), blood(number, says, on, "883-9"))).status == 200
    (row,) = await rows(graph.dsn, "select id from medical_document where source_id = $1", f"Observation/{number}")
    return global_id("MedicalDocument", ANNA.id, row["id"])


async def propose(
    graph: Graph, role: Role, document: str, fact: str = "BLOOD_GROUP", kid: Kid = ANNA
) -> dict[str, Any]:
    """Propose that a document is right."""
    return await ask(graph, role, RESOLVE, child={"id": kid.global_id}, fact=fact, documentId=document)


async def decide(graph: Graph, role: Role, resolution: str, *, confirms: bool = True) -> dict[str, Any]:
    """Decide one by its id."""
    return await ask(graph, role, DECIDE, resolutionId=resolution, confirms=confirms)


async def withdraw(graph: Graph, role: Role, resolution: str) -> dict[str, Any]:
    """Take one back."""
    return await ask(graph, role, WITHDRAW, resolutionId=resolution)


async def resolved(graph: Graph, document: str) -> str:
    """Two persons agree on a document; the id of their resolution."""
    proposed = await propose(graph, DOCTOR, document)
    assert proposed["problems"] == [], proposed
    confirmed = await decide(graph, SPECIALIST, proposed["resolution"]["id"])
    assert confirmed["problems"] == [], confirmed
    assert confirmed["resolution"]["status"] == "RESOLVED"
    return str(confirmed["resolution"]["id"])


async def passport(graph: Graph, role: Role = DOCTOR) -> dict[str, Any]:
    """The blood group of Anna as a role reads it, with the conflicts beside it."""
    shown = (await graph.ask(PASSPORT, role, {"id": ANNA.global_id})).data["child"]["passport"]
    return {**shown["bloodGroup"], "conflicts": shown["conflicts"]}


async def statuses(graph: Graph, role: Role = DOCTOR) -> list[str]:
    """Where the resolutions of Anna stand, the newest first."""
    shown = (await graph.ask(LIST, role, {"id": ANNA.global_id})).data["child"]
    return [each["status"] for each in shown["factResolutions"]["nodes"]]


async def annulled(graph: Graph, document: str) -> None:
    """As an operator does."""
    connection = await connect(graph.dsn)
    try:
        assert await annul(connection, *_key(document))
    finally:
        await connection.close()


async def rebuilt(graph: Graph) -> int:
    """How many passports a rebuild finds stale."""
    connection = await connect(graph.dsn)
    try:
        return (await rebuild(connection))["changed"]
    finally:
        await connection.close()


def _key(document: str) -> tuple[UUID, UUID]:
    decoded = decode_global_id(document, {"MedicalDocument": 2})
    return decoded.scope, decoded.key


def day(number: int) -> str:
    """The n-th day of a year in which Anna was more than four months old."""
    return date.fromordinal(date(2022, 1, 1).toordinal() + number).isoformat()
