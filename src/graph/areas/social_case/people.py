"""To whom a case may be assigned: a social worker of the organization today, who is no family of the child (domain.md 5 F 42)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.execute.written import Intent
from graph.write.account import Author
from graph.write.kin import is_kin

_NAMED = """
SELECT s.id, o.id AS organization_id FROM staff s JOIN organization o ON o.code = $3
WHERE s.source_system = $1 AND s.source_id = $2
  AND EXISTS (SELECT FROM account WHERE staff_id = s.id AND 'social_worker' = ANY (roles) AND disabled_at IS NULL)
  AND EXISTS (SELECT FROM assignment w WHERE w.staff_id = s.id AND w.organization_id = o.id AND w.valid_from <= $4
    AND (w.valid_to IS NULL OR w.valid_to >= $4))
"""


@dataclass(frozen=True, slots=True)
class Worker:
    """A social worker, and the organization for which they have the case, such as a hospital."""

    staff_id: UUID
    organization_id: UUID


async def named_worker(connection: Connection, intent: Intent, child_id: UUID) -> Worker | None:
    """The social worker whom a write names; None where nobody of that name may have the case.

    Who is family of the child is nobody, too: the answer tells nothing of whose family somebody is.
    """
    given: Mapping[str, Any] = intent.given
    named = (given["worker"]["system"], given["worker"]["identifier"], given["organization"])
    row: Any = await connection.fetchrow(_NAMED, *named, intent.request.moment.today)
    if row is None or await is_kin(connection, Author(row["id"], ()), child_id):
        return None
    return Worker(row["id"], row["organization_id"])
