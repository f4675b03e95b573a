"""Two persons resolve a conflict about blood by a laboratory document: one proposes, another decides (domain.md 5 A 2)."""

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from graph.database.pools import Connection
from graph.events.announce import ChildChange
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.ingest.evidence import StoredFact
from graph.ingest.project import project
from graph.ingest.reproject import gather
from graph.ingest.resolution import stated_by
from graph.ingest.retract import recompute
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import another_person, conflict, done, invalid, missing
from graph.write.reaching import Reaching, reaching

OBJECT = "Child.factResolutions"  # what the policy decides over
NO_CONFLICT = "Documents do not disagree about it: there is nothing to resolve."
NOT_DECISIVE = (
    "It decides nothing: name a laboratory result in force, signed and taken after the fourth month, that states one of the"
    " candidates."
)
CHANGED = "The documents have changed since it was proposed: withdraw or reject it, and look at them anew."

Key: TypeAlias = tuple[UUID, UUID]

_DOCUMENT = "SELECT labels FROM medical_document WHERE child_id = $1 AND id = $2 AND kind = 'LAB_RESULT' AND source_kind = 'LAB'"
_LABELS = "SELECT labels FROM medical_document WHERE child_id = $1 AND id = $2"
_OPEN = "SELECT EXISTS (SELECT FROM fact_resolution WHERE child_id = $1 AND kind = $2 AND status = 'PROPOSED')"
_PROPOSE = """
INSERT INTO fact_resolution (child_id, id, kind, document_id, considered, status, proposed_by, proposed_at)
VALUES ($1, $2, $3, $4, $5, 'PROPOSED', $6, $7)
"""
_STORED = """
SELECT kind, document_id, considered, status, proposed_by FROM fact_resolution
WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE
"""
_DECIDE = "UPDATE fact_resolution SET status = $3, decided_by = $4, decided_at = $5 WHERE child_id = $1 AND id = $2"


@dataclass(frozen=True)
class Resolutions:
    """The three writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        names = {"resolve": self.propose, "decide": self.decide, "withdraw": self.withdraw}
        return {f"fact_conflict_{name}": write for name, write in names.items()}

    async def propose(self, intent: Intent) -> Written:
        """Propose which document is right; it changes nothing of the passport."""
        given, kind, reach = intent.given, intent.given["fact"].name, reaching(intent, OBJECT)
        decoded = decode_global_id(given["documentId"], {"MedicalDocument": 2})

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reach.named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, relations = reached
            if await is_kin(connection, author, child_id):
                return of_kin("child")
            current = await _in_conflict(connection, child_id, kind)
            if current is None:
                return conflict(NO_CONFLICT, "fact")
            labels = await connection.fetchval(_DOCUMENT, decoded.scope, decoded.key)
            is_there = decoded.scope == child_id and labels is not None
            is_seen = is_there and await reach.sees(connection, author, relations, labels)
            if not is_seen or stated_by(decoded.key, current) is None:
                return Act(invalid(NOT_DECISIVE, "documentId"), purpose="INVALID")
            if await connection.fetchval(_OPEN, child_id, kind):
                return done("One is proposed already: decide or withdraw that one.", "fact")
            key, now = (child_id, new_id()), intent.request.moment.now
            considered = sorted(fact.id for fact in current)
            await connection.execute(_PROPOSE, *key, kind, decoded.key, considered, author.staff_id, now)
            return await _settled(connection, intent, key)

        return await self.idempotent.once(intent, act)

    async def decide(self, intent: Intent) -> Written:
        """Confirm or reject what another person has proposed, over the same documents."""
        key, reach = _key(intent), reaching(intent, OBJECT)

        async def act(connection: Connection, author: Author) -> Act:
            stored = await _stored(connection, author, reach, key)
            if stored is None:
                return missing("There is no such resolution.", "resolutionId")
            if await is_kin(connection, author, key[0]):
                return of_kin("resolutionId")
            if stored["status"] != "PROPOSED":
                return done("It was decided before.", "resolutionId")
            if stored["proposed_by"] == author.staff_id:
                return another_person("You have proposed it: another person decides.", "resolutionId")
            if not intent.given["confirms"]:
                return await _end(connection, intent, author, key, "REJECTED")
            current = await _in_conflict(connection, key[0], stored["kind"])
            if current is None or {fact.id for fact in current} != set(stored["considered"]):
                return conflict(CHANGED, "resolutionId")
            return await _end(connection, intent, author, key, "RESOLVED")

        return await self.idempotent.once(intent, act)

    async def withdraw(self, intent: Intent) -> Written:
        """Take back what one has proposed oneself."""
        key, reach = _key(intent), reaching(intent, OBJECT)

        async def act(connection: Connection, author: Author) -> Act:
            stored = await _stored(connection, author, reach, key)
            if stored is None:
                return missing("There is no such resolution.", "resolutionId")
            if stored["proposed_by"] != author.staff_id:
                return another_person("Another person has proposed it: reject it.", "resolutionId")
            if stored["status"] != "PROPOSED":
                return done("It was decided before.", "resolutionId")
            return await _end(connection, intent, author, key, "WITHDRAWN")

        return await self.idempotent.once(intent, act)


def _key(intent: Intent) -> Key:
    decoded = decode_global_id(intent.given["resolutionId"], {"FactResolution": 2})
    return decoded.scope, decoded.key


async def _in_conflict(connection: Connection, child_id: UUID, kind: str) -> list[StoredFact] | None:
    """The facts of a kind in force, as the passport is computed from them; None where they are in no conflict."""
    evidence = (await gather(connection, [child_id]))[child_id]
    if kind not in project(evidence).conflicts:
        return None
    return [fact for fact in evidence.facts if fact.kind == kind and fact.state == "CURRENT"]


async def _stored(connection: Connection, author: Author, reach: Reaching, key: Key) -> Any:
    """The resolution of a child within reach, by a document that is not hidden from the author; None for every other."""
    relations = await reach.relations_to(connection, key[0])
    stored: Any = await connection.fetchrow(_STORED, *key) if relations else None
    if stored is None:
        return None
    # A document that was parted from the child again (5 B 12) hides nothing: the proposal can still be ended.
    labels = await connection.fetchval(_LABELS, key[0], stored["document_id"])
    return stored if labels is None or await reach.sees(connection, author, relations, labels) else None


async def _end(connection: Connection, intent: Intent, author: Author, key: Key, status: str) -> Act:
    await connection.execute(_DECIDE, *key, status, author.staff_id, intent.request.moment.now)
    return await _settled(connection, intent, key)


async def _settled(connection: Connection, intent: Intent, key: Key) -> Act:
    """The passport as it is now, told of together with the resolution."""
    change = ChildChange(key[0], frozenset(), frozenset({"factResolutions"}))
    await recompute(connection, [key[0]], intent.request.moment.now, [change])
    return Act(Written({"resolution": encode_global_id("FactResolution", *key)}), key[:1], f"resolution {key[1]}")
