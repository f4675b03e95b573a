"""A registrar attaches children to districts: one, or all of a district."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from graph.database.citus.spread import is_distributed
from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, WriteProblem, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing, too_short
from graph.write.reaching import Reaching, is_no_relative, matched_child, reaching

OBJECT = "Child.attachments"  # what the policy decides over
LEFT = "LEFT"

_DISTRICT = "SELECT id, closed_at IS NOT NULL AS closed FROM district WHERE code = $1 AND organization_id = ANY ($2)"
_ATTACHED = "SELECT district_id FROM child WHERE id = $1 FOR NO KEY UPDATE"
_IN_DISTRICT = "SELECT id FROM child WHERE district_id = $1 ORDER BY id"
# The rows before the column: so the trigger finds them (migration 0048).
_END = "UPDATE attachment SET valid_to = $2::date - 1 WHERE child_id = ANY ($1) AND valid_to IS NULL"
_BEGIN = """
INSERT INTO attachment (child_id, id, district_id, valid_from, basis, reason, decided_by, decided_at)
SELECT child_id, id, $3, $4, $5, $6, $7, $8 FROM unnest($1::uuid[], $2::uuid[]) AS moved (child_id, id)
"""
_BEGIN_ONE = """
INSERT INTO attachment (child_id, id, district_id, valid_from, basis, reason, decided_by, decided_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_ATTACH = "UPDATE child SET district_id = $2 WHERE id = ANY ($1)"


@dataclass(frozen=True)
class Attachments:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"attachment_change": self.change, "district_move": self.move}

    async def change(self, intent: Intent) -> Written:
        """Attach a child to a district of one's own organization, or to none."""
        given, reach = intent.given, reaching(intent, OBJECT)
        problem = too_short(given["reason"], "reason") or _odd(intent)
        if problem:
            return Written(problems=(problem,))

        async def act(connection: Connection, author: Author) -> Act:
            # The district first: what is wrong with it tells nothing of the child (5 B 15).
            district_id = await _district(connection, author, given["district"]) if given.get("district") else None
            if given.get("district") and district_id is None:
                return missing("Your organization has no such open district.", "district")
            child_id = await _meant(connection, intent, reach)
            if child_id is None:
                return missing("There is no such child.", "child" if given.get("child") else "match")
            if await connection.fetchval(_ATTACHED, child_id) == district_id:
                return done("The child is attached so.", "district")
            (key,) = await _attach(connection, intent, author, [child_id], district_id)
            ids = {} if district_id is None else {"attachment": encode_global_id("Attachment", child_id, key)}
            return Act(Written(ids, {"changed_at": intent.request.moment.now.isoformat()}), (child_id,))

        return await self.idempotent.once(intent, act)

    async def move(self, intent: Intent) -> Written:
        """Attach all children of a district to another one of the same organization."""
        given, reach = intent.given, reaching(intent, OBJECT)
        problem = too_short(given["reason"], "reason")
        if problem:
            return Written(problems=(problem,))

        async def act(connection: Connection, author: Author) -> Act:
            old = await _district(connection, author, given["from"], is_open=False)
            if old is None:
                return missing("Your organization has no such district.", "from")
            new = await _district(connection, author, given["to"])
            if new is None or new == old:
                return missing("Your organization has no such other open district.", "to")
            # Those within reach are locked as they are found, on one PostgreSQL all of them before.
            locking = "" if is_distributed(connection) else " FOR NO KEY UPDATE"
            attached = [row["id"] for row in await connection.fetch(f"{_IN_DISTRICT}{locking}", old)]
            children = await reach.reached(connection, attached)
            if not children:
                return missing("No child is attached to it.", "from")
            await _attach(connection, intent, author, children, new)
            return Act(Written(values={"moved": len(children)}), tuple(children))

        return await self.idempotent.once(intent, act)


def _odd(intent: Intent) -> WriteProblem | None:
    given = intent.given
    if bool(given.get("child")) == bool(given.get("match")):
        return WriteProblem("INVALID", "Name the child by `child` or by `match`, and not by both.", ("input", "child"))
    if given.get("match") and not given.get("district"):
        return WriteProblem("INVALID", "Say to which district.", ("input", "district"))
    if (given["basis"].name == LEFT) == bool(given.get("district")):
        return WriteProblem("INVALID", "LEFT is the basis of no district, and of it alone.", ("input", "basis"))
    return None


async def _meant(connection: Connection, intent: Intent, reach: Reaching) -> UUID | None:
    """A child within reach; by two identifiers any child of the city, but for one's own family (5 B 15, 5 F 42)."""
    if not reach.relations:
        return None
    by = intent.given.get("child")
    if by:
        reached = await reach.named(connection, by)
        return reached and reached[0]
    child_id = await matched_child(connection, intent.given["match"])
    return child_id if child_id and await is_no_relative(connection, intent.request, child_id) else None


async def _district(connection: Connection, author: Author, code: str, *, is_open: bool = True) -> UUID | None:
    """The district of one's own organization by its code, where it takes children."""
    row = await connection.fetchrow(_DISTRICT, code, list(author.organizations))
    return None if row is None or (is_open and row["closed"]) else row["id"]


async def _attach(
    connection: Connection, intent: Intent, author: Author, children: Sequence[UUID], district_id: UUID | None
) -> list[UUID]:
    """End the open rows, begin the next ones; their ids."""
    moment, given = intent.request.moment, intent.given
    basis = given["basis"].name if "basis" in given else "DISTRICT_CLOSED"
    keys = [new_id() for _ in children]
    await connection.execute(_END, children, moment.today)
    if district_id is not None:
        provenance = (basis, given["reason"].strip(), author.staff_id, moment.now)
        if is_distributed(connection):
            rows = [(*pair, district_id, moment.today, *provenance) for pair in zip(children, keys, strict=True)]
            await connection.executemany(_BEGIN_ONE, rows)
        else:
            await connection.execute(_BEGIN, children, keys, district_id, moment.today, *provenance)
    await connection.execute(_ATTACH, children, district_id)
    changes = [ChildChange(child_id, frozenset(), frozenset({"district"})) for child_id in children]
    await announce(connection, changes, new_id, moment.now)
    return keys
