"""Rows of the children of an aggregate that several of its numbers read: put together once, beside the base."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.select import Base, Select, Union, select
from graph.sql.value import TRUE, Value

# What a set and each SELECT that is made of one says of its child: the id, and the months in which it was attached, where these are read.
CHILD, ATTACHED = "counted_id", "counted_months"


@dataclass
class Gathered:
    """The sets of rows beside a base, by name and by what restricts them; of a wide unit they are joined, of others looked up."""

    base: Base
    is_wide: bool
    sets: dict[Hashable, Base] = field(default_factory=dict)

    def of_children(self, rows: Select) -> Select:
        """The rows that stand beside each child of the base, with what is said of the child."""
        each = (rows if self.is_wide else rows.fenced()).lateral()
        own = {name: each.c[name] for name in each.described}
        months = {ATTACHED: self.base.c.months} if "months" in self.base.c else {}
        child = {CHILD: self.base.c.id, **months}
        return select(**child, **own).select_from(self.base.join(each, TRUE))

    def made(self, name: Hashable, rows: Select) -> Base:
        """The rows of a SELECT that reads other sets."""
        return self.sets.setdefault(name, Base(rows))


def of_children(scope: Scope, rows: Select) -> Select:
    """A SELECT about the child at hand; in an aggregate one about all its children. Both say whose each row is."""
    sets = scope.counted.gathered if scope.counted else None
    if sets is not None:
        return sets.of_children(rows)
    assert scope.child is not None
    return rows.of(**{CHILD: scope.child.c.id}, **rows.columns)


def gathered(scope: Scope, name: str, rows: Select) -> Rows:
    """The rows of a SELECT about the child at hand; in an aggregate those of all its children, worked out once under this name."""
    return made_of(scope, name, of_children(scope, rows))


def made_of(scope: Scope, name: str, rows: Select) -> Rows:
    """The rows of a SELECT that says whose each row is, worked out once under this name."""
    sets = scope.counted.gathered if scope.counted else None
    return rows.subquery() if sets is None else sets.made((name, scope.restrictions), rows)


def child_of(rows: Rows) -> dict[str, Value]:
    """What gathered rows say of their child, as columns of what is made of them; nothing of other rows."""
    return {name: rows.c[name] for name in (CHILD, ATTACHED) if name in rows.c}


def is_of_all(rows: Select) -> bool:
    """Whether a SELECT is about all children of an aggregate at once and says of each row whose it is."""
    return CHILD in rows.columns


def union_of(*parts: Select) -> Select:
    """All rows of several SELECTs of the same columns."""
    rows = Union(*parts, word=" UNION ALL ").subquery()
    return select(**{name: rows.c[name] for name in parts[0].columns}).select_from(rows)
