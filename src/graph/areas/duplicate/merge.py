"""Two records become one, and two again, by registrars (domain.md 5 B 12)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.areas.duplicate.write import DECIDE, STORED, both_reached, pair_of, settled
from graph.database.acting import act_as_owner
from graph.database.citus.brought import Brought
from graph.database.citus.hold import hold
from graph.database.citus.moving import Moving
from graph.database.citus.numbers import OMS, SNILS, holders_of
from graph.database.citus.spread import is_distributed
from graph.database.pools import Connection
from graph.events.announce import ChildChange
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.ingest.retract import recompute
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import another_person, conflict, done, invalid, missing

SHOWN = frozenset({"name", "district", "documents", "representatives", "enrollment"})  # what a merge changes of both

# Numbers change hands, so before any row of a child (ingest/identity.py).
_HOLD = "LOCK TABLE identifier IN SHARE ROW EXCLUSIVE MODE"
_OTHERS = """
SELECT a.snils <> b.snils AS differ, (SELECT count(DISTINCT e.child_id) FROM emancipation e
  WHERE e.child_id IN (a.id, b.id) AND e.confirmed_at IS NOT NULL) = 1 AS is_one_of_age
FROM child a, child b WHERE a.id = $1 AND b.id = $2
"""
_KINDS = "SELECT kind FROM child_compartment()"
_RIGHTS = ("representation", "representation_event", "representation_request")
_OF_CHILDREN = ("attachment", "audit_order", "examination_due", "identifier", *_RIGHTS)
_BESIDE = ("child_merge", "child_merge_row")
MERGING = Moving("child_merge_apply($1, $2, $3, $4)", _KINDS, _OF_CHILDREN, _BESIDE)
PARTING = Moving("child_merge_undo($1, $2)", _KINDS, _OF_CHILDREN, _BESIDE)
MERGE, UNMERGE = (f"SELECT {each.call}" for each in (MERGING, PARTING))
_MERGED = "SELECT survivor_id, merged_id, merged_at, undone_at FROM child_merge WHERE id = $1"
# What is being written of one of the two, by who need not reach it, moves too, or finds the survivor (write/reaching.py).
HOLD_BOTH = "SELECT FROM child WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE"
_HOLD_MERGED = "SELECT FROM child WHERE id = $1 FOR NO KEY UPDATE"
_LATER = """
SELECT EXISTS (SELECT FROM child_merge WHERE survivor_id = $1 AND merged_at > $2 AND undone_at IS NULL)
"""
_GIVEN_AWAY = """
SELECT EXISTS (SELECT FROM child_merge m JOIN child c ON c.id NOT IN (m.survivor_id, m.merged_id)
  AND (c.policy_number = m.merged_before ->> 'policy_number' OR c.snils = m.merged_before ->> 'snils') WHERE m.id = $1)
