"""The writes of social cases: each loads a standing under a lock, asks the machine for the step, and stores it (docs/social.md)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from graph.areas.social_case import machine
from graph.areas.social_case.machine import Refused, Standing
from graph.areas.social_case.people import named_worker
from graph.areas.social_case.stored import OBJECT, Stored, answer, problem, stored_for, tell
from graph.database.pools import Connection
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import invalid, missing, too_short
from graph.write.reaching import reaching

ONE_DAY = timedelta(days=1)
NOBODY = "Name by their identifier a social worker who works in that organization today."

Storing: TypeAlias = Callable[[Connection, Intent, Author, Stored], Awaitable[Act]]

_OPEN = """
INSERT INTO social_case (child_id, id, status, needs, opened_by, opened_at, due_on, turns_on)
VALUES ($1, $2, 'OPEN', $3, $4, $5, $6, $7)
"""
_STAND = "UPDATE social_case SET status = $3, due_on = $4, turns_on = $5 WHERE child_id = $1 AND id = $2"
_CLOSE = """
UPDATE social_case SET status = 'CLOSED', turns_on = NULL, outcome = $3, closed_by = $4, closed_at = $5
WHERE child_id = $1 AND id = $2
"""
_LEAVE = "UPDATE social_case_worker SET ended_at = $3 WHERE child_id = $1 AND case_id = $2 AND ended_at IS NULL"
_ASSIGN = """
INSERT INTO social_case_worker (child_id, id, case_id, staff_id, organization_id, assigned_by, assigned_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_PLAN = """
INSERT INTO social_case_measure (child_id, id, case_id, measure, due_on, planned_by, planned_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_VISIT = """
INSERT INTO social_case_visit (child_id, id, case_id, visited_on, place, result, recorded_by, recorded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_NOTE = (
    "INSERT INTO social_case_note (child_id, id, case_id, note, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)"
)


@dataclass(frozen=True)
class Cases:
    """The six writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {
            "social_case_open": self.open,
            "social_case_assign": lambda intent: self._step(intent, _assign),
            "social_case_measure_plan": lambda intent: self._step(intent, _plan),
            "social_case_visit_record": lambda intent: self._step(intent, _visit),
            "social_case_note_add": self.note,
            "social_case_close": lambda intent: self._step(intent, _close),
        }

    async def open(self, intent: Intent) -> Written:
        """Open a case of a child within reach."""
        if not intent.given["needs"]:
            return invalid("Say what is needed.", "needs")
        return await self.idempotent.once(intent, lambda connection, author: _open(connection, intent, author))

    async def note(self, intent: Intent) -> Written:
        """Write a note."""
        wrong = too_short(intent.given["note"], "note")
        return Written(problems=(wrong,)) if wrong else await self._step(intent, _note)

    async def _step(self, intent: Intent, storing: Storing) -> Written:
        """Take a step of a case that the author may know of."""

        async def act(connection: Connection, author: Author) -> Act:
            stored = await stored_for(connection, intent, author)
            return stored if isinstance(stored, Act) else await storing(connection, intent, author, stored)

        return await self.idempotent.once(intent, act)


async def _open(connection: Connection, intent: Intent, author: Author) -> Act:
    given, moment = intent.given, intent.request.moment
    reached = await reaching(intent, OBJECT).named(connection, given["child"])
    if reached is None:
        return missing("There is no such child.", "child")
    child_id, _ = reached
    if await is_kin(connection, author, child_id):
        return of_kin("child")
    step = machine.opened(moment.today, given["dueBy"])
    if isinstance(step, Refused):
        return _refused(step)
    key = (child_id, new_id())
    needs = sorted({need.value for need in given["needs"]})
    days = (step.due_on, step.due_on + ONE_DAY)
    await connection.execute(_OPEN, *key, needs, author.staff_id, moment.now, *days)
    await tell(connection, intent, child_id)
    return answer(key, "opened")


async def _assign(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Give the case to a social worker; who had it reaches the child by it no more."""
    worker = await named_worker(connection, intent, stored.key[0])
    if worker is None:
        return problem("INVALID", NOBODY, "worker")
    moment = intent.request.moment
    step = machine.assign(stored.standing, stored.actor, moment.today, worker.staff_id, intent.given["dueBy"])
    if isinstance(step, Refused):
        return _refused(step)
    await connection.execute(_LEAVE, *stored.key, moment.now)
    whom = (worker.staff_id, worker.organization_id)
    await connection.execute(_ASSIGN, stored.key[0], new_id(), stored.key[1], *whom, author.staff_id, moment.now)
    return await _stands(connection, intent, stored, step, "assigned")


async def _plan(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Plan a measure of support."""
    given, moment = intent.given, intent.request.moment
    if given["measure"].value == "ENTITLED":
        return problem("INVALID", "Name a measure.", "measure")
    step = machine.work(stored.standing, stored.actor, moment.today, given["dueOn"], "dueOn")
    if isinstance(step, Refused):
        return _refused(step)
    row = (new_id(), stored.key[1], given["measure"].value, given["dueOn"], author.staff_id, moment.now)
    await connection.execute(_PLAN, stored.key[0], *row)
    return await _stands(connection, intent, stored, step, "measure")


async def _visit(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Record a visit of today or before, and by when comes what is next."""
    given, moment = intent.given, intent.request.moment
    if given["visitedOn"] > moment.today:
        return problem("INVALID", "A visit was today or before.", "visitedOn")
    step = machine.work(stored.standing, stored.actor, moment.today, given["nextBy"], "nextBy")
    if isinstance(step, Refused):
        return _refused(step)
    visit = (given["visitedOn"], given["place"].value, given["result"].value, author.staff_id, moment.now)
    await connection.execute(_VISIT, stored.key[0], new_id(), stored.key[1], *visit)
    return await _stands(connection, intent, stored, step, "visit")


async def _note(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Keep a note; nobody changes one, and no event tells of it."""
    step = machine.note(stored.standing, stored.actor)
    if isinstance(step, Refused):
        return _refused(step)
    row = (new_id(), stored.key[1], intent.given["note"].strip(), author.staff_id, intent.request.moment.now)
    await connection.execute(_NOTE, stored.key[0], *row)
    return answer(stored.key, "note")


async def _close(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """End the case, and with it the right of who has it."""
    step = machine.close(stored.standing, stored.actor)
    if isinstance(step, Refused):
        return _refused(step)
    now = intent.request.moment.now
    await connection.execute(_LEAVE, *stored.key, now)
    await connection.execute(_CLOSE, *stored.key, intent.given["outcome"].value, author.staff_id, now)
    await tell(connection, intent, stored.key[0])
    return answer(stored.key, "closed")


def _refused(step: Refused) -> Act:
    return problem(step.code, step.message, step.about)


async def _stands(connection: Connection, intent: Intent, stored: Stored, step: Standing, did: str) -> Act:
    """Store where a case stands after a step."""
    await connection.execute(_STAND, *stored.key, step.status, step.due_on, step.due_on + ONE_DAY)
    await tell(connection, intent, stored.key[0])
    return answer(stored.key, did)
