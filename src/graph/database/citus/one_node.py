"""Holds a statement that is meant for one node to it: one that Citus sends to several, or takes apart, fails.

Such a statement opens the gate itself, on the node where it finds the account. On any other node the gate stays closed, and what was
asked there would be missing from the answer without a word. Citus says of both while it plans, so that holding to it costs nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from graph.database.citus.spread import Connection
from graph.database.statements import BoundedConnection

# Of a connection that reads: a statement of several tasks is an error, and one that is taken apart is told of.
HELD = {"citus.multi_task_query_log_level": "error", "client_min_messages": "debug1"}
# What lets the rest of a transaction go to several nodes, of which each is told in whose name it acts; Citus need not tell of it then.
LET = "set_config('citus.multi_task_query_log_level', 'off', true), set_config('client_min_messages', 'notice', true)"
_TAKEN_APART = "generating subplan"  # how Citus 13 begins to say so


class NotOneNodeError(Exception):
    """A statement that is meant for one node was taken apart by Citus: a mistake in how it is written."""


@contextmanager
def at_one_node(connection: Connection) -> Iterator[None]:
    """Raises NotOneNodeError where a statement in the block is taken apart."""
    opened = cast("BoundedConnection", getattr(connection, "_con", cast("Any", connection)))
    apart: list[str] = []

    def hear(message: str) -> None:
        if message.startswith(_TAKEN_APART):
            apart.append(message)

    opened.messages = hear
    try:
        yield
    finally:
        opened.messages = None
    if apart:
        raise NotOneNodeError(f"Citus took a statement about one child into {len(apart)} parts")
