"""POST /documents: takes one FHIR bundle or one CDA document, answers what became of it."""

import asyncio
from dataclasses import dataclass

from starlette.types import Receive, Scope, Send

from graph.errors import Overload, unauthenticated
from graph.execute.engine import this_moment
from graph.http.answers import answers
from graph.http.body import require_media
from graph.http.logins import Logins
from graph.http.message import Incoming, Outgoing
from graph.http.problem import BodyProblem
from graph.http.responses import answered
from graph.http.uploads import Uploads
from graph.write.document import DocumentRegister

# Which of both a body is, is told by its first byte; an XML names its encoding itself (docs/exchange.md).
_MEDIA = ("application/json", "application/fhir+json", "application/hl7-cda+xml", "application/xml", "text/xml")
PAUSE = 0.25  # seconds before a refusal is sent: a sender that sends again at once would keep the loop busy


@dataclass(frozen=True)
class DocumentRoute:
    """The endpoint over a register."""

    register: DocumentRegister
    logins: Logins
    uploads: Uploads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Register one bundle or document: 200 with counts, 422 where nothing of it went in."""
        response = await answers(Incoming.of(scope, receive), self._answer, refused_status=403)
        await response(scope, receive, send)

    async def _answer(self, request: Incoming, request_id: str) -> Outgoing:
        if request.method != "POST":
            raise BodyProblem(405, "Send documents by POST.")
        require_media(request, *_MEDIA)
        viewer = await self.logins.viewer(request, request_id)
        if viewer is None:
            raise unauthenticated()
        # Whatever is said of the sender is said before a byte of the body is read.
        admitted = await self.register.admit(viewer, request_id, this_moment())
        try:
            async with self.uploads.upload(request, viewer.subject) as upload:
                registered = await self.register.register(admitted, upload)
        except Overload:
            await asyncio.sleep(PAUSE)
            raise
        return answered(registered.body, request_id, 200 if registered.is_in else 422)
