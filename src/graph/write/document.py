"""Register medical documents that a caller sends: the caller must reach the child, by a relation that may write."""

from dataclasses import dataclass, field, replace

from graph.database.pools import Connection, Writer
from graph.errors import Code, Refusal
from graph.execute.audit import AuditTrail
from graph.execute.binds import Moment, Request
from graph.execute.entry import DENIALS, Entry, denial
from graph.execute.prepared import Audited
from graph.ingest.identity import keys
from graph.ingest.receive import Received, read_sent, receive, refuse, refuse_stranger
from graph.ingest.refusal import Rejection
from graph.ingest.sent import Named
from graph.policy.grants import Grants
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Action
from graph.viewer import Viewer
from graph.write.author import author_of
from graph.write.reached import Reached, reached_children
from graph.write.sender import sender_of
from graph.write.strangers import Strangers, is_strange

OBJECT = "MedicalDocument"
OPERATION = "POST /documents"


@dataclass(frozen=True)
class DocumentRegister:
    """Takes in FHIR bundles on behalf of viewers."""

    writer: Writer
    audit: AuditTrail
    policy: PolicyStore
    strangers: Strangers = field(default_factory=Strangers)

    async def register(self, viewer: Viewer, body: bytes, request_id: str, moment: Moment) -> Received:
        """Store one bundle, whole or not at all.

        Raises FORBIDDEN where the role may not write documents, where the bundle names no child that it reaches, whoever
        else there is, and where the account is not a FULL one; RATE_LIMITED where too many bundles of the sender named
        children out of its reach; UNAUTHENTICATED where it does not hold the role. A bundle that is not acceptable is a
        refusal in the result.
        """
        try:
            return await self._register(viewer, body, request_id, moment)
        except Refusal as refusal:
            if refusal.code in (*DENIALS, Code.RATE_LIMITED):
                await self.audit.record(self._denied(viewer, request_id, moment))
            raise

    async def _register(self, viewer: Viewer, body: bytes, request_id: str, moment: Moment) -> Received:
        grants = self.policy.grants
        rule = grants.rule(viewer.role, Action.WRITE, OBJECT)
        if not rule.allowed:
            raise _forbidden()
        request = Request(viewer, moment, grants.version)
        self.audit.circuit.admit()
        async with self.writer.acquire() as connection, connection.transaction():
            received, reached = await self._receive(connection, request, grants, body)
            if received is not None:
                # Inside the transaction: no audit, no write.
                await self.audit.record(*self._entries(request, request_id, reached))
        if received is None:  # only now, or the quarantine would go with the transaction
            raise _forbidden()
        return received

    async def _receive(
        self, connection: Connection, request: Request, grants: Grants, body: bytes
    ) -> tuple[Received | None, Reached]:
        """What became of a bundle, None where it is about no child of its sender's; and whom of it the sender reaches."""
        author = await author_of(connection, request)
        extraction = await read_sent(body)
        if isinstance(extraction, Rejection):
            return await refuse(connection, extraction), Reached()
        role = request.viewer.role
        rule = grants.rule(role, Action.WRITE, OBJECT)
        reached = await reached_children(connection, request, rule, keys(extraction.child))
        if is_strange(extraction.child, reached):
            reached = replace(reached, names_strangers=True)
            self.strangers.count(request.viewer)
        if not reached.children:
            await refuse_stranger(connection, extraction)
            return None, reached
        sender = await sender_of(connection, author, grants, role, reached.relations)
        return await receive(connection, extraction, sender, Named(reached.children, reached.numbers)), reached

    def _entries(self, request: Request, request_id: str, reached: Reached) -> list[Entry]:
        """What goes on record of a bundle that was read: the children it is about, and that it named others."""
        relations = tuple(sorted(relation.value for relation in reached.relations))
        audited = Audited(request.viewer.role, request.policy_version, OPERATION, relations=relations)
        children = [str(child) for child in reached.children]
        entries = [Entry(request.moment.now, request.viewer.subject, audited, children, request_id)]
        if reached.names_strangers:
            entries.append(self._denied(request.viewer, request_id, request.moment))
        return entries

    def _denied(self, viewer: Viewer, request_id: str, moment: Moment) -> Entry:
        return denial(viewer, OPERATION, self.policy.grants.version, request_id, moment.now)


def _forbidden() -> Refusal:
    return Refusal(Code.FORBIDDEN, "You may not register documents for this child.")
