"""Functions that a statement calls on the node where it runs, and that read there.

Citus refuses a function on a node to read any table of its own, since it could reach other nodes, whose gate is closed and whose
snapshot is another. These read rows of the one child that they are given, which lie on that node, or reference tables. What looks
across children is not among them, so that it fails and is asked apart (sql/spread/lookups.py): with a closed gate it would tell of no
family.
"""

from graph.database.citus.spread import Connection

ON_THEIR_NODE = (
    "known_of(uuid)",
    "growth_z_score(text, text, integer, double precision)",
    "download_mac(bytea)",
    "form_norm(text, date)",
    "form_part(text, date, text[])",
)


async def let_read(connection: Connection) -> None:
    """Let these functions read on their node."""
    for function in ON_THEIR_NODE:
        await connection.execute(f"ALTER FUNCTION {function} SET citus.allow_nested_distributed_execution TO on")
