"""The first administrator, whom a setting names: appointed once, where there is none yet."""

from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.registry.accounts import AccountHolder, Accounts, HolderKind, Level, Record
from graph.viewer import Role

# Whoever is appointed so is a member of staff of this register alone; that there is one says that it was done before.
SYSTEM, IDENTIFIER = "urn:passport:setting", "administrator"
_NONE_YET = "select not exists (select from account where 'administrator' = any (roles))"
_PERSON = """
insert into staff (id, source_system, source_id) values ($1, $2, $3)
on conflict (source_system, source_id) do nothing returning id
"""


async def appoint_first(connection: Connection, record: Record, subject: str) -> bool:
    """Let the subject act as administrator; whether it was appointed now. Raises AccountProblem.

    Two servers that start at once appoint once: the second waits for the first at the row of the person.
    """
    async with connection.transaction():
        if not await connection.fetchval(_NONE_YET):
            return False
        key = await connection.fetchval(_PERSON, new_id(), SYSTEM, IDENTIFIER)
        if key is None:
            return False
        person = AccountHolder(HolderKind.STAFF, key)
        await Accounts(connection, record).grant(subject, person, [Role.ADMINISTRATOR], Level.FULL)
    return True
