"""POST /feeds/SOURCE: takes records of another system, answers what became of them."""

import asyncio
from dataclasses import dataclass

import orjson
from starlette.types import Receive, Scope, Send

from graph.errors import Overload, unauthenticated
from graph.execute.engine import this_moment
from graph.feeds.tally import Tally
from graph.http.answers import answers
from graph.http.body import require_media
from graph.http.documents import PAUSE
from graph.http.feed_metrics import FeedMetrics
from graph.http.logins import Logins
from graph.http.message import Incoming, Outgoing
from graph.http.problem import BodyProblem
from graph.http.responses import answered
from graph.http.uploads import Uploads
from graph.write.feed_door import FeedDoor

_MEDIA = ("application/x-ndjson",)


@dataclass(frozen=True)
class FeedRoute:
    """The endpoint of one source."""

    door: FeedDoor
    logins: Logins
    uploads: Uploads
    metrics: FeedMetrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take the records of a body in: 200 with counts, and each line in quarantine with its code."""
        response = await answers(Incoming.of(scope, receive), self._answer, refused_status=403)
        await response(scope, receive, send)

    async def _answer(self, request: Incoming, request_id: str) -> Outgoing:
        if request.method != "POST":
            raise BodyProblem(405, "Send records by POST.")
        require_media(request, *_MEDIA)
        viewer = await self.logins.viewer(request, request_id)
        if viewer is None:
            raise unauthenticated()
        # Whatever is said of the sender is said before a byte of the body is read.
        admitted = await self.door.admit(viewer, request_id, this_moment())
        try:
            async with self.uploads.upload(request, viewer.subject) as upload:
                tally = await self.door.take(admitted, upload)
        except Overload:
            await asyncio.sleep(PAUSE)
            raise
        self.metrics.took(self.door.adapter.source, tally)
        return answered(orjson.dumps(_told(self.door.adapter.source, admitted.is_simulated, tally)), request_id)


def _told(source: str, is_simulated: bool, tally: Tally) -> dict[str, object]:
    status = "SIMULATED" if is_simulated else "CONNECTED"
    errors = [{"line": bad.number, "code": bad.code.value, "field": bad.field} for bad in tally.errors]
    return {"source": source, "status": status, **tally.counts, "errors": errors}
