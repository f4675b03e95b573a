"""A registrar enrols a child at a school or kindergarten, or ends its enrolment."""

from dataclasses import dataclass
from datetime import date, timedelta

from graph.areas.enrolment.feed import LONGEST_CLASS
from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.written import Intent, WriteFunction, WriteProblem, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing
from graph.write.reaching import reaching

OBJECT = "Child.enrollments"  # what the policy decides over
SOURCE = "REGISTRAR"

_SCHOOL = """
SELECT id FROM organization WHERE code = $1 AND kind IN ('SCHOOL', 'KINDERGARTEN') AND closed_at IS NULL
"""
_SAME = """
SELECT true FROM enrolment WHERE child_id = $1 AND organization_id = $2 AND class_name IS NOT DISTINCT FROM $3
  AND valid_from <= $4 AND valid_to IS NULL
"""
# What would go on from that day ends the day before; what would begin later is of no day.
_END = """
UPDATE enrolment SET valid_to = least($2::date, valid_from) - 1, decided_by = $3, decided_at = $4 WHERE child_id = $1 AND valid_from >= $2
  AND (valid_to IS NULL OR valid_to >= valid_from)
"""
_STOP = """
UPDATE enrolment SET valid_to = $2::date - 1, decided_by = $3, decided_at = $4
WHERE child_id = $1 AND valid_from < $2 AND (valid_to IS NULL OR valid_to >= $2)
"""
_BEGIN = """
INSERT INTO enrolment (child_id, id, organization_id, class_name, source, valid_from, decided_by, decided_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""


@dataclass(frozen=True)
class Enrolments:
    """The one write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in types.py."""
        return {"enrollment_change": self.change}

    async def change(self, intent: Intent) -> Written:
        """Enrol a child from a day on, and end what it attended before."""
        given, moment, reach = intent.given, intent.request.moment, reaching(intent, OBJECT)
        first: date = given.get("validFrom") or moment.today
        name = given.get("className")
        problem = _odd(name, first, moment.today)
        if problem:
            return Written(problems=(problem,))

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reach.named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, _ = reached
            school = given.get("institution")
            school_id = await connection.fetchval(_SCHOOL, school) if school else None
            if school and school_id is None:
                return missing("There is no such open school or kindergarten.", "institution")
            if school_id and await connection.fetchval(_SAME, child_id, school_id, name, first):
                return done("The child is enrolled so.", "institution")
            by = (author.staff_id, moment.now)
            ended = [await connection.execute(text, child_id, first, *by) for text in (_END, _STOP)]
            if school_id is None and all(each == "UPDATE 0" for each in ended):
                return done("The child is enrolled nowhere from that day on.", "institution")
            if school_id is not None:
                await connection.execute(_BEGIN, child_id, new_id(), school_id, name, SOURCE, first, *by)
            await announce(
                connection, [ChildChange(child_id, frozenset(), frozenset({"enrollment"}))], new_id, moment.now
            )
            return Act(Written(values={"changed_at": moment.now.isoformat()}), (child_id,))

        return await self.idempotent.once(intent, act)


def _odd(name: str | None, first: date, today: date) -> WriteProblem | None:
    if name is not None and not (len(name.strip()) > 0 and len(name) <= LONGEST_CLASS and name.isprintable()):
        message = f"A class has 1 to {LONGEST_CLASS} printable characters."
        return WriteProblem("INVALID", message, ("input", "className"))
    if not today <= first <= today + timedelta(days=366):
        return WriteProblem("INVALID", "From today on, and within a year.", ("input", "validFrom"))
    return None
