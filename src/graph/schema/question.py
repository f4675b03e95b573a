"""What the arguments of a list ask about its rows: a filter, or an order; each needs its grant on what it tells of."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Filter:
    """An input field that restricts rows: `coordinate` is what it asks about and needs the grant `filter`.

    `operator` is one of eq, ge, le; `passport` means that the column stands in the child's passport.
    """

    coordinate: str
    column: str
    operator: str
    passport: bool = False

    @property
    def coordinates(self) -> tuple[str, ...]:
        """What it asks about."""
        return (self.coordinate,)


@dataclass(frozen=True)
class KeyFilter:
    """An input field that leaves children with one of the keys given, of a named dimension (sql/dimension.py).

    It is the predicate of the cells of that dimension. `coordinates`: what it asks about; each needs the grant `filter`.
    """

    dimension: str
    coordinates: tuple[str, ...]


@dataclass(frozen=True)
class Order:
    """One value of an order enum: `coordinate` needs the grant `order`."""

    coordinate: str
    column: str
    descending: bool = False

    @property
    def coordinates(self) -> tuple[str, ...]:
        """What it asks about."""
        return (self.coordinate,)


@dataclass(frozen=True)
class OrderByDue:
    """An order by the first day of those that named expressions say; `days`: which, each with the coordinates that it tells of,
    and all of these need the grant `order`.
    """

    days: Mapping[str, tuple[str, ...]]

    @property
    def coordinates(self) -> tuple[str, ...]:
        """What it asks about."""
        return tuple(dict.fromkeys(each for coordinates in self.days.values() for each in coordinates))
