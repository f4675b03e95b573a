"""The label of a document that a teenager keeps to themselves, and of its assertions (domain.md 3.9)."""

from datetime import datetime
from uuid import UUID

from graph.events.announce import ChildChange
from graph.ingest.citations import NOT_BLOOD
from graph.ingest.identity import Connection
from graph.ingest.reading import assertions
from graph.ingest.retract import recompute
from graph.ingest.rows import Fact
from graph.record import TEEN

# Both statements change the own labels of a row; `own_labels` is null where it carries none. Carried labels are recomputed.
_KEEP = """
update {table} set labels = array(select distinct unnest(labels || $3::text) order by 1),
    own_labels = case when own_labels is not null then array(select distinct unnest(own_labels || $3::text) order by 1) end
where child_id = $1 and {key} = $2{condition}
"""
_SHARE = """
update {table} set labels = array_remove(labels, $3::text), own_labels = array_remove(own_labels, $3::text)
where child_id = $1 and {key} = $2{condition}
"""


async def keep(connection: Connection, child_id: UUID, document_id: UUID, *, is_kept: bool, now: datetime) -> None:
    """Label a stored document, or take the label off; call it in a transaction that has locked the child."""
    template = _KEEP if is_kept else _SHARE
    statement = template.format(table="medical_document", key="id", condition="")
    await connection.execute(statement, child_id, document_id, TEEN)
    for kind in assertions():
        statement = template.format(table=kind.table, key="document_id", condition=NOT_BLOOD if kind is Fact else "")
        await connection.execute(statement, child_id, document_id, TEEN)
    await recompute(connection, [child_id], now, [ChildChange(child_id, frozenset({TEEN}), frozenset({"documents"}))])
