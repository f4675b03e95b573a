"""What ties children to a viewer: rows that name both."""

from dataclasses import dataclass

from graph.sql.compartment import of_child
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker
from graph.sql.select import Cte, Select, select
from graph.sql.value import ONE, Bool, Value, any_of, call, cast, either
from graph.tables import AssignmentRow, ChildRow


def among(column: Value, ids: Select) -> Bool:
    """The column is one of the ids; the array is read once per statement and works with an index."""
    return column == any_of(ids.array())


def assignments(asker: Asker, column: str, row: Rows | None = None) -> Select:
    """Where the viewer works today: ids of districts or organizations, from these rows of `assignment`."""
    own = row if row is not None else row_of(AssignmentRow)
    return (
        select(own.c[column])
        .select_from(own)
        .where(own.c.staff_id == asker.staff_id, own.c[column].is_not_null(), asker.valid_today(own))
    )


def works(asker: Asker) -> Bool:
    """That the viewer works anywhere today."""
    own = row_of(AssignmentRow)
    return select(ONE).select_from(own).where(own.c.staff_id == asker.staff_id, asker.valid_today(own)).exists()


@dataclass(frozen=True, eq=False)
class Link:
    """Rows that tie children to the viewer: `row.child_id` is the child, one of `mine` says that the row is the viewer's.

    `wide`: what all such rows meet, where `mine` looks across children and so cannot be asked over nodes.
    """

    row: Rows
    mine: tuple[Bool, ...]
    conditions: tuple[Bool, ...] = ()
    wide: Bool | None = None

    def ties(self, child: Rows) -> Bool:
        """That one of the rows ties this child."""
        rows = (
            select(ONE)
            .select_from(self.row)
            .where(of_child(self.row, child.c.id), either(*self.mine), *self.conditions)
        )
        return rows.exists()

    def children(self) -> list[Select]:
        """The ids of all children that are tied; a statement for each of `mine`, which has its own index."""
        return [select(self.row.c.child_id).select_from(self.row).where(mine, *self.conditions) for mine in self.mine]

    def near(self) -> list[Select]:
        """The ids of children among whom these are."""
        ids = select(self.row.c.child_id).select_from(self.row)
        return self.children() if self.wide is None else [ids.where(self.wide)]


@dataclass(frozen=True, eq=False)
class DistrictLink:
    """Districts whose attached children are tied to the viewer, next to rows that name single children."""

    districts: Select

    def ties(self, child: Rows) -> Bool:
        """That this child is attached to one of the districts."""
        return among(child.c.district_id, self.districts)

    def children(self) -> list[Select]:
        """The ids of all children attached to one of the districts, by the index of districts."""
        row = row_of(ChildRow)
        return [select(child_id=row.c.id).select_from(row).where(among(row.c.district_id, self.districts))]

    def near(self) -> list[Select]:
        """The same."""
        return self.children()


@dataclass(frozen=True)
class FewLink:
    """Children who are few, as those of one family: their ids are read once for a statement, however often it asks for them."""

    read: Cte

    def ties(self, child: Rows) -> Bool:
        """That this child is one of them."""
        return child.c.id == any_of(cast(select(self.read.c.child_ids).select_from(self.read).scalar(), "UUID[]"))

    def children(self) -> list[Select]:
        """Their ids."""
        return [select(child_id=call("unnest", self.read.c.child_ids)).select_from(self.read)]

    def near(self) -> list[Select]:
        """The same."""
        return self.children()


def few(asker: Asker, name: str, link: Link) -> FewLink | Link:
    """A link whose children are read once under this name, where that can be; else it is looked up beside each child."""
    if not asker.is_read_once:
        return link
    if name not in asker.ctes:
        viewer = asker.account
        (ids,) = link.children()
        asker.ctes[name] = select(child_ids=ids.array()).select_from(viewer).cte(name)
    return FewLink(asker.ctes[name])
