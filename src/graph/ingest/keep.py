"""A teenager keeps a document to themselves, or no longer: its label, and that of all that it states (domain.md 3.9)."""

from datetime import datetime
from uuid import UUID

from graph.events.announce import Change
from graph.ingest.citations import NOT_BLOOD
from graph.ingest.identity import Connection
from graph.ingest.reading import assertions
from graph.ingest.retract import recompute
from graph.ingest.rows import Fact
from graph.record import TEEN

# What a row has of its own; `own_labels` is null where that is all. What it has from others is carried anew.
_KEEP = """
update {table} set labels = array(select distinct unnest(labels || $3::text) order by 1),
    own_labels = case when own_labels is not null then array(select distinct unnest(own_labels || $3::text) order by 1) end
where child_id = $1 and {key} = $2{but}
"""
_SHARE = """
update {table} set labels = array_remove(labels, $3::text), own_labels = array_remove(own_labels, $3::text)
where child_id = $1 and {key} = $2{but}
"""


async def keep(connection: Connection, child_id: UUID, document_id: UUID, *, is_kept: bool, now: datetime) -> None:
    """Label a stored document, or take the label off; inside the caller's transaction, which holds the child."""
    text = _KEEP if is_kept else _SHARE
    document = text.format(table="medical_document", key="id", but="")
    await connection.execute(document, child_id, document_id, TEEN)
    for kind in assertions():
        of_kind = text.format(table=kind.table, key="document_id", but=NOT_BLOOD if kind is Fact else "")
        await connection.execute(of_kind, child_id, document_id, TEEN)
    await recompute(connection, [child_id], now, [Change(child_id, frozenset({TEEN}), frozenset({"documents"}))])
