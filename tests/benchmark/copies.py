"""A city made of a smaller one, that many times beside itself: everybody and every place under other ids and numbers.

A copy is whole: its children have documents, families, schools, districts and a staff of their own, so a question about one of
them is answered as about the child it is made of, and a district stays as large as it was.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

import graph.areas.graph  # noqa: F401 - all tables
from graph.database import cluster
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.ingest.check_digits import mod10, policy_number_holds, snils_check, snils_holds
from graph.seed.city import seed_city
from graph.seed.person import POLICY_PREFIX, SNILS_PREFIX, SPREAD
from graph.tables import stored
from graph.tables.place import Place, place_of
from tests.benchmark.city import TUNED, City, Connection, city, progress
from tests.benchmark.machine import Cores
from tests.benchmark.progress import say
from tests.benchmark.scratch import kept

SEEDED = 20_000  # children of the city that a larger one is made of
# People and places: what hangs on one of them is copied with it. The rest is what medicine and law say, the same for every child.
ROOTS = ("child", "organization", "representative", "staff")
# By which somebody or something is known in the whole city.
KNOWN_BY = {
    "account": ("subject",),
    "certificate": ("code_hash",),
    "child": ("policy_number", "snils"),
    "district": ("code",),
    "identifier": ("value",),
    "organization": ("code", "source_id"),
    "representative": ("source_id",),
    "share_link": ("code_hash",),
    "staff": ("source_id",),
}
KEPT = "benchmark_seeded"  # a schema: the rows as they were seeded
# Hexadecimal digits of an id that say its time: ids of a copy lie beside each other, and behind those of the one before.
FIRST = 8
_IDS = "case when {0} is not null then array(select {1} from unnest({0}) with ordinality as e(id, n) order by n) end"
_NAME = "(select other from another_name where name = {})"
_HASH = "sha256({} || '{}'::bytea)"


def copied_tables() -> tuple[sa.Table, ...]:
    """All tables of people and places, referenced ones first; not what a server keeps beside the record (Place.LOCAL)."""
    names: set[str] = set()
    tables = []
    for table in stored():
        hangs_on = {key.column.table.name for key in table.foreign_keys}
        if place_of(table) is not Place.LOCAL and (table.name in ROOTS or hangs_on & names):
            names.add(table.name)
            tables.append(table)
    return tuple(tables)


@contextmanager
def city_of_copies(work: Path, children: int, chosen: Cores) -> Iterator[City]:
    """Start a city made of copies of one of SEEDED, the first time make it; one that is no larger is seeded."""
    if children > SEEDED:
        work = work / "copied"
        work.mkdir(exist_ok=True)
        work.chmod(0o711)
        _make(work / f"city-{children}", children)
    with city(work, children, chosen, say) as large:
        yield large


def _make(folder: Path, children: int) -> None:
    """Without the waiting for the disk; what was stopped goes on where it was, unless the machine itself stopped."""
    if children % SEEDED:
        raise ValueError(f"A city of copies has a multiple of {SEEDED:,} children.")
    cluster.SETTINGS.update(TUNED)
    with EmbeddedServer(folder, durable=False) as server:
        asyncio.run(upgrade(server.dsn))
        asyncio.run(seed_city(server.dsn, SEEDED, 1, progress(say)))
        multiply(City(server.dsn, server.data, SEEDED, 0), children // SEEDED)


@contextmanager
def copied(seeded: City, copies: int) -> Iterator[City]:
    """A city of `copies` times as many children, kept beside the one that it is made of; that one itself where it is 1."""
    if copies == 1:
        yield seeded
        return
    with kept(seeded, f"benchmark_copies_{copies}") as many:
        multiply(many, copies)
        yield replace(many, children=copies * seeded.children)


def multiply(seeded: City, copies: int) -> None:
    """Make a seeded city `copies` times as large, a transaction for each copy; a city that was multiplied in part goes on."""
    made = seeded.ask(_children) // seeded.children
    if made == copies and not seeded.ask(_is_begun):
        return
    seeded.ask(keep)
    for number in range(made, copies):
        say(f"Copying: {number * seeded.children:,} of {copies * seeded.children:,} children")
        seeded.ask(partial(copy, number=number, children=seeded.children))
    # Who asks needs statistics and a visibility map.
    seeded.execute("vacuum (analyze)", f"drop schema {KEPT} cascade")


async def _children(connection: Connection) -> int:
    return int(await connection.fetchval("select count(*) from child"))


async def _is_begun(connection: Connection) -> bool:
    return bool(await connection.fetchval("select to_regnamespace($1) is not null", KEPT))


async def keep(connection: Connection) -> None:
    """Put the seeded rows aside, once: a copy is made of these, whatever the tables hold by then."""
    if await _is_begun(connection):
        return
    async with connection.transaction():
        await connection.execute(f"create schema {KEPT}")
        for table in copied_tables():
            await connection.execute(f"create table {KEPT}.{table.name} as select * from {table.name}")


async def copy(connection: Connection, number: int, children: int) -> None:
    """One more of everything that was seeded; foreign keys are right as they are made, and are not looked up."""
    tables = copied_tables()
    async with connection.transaction():
        await connection.execute("set local session_replication_role = replica")
        await _name(connection, number, number * children)
        begins = await connection.fetchval(f"select left(min(id::text), {FIRST}) from {KEPT}.child")
        another = Another(
            number, f"{int(begins, 16) + 2 * number:0{FIRST}x}", frozenset(table.name for table in tables)
        )
        for table in tables:
            columns = [column for column in table.columns if column.computed is None]
            names = ", ".join(f'"{column.name}"' for column in columns)
            values = ", ".join(another.value(column) for column in columns)
            await connection.execute(
                f"insert into {table.name} ({names}) select {values} from {KEPT}.{table.name} as t"
            )


async def _name(connection: Connection, number: int, shift: int) -> None:
    """Put another name beside each by which a seeded row is known."""
    columns = [(table.name, column.name) for table in copied_tables() for column in table.columns if _is_name(column)]
    each = [f"select {name} from {KEPT}.{table} where {name} is not null" for table, name in columns]
    names = [row[0] for row in await connection.fetch(" union ".join(each))]
    await connection.execute("create temp table another_name (name text primary key, other text) on commit drop")
    rows = [(name, another_name(name, number, shift)) for name in names]
    await connection.copy_records_to_table("another_name", records=rows)
    await connection.execute("analyze another_name")


def another_name(name: str, number: int, shift: int) -> str:
    """What the copy of that number calls what is called so in the seeded city: a policy number as of a child `shift` numbers later."""
    if policy_number_holds(name):
        body = f"{POLICY_PREFIX}{_later(name[7:15], shift)}"
        return f"{body}{mod10(body)}"
    if snils_holds(name):
        body = f"{SNILS_PREFIX}{_later(name[1:9], shift)}"
        return body + snils_check(body)
    return f"{name}-{number}"


def _later(digits: str, shift: int) -> str:
    return f"{(int(digits) + shift * SPREAD) % 10**8:08d}"


def _is_known(column: "sa.Column[Any]") -> bool:
    return column.name in KNOWN_BY.get(column.table.name, ())


def _is_name(column: "sa.Column[Any]") -> bool:
    return _is_known(column) and not isinstance(column.type, sa.LargeBinary)


@dataclass(frozen=True)
class Another:
    """How the value of a column of a copy is made of the seeded one; `t` is the seeded row, `begins` what ids begin with."""

    number: int
    begins: str
    copied: frozenset[str]

    def value(self, column: "sa.Column[Any]") -> str:
        """As SQL."""
        name = f't."{column.name}"'
        targets = [key.column for key in column.foreign_keys]
        if any(map(_is_name, (column, *targets))):
            return _NAME.format(name)
        if _is_known(column):
            return _HASH.format(name, self.number)
        is_id, is_ids = isinstance(column.type, sa.Uuid), _is_list_of_ids(column)
        if (is_id or is_ids) and all(target.table.name in self.copied for target in targets):
            return self._id(name) if is_id else _IDS.format(name, self._id("e.id"))
        return name

    def _id(self, name: str) -> str:
        return f"overlay({name}::text placing '{self.begins}' from 1 for {FIRST})::uuid"


def _is_list_of_ids(column: "sa.Column[Any]") -> bool:
    return isinstance(column.type, postgresql.ARRAY) and isinstance(column.type.item_type, sa.Uuid)
