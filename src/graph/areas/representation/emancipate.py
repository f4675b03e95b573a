"""A child from 16 is of age by a document, which two registrars enter (domain.md 3.9, 5 F 43)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from graph.areas.representation.rights import Step, may_write, told
from graph.areas.representation.transitions import CONFIRM_EMANCIPATION, END_ALL, ENTER_EMANCIPATION
from graph.database.pools import Connection
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.record import EMANCIPATED_FROM
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin, still_decides
from graph.write.problems import another_person, done, invalid, missing, unprinted
from graph.write.reaching import found_child

# The one that two registrars have entered, or the last that waits for a second one.
_KNOWN = """
SELECT number, issuer, issued_on, valid_from, entered_by, confirmed_at FROM emancipation
WHERE child_id = $1 ORDER BY confirmed_at IS NULL, entered_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE
"""
_SAME = {"issuer": "issuer", "issuedOn": "issued_on", "validFrom": "valid_from"}


@dataclass(frozen=True)
class Emancipation:
    """The write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in changes.py."""
        return {"child_emancipate": self.emancipate}

    async def emancipate(self, intent: Intent) -> Written:
        """Enter a document, or agree to one that another registrar has entered: then every right ends.

        Until then another document, or the same one as whoever entered it corrects it, takes its place.
        """
        given, moment = intent.given, intent.request.moment
        problem = _wrong(given, moment.today)
        if problem:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            child_id = await found_child(connection, given["child"])
            if child_id is None or not await may_write(connection, intent, child_id):
                return missing("There is no such child.", "child")
            if await is_kin(connection, author, child_id):
                return of_kin("child")
            known: Any = await connection.fetchrow(_KNOWN, child_id)
            if known is not None and known["confirmed_at"] is not None:
                return done("The child is of age by a document already.", "number")
            counts = known is not None and await still_decides(connection, known["entered_by"], moment.today)
            if not counts or known["number"] != given["number"].strip():
                return await _entered(connection, intent, author, child_id)
            differs, is_own = _different(given, known), known["entered_by"] == author.staff_id
            if is_own and differs:
                return await _entered(connection, intent, author, child_id)
            if is_own:
                return another_person("You have entered it: another registrar agrees.", "number")
            if differs:
                return Act(invalid("Another registrar has entered something else: one of you corrects it.", differs))
            by = (child_id, given["number"].strip(), author.staff_id, moment.now)
            first = await connection.fetchval(CONFIRM_EMANCIPATION, *by)
            await connection.execute(END_ALL, child_id, first)
            return await _told(connection, intent, child_id, waits=False)

        return await self.idempotent.once(intent, act)


def _different(given: Mapping[str, Any], known: Any) -> str | None:
    """The first field in which a registrar's entry of a document is not that of the other."""
    given_values = {**given, "issuer": given["issuer"].strip()}
    return next((name for name, column in _SAME.items() if given_values[name] != known[column]), None)


async def _entered(connection: Connection, intent: Intent, author: Author, child_id: UUID) -> Act:
    given, now = intent.given, intent.request.moment.now
    document = (given["number"].strip(), given["issuer"].strip(), given["issuedOn"])
    by = (child_id, new_id(), author.staff_id, now, given["validFrom"])
    if not await connection.fetchval(ENTER_EMANCIPATION, *by, *document):
        return Act(invalid(f"Nobody is of age by a document before {EMANCIPATED_FROM}.", "validFrom"))
    return await _told(connection, intent, child_id, waits=True)


async def _told(connection: Connection, intent: Intent, child_id: UUID, *, waits: bool) -> Act:
    given = intent.given
    document = (given["number"].strip(), given["issuer"].strip(), given["issuedOn"])
    step = "ENTER_EMANCIPATION" if waits else "EMANCIPATE"
    await told(connection, intent, Step((child_id, child_id), step, None, document))
    values = {"changed_at": intent.request.moment.now.isoformat(), "waits_for_another": waits}
    return Act(Written(values=values), (child_id,))


def _wrong(given: Mapping[str, Any], today: date) -> Written | None:
    if given["issuedOn"] > today:
        return invalid("It cannot have been issued in the future.", "issuedOn")
    return unprinted(given["number"], 100, "number") or unprinted(given["issuer"], 300, "issuer")
