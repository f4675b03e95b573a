"""A registrar decides over a contact that another system proposes."""

from dataclasses import dataclass

from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import missing
from graph.write.reaching import reaching

OBJECT = "Child.contactProposals"  # what the policy decides over

_WAITING = """
SELECT representative_id, phone, email FROM contact_proposal WHERE child_id = $1 AND id = $2 AND decided_at IS NULL
FOR NO KEY UPDATE
"""
_WRITE = "UPDATE representative SET phone = coalesce($2, phone), email = coalesce($3, email) WHERE id = $1"
_DECIDE = """
UPDATE contact_proposal SET decided_by = $3, decided_at = $4, is_accepted = $5 WHERE child_id = $1 AND id = $2
"""


@dataclass(frozen=True)
class Contacts:
    """The one write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in types.py."""
        return {"contact_decide": self.decide}

    async def decide(self, intent: Intent) -> Written:
        """Write the proposed contact, or leave the one that stands."""
        given, now, reach = intent.given, intent.request.moment.now, reaching(intent, OBJECT)
        proposal = decode_global_id(given["proposalId"], {"ContactProposal": 2})

        async def act(connection: Connection, author: Author) -> Act:
            child_id = proposal.scope
            if not await reach.relations_to(connection, child_id):
                return missing("There is no such proposal that waits.", "proposalId")
            waiting = await connection.fetchrow(_WAITING, child_id, proposal.key)
            if waiting is None:
                return missing("There is no such proposal that waits.", "proposalId")
            if await is_kin(connection, author, child_id, waiting["representative_id"]):
                return of_kin("proposalId")
            if given["accept"]:
                await connection.execute(_WRITE, *waiting)
            decision = (author.staff_id, now, bool(given["accept"]))
            await connection.execute(_DECIDE, child_id, proposal.key, *decision)
            await announce(
                connection, [ChildChange(child_id, frozenset(), frozenset({"representatives"}))], new_id, now
            )
            return Act(Written(values={"decided_at": now.isoformat()}), (child_id,))

        return await self.idempotent.once(intent, act)
