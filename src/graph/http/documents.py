"""POST /documents: one FHIR bundle in, what became of it out."""

from dataclasses import asdict, dataclass

import orjson
from starlette.types import Receive, Scope, Send

from graph.errors import unauthenticated
from graph.execute.engine import this_moment
from graph.http.answers import answers
from graph.http.body import BodyProblem, read_body
from graph.http.logins import Logins
from graph.http.message import Incoming, Outgoing
from graph.http.responses import answered
from graph.write.document import DocumentRegister

_MEDIA = ("application/json", "application/fhir+json")


@dataclass(frozen=True)
class DocumentRoute:
    """The endpoint over a register."""

    register: DocumentRegister
    logins: Logins
    limit: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Register one bundle: 200 with counts, 422 where it is refused."""
        response = await answers(Incoming.of(scope, receive), self._answer, refused_status=403)
        await response(scope, receive, send)

    async def _answer(self, request: Incoming, request_id: str) -> Outgoing:
        if request.method != "POST":
            raise BodyProblem(405, "Send documents by POST.")
        viewer = await self.logins.viewer(request, request_id)
        if viewer is None:
            raise unauthenticated()
        if request.media_type() not in _MEDIA:
            raise BodyProblem(415, f"Send one of {', '.join(_MEDIA)}.")
        body = await read_body(request, self.limit)
        received = await self.register.register(viewer, body, request_id, this_moment())
        stored = received.stored
        counts = {name: getattr(stored, name) for name in ("documents", "facts", "unchanged", "annulled")}
        refusals = [received.refusal] if received.refusal else []
        answer = counts | {
            "rejected": [_said(asdict(refusal)) for refusal in refusals],
            "doubts": [_said(asdict(doubt)) for doubt in received.doubts],
        }
        return answered(orjson.dumps(answer), request_id, 422 if refusals else 200)


def _said(rejection: dict[str, object]) -> dict[str, object]:
    return {name: rejection[name] for name in ("resource", "code", "reason")}
