"""Break-glass in the access log: the grants under which an entry was read."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.selectable import FromClause

from graph.sql.scope import Scope, literal, row_of
from graph.tables import AccountRow, BreakGlassGrantRow


def grants_behind(entry: FromClause, scope: Scope) -> tuple[FromClause, sa.Select[Any]]:
    """The grants for the child at hand that were open when its entry was read, and a SELECT over them."""
    assert scope.child is not None
    grant, account = row_of(BreakGlassGrantRow), row_of(AccountRow)
    found: sa.Select[Any] = (
        sa.select(sa.literal_column("1"))
        .select_from(grant.join(account, account.c.staff_id == grant.c.staff_id))
        .where(
            grant.c.child_id == scope.child.c.id,
            account.c.subject == entry.c.subject,
            literal("BREAK_GLASS") == sa.any_(entry.c.relations),
            grant.c.opened_at <= entry.c.at,
            entry.c.at < sa.func.coalesce(grant.c.closed_at, grant.c.expires_at),
        )
        .correlate_except(grant, account)
    )
    return grant, found
