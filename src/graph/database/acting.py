"""In whose name a transaction acts: the gate of every table with rows about children asks for it (`tables/gate.py`)."""

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.database.citus.one_node import LET
from graph.database.citus.spread import is_distributed
from graph.viewer import SETTING

_ACT = f"SELECT set_config('{SETTING}', $1, true), set_config('passport.task', $2, true)"
# Of a spread database: what follows may go to several nodes, since each of them is told.
_ACT_OVER_NODES = f"{_ACT}, {LET}"


async def act_as(
    connection: "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]", subject: str, task: str = ""
) -> None:
    """Let the rest of this transaction act for a subject, or for a part of the program by its name.

    `task`: the word by which a policy of rows lets this part see what is of all subjects, such as `push`.
    """
    if not is_distributed(connection):
        await connection.execute(_ACT, subject, task)
        return
    await connection.execute(_ACT_OVER_NODES, subject, task)
    await tell_nodes(connection, subject, task)


async def tell_nodes(
    connection: "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]", subject: str, task: str = ""
) -> None:
    """Let the nodes of a spread database know in whose name the rest of this transaction acts.

    Citus sends a SET LOCAL to each node that the transaction comes to, and no set_config.
    """
    await connection.execute(f"SET LOCAL {SETTING} = {_quoted(subject)}")
    await connection.execute(f"SET LOCAL passport.task = {_quoted(task)}")


async def act_as_owner(connection: "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]") -> None:
    """Let the rest of this transaction on a spread database have the rights of the owner, whom the service logs in as.

    For what a function with its owner's rights does on one PostgreSQL: Citus would come to the nodes as two roles, neither of
    which sees what the other has written or waits for its own locks. So such a write says it before it looks at a child.
    """
    if is_distributed(connection):
        await connection.execute("SET LOCAL ROLE NONE")


def _quoted(text: str) -> str:
    """A string as SQL; a statement of SET takes no parameter."""
    if "\0" in text:
        raise ValueError("a subject without NUL")
    escaped = text.replace("\\", "\\\\").replace("'", "''")
    return f"E'{escaped}'"
