"""Who represents a child, to whom a relative was let in, and who is family of it (domain.md 5 F 41 and 42)."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import FromClause

from graph.sql.link import Link
from graph.sql.scope import Asker, Bool, Scope, literal, row_of
from graph.tables import RepresentationRow

_IDS = postgresql.ARRAY(postgresql.UUID())


def is_stranger(child_id: sa.ColumnElement[Any], asker: Asker) -> Bool:
    """That the viewer is not of the child's family, or a registrar let them in: staff look after no child of their own.

    The ids are read once per statement (`Asker.kin`); of most members of staff there are none.
    """
    kin = sa.cast(sa.select(asker.kin.c.child_ids).scalar_subquery(), _IDS)
    return child_id != sa.all_(kin)


def _in_force(row: FromClause, asker: Asker) -> tuple[Bool, ...]:
    return (row.c.status == literal("ACTIVE"), sa.not_(row.c.court_restricted), asker.valid_today(row))


def _is_delegated(row: FromClause) -> Bool:
    return row.c.kind == literal("DELEGATED")


def representations(asker: Asker) -> tuple[Link, ...]:
    """The viewer's own representations in force, as a legal representative."""
    row = row_of(RepresentationRow)
    mine = row.c.representative_id == asker.representative_id
    return (Link(row, (mine,), (*_in_force(row, asker), sa.not_(_is_delegated(row)))),)


def delegations(asker: Asker) -> tuple[Link, ...]:
    """The same of a relative whom a legal representative let in; without an end there is no right."""
    row = row_of(RepresentationRow)
    mine = row.c.representative_id == asker.representative_id
    ends = row.c.valid_to.is_not(None)
    return (Link(row, (mine,), (*_in_force(row, asker), _is_delegated(row), ends)),)


def is_in_scope(document: FromClause, scope: Scope) -> Bool:
    """That a document is of a kind which a delegation of the viewer's for the child at hand names."""
    assert scope.child is not None
    (link,) = delegations(scope.asker)
    kinds = (
        sa.select(sa.func.unnest(link.row.c.document_kinds))
        .where(link.row.c.child_id == scope.child.c.id, *link.mine, *link.conditions)
        .correlate_except(link.row)
    )
    return sa.cast(document.c.kind, sa.Text()) == sa.any_(sa.func.array(kinds.scalar_subquery()))
