"""Whom nurses call about violence or neglect, by polyclinic (domain.md 4.7, note 17)."""

from dataclasses import dataclass

from graph.database.pools import Connection
from graph.execute.written import Intent, WriteFunction, Written
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing, unprinted

LONGEST = 200  # characters

# Of a child's own polyclinic it is read (sql/protection.py).
_NAMED = """
SELECT id, child_protection_contact FROM organization WHERE code = $1 AND kind = 'POLYCLINIC' AND closed_at IS NULL
FOR NO KEY UPDATE
"""
_SET = "UPDATE organization SET child_protection_contact = $2 WHERE id = $1"


@dataclass(frozen=True)
class ProtectionContacts:
    """The one write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in mutations.py."""
        return {"child_protection_contact_set": self.set}

    async def set(self, intent: Intent) -> Written:
        """Name the contact of a polyclinic, or none: then nurses are told to call its head."""
        given = intent.given
        contact = given["contact"].strip() if given.get("contact") is not None else None
        problem = unprinted(contact, LONGEST, "contact") if contact is not None else None
        if problem:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            named = await connection.fetchrow(_NAMED, given["organizationCode"])
            if named is None:
                return missing("There is no open polyclinic with that code.", "organizationCode")
            if named["child_protection_contact"] == contact:
                return done("It is named already.", "contact")
            await connection.execute(_SET, named["id"], contact)
            # The trail holds no name: which polyclinic, and whether one is named.
            about = f"organization {named['id']}: contact {'named' if contact else 'taken away'}"
            return Act(Written(values={"set_at": intent.request.moment.now.isoformat()}), purpose=about)

        return await self.idempotent.once(intent, act)
