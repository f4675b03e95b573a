"""Big bundles about children of the hand-written city, and what is known of the processes that work them through."""

import orjson

from graph.viewer import Role
from graph.write.bundles import Bundles
from graph.write.upload import BIG
from tests.http.client import ISSUER, Answer, Graph, bearer
from tests.http.world import ANNA, Kid, subject_of
from tests.ingest.bundles import bundle
from tests.security.sending import about, weight

RESOURCES = 120
NOTE = "Измерено дважды. " * 100


def big(name: str, kid: Kid = ANNA, resources: int = RESOURCES) -> bytes:
    """A bundle of Observations that no other name has."""
    noted = [weight(f"{name}{number}") | {"note": [{"text": NOTE}]} for number in range(resources)]
    body = orjson.dumps(bundle(about(kid), *noted))
    assert len(body) > BIG
    return body


def headers(role: Role = Role.DISTRICT_DOCTOR) -> dict[str, str]:
    """Of a bundle that is sent in this role."""
    return bearer(ISSUER.issue(subject_of(role), role, 600)) | {"content-type": "application/fhir+json"}


async def post(graph: Graph, body: bytes, role: Role = Role.DISTRICT_DOCTOR, encoding: str = "identity") -> Answer:
    """Send a body."""
    sent = headers(role) | {"content-encoding": encoding}
    return Answer(await graph.client.post("/documents", content=body, headers=sent, timeout=60))


def bundles_of(graph: Graph) -> Bundles:
    """What works big bundles through."""
    bundles: Bundles = graph.app.endpoints["/documents"].register.bundles
    return bundles
