"""Documents that staff enter, in short: what is sent, what is stored, what the passport says then."""

import base64
import zlib
from typing import Any

from graph.viewer import Role
from tests.areas.correction.correcting import refused
from tests.http.client import ISSUER, Graph, bearer, rows
from tests.http.world import ANNA, Kid, subject_of
from tests.ingest.bundles import blood

__all__ = ["DOCTOR", "NURSE", "SPECIALIST", "amend", "annul", "ask", "base64_of", "blood", "pdf", "refused", "register"]

DOCTOR, SPECIALIST, NURSE = Role.DISTRICT_DOCTOR, Role.SPECIALIST, Role.NURSE
SHOWN = (
    "document { id kind title date status sourceKind author annulledAt annulmentReason replacedBy { id } structured }"
)
REGISTER = f"""mutation ($input: DocumentRegisterInput!) {{ documentRegister(input: $input) {{
  {SHOWN} doubts problems {{ code path message }} }} }}"""
AMEND = f"""mutation ($input: DocumentAmendInput!) {{ documentAmend(input: $input) {{
  {SHOWN} doubts problems {{ code path message }} }} }}"""
ANNUL = f"mutation ($input: DocumentAnnulInput!) {{ documentAnnul(input: $input) {{ {SHOWN} problems {{ code path message }} }} }}"
PASSPORT = """query ($id: ID!) { child(by: {id: $id}) { documents { nodes { id status } } passport {
  bloodGroup { status value labConfirmed } rhFactor { value } conflicts { field }
  allergies { items { substance category criticality } } } } }"""
NUMBERS = iter(range(1, 1_000_000))
JPEG, PNG = b"\xff\xd8\xff\xe0" + b"0" * 40, b"\x89PNG\r\n\x1a\n" + b"0" * 40


async def ask(graph: Graph, role: Role, document: str, **given: Any) -> dict[str, Any]:
    """The payload of a write under a key of its own."""
    wish = {"idempotencyKey": f"d{next(NUMBERS)}", **given}
    headers = bearer(ISSUER.issue(subject_of(role), role, 600))
    (payload,) = (await graph.post({"query": document, "variables": {"input": wish}}, headers)).data.values()
    return dict(payload)


async def register(graph: Graph, role: Role = DOCTOR, kid: Kid = ANNA, **document: Any) -> dict[str, Any]:
    """Register a `resource` or a `scan`."""
    return await ask(graph, role, REGISTER, child={"id": kid.global_id}, **document)


async def amend(graph: Graph, before: str, role: Role = DOCTOR, **document: Any) -> dict[str, Any]:
    """Replace a document."""
    return await ask(graph, role, AMEND, documentId=before, **document)


async def annul(graph: Graph, document: str, role: Role = DOCTOR, reason: str = "WRONG_CONTENT") -> dict[str, Any]:
    """Annul a document."""
    return await ask(graph, role, ANNUL, documentId=document, reason=reason)


async def passport(graph: Graph, role: Role = DOCTOR, kid: Kid = ANNA) -> dict[str, Any]:
    """What the passport says of blood and allergies."""
    shown: dict[str, Any] = (await graph.ask(PASSPORT, role, {"id": kid.global_id})).data["child"]["passport"]
    return shown


async def states(graph: Graph, kid: Kid = ANNA) -> list[tuple[str, str, str]]:
    """Kind, value and state of every stored fact."""
    found = await rows(graph.dsn, "SELECT kind, value, state FROM fact WHERE child_id = $1 ORDER BY 1, 2, 3", kid.id)
    return [tuple(row) for row in found]


async def documents(graph: Graph) -> int:
    """How many documents are stored."""
    ((count,),) = await rows(graph.dsn, "SELECT count(*) FROM medical_document")
    return int(count)


def problem(payload: dict[str, Any]) -> tuple[str, str]:
    """Code and field of the one problem; nothing else is answered."""
    (one,) = payload["problems"]
    assert payload.get("document") is None
    return one["code"], one["path"][-1]


def scan(content: bytes, **more: Any) -> dict[str, Any]:
    """A scanned paper."""
    return {"title": "Card 026", "date": "2023-05-01", "content": base64_of(content), **more}


def base64_of(content: bytes) -> str:
    """As it is sent."""
    return base64.b64encode(content).decode()


def pdf(*objects: bytes, packed: bytes | None = None) -> bytes:
    """A small PDF with these objects more, and one packed stream."""
    body = [b"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj", b"2 0 obj <</Type /Pages /Count 0>> endobj"]
    if packed is not None:
        data = zlib.compress(packed)
        head = b"9 0 obj <</Type /ObjStm /Filter /FlateDecode /Length %d>> stream\n" % len(data)
        body.append(head + data + b"\nendstream endobj")
    return b"\n".join([*body, *objects, b"trailer <</Root 1 0 R>>\n%%EOF"])
