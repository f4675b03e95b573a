"""Whom an administrator means, and whether that is they themselves."""

from collections.abc import Mapping
from typing import Any

from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id
from graph.registry.accounts import AccountHolder, Accounts, HolderKind

# Everything that is known of who an account is: an account of staff and one of a representative may be one person's.
_PEOPLE = """
SELECT array_remove(array[a.staff_id, p.staff_id], NULL) AS staff, a.representative_id, a.child_id
FROM account a LEFT JOIN representative p ON p.id = a.representative_id WHERE a.subject = $1
"""
_STAFF_OF = "SELECT staff_id FROM representative WHERE id = $1"


async def account_holder(accounts: Accounts, given: Mapping[str, Any]) -> AccountHolder:
    """The person of an input `AccountPersonBy`. Raises AccountProblem, and BAD_USER_INPUT for an id that is none."""
    ((name, value),) = given.items()
    if name == "staff":
        return await accounts.staff(f"{value['system']}|{value['identifier']}")
    type_name = {"representative": "Representative", "child": "Child"}[name]
    return AccountHolder(HolderKind(name), decode_global_id(value, {type_name: 1}).key)


async def is_oneself(connection: Connection, by: str, subject: str, person: AccountHolder | None) -> bool:
    """Whether the account `by` is of the same person as `subject`, or of that person."""
    own = await connection.fetchrow(_PEOPLE, by)
    if by == subject or own is None:
        return True
    staff, others = set(own["staff"]), {own["representative_id"], own["child_id"]} - {None}
    theirs = await connection.fetchrow(_PEOPLE, subject)
    if theirs is not None and (
        staff.intersection(theirs["staff"]) or others.intersection({theirs["representative_id"], theirs["child_id"]})
    ):
        return True
    if person is None:
        return False
    if person.kind is HolderKind.REPRESENTATIVE and await connection.fetchval(_STAFF_OF, person.id) in staff:
        return True
    return person.id in (staff if person.kind is HolderKind.STAFF else others)
