"""Certificates in short: a child who is ready, what issues, revokes and replaces, and what is shown."""

from datetime import timedelta
from typing import Any

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, change
from tests.http.world import ANNA, TODAY, Kid, subject_of

DOCTOR, SPECIALIST = Role.DISTRICT_DOCTOR, Role.SPECIALIST
NUMBERS = iter(range(1, 1_000_000))
READY = "certificateReadiness(form: FORM_079U) { identity diagnoses healthGroup inspection signature }"
SHOWN = """id form number status validFrom validTo addressee issuedBy signature lines code verifiedAt revocationReason
replacedBy { id } document { id status kind title }"""
PAYLOAD = f"certificate {{ {SHOWN} }} child {{ id {READY} }} problems {{ code path message }}"
ISSUE = f"mutation ($input: CertificateIssueInput!) {{ certificateIssue(input: $input) {{ {PAYLOAD} }} }}"
REVOKE = f"mutation ($input: CertificateRevokeInput!) {{ certificateRevoke(input: $input) {{ {PAYLOAD} }} }}"
REPLACE = f"mutation ($input: CertificateReplaceInput!) {{ certificateReplace(input: $input) {{ {PAYLOAD} }} }}"
LIST = "query ($id: ID!) { child(by: {id: $id}) { certificates { nodes { form status lines code addressee } } } }"
STATEMENT = {"inspectedOn": TODAY.isoformat(), "noContraindications": True}
GROUPS = f"""UPDATE passport SET health_group_status = 'CONFIRMED', health_group_value = 'II', health_group_effective_at = now(),
  physical_education_group_status = 'CONFIRMED', physical_education_group_value = 'MAIN',
  physical_education_group_effective_at = now() WHERE child_id = '{ANNA.id}'"""


async def ready(graph: Graph) -> None:
    """Anna has all that 079/u requires."""
    await change(graph.dsn, GROUPS)


async def ask(graph: Graph, document: str, role: Role = DOCTOR, **given: Any) -> dict[str, Any]:
    """The payload of a write under a key of its own."""
    wish = {"idempotencyKey": f"c{next(NUMBERS)}", **given}
    headers = bearer(ISSUER.issue(subject_of(role), role, 600))
    (payload,) = (await graph.post({"query": document, "variables": {"input": wish}}, headers)).data.values()
    return dict(payload)


async def issue(
    graph: Graph, form: str = "FORM_079U", role: Role = DOCTOR, kid: Kid = ANNA, **given: Any
) -> dict[str, Any]:
    """Issue one, with what a doctor states."""
    return await ask(
        graph, ISSUE, role, **{"child": {"id": kid.global_id}, "form": form, "statement": STATEMENT, **given}
    )


async def issued(graph: Graph, form: str = "FORM_079U", role: Role = DOCTOR, **given: Any) -> dict[str, Any]:
    """The certificate that was issued; the world writes its passports by hand, and each document makes them of the facts."""
    await ready(graph)
    payload = await issue(graph, form, role, **given)
    assert payload["problems"] == [], payload
    return dict(payload["certificate"])


async def listed(graph: Graph, role: Role, kid: Kid = ANNA) -> list[dict[str, Any]]:
    """The certificates of a child as a role sees them."""
    child = (await graph.ask(LIST, role, {"id": kid.global_id})).data["child"]
    return [] if child is None or child["certificates"] is None else list(child["certificates"]["nodes"])


def later(days: int) -> str:
    """That many days from today."""
    return (TODAY + timedelta(days=days)).isoformat()


__all__ = ["REPLACE", "REVOKE", "ask", "issue", "issued", "later", "listed", "ready"]
