"""Nurses and doctors plan the day and the place of an examination, of one child or of a list (domain.md 3.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from graph.areas.examination.kept import TABLE
from graph.areas.examination.plan import ages_of
from graph.database.pools import Connection
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.ingest.due import versions_of
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import invalid, missing
from graph.write.reaching import found_child, reaching

OBJECT = "Child.examinations"  # who may write down an examination may plan it
MOST = 100  # children of one call, as on a page
AHEAD = timedelta(days=366)

_PLACE = """
SELECT id FROM organization WHERE code = $1 AND kind IN ('POLYCLINIC', 'SCHOOL', 'KINDERGARTEN') AND closed_at IS NULL
"""
_BIRTHS = "SELECT id, birth_date FROM child WHERE id = ANY($1::uuid[])"
_PLAN = """
INSERT INTO examination_day (child_id, id, months, day, organization_id, planned_by, planned_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""


@dataclass(frozen=True)
class PlannedDays:
    """The write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in writing.py."""
        return {"exam_plan_create": self.create}

    async def create(self, intent: Intent) -> Written:
        """Plan the examination of the age that each child is in on that day; of all of them, or of none."""
        given, moment = intent.given, intent.request.moment
        day: date = given["day"]
        if not moment.today <= day <= moment.today + AHEAD:
            return invalid("From today on, and within a year.", "day")
        if not 1 <= len(given["children"]) <= MOST:
            return invalid(f"Name 1 to {MOST} children.", "children")

        async def act(connection: Connection, author: Author) -> Act:
            children = await _reached(connection, intent)
            if children is None:
                return missing("There is no such child.", "children")
            place = await connection.fetchval(_PLACE, given["place"])
            if place is None:
                return missing("There is no such open polyclinic, school or kindergarten.", "place")
            months = await _months(connection, children, day)
            if len(months) < len(children):
                return Act(invalid("The plan of a child asks for no examination on that day.", "day"), tuple(children))
            by = (place, author.staff_id, moment.now)
            rows = [(child_id, new_id(), age, day, *by) for child_id, age in months.items()]
            await connection.executemany(_PLAN, rows)
            return Act(Written(values={"planned_at": moment.now.isoformat()}), tuple(children))

        return await self.idempotent.once(intent, act)


async def _reached(connection: Connection, intent: Intent) -> list[UUID] | None:
    """The children that are named, each once; None where one of them is nobody or not the author's."""
    named = [await found_child(connection, by) for by in intent.given["children"]]
    known = list(dict.fromkeys(child_id for child_id in named if child_id is not None))
    reached = await reaching(intent, OBJECT).reached(connection, known)
    return known if None not in named and set(reached) == set(known) else None


async def _months(connection: Connection, children: Sequence[UUID], day: date) -> dict[UUID, int]:
    """The age of the plan that each child is in on a day; without those who are in none."""
    versions = await versions_of(connection, TABLE.norms)
    return {
        child_id: age.examination.months
        for child_id, birth in await connection.fetch(_BIRTHS, children)
        for age in ages_of(versions, birth, day)
        if age.starts_on <= day <= age.ends_on
    }
