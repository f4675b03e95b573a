"""The life of a right: held back, resumed, ended, restricted by a court's order."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from graph.areas.representation.proofs import DELEGATED, needs_two
from graph.areas.representation.rights import (
    Step,
    is_registrar,
    may_write,
    own_rights,
    right_of,
    told,
    unexplained,
    word,
)
from graph.areas.representation.transitions import (
    AGREE_TO_LIFT,
    ANNUL,
    BURY,
    DISAGREE_TO_LIFT,
    END_GIVEN,
    END_GIVEN_BY_DEAD,
    LIFT,
    REPORT_DEATH,
    RESTRICT,
    RESUME,
    REVOKE,
    SUSPEND,
)
from graph.database.pools import Connection
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.viewer import Role
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin, still_decides
from graph.write.problems import another_person, done, invalid, missing, unprinted

Key: TypeAlias = tuple[UUID, UUID]
# Takes the step of a right that the viewer may take steps of; its row is locked.
Taking: TypeAlias = Callable[[Connection, Author, Any], Awaitable[Act]]

_STORED = """
SELECT kind, status, basis_kind, representative_id, granted_by, suspended_by, court_restricted, lift_agreed_by,
  death_reported_by, basis_kind IS NOT NULL AND basis_annulled_at IS NULL AS is_proven
FROM representation WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE
"""


@dataclass(frozen=True)
class Steps:
    """The writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in changes.py."""
        return {
            "representation_suspend": self.suspend,
            "representation_resume": self.resume,
            "representation_revoke": self.revoke,
            "representation_basis_annul": self.annul,
            "representation_restrict": self.restrict,
            "representation_restriction_lift": self.lift,
        }

    async def suspend(self, intent: Intent) -> Written:
        """Hold a right back."""

        async def take(connection: Connection, author: Author, row: Any) -> Act:
            if not await connection.fetchval(SUSPEND, *right_of(intent.given), author.staff_id):
                return done("It is not in force.", "representationId")
            return await _changed(connection, intent, "SUSPEND")

        return await self._take(intent, take)

    async def resume(self, intent: Intent) -> Written:
        """Give a right back that was held back; where two decide over it, by another than who held it back."""

        async def take(connection: Connection, author: Author, row: Any) -> Act:
            alone = row["suspended_by"] == author.staff_id and needs_two(row["kind"], row["basis_kind"])
            if row["status"] == "SUSPENDED" and alone:
                return another_person("You have held it back: another registrar resumes it.", "representationId")
            by = (*right_of(intent.given), author.staff_id, intent.request.moment.today)
            if not await connection.fetchval(RESUME, *by):
                return done("It is not held back, or who let them in is.", "representationId")
            return await _changed(connection, intent, "RESUME")

        return await self._take(intent, take)

    async def revoke(self, intent: Intent) -> Written:
        """End a right for good."""
        now = intent.request.moment.now

        async def take(connection: Connection, author: Author, row: Any) -> Act:
            why = intent.given["reason"].strip()
            if not await connection.fetchval(REVOKE, *right_of(intent.given), now, why):
                return done("It has ended before.", "representationId")
            return await _changed(connection, intent, "REVOKE")

        return await self._take(intent, take)

    async def annul(self, intent: Intent) -> Written:
        """End a right whose document proves nothing any more; of who has died, every right, once two registrars say so."""
        moment, why = intent.request.moment, intent.given["reason"].strip()

        async def take(connection: Connection, author: Author, row: Any) -> Act:
            key, others = right_of(intent.given), list[Any]()
            if not row["is_proven"]:
                return done("Nothing proves it any more.", "representationId")
            has_died = word(intent.given["cause"]) == "DIED"
            waits = await _reported(connection, intent, author, row) if has_died else None
            if waits is not None:
                return waits
            await connection.execute(ANNUL, *key, moment.now, why)
            if has_died:
                person = row["representative_id"]
                others = await connection.fetch(BURY, person, moment.now, why, moment.today)
                others += await connection.fetch(END_GIVEN_BY_DEAD, person, moment.now)
            act = await _changed(connection, intent, "ANNUL")
            return Act(act.written, tuple(sorted({*act.children, *(each["child_id"] for each in others)})))

        return await self._take(intent, take)

    async def restrict(self, intent: Intent) -> Written:
        """Enter a court's order over a person and a child; it holds on its days from the next request on."""
        given, today = intent.given, intent.request.moment.today
        first, last = given["validFrom"], given.get("validTo")
        if last is not None and (last < first or last < today):
            return invalid("The last day is before the first, or over.", "validTo")
        if given["issuedOn"] > today:
            return invalid("It cannot have been issued in the future.", "issuedOn")
        problem = unprinted(given["number"], 100, "number") or unprinted(given["court"], 300, "court")
        if problem:
            return problem

        async def take(connection: Connection, author: Author, row: Any) -> Act:
            if not await connection.fetchval(RESTRICT, *right_of(given), first, last, today):
                return done("An order stands: it can grow, and two registrars end it.", "representationId")
            document = (given["number"].strip(), given["court"].strip(), given["issuedOn"])
            return await _changed(connection, intent, "RESTRICT", document=document)

        return await self._take(intent, take)

    async def lift(self, intent: Intent) -> Written:
        """Agree that an order is over; the second registrar who agrees ends it."""

        async def take(connection: Connection, author: Author, row: Any) -> Act:
            if not row["court_restricted"]:
                return done("No order stands.", "representationId")
            if row["lift_agreed_by"] == author.staff_id:
                return another_person("You have agreed: another registrar ends it.", "representationId")
            by = (*right_of(intent.given), author.staff_id)
            if not await still_decides(connection, row["lift_agreed_by"], intent.request.moment.today):
                await connection.execute(DISAGREE_TO_LIFT, *by[:2])
            if await connection.fetchval(AGREE_TO_LIFT, *by, intent.request.moment.now):
                return await _changed(connection, intent, "AGREE_TO_LIFT", waits=True)
            await connection.execute(LIFT, *by)
            return await _changed(connection, intent, "LIFT")

        return await self._take(intent, take)

    async def _take(self, intent: Intent, take: Taking) -> Written:
        """A step of a right that the viewer may take; any other right is not there."""
        key = right_of(intent.given)
        problem = unexplained(intent.given) if "reason" in intent.given else None
        if problem:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            reached = await may_write(connection, intent, key[0])
            row = await connection.fetchrow(_STORED, *key)
            if row is None or not await _is_theirs(connection, intent, reached, row):
                return missing("There is no such representation.", "representationId")
            if is_registrar(intent) and await is_kin(connection, author, key[0], row["representative_id"]):
                return of_kin("representationId")
            return await take(connection, author, row)

        return await self.idempotent.once(intent, act)


