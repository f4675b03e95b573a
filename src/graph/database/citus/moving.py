"""Functions of the database that move rows from one child to another, where the two may lie on different nodes (docs/citus.md).

A function works on copies of the rows on the coordinator, and what it has changed there is done to the tables: a row that has another
child in its key afterwards is taken from the node of the one and given to that of the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Dialect, Table
from sqlalchemy.dialects import postgresql

from graph.database.citus.copies import Copies, Row, Rows, key_of
from graph.database.citus.numbers import know_numbers_of
from graph.database.citus.spread import Connection, is_distributed

# What follows the change of any column of a row follows its move on one PostgreSQL, too.
_FOLLOWED = """
SELECT DISTINCT c.relname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND t.tgtype & 16 <> 0 AND t.tgattr = ''
"""
_DIALECT: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]


@dataclass(frozen=True)
class Moving:
    """A call of a function that moves rows; `kinds`: the query that lists the tables whose rows move.

    `of_children`: the tables that its text names, whose rows it reads or changes by child; `beside`: those of which it does so by its
    key, the first argument.
    """

    call: str
    kinds: str
    of_children: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    async def run(self, connection: Connection, children: Sequence[UUID], key: UUID, *given: object) -> None:
        """Call it with a key and these arguments, for children whose rows are locked; over nodes as the owner (`act_as_owner`)."""
        if not is_distributed(connection):
            await connection.execute(f"SELECT {self.call}", key, *given)
            return
        copies = await Copies.of(connection, children, {*self.of_children, *self.beside})
        await copies.make(connection)
        kinds = [row[0] for row in await connection.fetch(self.kinds)]
        by_child = dict.fromkeys(("child", *self.of_children, *kinds), sorted(children))
        before = await copies.fill(connection, {**by_child, **{name: [key] for name in self.beside}})
        await copies.run(connection, self.call, (key, *given))
        after = await copies.read(connection, before)
        await copies.drop(connection)
        changes = [
            Change.of(table, before[table.name], after[table.name]) for table in copies.tables if table.name in before
        ]
        await _carry_out(connection, changes)
        await know_numbers_of(connection, children)


@dataclass(frozen=True)
class Change:
    """What became of the rows of a table: those that are there no more, those that are new, and those that have other values."""

    table: Table
    gone: Rows = field(default_factory=dict)
    came: Rows = field(default_factory=dict)
    changed: Mapping[Row, tuple[Row, Row]] = field(default_factory=dict)

    @staticmethod
    def of(table: Table, before: Rows, after: Rows) -> "Change":
        """The difference of two states."""
        return Change(
            table,
            {key: row for key, row in before.items() if key not in after},
            {key: row for key, row in after.items() if key not in before},
            {key: (row, after[key]) for key, row in before.items() if key in after and after[key] != row},
        )

    @property
    def moved(self) -> list[Row]:
        """The keys of the rows that came from another child."""
        gone = {key[1:] for key in self.gone}
        return [key for key in self.came if key[1:] in gone]


async def _carry_out(connection: Connection, changes: Sequence[Change]) -> None:
    """Do to the tables what was done to the copies, which are in the order in which one refers to another.

    Children come last: what follows a change of theirs, such as an attachment, is done by then.
    """
    followed = {row[0] for row in await connection.fetch(_FOLLOWED)}
    rows = [each for each in changes if each.table.name != "child"]
    for change in rows:
        await _put(connection, change)
        await _alter(connection, change)
        if change.table.name in followed:
            await _touch(connection, change)
    for change in reversed(rows):
        await _take(connection, change)
    for change in changes:
        if change.table.name == "child":
            await _alter(connection, change)


async def _put(connection: Connection, change: Change) -> None:
    names = [column.name for column in change.table.columns]
    columns, places = ", ".join(f'"{name}"' for name in names), ", ".join(f"${n}" for n in range(1, len(names) + 1))
    text = f'INSERT INTO "{change.table.name}" ({columns}) VALUES ({places})'  # noqa: S608 - names are ours
    await connection.executemany(text, list(change.came.values()))


async def _alter(connection: Connection, change: Change) -> None:
    table = change.table
    keys = key_of(table)
    for key, (before, after) in change.changed.items():
        values = {column.name: new for column, old, new in zip(table.columns, before, after, strict=True) if old != new}
        changes = ", ".join(f'"{name}" = ${place}' for place, name in enumerate(values, 1))
        where = " AND ".join(f'"{name}" = ${place}' for place, name in enumerate(keys, len(values) + 1))
        await connection.execute(f'UPDATE "{table.name}" SET {changes} WHERE {where}', *values.values(), *key)  # noqa: S608


async def _touch(connection: Connection, change: Change) -> None:
    """Let happen to rows that moved what happens when one is changed."""
    keys = key_of(change.table)
    name = next(column.name for column in change.table.columns if column.name not in keys)
    for where, given in _of(change.table, change.moved):
        await connection.execute(f'UPDATE "{change.table.name}" SET "{name}" = "{name}" WHERE {where}', *given)  # noqa: S608


async def _take(connection: Connection, change: Change) -> None:
    for where, given in _of(change.table, list(change.gone)):
        await connection.execute(f'DELETE FROM "{change.table.name}" WHERE {where}', *given)  # noqa: S608 - ours


def _of(table: Table, keys: Sequence[Row]) -> list[tuple[str, list[object]]]:
    """A condition for each child whose rows these are, so that each is of one node, with its parameters."""
    first, *rest = table.primary_key.columns
    lists = [f"${place}::{column.type.compile(_DIALECT)}[]" for place, column in enumerate(rest, 2)]
    names = ", ".join(f'"{column.name}"' for column in rest)
    where = f'"{first.name}" = $1' + (f" AND ({names}) IN (SELECT * FROM unnest({', '.join(lists)}))" if rest else "")  # noqa: S608 - ours
    return [
        (where, [child, *map(list, zip(*[key[1:] for key in keys if key[0] == child], strict=True))])
        for child in sorted({key[0] for key in keys})
    ]
