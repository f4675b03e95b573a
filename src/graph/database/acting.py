"""In whose name a transaction acts: the gate of every table with rows about children asks for it (`tables/gate.py`)."""

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.tables.gate import SETTING

_ACT = f"SELECT set_config('{SETTING}', $1, true), set_config('passport.task', $2, true)"


async def act_as(
    connection: "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]", subject: str, task: str = ""
) -> None:
    """Let the rest of this transaction act for a subject, or for a part of the program by its name.

    `task`: the word by which a policy of rows lets this part see what is of all subjects, such as `push`.
    """
    await connection.execute(_ACT, subject, task)
