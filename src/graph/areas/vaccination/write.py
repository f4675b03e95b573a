"""Nurses and doctors write down doses, refusals and exemptions: each is a document of its own (domain.md 3.8, 3.9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.areas.vaccination.kept import calendar
from graph.areas.vaccination.paper import consent, given_dose, not_given, vaccination_paper
from graph.database.pools import Connection
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.record import OWN_ACCOUNT_FROM
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.paper import Paper, PaperOf, number_of, take_in
from graph.write.problems import invalid, missing, unprinted
from graph.write.reaching import reaching

OBJECT = "Child.vaccinations"  # what the policy decides over
WORDS = {"vaccine": 200, "code": 40, "lotNumber": 100, "site": 100, "reaction": 500}
LONGEST_AGO = "It cannot have been before the child was born, nor in the future."
# 323-FZ, article 54: from 15 a child agrees or refuses itself, before that its representative does (domain.md 3.9).
WHO = "Before 15 a representative agrees or refuses, from 15 on the child does."

_CHILD = "SELECT birth_date, (birth_date + make_interval(years => $2) <= $3) AS decides FROM child WHERE id = $1"
_WRITTEN = """
SELECT v.id FROM vaccination v JOIN medical_document d ON d.child_id = v.child_id AND d.id = v.document_id
WHERE v.child_id = $1 AND d.source_id = $2
"""


@dataclass(frozen=True)
class Vaccinations:
    """The three writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        names = {"record": self.record, "refuse": self.refuse, "exempt": self.exempt}
        return {f"vaccination_{name}": write for name, write in names.items()}

    async def record(self, intent: Intent) -> Written:
        """Write down a dose that was given, after who may had agreed."""
        given, today = intent.given, intent.request.moment.today
        problem = _unreadable(given)
        agreed = given["consent"]
        if problem is None and (given["date"] > today or agreed["givenOn"] > given["date"]):
            problem = invalid("A dose is not of the future, and consent comes before it.", "consent")
        if problem is not None:
            return problem
        paper = given_dose(given), consent(agreed["by"].name, agreed["givenOn"], permits=True)
        return await self._write(intent, given["date"], paper, agreed["by"].name)

    async def refuse(self, intent: Intent) -> Written:
        """Write down a written refusal of who may refuse."""
        given = intent.given
        by = given["by"].name
        refused = not_given("REFUSAL", given["vaccineGroup"], given["date"], None)
        return await self._write(intent, given["date"], (refused, consent(by, given["date"], permits=False)), by)

    async def exempt(self, intent: Intent) -> Written:
        """Write down that a child is not vaccinated for medical reasons, until a day or for good."""
        given = intent.given
        until = given.get("until")
        if until is not None and until < given["date"]:
            return invalid("It ends before it begins.", "until")
        return await self._write(
            intent, given["date"], (not_given("EXEMPTION", given["vaccineGroup"], given["date"], until), None), None
        )

    async def _write(
        self, intent: Intent, day: date, paper: tuple[dict[str, Any], dict[str, Any] | None], by: str | None
    ) -> Written:
        given, moment, reach = intent.given, intent.request.moment, reaching(intent, OBJECT)

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reach.named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, relations = reached
            child: Any = await connection.fetchrow(_CHILD, child_id, OWN_ACCOUNT_FROM, day)
            if not child["birth_date"] <= day <= moment.today:
                return Act(invalid(LONGEST_AGO, "date"))
            if by is not None and (by == "CHILD") is not child["decides"]:
                return Act(invalid(WHO, "consent" if "consent" in given else "by"))
            if "vaccineGroup" in given and not await _is_group(connection, given["vaccineGroup"], moment.today):
                return Act(invalid("The calendar in force has no such group.", "vaccineGroup"))
            number = await number_of(connection, child_id)
            if number is None:
                return Act(invalid("The record has no number of its own yet: a registrar enters one.", "child"))
            of = PaperOf(child_id, child["birth_date"], number, relations)
            return await _store(connection, intent, author, of, vaccination_paper(*paper))

        return await self.idempotent.once(intent, act)


async def _store(connection: Connection, intent: Intent, author: Author, of: PaperOf, paper: Paper) -> Act:
    """Take the paper in as any document of this sender is, and read the vaccination back."""
    problem = await take_in(connection, intent, author, of, paper)
    key = await connection.fetchval(_WRITTEN, of.child_id, paper.url)
    if key is None:
        return Act(invalid(f"It cannot be taken in: {problem or 'it says nothing'}.", "date"))
    return Act(Written({"vaccination": encode_global_id("Vaccination", of.child_id, key)}), (of.child_id,))


def _unreadable(given: Mapping[str, Any]) -> Written | None:
    """The problem of the first text that cannot stand in a document."""
    for name, longest in WORDS.items():
        if (text := given.get(name)) is not None and (problem := unprinted(text, longest, name)):
            return problem
    number = given.get("doseNumber")
    return None if number is None or 0 < number < 100 else invalid("A number from 1 to 99.", "doseNumber")


async def _is_group(connection: Connection, group: str, day: date) -> bool:
    in_force = await calendar(connection, day)
    return in_force is not None and group in in_force.schedule.groups
