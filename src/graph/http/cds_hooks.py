"""CDS Hooks 2.0: GET /cds-services, POST /cds-services/ID and POST /cds-services/ID/feedback (docs/decision-support.md)."""

from dataclasses import dataclass

import orjson
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import unauthenticated
from graph.execute.cds_hooks import CdsClient, CdsHooks
from graph.http.answers import answers
from graph.http.body import Bodies, require_media
from graph.http.cds_cards import SERVICES, discovery, read_feedback, read_request, written_card
from graph.http.cds_clients import CdsClients
from graph.http.message import Incoming
from graph.http.problem import BodyProblem
from graph.http.responses import NOTHING_HERE, answered
from graph.http.tokens import bearer

PREFIX = "/cds-services"
FEEDBACK = "/feedback"


@dataclass(frozen=True)
class CdsRoute:
    """The endpoint; `address` is where this service is from outside, which tokens name."""

    hooks: CdsHooks
    clients: CdsClients
    bodies: Bodies
    address: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the services to everybody, and cards to a client whose token is good for this address once."""
        path = scope["path"]

        async def answer(request: Incoming, request_id: str) -> ASGIApp:
            if path == PREFIX:
                return _discovered(request, request_id)
            name = path.removeprefix(f"{PREFIX}/")
            service = name.removesuffix(FEEDBACK)
            if service not in SERVICES:
                raise BodyProblem(404, NOTHING_HERE)
            if request.method != "POST":
                raise BodyProblem(405, "Send it by POST.")
            require_media(request, "application/json")
            client = await self._client(request, path, request_id)
            body = await self.bodies.read(request, client.viewer.subject)
            if name.endswith(FEEDBACK):
                return await self._feedback(client, body)
            return await self._cards(client, service, body)

        response = await answers(Incoming.of(scope, receive), answer, refused_status=403)
        await response(scope, receive, send)

    async def _client(self, request: Incoming, path: str, request_id: str) -> CdsClient:
        """Whose token it is; it is taken before a byte of the body is read. Raises UNAUTHENTICATED."""
        token = bearer(request)
        if token is None:
            raise unauthenticated()
        presented = self.clients.presented(token, self.address.rstrip("/") + path)
        await self.hooks.take_token(presented.issuer, presented.jti, presented.expires)
        return CdsClient(presented.issuer, presented.viewer, request_id)

    async def _cards(self, client: CdsClient, service: str, body: bytes) -> ASGIApp:
        child, orders = read_request(service, body)
        hook = SERVICES[service]["hook"].replace("-", "_").upper()
        cards = await self.hooks.cards(client, child, hook, orders)
        return answered(orjson.dumps({"cards": [written_card(card, child) for card in cards]}), client.request_id)

    async def _feedback(self, client: CdsClient, body: bytes) -> ASGIApp:
        """200 where each answer was kept; 404 where one is to a card that this client does not have, and then those before it are kept."""
        for each in read_feedback(body):
            if not await self.hooks.answer(client, each):
                raise BodyProblem(404, "There is no such card, or its facts have changed.")
        return answered(b"{}", client.request_id)


def _discovered(request: Incoming, request_id: str) -> ASGIApp:
    if request.method != "GET":
        raise BodyProblem(405, "Read it by GET.")
    return answered(orjson.dumps(discovery()), request_id)
