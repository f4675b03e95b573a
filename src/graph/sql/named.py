"""What has a name in the schema's bindings or in the policy: an expression, a condition, a mask, the opening of a statement.

Each declares beside its SQL what it takes to compile, in the microseconds of plan/weight.py, and whether it looks across
children: it reads rows of other children than the one at hand, so a statement that is routed by child cannot hold it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.plan.nodes import ConnectionField, RootField
from graph.sql.counted import Breakdown
from graph.sql.disclosure import Disclosure
from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.select import Select
from graph.sql.value import Bool, Value


@dataclass(frozen=True)
class Expression:
    """A value that is computed from the row at hand."""

    write: Callable[[Scope], Value]
    weight: int = 150
    across_children: bool = False

    def __call__(self, scope: Scope) -> Value:
        """The value."""
        return self.write(scope)


@dataclass(frozen=True)
class RowCondition:
    """What rows of an edge must meet; mostly a comparison that weighs nothing beside them."""

    write: Callable[[Rows, Scope], Bool]
    weight: int = 0
    across_children: bool = False

    def __call__(self, row: Rows, scope: Scope) -> Bool:
        """The condition on a row."""
        return self.write(row, scope)


@dataclass(frozen=True)
class Mask:
    """What stands for a value that the viewer may only know of."""

    write: Callable[[Value, Scope], Value]
    weight: int = 130
    across_children: bool = False

    def __call__(self, value: Value, scope: Scope) -> Value:
        """What stands for this value."""
        return self.write(value, scope)


@dataclass(frozen=True)
class Opening:
    """A SELECT with which a statement begins, for a field of Query or of a payload.

    `by_shard`: it is asked of some children of one shard at a time, where the database is spread. `rows`: of a
    page of many children what its rows must meet, where nothing else says which these are (sql/spread/pages.py). `others`: of such
    a page, whose rows are held against other children, the column that names these, of which rows; over nodes they are asked for before.
    """

    write: Callable[[RootField, Scope], Select]
    weight: int
    across_children: bool = False
    by_shard: bool = False
    rows: Callable[[ConnectionField, Scope], Callable[[Rows], list[Bool]]] | None = None
    others: Callable[[Rows], tuple[Value, Bool]] | None = None

    def __call__(self, root: RootField, scope: Scope) -> Select:
        """The SELECT."""
        return self.write(root, scope)


@dataclass(frozen=True)
class Trend:
    """The keys that a child had in past months: a SELECT of `key`, `since` and `until`, spans of days, as often as the rows say.

    A child has a key in a month whose last day is in a span; of this month today counts as the last day. `keys`: those of which
    the record can say so; none: all. `among`: the span of days in which a child is one of those it is held against, where one of the
    options `among_by` is given; else that is all the time. `events`: keys of what happens on a day; a month has all of its days.
    The SELECT may have `months` as bits of a number (sql/trend.py) in place of spans. `alike`: columns of which the SELECT is a
    function, which it finds in the row of its scope: children that are alike in them are counted before.
    """

    spans: Callable[[Scope, Breakdown], Select]
    keys: Sequence[str] = ()
    among: Callable[[Scope, Breakdown], tuple[Value, Value]] | None = None
    among_by: tuple[str, ...] = ()
    events: Sequence[str] = ()
    weight: int = 2_400
    alike: Callable[[Scope, Breakdown], Select] | None = None

    def is_of_some(self, options: Mapping[str, str]) -> bool:
        """Whether it is held against some of the children alone."""
        return any(option in options for option in self.among_by)


@dataclass(frozen=True)
class Dimension:
    """The keys that a child has in an aggregate: a text, null for none, or a SELECT of texts, its column `key`, a key once or often.

    A SELECT of gathered rows is about all children of the aggregate at once (sql/gathered.py). The row of the scope is the child's
    passport. `listed`: the keys of its cells by its options, in their order; without it, those that occur, sorted. `denominator`: what
    counts are held against, seen from the row that the aggregate stands in, without it the rows that are counted; `held_by`: the options
    that it depends on. `disclosed`: how its cells hang together, for who reads no row; None: nothing is told to them. `every`: all keys,
    where those that occur would tell something. `trend`: its past months, where the record says something of them.
    """

    keys: Callable[[Scope, Breakdown], Value | Select]
    listed: Callable[[Mapping[str, str]], Sequence[str]] = lambda _: ()
    denominator: Callable[[Scope, Breakdown], Value] | None = None
    weight: int = 600
    across_children: bool = False
    disclosed: Callable[[Mapping[str, str]], Disclosure | None] = lambda _: None
    every: Callable[[Mapping[str, str]], Sequence[str]] | None = None
    held_by: tuple[str, ...] = ()
    trend: Trend | None = None


Declared: TypeAlias = Expression | RowCondition | Mask | Opening | Dimension


def weights_of(registry: Mapping[str, Declared]) -> dict[str, int]:
    """The weights of a registry, by name."""
    return {name: declared.weight for name, declared in registry.items()}
