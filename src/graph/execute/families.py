"""Statements that several texts share, since they ask alike (plan/family.py).

A text that is alone has a statement of its own. With the second one of its family comes a statement for all of them, and one
that asks for a scalar that nobody asked for makes it wider; requests that are under way keep the statement they were bound to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from weakref import WeakValueDictionary

from graph.execute.byte_size import Shared
from graph.execute.sizes import Sizes
from graph.plan.family import (
    Asked,
    Outline,
    Scalar,
    Steps,
    is_turned,
    joined,
    outline_of,
    scalars,
    size_of,
    steps_of,
    widened,
)
from graph.plan.nodes import Plan
from graph.policy.grants import Grants
from graph.schema.catalog import Catalog
from graph.sql.asked import values_of
from graph.sql.statement import Statement, build_statement

# What a request does not ask for costs it a few comparisons, so a family has at most twice the scalars of each member and some.
TIMES, MORE = 2, 8
TURNS = 8  # PostgreSQL plans a statement anew each time that it changes
TRIES = 8  # families of one outline: their orders differ, or they ask for much more


@dataclass(eq=False)
class Family(Shared):
    """A statement and what is learned of it; `keys`: the response keys of the only text, None once there are others.

    `asked`, `bits`: what its members ask for, and the bit of each scalar, which it keeps; `least`: scalars of the smallest member.
    `steps`: the orders that its members ask in; `turned`: how often what was there was put in another order.
    `held`: what its outline needs to stay what it is.
    """

    statement: Statement
    keys: tuple[str, ...] | None = ()
    asked: Asked = ()
    steps: Steps = ()
    bits: dict[tuple[int, Scalar], int] = field(default_factory=dict)
    turned: int = 0
    least: int = 0
    held: tuple[object, ...] = ()
    sizes: Sizes = field(default_factory=Sizes)

    @property
    def body(self) -> object:  # type: ignore[override]
        """The statement: the rest is small."""
        return self.statement

    def room(self, asked: Asked) -> Asked | None:
        """What it would ask for with one more member; None where that does not fit it."""
        wider = joined(self.asked, self.steps, asked)
        if wider is None or size_of(wider) > TIMES * min(self.least, size_of(asked)) + MORE:
            return None
        return wider if self.turned < TURNS or not is_turned(self.asked, wider) else None

    def add(self, asked: Asked) -> None:
        """Take a member in, for which there is room."""
        self.least = min(self.least, size_of(asked))
        self.steps = tuple(before | after for before, after in zip(self.steps, steps_of(asked), strict=True))

    def number(self, asked: Asked) -> None:
        """Give each scalar that has none a bit."""
        for each in scalars(asked):
            self.bits.setdefault(each, len(self.bits))


@dataclass(frozen=True)
class Membership:
    """A text's part of a family: the values that it binds besides its arguments."""

    family: Family
    values: Mapping[str, str | int] = field(default_factory=dict)


class Families:
    """The families that some text is of: they are there as long as their members. Used by the thread that plans."""

    def __init__(self, catalog: Catalog, *, spread: bool = False) -> None:
        """`spread`: the database is spread over nodes by child."""
        self._build = partial(build_statement, catalog=catalog, spread=spread)
        self._families: WeakValueDictionary[tuple[str, bytes, int], Family] = WeakValueDictionary()

    def join(self, plan: Plan, grants: Grants, outline: Outline | None = None) -> Membership:
        """The family of a plan, which may be new; its statement answers the plan. `outline`: that of the plan, where it is known."""
        outline = outline or outline_of(plan)
        if outline is None:
            return self.alone(plan)
        asked, digest = outline.asked, outline.digest
        for number in range(TRIES):
            key = grants.version, digest, number
            family = self._families.get(key)
            if family is None:
                family = self._families[key] = self._new(plan, outline)
                return _membership(family, plan, asked)
            if (wider := family.room(asked)) is not None:
                family.add(asked)
                self._widen(family, plan, wider, grants)
                return _membership(family, plan, asked)
        return self.alone(plan)

    def alone(self, plan: Plan) -> Membership:
        """A plan whose statement no other text has."""
        return Membership(Family(self._build(plan)))

    def _new(self, plan: Plan, outline: Outline) -> Family:
        asked = outline.asked
        family = Family(self._build(plan), _keys(plan), asked, steps_of(asked), least=size_of(asked), held=outline.held)
        family.number(asked)
        return family

    def _widen(self, family: Family, plan: Plan, wider: Asked, grants: Grants) -> None:
        """Give the family a statement that answers this member, too, unless it has one."""
        is_same = family.keys == _keys(plan) and family.least == size_of(wider)
        if wider == family.asked and (family.keys is None or is_same):
            return
        family.number(wider)
        family.turned += is_turned(family.asked, wider)
        family.statement = self._build(widened(plan, wider, family.bits, grants))
        family.asked, family.keys = wider, None


def _keys(plan: Plan) -> tuple[str, ...]:
    return tuple(root.key for root in plan.roots)


def _membership(family: Family, plan: Plan, asked: Asked) -> Membership:
    bits = [family.bits[each] for each in scalars(asked)]
    # It never grows beyond this, so these are all parameters that its statement will ever have.
    return Membership(family, values_of(_keys(plan), bits, TIMES * size_of(asked) + MORE))
