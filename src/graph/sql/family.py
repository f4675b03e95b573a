"""Who represents a child, to whom a relative was let in, and who is family of it (domain.md 5 F 41 and 42)."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import FromClause

from graph.sql.link import Link
from graph.sql.scope import Asker, Bool, Scope, literal, row_of
from graph.tables import FamilyExceptionRow, RepresentationRow, RepresentativeRow

_IDS = postgresql.ARRAY(postgresql.UUID())


def is_stranger(child_id: sa.ColumnElement[Any], asker: Asker) -> Bool:
    """That the viewer is not of the child's family, or a registrar let them in: staff look after no child of their own.

    The ids are read once per statement; of most members of staff there are none.
    """
    if "kin" not in asker.ctes:
        viewer = asker.account
        ids = kin(viewer, asker).label("child_ids")
        asker.ctes["kin"] = sa.select(ids).select_from(viewer).cte("kin").prefix_with("MATERIALIZED")
    found = sa.select(asker.ctes["kin"].c.child_ids).scalar_subquery()
    return child_id != sa.all_(sa.cast(found, _IDS))


def kin(account: FromClause, asker: Asker) -> sa.ColumnElement[Any]:
    """The ids of the children of a person's family, without those for whom a registrar decided otherwise today.

    A child is family by any representation, in force or not, of this person or of somebody who represents a child of
    theirs: what a restricted father may not know of one child, its mother's other child would tell him.
    A member of staff who represents children has one account for both, or `representative.staff_id` names them.
    Each part hangs on a column of the account, so that none is read before the account has opened the gate.
    """
    person, decision = row_of(RepresentativeRow), row_of(FamilyExceptionRow)
    own, other, link = row_of(RepresentationRow), row_of(RepresentationRow), row_of(RepresentationRow)
    same = sa.select(person.c.id).where(person.c.staff_id == account.c.staff_id).correlate(account)
    selves = sa.func.array_append(sa.func.array(same.scalar_subquery()), account.c.representative_id)
    opened: sa.Select[Any] = sa.select(sa.literal_column("1")).where(
        decision.c.child_id == link.c.child_id,
        decision.c.staff_id == account.c.staff_id,
        asker.valid_today(decision),
    )
    # Children of one institution are not for that of one family.
    related = sa.or_(other.c.representative_id == own.c.representative_id, other.c.kind != literal("INSTITUTION"))
    theirs = (
        sa.select(link.c.child_id)
        .select_from(own.join(other, other.c.child_id == own.c.child_id))
        .join(link, link.c.representative_id == other.c.representative_id)
        .where(own.c.representative_id == sa.any_(selves), related)
        .where(sa.not_(sa.exists(opened.correlate(account, link))))
    )
    ids = sa.func.array(theirs.correlate(account).scalar_subquery())
    # Without the null of an account that is no child's: it would be unequal to nothing.
    return sa.func.array_remove(sa.func.array_append(ids, account.c.child_id), sa.null())


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
