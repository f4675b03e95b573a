"""How a spread database stands: its nodes, tables that have no place in it yet, and nodes that do not know an operator."""

from dataclasses import dataclass

import asyncpg

from graph.database.citus.distribute import placed_tables, spread_of
from graph.database.citus.one_shard import OPERATOR, without_operator
from graph.database.citus.spread import learn
from graph.tables import stored
from graph.tables.place import Place
from graph.viewer import SETTING

Connection = asyncpg.Connection
# On a node as the role of this session: the operator, who has a subject there by the settings of the role.
_ASKED = f"SELECT nodename || ':' || nodeport AS node, result FROM run_command_on_workers($$SELECT current_setting('{SETTING}', true)$$)"  # noqa: S608 - ours


@dataclass(frozen=True)
class SpreadState:
    """`homeless`: tables without their place; `closed`: nodes on which an operator's command would find no row of a child.

    `unnamed`: nodes without the operator by which a statement is of all rows of a shard.
    """

    nodes: int
    homeless: tuple[str, ...]
    closed: tuple[str, ...]
    unnamed: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to do."""
        return not self.homeless and not self.closed and not self.unnamed

    def sentence(self) -> str:
        """The state as a sentence without its period."""
        parts = [f"spread over {self.nodes} nodes"]
        if self.homeless:
            parts.append(f"without a place: {', '.join(self.homeless)} (`passport db distribute`)")
        if self.closed:
            parts.append(f"no setting {SETTING} of the owner's role on {', '.join(self.closed)} (docs/citus.md)")
        if self.unnamed:
            parts.append(f"no operator {OPERATOR} on {', '.join(self.unnamed)} (docs/citus.md)")
        return ", ".join(parts) + (", every table in its place" if self.is_whole else "")


async def state_of(connection: "Connection[asyncpg.Record]") -> SpreadState | None:
    """The state; None where the database is on one PostgreSQL."""
    if not await learn(connection):
        return None
    places = spread_of(stored()).places
    placed = await placed_tables(connection)
    asked = await connection.fetch(_ASKED)
    return SpreadState(
        len(asked),
        tuple(sorted(name for name, place in places.items() if place is not Place.LOCAL and name not in placed)),
        tuple(sorted(row["node"] for row in asked if row["result"] != "operator")),
        await without_operator(connection),
    )
