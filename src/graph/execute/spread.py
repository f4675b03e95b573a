"""Reads statements of a database that is spread over nodes by child: each request alone (docs/citus.md, Statements).

A statement about one child goes to the node that has it, and opens the gate there itself. What needs rows of other children is
asked apart before it, or planned by Citus in parts for all nodes: then the gate is opened on each of them first, in the name of an
account that is looked for beforehand.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias
from uuid import UUID

import asyncpg

from graph.database.acting import act_as
from graph.database.citus.one_node import at_one_node
from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.sql.spread.lookups import Lookup
from graph.sql.statement import Statement

Row: TypeAlias = asyncpg.Record

NOT_THERE = "The service runs on a database that is spread over nodes, where this question is not answered."
NESTED = "cannot execute a distributed query from a query on a shard"

# What Citus says where it has no plan: for a statement, or on the coordinator for that of a function in it. It is a syntax error where
# a node is sent what PostgreSQL cannot read: rows of a function without their columns.
_NOT_PLANNED = (asyncpg.FeatureNotSupportedError, asyncpg.PostgresSyntaxError, asyncpg.InternalServerError)
# Who stands for a child that an id or a number does not lead to: a key that is null is of no shard, and all nodes would be asked.
NOBODY = UUID(int=0)
_PROPAGATED = "SET LOCAL citus.propagate_set_commands = 'local'"
_ACCOUNT = "SELECT subject FROM account WHERE subject = $1 AND $2 = ANY (roles) AND disabled_at IS NULL"


async def read_spread(connection: Connection, statement: Statement, arguments: Sequence[Any]) -> Row | None:
    """The row of one request; None where there is no such account. Raises OPERATION_NOT_ALLOWED where Citus cannot answer it."""
    assert statement.spread is not None
    if statement.spread.is_mixed:
        raise Refusal(Code.OPERATION_NOT_ALLOWED, NOT_THERE)
    try:
        return await _read(connection, statement, arguments)
    except _NOT_PLANNED as error:
        if not _is_unplanned(error):
            raise
        raise Refusal(Code.OPERATION_NOT_ALLOWED, NOT_THERE) from error


async def warm_spread(connection: Connection, statement: Statement) -> None:
    """Have Citus plan a statement that is meant for one node: of nobody and about nobody, it finds no row."""
    assert statement.spread is not None
    if statement.spread.of_many or statement.spread.is_mixed:
        return
    nobody = [NOBODY if name in statement.spread.keys else None for name in statement.parameters]
    with at_one_node(connection):
        await connection.fetchrow(statement.sql, *nobody)
        if statement.together is not None:
            await connection.fetch(statement.together, *statement.columns([nobody]))


async def _read(connection: Connection, statement: Statement, arguments: Sequence[Any]) -> Row | None:
    spread, known = statement.spread, list(arguments)
    assert spread is not None
    closed = await _ask_open(connection, statement, known)
    for place in [statement.parameters.index(name) for name in spread.keys]:
        known[place] = known[place] or NOBODY
    early = [each for each in closed if not each.is_late]
    if spread.of_many:
        return await _over_nodes(connection, statement, known, closed)
    try:
        if early:
            return await _over_nodes(connection, statement, known, early)
        with at_one_node(connection):
            return await connection.fetchrow(statement.sql, *known)
    except _NOT_PLANNED as error:
        if len(early) == len(closed) or not _is_unplanned(error):
            raise
        return await _over_nodes(connection, statement, known, closed)


async def _ask_open(connection: Connection, statement: Statement, known: list[Any]) -> list[Lookup]:
    """Ask what does not stand behind the gate, and put it among the arguments; what is left to ask."""
    left = []
    place = statement.parameters.index
    for each in statement.spread.lookups if statement.spread else ():
        if not each.is_open:
            left.append(each)
            continue
        with at_one_node(connection):
            values = [row[0] for row in await connection.fetch(each.sql, *_given(statement, each, known))]
        if len(values) > 1:
            left.append(each)
        else:
            known[place(each.name)] = values[0] if values else None
    return left


def _given(statement: Statement, lookup: Lookup, known: Sequence[Any]) -> list[Any]:
    return [known[statement.parameters.index(name)] for name in lookup.given]


async def _over_nodes(
    connection: Connection, statement: Statement, known: list[Any], lookups: Sequence[Lookup]
) -> Row | None:
    """The row, read in a transaction for which every node's gate is open, with what is asked apart."""
    place = statement.parameters.index
    async with connection.transaction():
        subject = await connection.fetchval(_ACCOUNT, known[place("subject")], known[place("role")])
        if subject is None:
            return None
        await connection.execute(_PROPAGATED)  # whoever logs in: with a gate that stays closed no family would be known
        await act_as(connection, subject)
        for each in lookups:
            known[place(each.name)] = await _ask(connection, each, _given(statement, each, known))
        return await connection.fetchrow(statement.sql, *known)


async def _ask(connection: Connection, lookup: Lookup, given: Sequence[Any]) -> Any:
    if not lookup.sought:
        return await connection.fetchval(lookup.sql, *given)
    values = [row[0] for row in await connection.fetch(lookup.sql, *given)]
    return await connection.fetchval(lookup.sought, values, given[-1])


def _is_unplanned(error: asyncpg.PostgresError) -> bool:
    """Whether Citus has no plan; an internal error says so where a function would have read rows of children beyond its node."""
    return not isinstance(error, asyncpg.InternalServerError) or NESTED in str(error)
