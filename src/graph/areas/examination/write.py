"""Nurses and doctors write down preventive examinations; only the doctor of the district states groups (domain.md 3.2, 3.3, 3.7)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from graph.areas.examination.kept import norms_kept, statuses_of
from graph.areas.examination.paper import examination_paper
from graph.areas.examination.plan import Age, Status, ages_of_all, ages_with_status
from graph.areas.examination.words import EITHER
from graph.database.pools import Connection
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.paper import PaperOf, number_of, take_in
from graph.write.problems import invalid, missing, unprinted
from graph.write.reaching import reaching, sight_of

OBJECT = "Child.examinations"  # what the policy decides over
# What only who may write these may state; recommendations stand beside the groups, of which they say why.
RESULTS = {
    "healthGroup": "Passport.healthGroup",
    "physicalEducationGroup": "Passport.physicalEducationGroup",
    "peExemption": "Passport.peExemptions",
    "recommendations": "Passport.healthGroup",
}
LONGEST = 1_000
ITEMS = ("specialties", "tests")

_BIRTH = "SELECT birth_date FROM child WHERE id = $1"
_WRITTEN = """
SELECT e.id FROM examination e JOIN medical_document d ON d.child_id = e.child_id AND d.id = e.document_id
WHERE e.child_id = $1 AND d.source_id = $2
"""


@dataclass(frozen=True)
class Examinations:
    """The write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in writing.py."""
        return {"exam_record": self.record}

    async def record(self, intent: Intent) -> Written:
        """Write down what was made of an examination, and what came of it."""
        given, today = intent.given, intent.request.moment.today
        problem = next(_problems(given, today), None)
        if problem is not None:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reaching(intent, OBJECT).named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, relations = reached
            birth: date = await connection.fetchval(_BIRTH, child_id)
            problem = await _unstated(connection, intent, child_id)
            asked = problem or await _asked(connection, intent, PaperOf(child_id, birth, ("", ""), relations))
            if isinstance(asked, Written):
                return Act(asked)
            number = await number_of(connection, child_id)
            if number is None:
                return Act(invalid("The record has no number of its own yet: a registrar enters one.", "child"))
            return await _store(connection, intent, author, PaperOf(child_id, birth, number, relations), asked)

        return await self.idempotent.once(intent, act)


async def _store(connection: Connection, intent: Intent, author: Author, of: PaperOf, labels: frozenset[str]) -> Act:
    paper = examination_paper(intent.given, sorted(labels))
    problem = await take_in(connection, intent, author, of, paper)
    key = await connection.fetchval(_WRITTEN, of.child_id, paper.url)
    if key is None:
        return Act(invalid(f"It cannot be taken in: {problem or 'it says nothing'}.", "date"))
    return Act(Written({"examination": encode_global_id("Examination", of.child_id, key)}), (of.child_id,))


def _problems(given: Mapping[str, Any], today: date) -> Iterator[Written]:
    """What is wrong whoever the child is."""
    if not given["specialties"] and not given["tests"]:
        yield invalid("Name at least one specialist or test.", "specialties")
    if given["date"] > today:
        yield invalid("It cannot be of the future.", "date")
    exempt = given.get("peExemption")
    if exempt is not None and not exempt["validFrom"] <= min(exempt["validTo"], today):
        yield invalid("It begins today or before, and ends no earlier than it begins.", "peExemption")
    words = given.get("recommendations")
    if words is not None and (problem := unprinted(words, LONGEST, "recommendations")):
        yield problem


async def _unstated(connection: Connection, intent: Intent, child_id: UUID) -> Written | None:
    """The problem of the first result that the author may not state of this child."""
    for name, coordinate in RESULTS.items():
        if intent.given.get(name) is not None and not await reaching(intent, coordinate).relations_to(
            connection, child_id
        ):
            return invalid("Only the doctor of the child's district states it: leave it out.", name)
    return None


async def _asked(connection: Connection, intent: Intent, of: PaperOf) -> frozenset[str] | Written:
    """The labels of what is written down: none of what is asked for of every child at that age; or the problem of it."""
    given, today = intent.given, intent.request.moment.today
    norms = await norms_kept(connection)
    age = _age(ages_of_all(norms, of.birth, today), given["ageMonths"])
    if age is None:
        return invalid("The plan of the child has no such age.", "ageMonths")
    if not age.starts_on <= given["date"] <= age.ends_on:
        return invalid(f"The child is of that age from {age.starts_on} until {age.ends_on}.", "date")
    more = _beside(given, age)
    if not more:
        return frozenset()
    statuses = [status for _, status in await statuses_of(connection, [of.child_id], norms) if status.is_in_force]
    statuses = [status for status in statuses if status.holds_in(age) and _sees(intent, of, status)]
    by_status = _age(ages_with_status(norms, of.birth, statuses, today), given["ageMonths"])
    # What is asked for of this child alone would tell of it: a psychiatrist, say. Without a norm of its own that is a consultation.
    if by_status is None or _beside(given, by_status):
        return invalid(
            "The plan does not ask for all of it at this age: write down what it asks for.", next(iter(more))
        )
    if any(len(more.get(name, ())) < len(given[name]) for name in ITEMS):
        return invalid("What only the norm of the child's status asks for is written down by itself.", next(iter(more)))
    stated = next((name for name in RESULTS if given.get(name) is not None), None)
    if stated is not None:
        return invalid("It is stated with what the plan of every child asks for: leave it out.", stated)
    return frozenset(label for status in statuses for label in status.labels)


def _age(ages: Sequence[Age], months: int) -> Age | None:
    return next((age for age in ages if age.examination.months == months), None)


def _beside(given: Mapping[str, Any], age: Age) -> dict[str, list[str]]:
    """What is given and not asked for at an age, by the name of the field."""
    asked = set(age.items).union(*(EITHER.get(item, ()) for item in age.items))
    beside = {name: [item for item in given[name] if item not in asked] for name in ITEMS}
    return {name: items for name, items in beside.items() if items}


def _sees(intent: Intent, of: PaperOf, status: Status) -> bool:
    """Whether the author may read that the child has the status."""
    role = intent.request.viewer.role
    return any(sight_of(intent.grants.labels[role, each]).labels.issuperset(status.labels) for each in of.relations)
