"""GET /policy: the policy as people read it; its data as JSON, and what another file would change of it before it is in force.

It holds no data of people. Its data is open in a demo; else it is for whoever may explain access to another role (auditors and
administrators, by the policy itself), or for anybody where PASSPORT_POLICY_PAGE says so.
"""

import asyncio
import gzip
from dataclasses import dataclass, field, replace

import orjson
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import Code, Overload, Refusal, unauthenticated
from graph.http.answers import answers
from graph.http.body import STRANGERS, Bodies, require_media
from graph.http.logins import Logins
from graph.http.message import Incoming, Outgoing
from graph.http.pages import pages
from graph.http.problem import BodyProblem
from graph.http.responses import answered
from graph.policy.shown import compared, matrix
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Action
from graph.settings import PolicyPage

EXPLAINING = "Query.explainAccess"  # to filter it is to ask for another role
FAULTS = 50  # that are told of a file
LONGEST = (
    250_000  # bytes of another policy, more than twice ours: a megabyte of lines would take nine seconds of a processor
)


def policy_page(policy: PolicyStore, logins: Logins, bodies: Bodies, access: PolicyPage) -> dict[str, ASGIApp]:
    """The addresses; none where the page is turned off."""
    if access is PolicyPage.OFF:
        return {}
    route = PolicyRoute(policy, logins, replace(bodies, limit=min(bodies.limit, LONGEST)), access)
    return {"/policy": route.page, "/policy/matrix": route.matrix, "/policy/difference": route.difference}


@dataclass
class PolicyRoute:
    """Three addresses: the page, its data, and the comparison."""

    policy: PolicyStore
    logins: Logins
    bodies: Bodies
    access: PolicyPage
    _shown: tuple[str, bytes, bytes] = ("", b"", b"")
    _comparing: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The page, which says nothing until it has its data."""
        language = Incoming.of(scope, receive).header(b"accept-language") or ""
        await pages().respond("policy", language)(scope, receive, send)

    async def matrix(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Every class with what is decided of it."""
        response = await answers(Incoming.of(scope, receive), self._matrix, refused_status=403)
        await response(scope, receive, send)

    async def difference(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What another policy.csv would change: 200 with the changes, 422 with the faults of a file that is not complete."""
        response = await answers(Incoming.of(scope, receive), self._difference, refused_status=403)
        await response(scope, receive, send)

    async def _admit(self, request: Incoming, request_id: str) -> str:
        """Who asks; raises UNAUTHENTICATED, and FORBIDDEN for a role that may not explain to others."""
        viewer = await self.logins.viewer(request, request_id)
        if self.access is PolicyPage.OPEN:
            return viewer.subject if viewer else STRANGERS
        if viewer is None:
            raise unauthenticated()
        if not self.policy.grants.rule(viewer.role, Action.FILTER, EXPLAINING).granted:
            raise Refusal(Code.FORBIDDEN, "Your role may not read the policy.")
        return viewer.subject

    async def _matrix(self, request: Incoming, request_id: str) -> Outgoing:
        if request.method != "GET":
            raise BodyProblem(405, "Ask for the policy by GET.")
        await self._admit(request, request_id)
        grants = self.policy.grants
        if self._shown[0] != grants.version:
            body = orjson.dumps(matrix(grants))
            self._shown = grants.version, body, gzip.compress(body, mtime=0)
        _, plain, packed = self._shown
        if "gzip" not in (request.header(b"accept-encoding") or ""):
            return answered(plain, request_id)
        response = answered(packed, request_id)
        response.headers.append((b"content-encoding", b"gzip"))
        return response

    async def _difference(self, request: Incoming, request_id: str) -> Outgoing:
        if request.method != "POST":
            raise BodyProblem(405, "Send the other policy by POST.")
        require_media(request, "text/csv", "text/plain")
        subject = await self._admit(request, request_id)
        body = await self.bodies.read(request, subject)
        try:
            text = body.decode()
        except UnicodeDecodeError:
            raise BodyProblem(400, "The file is not UTF-8.") from None
        if self._comparing.locked():  # it takes a second of one processor
            raise Overload(Code.RATE_LIMITED, "Another policy is being compared.", 2)
        async with self._comparing:
            tried = await asyncio.to_thread(self.policy.tried, text)
        if isinstance(tried, list):
            answer = {"faults": tried[:FAULTS], "more": max(0, len(tried) - FAULTS)}
            return answered(orjson.dumps(answer), request_id, 422)
        return answered(orjson.dumps(compared(self.policy.grants, tried)), request_id)