async def _is_theirs(connection: Connection, intent: Intent, reached: bool, row: Any) -> bool:
    """A registrar's, who reaches the child; one's own, or of a relative whom one has let in (domain.md 4.7, 44 and 45)."""
    if is_registrar(intent):
        return reached
    if intent.request.viewer.role is Role.CHILD:
        return reached and row["kind"] == DELEGATED
    (child_id, right), given = right_of(intent.given), row["granted_by"]
    own = await own_rights(connection, intent, child_id)
    return right in own or (reached and given in own)


async def _reported(connection: Connection, intent: Intent, author: Author, row: Any) -> Act | None:
    """The answer to the first registrar who says that a person has died: their right is held back until a second says the same."""
    key = right_of(intent.given)
    first = row["death_reported_by"]
    if first == author.staff_id:
        return another_person("You have said so: another registrar ends their rights.", "representationId")
    if await still_decides(connection, first, intent.request.moment.today):
        return None
    await connection.execute(SUSPEND, *key, author.staff_id)
    await connection.execute(REPORT_DEATH, *key, author.staff_id, intent.request.moment.now)
    return await _changed(connection, intent, "REPORT_DEATH", waits=True)


async def _changed(
    connection: Connection, intent: Intent, step: str, *, waits: bool = False, document: Any = (None, None, None)
) -> Act:
    """What was done, in the history and in the answer; whom the person had let in by a right that does not stand is out."""
    key, reason = right_of(intent.given), intent.given.get("reason")
    moment = intent.request.moment
    await connection.execute(END_GIVEN, *key, moment.now, moment.today)
    await told(connection, intent, Step(key, step, reason and reason.strip(), document))
    values = {"changed_at": moment.now.isoformat()}
    ids = {"representation": encode_global_id("Representation", *key)}
    return Act(Written(ids, {**values, "waits_for_another": waits}), key[:1])
