"""Organizations as sources name them: by an identifier of their register, or by their code alone."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from graph.feeds.fields import Fields
from graph.ingest.identity import Connection

Identifier: TypeAlias = tuple[str | None, str]  # of which register, None where it is our code, and the value

_NAMED = """
with said as (select distinct * from unnest($1::text[], $2::text[]) as s (system, value)),
named as (
  select s.*, o.id, o.name, o.kind, o.closed_at from said s join organization o
    on (o.source_system, o.source_id) = (s.system, s.value)
  union all
  select s.*, o.id, o.name, o.kind, o.closed_at from said s join organization o on o.code = s.value where s.system is null
)
select system, value, id, name from named where $3::text[] is null or kind = any($3) and closed_at is null
"""


def identifier(named: Fields) -> Identifier:
    """The identifier that an object of JSON holds. Raises Unfit."""
    return named.maybe_text("system"), named.text("value")


async def organizations(
    connection: Connection, named: Iterable[Identifier], open_kinds: Sequence[str] | None = None
) -> dict[Identifier, Any]:
    """Rows `id`, `name` by how records name them; `open_kinds`: those of these kinds that are open, else all, closed ones too."""
    systems, values = [list(each) for each in zip(*named, strict=True)] or ([], [])
    rows = await connection.fetch(_NAMED, systems, values, open_kinds)
    return {(row["system"], row["value"]): row for row in rows}
