"""A social case as it is stored, read under a lock, and who may act in it."""

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from graph.areas.social_case.machine import Actor, Standing
from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteProblem, Written
from graph.identity import new_id
from graph.policy.vocabulary import Relation
from graph.write.account import Author
from graph.write.idempotent import Act
from graph.write.kin import is_kin, of_kin
from graph.write.problems import missing
from graph.write.reaching import reaching

OBJECT = "Child.socialCases"  # what the policy decides over
NONE = "There is no such case."

Key: TypeAlias = tuple[UUID, UUID]

_CASE = "SELECT status, due_on FROM social_case WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE"
_WORKER = "SELECT staff_id FROM social_case_worker WHERE child_id = $1 AND case_id = $2 AND ended_at IS NULL"


@dataclass(frozen=True)
class Stored:
    """A case under a lock: its key, where it stands, and who acts."""

    key: Key
    standing: Standing
    actor: Actor


async def stored_for(connection: Connection, intent: Intent, author: Author) -> Stored | Act:
    """The case of a child within reach, locked until the transaction ends; one out of reach is one that is not there.

    The lock comes before the worker is read, so that of two steps at once the second one sees what the first one did.
    """
    decoded = decode_global_id(intent.given["caseId"], {"SocialCase": 2})
    key = (decoded.scope, decoded.key)
    relations = await reaching(intent, OBJECT).relations_to(connection, key[0])
    row: Any = await connection.fetchrow(_CASE, *key) if relations else None
    if row is None or author.staff_id is None:
        return missing(NONE, "caseId")
    if await is_kin(connection, author, key[0]):
        return of_kin("caseId")
    worker: UUID | None = await connection.fetchval(_WORKER, *key)
    standing = Standing(row["status"], worker, row["due_on"])
    return Stored(key, standing, Actor(author.staff_id, Relation.ATTACHED in relations))


def answer(key: Key, did: str) -> Act:
    """What a write that was taken answers: the case, read back; for the trail what was done, without a word of the child."""
    return Act(Written({"case": encode_global_id("SocialCase", *key)}), key[:1], f"social case {key[1]} {did}")


def problem(code: str, message: str, about: str) -> Act:
    """A step that is not taken; the code of what another person or another state asks for is on the trail."""
    is_wrong = code == "INVALID"
    return Act(Written(problems=(WriteProblem(code, message, ("input", about)),)), purpose=None if is_wrong else code)


async def tell(connection: Connection, intent: Intent, child_id: UUID) -> None:
    """The event that something of the child's social cases changed."""
    change = ChildChange(child_id, frozenset(), frozenset({"socialCases"}))
    await announce(connection, [change], new_id, intent.request.moment.now)
