"""Register medical documents that a caller sends: the caller must reach the child, by a relation that may write."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from graph.database.pools import Writer
from graph.errors import Code, Refusal
from graph.execute.audit import AuditTrail
from graph.execute.binds import Moment, Request
from graph.execute.entry import DENIALS, Entry, denial
from graph.execute.prepared import Audited
from graph.ingest.receive import Received, Sender, receive
from graph.policy.decision import Rule
from graph.policy.store import PolicyStore
from graph.policy.vocabulary import Action, Relation
from graph.sql.reach import CHILD, child_row, reaches
from graph.sql.scope import Asker
from graph.sql.statement import Statement, compile_statement
from graph.viewer import Viewer
from graph.write.author import arguments, asked, author_of

OBJECT = "MedicalDocument"
OPERATION = "POST /documents"


@dataclass(frozen=True)
class DocumentRegister:
    """Takes in FHIR bundles on behalf of viewers."""

    writer: Writer
    audit: AuditTrail
    policy: PolicyStore

    async def register(self, viewer: Viewer, body: bytes, request_id: str, moment: Moment) -> Received:
        """Store one bundle, whole or not at all.

        Reach is asked before the bundle is compared with a stored child: a refusal that tells of another child's
        birth date, or an attachment that the bundle itself brings, would be a road around it.

        Raises FORBIDDEN where the role may not write documents or does not reach the child or the account is not a
        FULL one, UNAUTHENTICATED where it does not hold the role; a bundle that is not acceptable is a refusal in the result.
        """
        try:
            return await self._register(viewer, body, request_id, moment)
        except Refusal as refusal:
            if refusal.code in DENIALS:
                version = self.policy.grants.version
                await self.audit.record(denial(viewer, OPERATION, version, request_id, moment.now))
            raise

    async def _register(self, viewer: Viewer, body: bytes, request_id: str, moment: Moment) -> Received:
        grants = self.policy.grants
        rule = grants.rule(viewer.role, Action.WRITE, OBJECT)
        if not rule.allowed:
            raise _forbidden()
        request = Request(viewer, moment, grants.version)
        values = asked(request)
        async with self.writer.acquire() as connection, connection.transaction():
            author = await author_of(connection, request)

            async def permit(children: Sequence[UUID]) -> None:
                reach = arguments(_reach(rule), {**values, "children": children})
                if children and not await connection.fetchval(*reach):
                    raise _forbidden()

            organization = author.organizations[0] if author.organizations else None
            sender = Sender(f"urn:passport:sender:{organization}", permit)
            district = _district(rule)
            district_id = await connection.fetchval(*arguments(district, values)) if district else None
            received = await receive(connection, body, district_id=district_id, sender=sender)
            children = received.stored.child_ids
            await permit(children)  # a child that is new was attached only now
            relations = tuple(sorted(relation.value for relation in rule.allowed))
            audited = Audited(viewer.role, grants.version, OPERATION, relations=relations)
            # Inside the transaction: no audit, no write.
            entry = Entry(moment.now, viewer.subject, audited, [str(child) for child in children], request_id)
            await self.audit.record(entry)
        return received


def _forbidden() -> Refusal:
    return Refusal(Code.FORBIDDEN, "You may not register documents for this child.")


def _district(rule: Rule) -> Statement | None:
    """The district that a new child is attached to: the sender's own, where attachment is what lets them write."""
    attached = CHILD[Relation.ATTACHED].districts
    if attached is None or Relation.ATTACHED not in rule.allowed:
        return None
    return compile_statement(attached(Asker()).limit(sa.literal_column("1")))


def _reach(rule: Rule) -> Statement:
    """Whether every child of the batch is reached by a relation that may write."""
    asker, child = Asker(), child_row()
    ids = sa.bindparam("children", type_=postgresql.ARRAY(postgresql.UUID()))
    reached = sa.func.bool_and(sa.func.coalesce(reaches(asker, child, tuple(rule.allowed)), sa.false()))
    return compile_statement(sa.select(reached).select_from(child).where(child.c.id == sa.any_(ids)))
