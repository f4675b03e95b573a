"""Break-glass: open, close and review (domain.md 5 D)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.events.announce import Announcement, ChildChange
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.policy.vocabulary import GLASS_WITHIN
from graph.sql.compartment import of_child
from graph.sql.glass import reviewable
from graph.sql.reach import child_row, reaches
from graph.sql.rows import row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.sql.value import TRUE, UUID as UUID_TYPE, parameter
from graph.tables import BreakGlassGrantRow
from graph.viewer import Role
from graph.write.account import Author
from graph.write.author import arguments, viewer_values
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing, too_short
from graph.write.reaching import held_stranger

LASTS = timedelta(hours=4)  # domain.md 5 D 27
OPENED, CLOSED, REVIEWED = "BREAK_GLASS_OPENED", "BREAK_GLASS_CLOSED", "BREAK_GLASS_REVIEWED"

# Nothing is opened beside one that is open for the same reason in the same words. A statement of its own, after openings of one
# person have waited for each other: so the second finds what the first opened.
_SAME = """
SELECT id FROM break_glass_grant WHERE child_id = $1 AND staff_id = $2 AND role = $3 AND reason = $4
  AND justification = $5 AND covers_labels = $6 AND closed_at IS NULL AND expires_at > $7 ORDER BY opened_at DESC LIMIT 1
"""
_OPEN = f"""
INSERT INTO break_glass_grant (child_id, staff_id, role, reason, justification, covers_labels, opened_at,
  id, organization_id, expires_at) SELECT $1, $2, $3::text, $4::text, $5::text, $6, $7, $8, $9, $10
WHERE NOT EXISTS ({_SAME}) RETURNING true
"""
_CLOSE = """
UPDATE break_glass_grant SET closed_at = $4
WHERE child_id = $1 AND id = $2 AND staff_id = $3 AND closed_at IS NULL AND expires_at > $4 RETURNING reason
"""
_OWN = "SELECT FROM break_glass_grant WHERE child_id = $1 AND id = $2 AND staff_id = $3"
_REVIEW = """
UPDATE break_glass_grant
SET outcome = $5, reviewed_at = $4, reviewed_by = $3, review_note = $6, closed_at = coalesce(closed_at, $4)
WHERE child_id = $1 AND id = $2 AND outcome IS NULL RETURNING reason
"""


@dataclass(frozen=True)
class BreakGlass:
    """The three writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in schema/mutation.py."""
        return {"break_glass_open": self.open, "break_glass_close": self.close, "break_glass_review": self.review}

    async def open(self, intent: Intent) -> Written:
        """Let a member of staff read a child's vital facts for four hours, and have everyone told who must be."""
        given = intent.given
        problem = too_short(given["justification"], "justification")
        if problem:
            return Written(problems=(problem,))
        now = intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            request = intent.request
            child_id, is_stranger = await held_stranger(connection, request, given["child"], author.staff_id)
            if child_id is None or not await _within(connection, intent, child_id):
                return missing("There is no such child.", "child")
            # Nobody could review what was opened from no workplace.
            if not author.organizations or not is_stranger:
                raise Refusal(
                    Code.FORBIDDEN, "Opening needs a workplace of today, and no tie of your own to the child."
                )
            reason, grant_id = _word(given["reason"]), new_id()
            why = (reason, given["justification"].strip(), given["coversLabels"])
            same = (child_id, author.staff_id, request.viewer.role.value, *why, now)
            while not await connection.fetchval(_OPEN, *same, grant_id, author.organizations[0], now + LASTS):
                open_one = await connection.fetchval(_SAME, *same)
                if open_one is not None:  # else it has been closed meanwhile: open
                    return Act(_opened(child_id, open_one), (child_id,), reason)
            return Act(_opened(child_id, grant_id), (child_id,), reason, _event(child_id, reason, OPENED))

        return await self.idempotent.once(intent, act, vital=True)

    async def close(self, intent: Intent) -> Written:
        """End a grant of one's own."""
        key = _grant(intent.given["grantId"])
        now = intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            reason = await connection.fetchval(_CLOSE, *key, author.staff_id, now)
            if reason is None:
                own = await connection.fetchrow(_OWN, *key, author.staff_id)
                return (
                    missing("You have no such grant.", "grantId")
                    if own is None
                    else done("It has ended before.", "grantId")
                )
            event = _event(key[0], reason, CLOSED)
            return Act(Written(values={"closed_at": now.isoformat()}), key[:1], reason, event)

        return await self.idempotent.once(intent, act)

    async def review(self, intent: Intent) -> Written:
        """Say whether a grant of one's organization was justified; it ends with that."""
        key, given = _grant(intent.given["grantId"]), intent.given
        problem = too_short(given["note"], "note")
        if problem:
            return Written(problems=(problem,))
        now = intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            values = {**viewer_values(intent.request), "child": key[0], "grant": key[1]}
            if not await connection.fetchval(*arguments(_REVIEWABLE, values)):
                return missing("There is no such grant.", "grantId")
            review = (_word(given["outcome"]), given["note"].strip())
            reason = await connection.fetchval(_REVIEW, *key, author.staff_id, now, *review)
            if reason is None:
                return done("It was reviewed before.", "grantId")
            event = _event(key[0], reason, REVIEWED)
            return Act(Written(values={"reviewed_at": now.isoformat()}), key[:1], reason, event)

        return await self.idempotent.once(intent, act)


def _reached_within(role: Role) -> Statement:
    asker, child = Asker(role), child_row()
    wanted = child.c.id == parameter("child", UUID_TYPE)
    reached = reaches(asker, child, asker.glass_within)
    return compile_statement(select(TRUE).select_from(child).where(wanted, reached))


def _reviewable() -> Statement:
    asker, row = Asker(), row_of(BreakGlassGrantRow)
    child, grant = (parameter(name, UUID_TYPE) for name in ("child", "grant"))
    wanted = (of_child(row, child), row.c.id == grant)
    return compile_statement(select(TRUE).select_from(row).where(*wanted, reviewable(row, asker)))


# By the same text as every read.
_REVIEWABLE = _reviewable()
_WITHIN = {role: _reached_within(role) for role in GLASS_WITHIN}


def _opened(child_id: UUID, grant_id: UUID) -> Written:
    grant = encode_global_id("BreakGlassGrant", child_id, grant_id)
    return Written({"grant": grant, "capsule": encode_global_id("Child", child_id)})


async def _within(connection: Connection, intent: Intent, child_id: UUID) -> bool:
    """Whether the glass may be opened from where the viewer stands: a nurse needs the child to be in reach already."""
    statement = _WITHIN.get(intent.request.viewer.role)
    values = {**viewer_values(intent.request), "child": child_id}
    return statement is None or bool(await connection.fetchval(*arguments(statement, values)))


def _grant(text: str) -> tuple[UUID, UUID]:
    """The key of a grant. Raises BAD_USER_INPUT."""
    decoded = decode_global_id(text, {"BreakGlassGrant": 2})
    return decoded.scope, decoded.key


def _event(child_id: UUID, reason: str, topic: str) -> Announcement:
    """An event for those who may see the grant: what protects a child from its family carries the label for that."""
    labels = frozenset({"MALTREATMENT"} if reason == "CHILD_PROTECTION" else ())
    return Announcement((ChildChange(child_id, labels, frozenset({"breakGlassGrants"})),), topic)


def _word(value: Any) -> str:
    """An enum's name, however it was coerced."""
    return str(getattr(value, "name", value))
