"""What an operation may cost: the objects its answer holds at the most, before anything is read."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from graph.errors import Code, Location, Refusal
from graph.plan.explained import MOST
from graph.plan.nodes import (
    AccessField,
    AggregateField,
    CellsField,
    ConnectionField,
    ConnectionPart,
    CountField,
    Cursor,
    EdgeNode,
    Edges,
    Leaf,
    Nodes,
    NumberField,
    ObjectField,
    ObjectPlan,
    PageInfo,
    Plan,
    RootField,
    StatedField,
    TrendField,
    Typename,
    Withheld,
)
from graph.plan.values import Bind
from graph.plan.weight import MONTHS
from graph.schema.binding import RuledBy

LIST = 5  # rows that a list without pages is taken to have: allergies, addresses
POPULATION = 1_000  # rows of a district that are passed over, though none of them is in the answer: it has 800
# The same of larger units. Measured, an object of a page of children being 20 us of PostgreSQL's CPU: all numbers of a district of
# 800 are 1,250 objects, those of a polyclinic of 40,000 are 20,000, and of a city of 200,000 more than an operation may hold.
POPULATIONS = {RuledBy.DISTRICT: POPULATION, RuledBy.POLYCLINIC: 20_000, RuledBy.CITY: 40_000}
LIMIT = 50_000  # everything of a hundred children is 34,000
# Families see few children; staff of a district see pages of them, and pages within pages.
LIMITS: dict[str, int] = {"parent": 40_000, "child": 40_000}

# The names of the binds that hold the sizes of pages, or lists of ids, on the way to an object; outermost first.
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Price:
    """`fixed` objects, and those for each product of page sizes; `limit` is that of the role."""

    fixed: int
    terms: tuple[tuple[Path, int], ...]
    places: dict[str, Location]
    limit: int
    role: str

    def of(self, size: Callable[[str], int]) -> int:
        """The cost with these page sizes. Raises QUERY_TOO_COMPLEX with the position of the dearest page."""
        total, dearest, at = self.fixed, 0, ""
        for path, count in self.terms:
            cost = count
            for name in path:
                cost *= size(name)
            total += cost
            if cost > dearest:
                dearest, at = cost, path[-1]
        if total > self.limit:
            raise self._refusal(total, at)
        return total

    def moved(self, moved: Mapping[int, int]) -> "Price":
        """The same price of a text in which fields stand in other columns."""
        if not moved:
            return self
        return replace(self, places={name: place.moved(moved) for name, place in self.places.items()})

    def _refusal(self, cost: int, at: str) -> Refusal:
        message = f"The answer may hold {cost:,} objects; the most for the role {self.role} is {self.limit:,}"
        locations = (self.places[at],) if at else ()
        details = {"cost": {"requested": cost, "limit": self.limit}}
        return Refusal(Code.TOO_COMPLEX, f"{message}: lower `first` or ask less.", locations=locations, details=details)


def price(plan: Plan) -> Price:
    """The price of a plan; page sizes are filled in for each request."""
    walk = _Walk()
    for entry in plan.roots:
        match entry:
            case RootField():
                walk.root(entry)
            case Withheld() | Typename():
                pass
            case _:
                assert_never(entry)
    fixed = walk.rows_read.pop((), 0)
    return Price(fixed, tuple(walk.rows_read.items()), walk.places, LIMITS.get(plan.role, LIMIT), plan.role)


@dataclass
class _Walk:
    """Counts objects; `times`: how many there are of the row at hand, but for the pages around it."""

    rows_read: Counter[Path] = field(default_factory=Counter)
    places: dict[str, Location] = field(default_factory=dict)

    def along(self, path: Path, bind: Bind) -> Path:
        self.places[bind.name] = bind.location
        return (*path, bind.name)

    def root(self, root: RootField) -> None:
        path = self.along((), root.binds["ids"]) if "ids" in root.binds else ()
        if root.explained:
            self.rows_read[path] += MOST
        # `node` finds a row of one type alone, but which is not known yet.
        for each in root.plans.values():
            self.object(each, path, 1)
        if root.connection:
            self.connection(root.connection, (), 1)

    def object(self, plan: ObjectPlan, path: Path, times: int, *, is_row: bool = False) -> None:
        self.rows_read[path] += 0 if is_row else times
        for inner in plan.fields:
            match inner:
                case ObjectField():
                    self.object(inner.plan, path, times * (LIST if inner.field.is_list else 1))
                case ConnectionField():
                    self.connection(inner, path, times)
                case AccessField():
                    self.rows_read[path] += times * len(inner.entries)
                case StatedField():
                    self.rows_read[path] += times * inner.longest
                case AggregateField() | CellsField() | CountField() | TrendField():
                    self._numbers(inner, path, times)
                case Typename() | Leaf() | Withheld():
                    pass
                case _:
                    assert_never(inner)

    def _numbers(self, numbers: NumberField, path: Path, times: int) -> None:
        match numbers:
            case AggregateField():
                self.rows_read[path] += times * POPULATIONS[numbers.unit]
                self.object(numbers.plan, path, times)
            case CellsField():
                self.object(numbers.plan, path, times * numbers.most)
            case CountField():
                self.rows_read[path] += times * POPULATION if numbers.page else 0
            case TrendField():
                self.object(numbers.plan, path, times * MONTHS)
            case _:
                assert_never(numbers)

    def connection(self, connection: ConnectionField, path: Path, times: int) -> None:
        self.rows_read[path] += times * (POPULATION if connection.page.looks_at_all else 1)
        assert connection.page.first is not None
        inside = self.along(path, connection.page.first)
        self.rows_read[inside] += times  # rows are read whatever is asked of them
        for part in connection.parts:
            self._part(part, inside, times)

    def _part(self, part: ConnectionPart | Cursor | EdgeNode, path: Path, times: int) -> None:
        match part:
            case Edges():
                self.rows_read[path] += times
                for inner in part.parts:
                    self._part(inner, path, times)
            case Nodes() | EdgeNode():
                self.object(part.row, path, times, is_row=True)
            case Typename() | Cursor() | PageInfo():
                pass
            case _:
                assert_never(part)
