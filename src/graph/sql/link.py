"""What ties children to a viewer: rows that name both."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.selectable import FromClause

from graph.sql.scope import Asker, Bool, row_of
from graph.tables import AssignmentRow, ChildRow


def among(column: sa.ColumnElement[Any], ids: sa.Select[Any]) -> Bool:
    """The column is one of the ids; the array is read once per statement and works with an index."""
    return column == sa.any_(sa.func.array(ids.scalar_subquery()))


def assignments(asker: Asker, column: str) -> sa.Select[Any]:
    """Where the viewer works today: ids of districts or organizations."""
    own = row_of(AssignmentRow)
    return sa.select(own.c[column]).where(
        own.c.staff_id == asker.staff_id, own.c[column].is_not(None), asker.valid_today(own)
    )


@dataclass(frozen=True)
class Link:
    """Rows that tie children to the viewer: `row.child_id` is the child, one of `mine` says that the row is the viewer's."""

    row: FromClause
    mine: tuple[Bool, ...]
    conditions: tuple[Bool, ...] = ()

    def ties(self, child: FromClause) -> Bool:
        """That one of the rows ties this child."""
        found: sa.Select[Any] = sa.select(sa.literal_column("1")).where(
            self.row.c.child_id == child.c.id, sa.or_(*self.mine), *self.conditions
        )
        return sa.exists(found.correlate_except(self.row))

    def children(self) -> list[sa.Select[Any]]:
        """The ids of all children that are tied; a statement for each of `mine`, which has its own index."""
        return [sa.select(self.row.c.child_id).where(mine, *self.conditions) for mine in self.mine]


@dataclass(frozen=True)
class DistrictLink:
    """Districts whose attached children are tied to the viewer, next to rows that name single children."""

    districts: sa.Select[Any]

    def ties(self, child: FromClause) -> Bool:
        """That this child is attached to one of the districts."""
        return among(child.c.district_id, self.districts)

    def children(self) -> list[sa.Select[Any]]:
        """The ids of all children attached to one of the districts, by the index of districts."""
        row = row_of(ChildRow)
        return [sa.select(row.c.id.label("child_id")).where(among(row.c.district_id, self.districts))]
