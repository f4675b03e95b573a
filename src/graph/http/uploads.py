"""Bodies that may be large, on their way to memory or to disk: bounded in size, in time, and in how many at once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from graph.http.arrivals import Arrivals
from graph.http.body import require_length
from graph.http.intake import Intake
from graph.http.message import Incoming
from graph.http.problem import BodyProblem, incomplete
from graph.http.spool import Spool
from graph.write.upload import Upload


@dataclass(frozen=True)
class Uploads:
    """Takes bodies in, to memory or to disk: each at most `limit` bytes, all and one subject's what the intake allows."""

    limit: int
    intake: Intake
    arrivals: Arrivals

    @asynccontextmanager
    async def upload(self, request: Incoming, subject: str) -> AsyncIterator[Upload]:
        """The body of a request, as long as the block; its bytes count until then.

        Raises BodyProblem: 413, 415, 408, 400 where the caller left; Overload before a byte of it is read, where its
        length is said.
        """
        declared = require_length(request, self.limit)
        packed = _is_packed(request)
        with self.intake.permit(subject) as permit, Spool(self.limit, permit.cover, packed=packed) as spool:
            permit.cover(declared or 0)
            arrival = self.arrivals.arrival()
            more = True
            while more:
                with arrival:
                    message = await request.receive()
                if message["type"] != "http.request":
                    raise incomplete()
                piece = message.get("body", b"")
                arrival.came(len(piece))
                await spool.add(piece)
                more = message.get("more_body", False)
            yield await spool.upload()


def _is_packed(request: Incoming) -> bool:
    encoding = (request.header(b"content-encoding") or "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip"):
        raise BodyProblem(415, "Send the body as it is, or by gzip.")
    return encoding != "identity"
