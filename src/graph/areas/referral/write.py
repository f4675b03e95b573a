"""Referring a child to a specialist, and closing a referral."""

from dataclasses import dataclass
from uuid import UUID

from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.ingest.labels import text_labels
from graph.record import SPECIALTY_LABELS
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing, too_short
from graph.write.reaching import reaching

OBJECT = "Child.referrals"  # what the policy decides over

# Where such a specialist works today.
_WHERE = """
SELECT o.id, o.name FROM organization o WHERE o.code = $1 AND EXISTS (
  SELECT FROM assignment a JOIN staff s ON s.id = a.staff_id WHERE a.organization_id = o.id AND s.specialty = $2
    AND a.valid_from <= $3 AND (a.valid_to IS NULL OR a.valid_to >= $3))
"""
_CREATE = """
INSERT INTO referral (child_id, id, organization_id, specialty, reason, labels, referred_by, opened_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_STORED = "SELECT labels, closed_at, state, document_id FROM referral WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE"
_CLOSE = "UPDATE referral SET closed_at = $3, closed_by = $4 WHERE child_id = $1 AND id = $2"


@dataclass(frozen=True)
class Referrals:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"referral_create": self.create, "referral_close": self.close}

    async def create(self, intent: Intent) -> Written:
        """Send a child to a specialty of an organization; a child out of reach is one that is not there."""
        given, moment, reach = intent.given, intent.request.moment, reaching(intent, OBJECT)
        problem = too_short(given["reason"], "reason")
        if problem:
            return Written(problems=(problem,))

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reach.named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, _ = reached
            specialty, reason = given["specialty"], given["reason"].strip()
            place = await connection.fetchrow(_WHERE, given["organization"], specialty, moment.today)
            if place is None:
                return missing("Nobody of this specialty works there today.", "specialty")
            labels = text_labels(reason) | text_labels(place["name"]) | frozenset(SPECIALTY_LABELS.get(specialty, ()))
            key, by = new_id(), author.staff_id
            await connection.execute(
                _CREATE, child_id, key, place["id"], specialty, reason, sorted(labels), by, moment.now
            )
            await _tell(connection, intent, child_id, labels)
            return Act(Written({"referral": encode_global_id("Referral", child_id, key)}), (child_id,))

        return await self.idempotent.once(intent, act)

    async def close(self, intent: Intent) -> Written:
        """End a referral; one that the viewer may not see is not there (domain.md 5 F 44)."""
        decoded = decode_global_id(intent.given["referralId"], {"Referral": 2})
        key, now, reach = (decoded.scope, decoded.key), intent.request.moment.now, reaching(intent, OBJECT)

        async def act(connection: Connection, author: Author) -> Act:
            relations = await reach.relations_to(connection, key[0])
            stored = await connection.fetchrow(_STORED, *key)
            if stored is None or not await reach.sees(connection, author, relations, stored["labels"]):
                return missing("There is no such referral.", "referralId")
            if stored["document_id"] is not None:
                return _of_a_document(stored["state"])
            if stored["closed_at"] is not None:
                return done("It was closed before.", "referralId")
            await connection.execute(_CLOSE, *key, now, author.staff_id)
            await _tell(connection, intent, key[0], frozenset(stored["labels"]))
            return Act(Written(values={"closed_at": now.isoformat()}), key[:1])

        return await self.idempotent.once(intent, act)


def _of_a_document(state: str) -> Act:
    """It stands and falls with its document; one that does not stand is not there."""
    stands = "A document states it: whoever sent that document amends or annuls it."
    return missing(stands if state == "CURRENT" else "There is no such referral.", "referralId")


async def _tell(connection: Connection, intent: Intent, child_id: UUID, labels: frozenset[str]) -> None:
    change = ChildChange(child_id, labels, frozenset({"referrals"}))
    await announce(connection, [change], new_id, intent.request.moment.now)
