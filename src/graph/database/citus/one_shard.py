"""The operator by which a statement is of all rows of one shard, without a list of their children (docs/citus.md, Statements).

Citus sends a statement to the node of a shard where each table of children is compared with a key of that shard, by any operator that
stands for equality in a class of operators. This one is equality of shards: two ids are equal where they lie in the same. On the node
nothing is left to compare, since only rows of the shard are asked; and a statement that went to several shards would be an error
(one_node.py). It is in PL/pgSQL, which PostgreSQL does not take for a constant before Citus has seen it. A superuser makes it,
as the extension: no one else may make a class of operators. No index is of this class.
"""

from typing import TypeAlias

import asyncpg

from graph.errors import StartupProblem

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

OPERATOR = "=%"
MAKE = """
SET citus.enable_ddl_propagation = off;
CREATE FUNCTION public.of_one_shard(uuid, uuid) RETURNS boolean LANGUAGE plpgsql
  IMMUTABLE STRICT PARALLEL SAFE COST 10 AS 'BEGIN RETURN true; END';
CREATE OPERATOR public.=% (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = public.of_one_shard, RESTRICT = neqsel);
CREATE OPERATOR CLASS public.uuid_of_one_shard FOR TYPE uuid USING btree AS
  OPERATOR 3 public.=%, FUNCTION 1 pg_catalog.uuid_cmp(uuid, uuid);
"""
_HAS = f"SELECT to_regoperator('public.{OPERATOR}(uuid,uuid)') IS NOT NULL"
_WITHOUT = f"""
SELECT 'the coordinator' AS node WHERE NOT ({_HAS})
UNION ALL
SELECT nodename || ':' || nodeport FROM run_command_on_workers($${_HAS}$$) WHERE result IS DISTINCT FROM 't'
"""  # noqa: S608 - ours


async def without_operator(connection: Connection) -> tuple[str, ...]:
    """The nodes on which it has not been made."""
    return tuple(sorted(row["node"] for row in await connection.fetch(_WITHOUT)))


async def need_operator(connection: Connection) -> None:
    """Raises StartupProblem where a node lacks it."""
    nodes = await without_operator(connection)
    if nodes:
        raise StartupProblem(
            f"The operator {OPERATOR} is missing on {', '.join(nodes)}. As a superuser, there:\n{MAKE}"
        )
