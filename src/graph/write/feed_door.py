"""Records that a machine sends. Its account is bound to one source; this is checked before the body and in each batch."""

import asyncio
import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from graph.database.pools import WriterPool
from graph.errors import Code, Refusal
from graph.execute.allowance import Allowance
from graph.execute.binds import Request, RequestTime
from graph.feeds.adapter import Adapter
from graph.feeds.batch import Feed, FeedPart
from graph.feeds.reading import batches, lines_of
from graph.feeds.run import run
from graph.feeds.tally import Tally
from graph.ingest.identity import Connection
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Action
from graph.settings import Settings
from graph.trail.audit import AuditTrail
from graph.trail.audited import Audited
from graph.trail.entry import DENIALS, Entry, denial
from graph.viewer import Viewer
from graph.write.account import author_by
from graph.write.author import author_statement
from graph.write.upload import Upload

OBJECT = "Query.syncStatus"  # the policy lets those send records who may write the status of a source
ASKED = 5_000  # what a body costs its sender, in objects of reading
SIZE = 200  # lines of a batch: reading them blocks the event loop
_BOUND = "SELECT is_simulated FROM feed_source WHERE name = $1 AND subject = $2"


@dataclass(frozen=True, slots=True)
class AdmittedMachine:
    """A machine that may send now."""

    request: Request
    request_id: str
    operation: str
    is_simulated: bool = True


@dataclass(frozen=True)
class FeedDoor:
    """Applies the records of one source."""

    adapter: Adapter
    writer: WriterPool
    audit: AuditTrail
    policy: PolicyStore
    asking: Allowance
    settings: Settings

    async def admit(self, viewer: Viewer, request_id: str, moment: RequestTime) -> AdmittedMachine:
        """Check the right to send, before anything of a body is read.

        Raises FORBIDDEN where the role may not send or the account is not bound to this source, UNAUTHENTICATED where it does not
        hold the role, RATE_LIMITED, and UNAVAILABLE where the audit trail is known not to answer.
        """
        grants = self.policy.grants
        request = Request(viewer, moment, grants.version)
        admitted = AdmittedMachine(request, request_id, f"POST /feeds/{self.adapter.source}")
        try:
            self.asking.spend(viewer, ASKED)
            self.audit.circuit.admit()
            async with self.writer.acquire() as connection, connection.transaction():
                is_simulated = await self._require_bound(connection, request)
        except Refusal as refusal:
            await self._record_denial(admitted, refusal)
            raise
        return replace(admitted, is_simulated=is_simulated)

    async def take(self, admitted: AdmittedMachine, upload: Upload) -> Tally:
        """Apply a body, batch after batch. Batches before a refusal stay; sending the body again does not change them.

        Raises what `admit` raises.
        """
        request = admitted.request

        async def record(tally: Tally) -> None:
            audited = Audited(request.viewer.role.value, request.policy_version, admitted.operation)
            children = [str(child) for child in sorted(tally.children)]
            at, subject = request.moment.now, request.viewer.subject
            await self.audit.record(Entry(at, subject, audited, children, admitted.request_id, tally.words))

        async def admit(connection: Connection) -> None:
            await self._require_bound(connection, request)

        try:
            return await run(Feed(self.adapter, self.settings, record, admit), self.writer.acquire, _parts(upload))
        except Refusal as refusal:
            await self._record_denial(admitted, refusal)
            raise

    async def _require_bound(self, connection: Connection, request: Request) -> bool:
        """Require that the policy lets the role send now and the account is bound to this source; whether that is simulated."""
        if not self.policy.grants.rule(request.viewer.role, Action.WRITE, OBJECT).allowed:
            raise _forbidden()
        await author_by(connection, author_statement(request))
        is_simulated: bool | None = await connection.fetchval(_BOUND, self.adapter.source, request.viewer.subject)
        if is_simulated is None:
            raise _forbidden()
        return is_simulated

    async def _record_denial(self, admitted: AdmittedMachine, refusal: Refusal) -> None:
        if refusal.code in DENIALS:
            request = admitted.request
            entry = denial(
                request.viewer, admitted.operation, request.policy_version, admitted.request_id, request.moment.now
            )
            await self.audit.record(entry)


async def _parts(upload: Upload) -> AsyncIterator[FeedPart]:
    stream = upload.file or io.BytesIO(upload.content)
    stream.seek(0)
    # Without a buffer a raw file would be read byte by byte.
    batches_of_lines = batches(
        lines_of(io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream), SIZE
    )
    while lines := await asyncio.to_thread(next, batches_of_lines, None):
        yield FeedPart(lines, "POST")


def _forbidden() -> Refusal:
    return Refusal(Code.FORBIDDEN, "You may not send the records of this source.")
