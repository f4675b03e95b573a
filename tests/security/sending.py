"""Bundles sent as the account of a role, about children of the hand-written city."""

from datetime import timedelta
from typing import Any

import orjson

from graph.viewer import Role
from tests.http.client import ISSUER, Answer, Graph, bearer
from tests.http.world import TODAY, Kid, subject_of
from tests.ingest.bundles import OMS, bundle, observation, patient


async def send(graph: Graph, role: Role, *resources: dict[str, Any], **own: Any) -> Answer:
    """Send one bundle."""
    headers = bearer(ISSUER.issue(subject_of(role), role, 600)) | {"content-type": "application/fhir+json"}
    body = orjson.dumps(bundle(*resources, **own))
    return Answer(await graph.client.post("/documents", content=body, headers=headers))


def about(kid: Kid, *, days: int = 0, numbers: tuple[tuple[str, str], ...] = ()) -> dict[str, Any]:
    """The child as a bundle names it, born `days` later than it was."""
    born = TODAY - timedelta(days=kid.age * 366) + timedelta(days=days)
    identifiers = [{"system": system, "value": value} for system, value in ((OMS, kid.policy_number), *numbers)]
    return patient(born=born.isoformat(), identifier=identifiers)


def weight(number: str) -> dict[str, Any]:
    """An Observation that states nothing but that it is there."""
    return observation(number, "29463-7")


def own_code(number: str, name: str, value: str) -> dict[str, Any]:
    """An Observation of our own code system (ingest/extract/own_code.py)."""
    concept = {"coding": [{"system": f"urn:passport:{name}", "code": value}]}
    code = {"coding": [{"system": "urn:passport:observation", "code": name}]}
    return observation(number, "") | {"code": code, "valueCodeableConcept": concept}
