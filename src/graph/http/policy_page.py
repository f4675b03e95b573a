"""GET /policy: the policy as people read it; its data as JSON, and what another file would change before it is in force.

It holds no data of people. Its data is open in a demo; else it is for whoever may explain access to another role (auditors and
administrators, by the policy itself), or for anybody where PASSPORT_POLICY_PAGE says so.
"""

import asyncio
import gzip
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import orjson
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import Code, Overload, Refusal, unauthenticated
from graph.http.answers import answers
from graph.http.body import STRANGERS, Bodies, require_media
from graph.http.logins import Logins
from graph.http.message import Incoming, Outgoing
from graph.http.pace import Pace
from graph.http.pages import pages
from graph.http.problem import BodyProblem, too_large
from graph.http.responses import answered
from graph.policy.grants import Grants
from graph.policy.shown import compared, matrix
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Action
from graph.settings import PolicyPage

EXPLAINING = "Query.explainAccess"  # to filter it is to ask for another role
FAULTS = 50  # that are told of a file
# Bytes of another policy, more than twice ours: a megabyte of lines would take nine seconds of a processor.
LONGEST = 350_000
BODY = 2 * LONGEST + 50_000  # two of them as JSON
AT_ONCE, PAUSE = 6, 10.0  # files that one subject may have compiled at once, and seconds for each on the whole


class Files(NamedTuple):
    """What is compared: `before` None is the policy in force."""

    after: str
    before: str | None = None


def policy_page(policy: PolicyStore, logins: Logins, bodies: Bodies, access: PolicyPage) -> dict[str, ASGIApp]:
    """The addresses; none where the page is turned off."""
    if access is PolicyPage.OFF:
        return {}
    route = PolicyRoute(policy, logins, replace(bodies, limit=min(bodies.limit, BODY)), access)
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
    _pace: Pace = field(default_factory=lambda: Pace(AT_ONCE, PAUSE))

    async def page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The page, which says nothing until it has its data."""
        language = Incoming.of(scope, receive).header(b"accept-language") or ""
        await pages().respond("policy", language)(scope, receive, send)

    async def matrix(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Every class with what is decided of it."""
        response = await answers(Incoming.of(scope, receive), self._matrix, refused_status=403)
        await response(scope, receive, send)

    async def difference(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What another policy.csv would change, or one version after another.

        A file as text/csv is compared with the policy in force, `{"before": ..., "after": ...}` as JSON one with the other.
        200 with the changes, 422 with the faults of a file that is not complete.
        """
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
        # No type that a page from elsewhere may send without being asked first.
        require_media(request, "text/csv", "application/json")
        subject = await self._admit(request, request_id)
        files = _files(await self.bodies.read(request, subject), request.media_type() == "application/json")
        if self._comparing.locked():  # it takes a second of one processor
            raise Overload(Code.RATE_LIMITED, "Another policy is being compared.", 2)
        self._pace.take(subject, 1 if files.before is None else 2)
        async with self._comparing:
            before = self.policy.grants if files.before is None else await self._tried(files.before)
            if isinstance(before, list):
                return _faulty("before", before, request_id)
            after = await self._tried(files.after)
        if isinstance(after, list):
            return _faulty("after", after, request_id)
        return answered(orjson.dumps(compared(before, after)), request_id)

    async def _tried(self, text: str) -> Grants | list[str]:
        return await asyncio.to_thread(self.policy.tried, text)


def _faulty(file: str, faults: list[str], request_id: str) -> Outgoing:
    answer = {"file": file, "faults": faults[:FAULTS], "more": max(0, len(faults) - FAULTS)}
    return answered(orjson.dumps(answer), request_id, 422)


def _files(body: bytes, is_json: bool) -> Files:
    """The files of a body. Raises BodyProblem 400, and 413 for a file that is too long."""
    try:
        given = orjson.loads(body) if is_json else {"after": body.decode()}
    except ValueError:
        raise BodyProblem(400, "The body is not JSON." if is_json else "The file is not UTF-8.") from None
    texts = [given.get("before"), given.get("after")] if isinstance(given, dict) else [None, None]
    if not isinstance(texts[1], str) or not isinstance(texts[0], str | None):
        raise BodyProblem(400, "Send an object with `after`, a policy.csv, and `before`, another one, or none.")
    if any(len(text.encode()) > LONGEST for text in texts if text):
        raise too_large(LONGEST)
    return Files(texts[1], texts[0])
