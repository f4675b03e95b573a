"""Who may take a step of a right: the relations of the policy, and nobody over themselves or their family (domain.md 5 C 25)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, Written
from graph.identity import new_id
from graph.viewer import Role
from graph.write.problems import too_short
from graph.write.reaching import reaching

OBJECT = "Child.representatives"  # what the policy decides over

_OWN = """
SELECT id FROM representation r WHERE child_id = $1 AND representative_id = (SELECT representative_id FROM account WHERE subject = $2)
"""
_EVENT = """
INSERT INTO representation_event (child_id, id, representation_id, act, at, subject, reason, document_number, document_issuer,
  document_issued_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""


@dataclass(frozen=True)
class Step:
    """One step of a right as it is taken; `key` is child and right, `document` number, issuer and day."""

    key: tuple[UUID, UUID]
    act: str
    reason: str | None = None
    document: tuple[str | None, str | None, date | None] = (None, None, None)


async def may_write(connection: Connection, intent: Intent, child_id: UUID) -> bool:
    """Whether the viewer has a relation to the child in which rights are written; staff of the family have none."""
    return bool(await reaching(intent, OBJECT).relations_to(connection, child_id))


async def own_rights(connection: Connection, intent: Intent, child_id: UUID) -> set[UUID]:
    """The viewer's representations of a child, whatever became of them."""
    rows = await connection.fetch(_OWN, child_id, intent.request.viewer.subject)
    return {row["id"] for row in rows}


def is_registrar(intent: Intent) -> bool:
    """Whether it is asked as a registrar."""
    return intent.request.viewer.role is Role.REGISTRAR


async def told(connection: Connection, intent: Intent, step: Step) -> None:
    """Put a step into the history of the right, and tell readers of events that it has changed."""
    now = intent.request.moment.now
    who = intent.request.viewer.subject
    await connection.execute(
        _EVENT, step.key[0], new_id(), step.key[1], step.act, now, who, step.reason, *step.document
    )
    await announce(connection, [ChildChange(step.key[0], frozenset(), frozenset({"representatives"}))], new_id, now)


def right_of(given: Mapping[str, Any]) -> tuple[UUID, UUID]:
    """Child and right. Raises BAD_USER_INPUT."""
    decoded = decode_global_id(given["representationId"], {"Representation": 2})
    return decoded.scope, decoded.key


def request_of(given: Mapping[str, Any]) -> tuple[UUID, UUID]:
    """Child and request. Raises BAD_USER_INPUT."""
    decoded = decode_global_id(given["requestId"], {"RepresentationRequest": 2})
    return decoded.scope, decoded.key


def unexplained(given: Mapping[str, Any]) -> Written | None:
    """The problem of a reason that says too little."""
    problem = too_short(given["reason"], "reason")
    return Written(problems=(problem,)) if problem else None


def word(value: Any) -> str:
    """An enum's name, however it was coerced."""
    return str(getattr(value, "name", value))
