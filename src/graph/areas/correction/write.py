"""Who reaches a child proposes a correction of who it is by its papers; a registrar confirms it (domain.md 4.7, note 42)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from graph.areas.correction.effect import hold_numbers, is_taken, let_stand
from graph.areas.correction.values import CORRECTABLE, Correctable, read_value
from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.viewer import Role
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import another_person, conflict, done, invalid, missing, unprinted
from graph.write.reaching import reaching

OBJECT = "Child.corrections"  # what the policy decides over
WAITS = timedelta(days=30)  # in which a correction is decided
OF_TWO = "BIRTH_DATE"
TAKEN = "Another child has this number: ask for a comparison of the two."

Key: TypeAlias = tuple[UUID, UUID]

_CURRENT = "SELECT {column} FROM child WHERE id = $1"
_WAITING = """
SELECT EXISTS (SELECT FROM correction WHERE child_id = $1 AND what = $2 AND is_confirmed IS NULL AND expires_at > $3
  AND new_{column} IS NOT DISTINCT FROM $4 AND labels = '{{}}')
"""
_PROPOSE = """
INSERT INTO correction (child_id, id, what, previous_{column}, new_{column}, basis_kind, basis_number, basis_issuer,
  basis_issued_on, labels, proposed_by, proposed_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
"""
_WHAT = "SELECT what FROM correction WHERE child_id = $1 AND id = $2"
_STORED = """
SELECT what, previous_{column} AS previous, new_{column} AS new, labels, proposed_by, is_confirmed IS NULL AND expires_at > $3 AS waits
FROM correction WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE
"""
_DECIDE = "UPDATE correction SET is_confirmed = $3, decided_by = $4, decided_at = $5 WHERE child_id = $1 AND id = $2"


@dataclass(frozen=True)
class Corrections:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"correction_propose": self.propose, "correction_decide": self.decide}

    async def propose(self, intent: Intent) -> Written:
        """Propose a correction; a registrar's own stands at once, but for a day of birth."""
        given, moment, reach = intent.given, intent.request.moment, reaching(intent, OBJECT)
        what = given["what"].name
        kind, (value, is_one) = CORRECTABLE[what], read_value(what, given.get("value"), moment.today)
        problem = _unproven(given["basis"], moment.today)
        if problem or not is_one:
            return problem or invalid("This cannot be one: look at its form and its check digits.", "value")
        is_registrar = intent.request.viewer.role is Role.REGISTRAR

        async def act(connection: Connection, author: Author) -> Act:
            await hold_numbers(connection, kind)
            reached = await reach.named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, _ = reached
            if await is_kin(connection, author, child_id):
                return of_kin("child")
            previous = await connection.fetchval(_CURRENT.format(column=kind.column), child_id)
            # Who may not read a number is not told whether they have guessed it (domain.md 5 C 18).
            refused = await _needless(connection, intent, child_id, (previous, value)) if is_registrar else None
            if refused is not None:
                return refused
            key = (child_id, new_id())
            await _put_down(connection, intent, author, key, (previous, value))
            if not is_registrar or what == OF_TWO:
                return await _settled(connection, intent, key, "PROPOSED")
            return await _confirm(connection, intent, author, key, kind)

        return await self.idempotent.once(intent, act)

    async def decide(self, intent: Intent) -> Written:
        """Confirm or refuse what somebody else has proposed."""
        moment, reach = intent.request.moment, reaching(intent, OBJECT)
        decoded = decode_global_id(intent.given["correctionId"], {"Correction": 2})
        key = (decoded.scope, decoded.key)

        async def act(connection: Connection, author: Author) -> Act:
            what = await connection.fetchval(_WHAT, *key)
            if what is not None:
                await hold_numbers(connection, CORRECTABLE[what])
            if what is None or not await reach.relations_to(connection, key[0]):
                return missing("There is no such correction.", "correctionId")
            kind = CORRECTABLE[what]
            if await is_kin(connection, author, key[0]):
                return of_kin("correctionId")
            stored: Any = await connection.fetchrow(_STORED.format(column=kind.column), *key, moment.now)
            if not stored["waits"]:
                return done("It was decided before, or its time is over.", "correctionId")
            if stored["proposed_by"] == author.staff_id:
                return another_person("You have proposed it: somebody else decides.", "correctionId")
            if intent.given["confirms"]:
                return await _confirm(connection, intent, author, key, kind)
            await connection.execute(_DECIDE, *key, False, author.staff_id, moment.now)
            return await _settled(connection, intent, key, "REFUSED")

        return await self.idempotent.once(intent, act)


def _unproven(basis: Mapping[str, Any], today: date) -> Written | None:
    """The problem of a document that is none."""
    if basis["issuedOn"] > today:
        return invalid("It cannot have been issued in the future.", "basis")
    return unprinted(basis["number"], 100, "basis") or unprinted(basis["issuer"], 300, "basis")


async def _needless(connection: Connection, intent: Intent, child_id: UUID, change: tuple[Any, Any]) -> Act | None:
    """The answer to what stands so already, or is proposed."""
    what, now = intent.given["what"].name, intent.request.moment.now
    if change[0] == change[1]:
        return done("It stands so.", "value")
    waiting = _WAITING.format(column=CORRECTABLE[what].column)
    if await connection.fetchval(waiting, child_id, what, now, change[1]):
        return done("It is proposed already: decide that one.", "value")
    return None


async def _put_down(connection: Connection, intent: Intent, author: Author, key: Key, change: tuple[Any, Any]) -> None:
    what, basis, now = intent.given["what"].name, intent.given["basis"], intent.request.moment.now
    labels = ["ADOPTION"] if basis["kind"].name == "ADOPTION" else []
    document = (basis["kind"].name, basis["number"].strip(), basis["issuer"].strip(), basis["issuedOn"])
    values = (*key, what, *change, *document, labels, author.staff_id, now, now + WAITS)
    await connection.execute(_PROPOSE.format(column=CORRECTABLE[what].column), *values)


async def _confirm(connection: Connection, intent: Intent, author: Author, key: Key, kind: Correctable) -> Act:
    """Let the new value stand, where the previous one still does and no other child has the number."""
    now = intent.request.moment.now
    stored: Any = await connection.fetchrow(_STORED.format(column=kind.column), *key, now)
    about = "value" if "value" in intent.given else "correctionId"
    if kind.system and await is_taken(connection, key[0], kind, stored["new"]):
        return conflict(TAKEN, about)
    if not await let_stand(connection, key[0], kind, (stored["previous"], stored["new"]), now):
        return conflict("What stood when it was proposed has changed meanwhile: propose it anew.", about)
    await connection.execute(_DECIDE, *key, True, author.staff_id, now)
    changes = [ChildChange(key[0], frozenset(stored["labels"]), frozenset({kind.field}))]
    await announce(connection, changes, new_id, now)
    return await _settled(connection, intent, key, "CONFIRMED")


async def _settled(connection: Connection, intent: Intent, key: Key, status: str) -> Act:
    global_id = encode_global_id("Correction", *key)
    return Act(Written({"correction": global_id}, {"correction_id": global_id, "status": status}), key[:1])
