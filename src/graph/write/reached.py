"""Which of the children that a bundle names its sender reaches by a relation that may write."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from graph.database.pools import Connection
from graph.execute.binds import Request
from graph.ingest.identity import Key, find_children
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.sql.reach import child_row, reaches
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.sql.value import FALSE, any_of, array, call, either, parameter
from graph.write.author import arguments, asked


@dataclass(frozen=True, slots=True)
class Reached:
    """The children within reach, by which of the numbers asked for they are stored, and the relations to all of them.

    `names_strangers`: the bundle has numbers that are none of theirs.
    """

    children: tuple[UUID, ...] = ()
    numbers: frozenset[Key] = frozenset()
    relations: frozenset[Relation] = frozenset()
    names_strangers: bool = False


async def reached_children(connection: Connection, request: Request, rule: Rule, numbers: Sequence[Key]) -> Reached:
    """Look the numbers of a bundle up and hold the children within reach until the transaction ends.

    The same two statements whoever the numbers belong to; a child out of reach is neither held nor told of.
    """
    named = await find_children(connection, set(numbers))
    ids = sorted({child for children in named.values() for child in children})
    relations = sorted(rule.allowed)
    rows = await connection.fetch(*arguments(_statement(relations), {**asked(request), "children": ids}))
    children = tuple(row[0] for row in rows)
    held = [{relation for relation, holds in zip(relations, row[1], strict=True) if holds} for row in rows]
    return Reached(
        children,
        frozenset(number for number, found in named.items() if found & set(children)),
        frozenset(set.intersection(*held)) if held else frozenset(),
    )


def _statement(relations: Sequence[Relation]) -> Statement:
    """The children that are reached in one of these relations, with a boolean for each."""
    asker, child = Asker(), child_row()
    wanted = child.c.id == any_of(parameter("children", "UUID[]"))
    holds = [call("coalesce", reaches(asker, child, (relation,)), FALSE) for relation in relations]
    found = select(child.c.id, array(holds)).select_from(child).where(wanted, either(*holds))
    return compile_statement(found.order_by(child.c.id).locking(child))
