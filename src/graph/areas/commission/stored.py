"""A commission as it is stored, read under a lock, and who may act in it."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from graph.areas.commission.machine import Standing
from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteProblem, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act
from graph.write.kin import is_kin, of_kin
from graph.write.problems import missing
from graph.write.reaching import reaching

OBJECT = "Child.commissions"  # what the policy decides over
NONE = "There is no such commission."

Key: TypeAlias = tuple[UUID, UUID]

_COMMISSION = """
SELECT kind, question, status, labels, word_labels, convened_by, session_id, due_on, expires_on, document_ids,
  needs_consent AND consent_id IS NULL AS lacks_consent
FROM commission WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE
"""
_MEMBERS = "SELECT staff_id, is_chair FROM commission_member WHERE child_id = $1 AND commission_id = $2"
_SESSION = """
SELECT id, number, opinions_due_on, quorum, approval, outcome, decision FROM commission_session WHERE child_id = $1 AND id = $2
"""
_OPINIONS = """
SELECT staff_id, vote, opinion, signed_at FROM commission_opinion WHERE child_id = $1 AND session_id = $2 ORDER BY given_at, id
"""


@dataclass(frozen=True)
class Stored:
    """A commission with its rows: `session` and `opinions` are those of the last session; `added`: labels that a write has put on it."""

    key: Key
    row: Any
    standing: Standing
    session: Any
    opinions: list[Any]
    added: set[str] = field(default_factory=set)


def key_of(intent: Intent) -> Key:
    """The commission that a write names. Raises BAD_USER_INPUT."""
    decoded = decode_global_id(intent.given["commissionId"], {"MedicalCommission": 2})
    return decoded.scope, decoded.key


async def stored_for(connection: Connection, intent: Intent, author: Author) -> Stored | Act:
    """The commission of a child within reach, locked until the transaction ends; one that a label hides is not there (5 F 44)."""
    key, reach = key_of(intent), reaching(intent, OBJECT)
    relations = await reach.relations_to(connection, key[0])
    row: Any = await connection.fetchrow(_COMMISSION, *key) if relations else None
    if row is None or not await reach.sees(connection, author, relations, row["labels"]):
        return missing(NONE, "commissionId")
    if await is_kin(connection, author, key[0]):
        return of_kin("commissionId")
    members = await connection.fetch(_MEMBERS, *key)
    session: Any = await connection.fetchrow(_SESSION, key[0], row["session_id"])
    opinions = list(await connection.fetch(_OPINIONS, key[0], session["id"])) if session else []
    return Stored(key, row, _standing(row, members, session, opinions), session, opinions)


def _standing(row: Any, members: list[Any], session: Any, opinions: list[Any]) -> Standing:
    last = {} if session is None else {name: session[name] for name in ("opinions_due_on", "quorum", "approval")}
    return Standing(
        status=row["status"],
        chair=next(member["staff_id"] for member in members if member["is_chair"]),
        convener=row["convened_by"],
        members=frozenset(member["staff_id"] for member in members),
        due_on=row["due_on"],
        expires_on=row["expires_on"],
        lacks_consent=row["lacks_consent"],
        session=0 if session is None else session["number"],
        votes={each["staff_id"]: each["vote"] for each in opinions},
        signed=frozenset(each["staff_id"] for each in opinions if each["signed_at"] is not None),
        outcome=None if session is None else session["outcome"],
        **last,
    )


def answer(key: Key, did: str) -> Act:
    """What a write that was taken answers: the commission, read back; for the trail what was done, without a word of the child."""
    return Act(
        Written({"commission": encode_global_id("MedicalCommission", *key)}), key[:1], f"commission {key[1]} {did}"
    )


def problem(code: str, message: str, about: str) -> Act:
    """A step that is not taken; the code of what another person or another state asks for is on the trail."""
    is_wrong = code == "INVALID"
    return Act(Written(problems=(WriteProblem(code, message, ("input", about)),)), purpose=None if is_wrong else code)


async def tell(connection: Connection, intent: Intent, child_id: UUID, labels: frozenset[str]) -> None:
    """The event that something of the child's commissions changed."""
    change = ChildChange(child_id, labels, frozenset({"commissions"}))
    await announce(connection, [change], new_id, intent.request.moment.now)
