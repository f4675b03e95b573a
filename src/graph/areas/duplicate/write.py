"""A registrar proposes that two records are of one child, or says that they are not (domain.md 5 B 12)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.areas.duplicate.match import propose
from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import done, invalid, missing
from graph.write.reaching import found_child, reaching

OBJECT = "Child.duplicates"  # what the policy decides over

_OPEN = "SELECT EXISTS (SELECT FROM duplicate WHERE child_id = $1 AND other_id = $2 AND (outcome IS NULL OR outcome = 'MERGED'))"
STORED = """
SELECT other_id, outcome, proposed_by FROM duplicate WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE
"""
DECIDE = """
UPDATE duplicate SET outcome = $3, decided_by = $4, decided_at = $5 WHERE id = $1 AND child_id = ANY ($2::uuid[])
"""


@dataclass(frozen=True)
class Duplicates:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"duplicate_propose": self.propose, "duplicate_reject": self.reject}

    async def propose(self, intent: Intent) -> Written:
        """Propose a pair of children whom the registrar reaches both."""
        given, now = intent.given, intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            children = [await found_child(connection, given[name]) for name in ("child", "other")]
            reached = await both_reached(connection, intent, [each for each in children if each])
            for name, child_id in zip(("child", "other"), children, strict=True):
                if child_id is None or child_id not in reached:
                    return missing("There is no such child.", name)
                if await is_kin(connection, author, child_id):
                    return of_kin(name)
            one, other = children
            assert one is not None
            assert other is not None
            if one == other:
                return Act(invalid("This is one record.", "other"))
            if await connection.fetchval(_OPEN, one, other):
                return done("They are compared already.", "other")
            return settled((one, other), await propose(connection, (one, other), author.staff_id, now))

        return await self.idempotent.once(intent, act)

    async def reject(self, intent: Intent) -> Written:
        """End a comparison: two children."""
        key = pair_of(intent)

        async def act(connection: Connection, author: Author) -> Act:
            reached = await both_reached(connection, intent, [key[0]])
            stored: Any = await connection.fetchrow(STORED, *key) if reached else None
            if stored is None:
                return missing("There is no such pair.", "duplicateId")
            if await is_kin(connection, author, key[0]) or await is_kin(connection, author, stored["other_id"]):
                return of_kin("duplicateId")
            if stored["outcome"] is not None:
                return done("It was decided before.", "duplicateId")
            pair = (key[0], stored["other_id"])
            await connection.execute(DECIDE, key[1], pair, "NOT_SAME", author.staff_id, intent.request.moment.now)
            return settled(pair, key[1])

        return await self.idempotent.once(intent, act)


async def both_reached(connection: Connection, intent: Intent, children: list[UUID]) -> set[UUID]:
    """Those of the children whom the viewer reaches; their rows wait for other writes, in the order of their ids."""
    return set(await reaching(intent, OBJECT).reached(connection, sorted(set(children))))


def pair_of(intent: Intent) -> tuple[UUID, UUID]:
    """Child and pair. Raises BAD_USER_INPUT."""
    decoded = decode_global_id(intent.given["duplicateId"], {"Duplicate": 2})
    return decoded.scope, decoded.key


def settled(children: tuple[UUID, UUID], key: UUID) -> Act:
    """The pair as the list of the first child has it; the trail names both."""
    return Act(Written({"duplicate": encode_global_id("Duplicate", children[0], key)}), children)
