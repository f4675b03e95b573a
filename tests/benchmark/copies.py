"""A city of many children made of a smaller one: each child several times over, under other ids, with what the turn of a day and the
numbers of a unit read.

A copy has no documents, no address and no number of its own: nobody finds it, and the city's questions are asked about the others.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from tests.benchmark.city import City, Connection
from tests.benchmark.progress import say
from tests.benchmark.scratch import kept

# What the turn reads and writes of a child, and numbers and their months count, beside the child itself.
TABLES = (
    "passport vaccination vaccination_due examination examination_due social_status representation reminder"
    " measurement condition observation allergy risk_flag attachment fact"
)
_COLUMNS = """
select array_agg(quote_ident(attname) order by attnum) from pg_attribute
where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
"""
_ANOTHER = "md5('{number}' || {key}::text)::uuid"


@contextmanager
def copied(seeded: City, copies: int) -> Iterator[City]:
    """A city of `copies` times as many children, kept beside the one that it is made of; that one itself where it is 1."""
    if copies == 1:
        yield seeded
        return
    with kept(seeded, f"benchmark_copies_{copies}") as many:
        made = many.ask(_children) // seeded.children
        for number in range(made, copies):
            say(f"Copying: {number * seeded.children:,} of {copies * seeded.children:,} children")
            many.ask(partial(_copy, number=number))
        yield replace(many, children=copies * seeded.children)


async def _children(connection: Connection) -> int:
    return int(await connection.fetchval("select count(*) from child"))


async def _copy(connection: Connection, number: int) -> None:
    """One more of each child that was seeded, in one transaction; what is copied has no foreign keys to look up."""
    async with connection.transaction():
        await connection.execute("set local session_replication_role = replica")
        await connection.execute("create table if not exists benchmark_seeded as select id from child")
        for table, key in (("child", "id"), *((table, "child_id") for table in TABLES.split())):
            columns = await connection.fetchval(_COLUMNS, table)
            another = _ANOTHER.format(number=number, key=f"t.{key}")
            values = [another if name == key else f"t.{name}" for name in columns]
            seeded = f"{table} as t join benchmark_seeded as s on s.id = t.{key}"
            await connection.execute(
                f"insert into {table} ({', '.join(columns)}) select {', '.join(values)} from {seeded}"
            )