"""
_NUMBERS = "SELECT merged_before ->> 'policy_number' AS policy_number, merged_before ->> 'snils' AS snils FROM child_merge WHERE id = $1"
_PAIR = Brought(
    {
        "child": ("id snils", "child r WHERE r.id = ANY ($1::uuid[])"),
        "emancipation": ("child_id confirmed_at", "emancipation r WHERE r.child_id = ANY ($1::uuid[])"),
    }
)
_OTHERS_BROUGHT = f"{_PAIR.opening} {_OTHERS.replace('$2', '$4').replace('$1', '$3')}"
_STAYED = "SELECT count(*) FROM medical_document WHERE child_id = $1 AND registered_at > $2"


@dataclass(frozen=True)
class Merges:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in merging.py."""
        return {"child_merge": self.merge, "child_unmerge": self.unmerge}

    async def merge(self, intent: Intent) -> Written:
        """Put all of one child to the other; by another person than who proposed the pair."""
        key, survivor = pair_of(intent), decode_global_id(intent.given["survivor"], {"Child": 1}).key

        async def act(connection: Connection, author: Author) -> Act:
            await act_as_owner(connection)
            await connection.execute(_HOLD)
            stored: Any = await connection.fetchrow(
                "SELECT other_id FROM duplicate WHERE child_id = $1 AND id = $2", *key
            )
            pair = [key[0], stored["other_id"]] if stored else []
            if not pair or await both_reached(connection, intent, pair) != set(pair):
                return missing("There is no such pair, or you reach one of the two alone.", "duplicateId")
            refused = await _refused(connection, author, key, pair)
            if refused is not None:
                return refused
            if survivor not in pair:
                return Act(invalid("It is neither of the two.", "survivor"))
            (merged,) = {*pair} - {survivor}
            await hold(connection, HOLD_BOTH, pair)
            await MERGING.run(connection, pair, key[1], survivor, merged, author.staff_id)
            await connection.execute(DECIDE, key[1], pair, "MERGED", author.staff_id, intent.request.moment.now)
            await _recompute(connection, intent, [survivor, merged])
            return _read_back(settled((survivor, merged), key[1]), survivor, {})

        return await self.idempotent.once(intent, act)

    async def unmerge(self, intent: Intent) -> Written:
        """Give the merged child everything back that came with it."""
        key = pair_of(intent)

        async def act(connection: Connection, author: Author) -> Act:
            await act_as_owner(connection)
            await connection.execute(_HOLD)
            row: Any = await connection.fetchrow(_MERGED, key[1])
            if row is None or not await both_reached(connection, intent, [row["survivor_id"]]):
                return missing("There is no such merged pair.", "duplicateId")
            survivor, merged = row["survivor_id"], row["merged_id"]
            await connection.execute(_HOLD_MERGED, merged)
            if await is_kin(connection, author, survivor):
                return of_kin("duplicateId")
            if row["undone_at"] is not None:
                return done("They are two again.", "duplicateId")
            if await connection.fetchval(_LATER, survivor, row["merged_at"]):
                return conflict("Another record was merged into this one later: part that first.", "duplicateId")
            if await _is_given_away(connection, key[1], {survivor, merged}):
                return conflict("Another child has a number of theirs by now: correct that first.", "duplicateId")
            await PARTING.run(connection, (survivor, merged), key[1], author.staff_id)
            await connection.execute(
                DECIDE, key[1], (survivor, merged), "UNMERGED", author.staff_id, intent.request.moment.now
            )
            await _recompute(connection, intent, [survivor, merged])
            stayed = await connection.fetchval(_STAYED, survivor, row["merged_at"])
            return _read_back(settled((survivor, merged), key[1]), survivor, {"stayed": stayed})

        return await self.idempotent.once(intent, act)


async def _recompute(connection: Connection, intent: Intent, both: list[UUID]) -> None:
    await recompute(
        connection, both, intent.request.moment.now, [ChildChange(each, frozenset(), SHOWN) for each in both]
    )


async def _refused(connection: Connection, author: Author, key: tuple[UUID, UUID], pair: list[UUID]) -> Act | None:
    """Why this pair is not merged, or not by this person."""
    if await is_kin(connection, author, pair[0]) or await is_kin(connection, author, pair[1]):
        return of_kin("duplicateId")
    stored: Any = await connection.fetchrow(STORED, *key)
    if stored["outcome"] is not None:
        return done("It was decided before.", "duplicateId")
    if stored["proposed_by"] == author.staff_id:
        return another_person("You have proposed it: another registrar decides.", "duplicateId")
    others = await _compared(connection, pair)
    if others["differ"]:
        return conflict(
            "Each has a SNILS of its own: they are two people, or one number is to be corrected first.", "duplicateId"
        )
    if others["is_one_of_age"]:
        return conflict(
            "One of them is of age by a document, so that nobody represents it: enter it for the other first.",
            "duplicateId",
        )
    return None


async def _compared(connection: Connection, pair: list[UUID]) -> Any:
    """Whether each has a SNILS of its own, and whether one of them alone is of age."""
    if is_distributed(connection):
        return (await _PAIR.fetch(connection, _OTHERS_BROUGHT, (pair,), *pair))[0]
    return await connection.fetchrow(_OTHERS, *pair)


async def _is_given_away(connection: Connection, merge: UUID, both: set[UUID]) -> bool:
    """Whether another child has a number by now that the merged one had."""
    if not is_distributed(connection):
        return bool(await connection.fetchval(_GIVEN_AWAY, merge))
    row: Any = await connection.fetchrow(_NUMBERS, merge)
    numbers = [(system, row[name]) for system, name in ((OMS, "policy_number"), (SNILS, "snils")) if row[name]]
    return any([set(await holders_of(connection, *number)) - both for number in numbers])


def _read_back(act: Act, survivor: UUID, values: dict[str, Any]) -> Act:
    ids = {**act.written.ids, "child": encode_global_id("Child", survivor)}
    return Act(Written(ids, values), act.children)
