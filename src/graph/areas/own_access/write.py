"""A person from 15 has their own record opened; a family chooses in which form a record is kept (domain.md rows 35 and 38)."""

from dataclasses import dataclass
from typing import Any

from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, WriteProblem, Written
from graph.identity import new_id
from graph.ingest.check_digits import policy_number_holds
from graph.record import OWN_ACCOUNT_FROM
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing
from graph.write.reaching import reaching

OBJECT = "Child.recordMedium"  # what the policy decides over

# Whoever asks is asked for nobody but themselves: no number finds another (5 B 15).
_SELF = f"""
SELECT c.id, c.policy_number, c.birth_date <= ($2::date - interval '{OWN_ACCOUNT_FROM} years')::date AS is_old_enough,
  EXISTS (SELECT FROM district d JOIN organization o ON o.id = d.organization_id
    WHERE d.id = c.district_id AND o.kind = 'POLYCLINIC' AND o.closed_at IS NULL) AS is_attached
FROM account a JOIN child c ON c.id = a.child_id WHERE a.subject = $1
"""  # noqa: S608 - the years are ours
_OPEN = """
INSERT INTO record_access (child_id, id, subject, opened_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (child_id, subject) WHERE closed_at IS NULL DO NOTHING RETURNING true
"""
_CHOOSE = "UPDATE child SET record_medium = $2 WHERE id = $1 AND record_medium <> $2 RETURNING true"
# The one check that is about a field of the input.
_PATHS = {"POLICY": ("input", "policyNumber")}
_FAILED = {
    "ACCOUNT": "Your account is not that of a person in the register: a registrar binds it.",
    "AGE": f"A record is opened to the person it is about from {OWN_ACCOUNT_FROM}.",
    "POLICY": "This is not the number of your policy.",
    "ATTACHMENT": "You are attached to no polyclinic of the city: a registrar attaches you.",
}


@dataclass(frozen=True)
class OwnAccess:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"record_access_request": self.request, "record_medium_choose": self.choose}

    async def request(self, intent: Intent) -> Written:
        """Open the viewer's own record where every check holds."""
        moment, subject = intent.request.moment, intent.request.viewer.subject

        async def act(connection: Connection, author: Author) -> Act:
            person: Any = await connection.fetchrow(_SELF, subject, moment.today)
            held = _checked(person, intent.given["policyNumber"])
            checks = [{"name": name, "holds": holds} for name, holds in held.items()]
            failed = tuple(
                WriteProblem("INVALID", _FAILED[name], _PATHS.get(name, ("input",)))
                for name, holds in held.items()
                if not holds
            )
            if failed:
                return Act(Written(values={"checks": checks}, problems=failed), _named(person), "CHECKS_FAILED")
            if not await connection.fetchval(_OPEN, person["id"], new_id(), subject, moment.now):
                return done("Your record is open already.", "policyNumber")
            values = {"opened_at": moment.now.isoformat(), "checks": checks}
            return Act(Written({"child": encode_global_id("Child", person["id"])}, values), _named(person))

        return await self.idempotent.once(intent, act, standard=True)

    async def choose(self, intent: Intent) -> Written:
        """Have a record kept on paper, too, or here alone."""
        given, reach, moment = intent.given, reaching(intent, OBJECT), intent.request.moment
        medium = str(getattr(given["medium"], "name", given["medium"]))

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reach.named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, _ = reached
            if not await connection.fetchval(_CHOOSE, child_id, medium):
                return done("It is kept so already.", "medium")
            change = ChildChange(child_id, frozenset(), frozenset({"recordMedium"}))
            await announce(connection, [change], new_id, moment.now)
            return Act(Written({"child": encode_global_id("Child", child_id)}), (child_id,))

        return await self.idempotent.once(intent, act)


def _named(person: Any) -> Any:
    return () if person is None else (person["id"],)


def _checked(person: Any, number: str) -> dict[str, bool]:
    """Every check, in the order in which it is told."""
    if person is None:
        return dict.fromkeys(_FAILED, False)
    return {
        "ACCOUNT": True,
        "AGE": person["is_old_enough"],
        "POLICY": person["policy_number"] == number and policy_number_holds(number),
        "ATTACHMENT": person["is_attached"],
    }
