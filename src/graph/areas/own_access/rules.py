"""Who reads their own record (R_SELF of domain.md 4.5)."""

from graph.areas.own_access.tables import RecordAccessRow
from graph.sql.compartment import of_child
from graph.sql.link import Link
from graph.sql.rows import row_of
from graph.sql.scope import Asker


def opened(asker: Asker) -> tuple[Link, ...]:
    """The viewer's own record, where they have had it opened; that they are 15, the relation says."""
    row = row_of(RecordAccessRow)
    return (Link(row, (of_child(row, asker.child_id),), (row.c.subject == asker.subject, row.c.closed_at.is_null())),)
