"""The children that a statement finds, and the way to each: two arrays side by side.

A way is one number: where in the plan the child was found (its origin), and the bits of the relations that hold to it
(sql/reach.py). Both are numbers of ours, so that a value of somebody's record can never be among them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.sql.rows import Rows
from graph.sql.value import Composed, Value, array, call

_ORIGIN = 32  # bits of a way below its origin


def way_of(origin: int, bits: int) -> int:
    """The way to a child that is found at this place of the plan, with these relations."""
    return origin << _ORIGIN | bits


def parts_of(way: int) -> tuple[int, int]:
    """The origin and the bits of a way."""
    return way >> _ORIGIN, way & (1 << _ORIGIN) - 1


@dataclass
class Touched:
    """The children that rows of one SELECT find: each its own child, with its way, and those of the rows beside it."""

    own: tuple[Value, Value] | None = None
    beside: list[Rows] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.own or self.beside)

    def columns(self) -> dict[str, Value]:
        """The two columns of a SELECT of one row; none where it finds no children."""
        return dict(zip(("touched", "ways"), map(_joined, self._arrays()), strict=True)) if self else {}

    def all(self, only: Value | None = None) -> dict[str, Value]:
        """The two columns of a SELECT that puts many rows together; `only`: those that meet a condition."""
        if not self:
            return {}
        if self.own and not self.beside:
            gathered = [call("array_agg", each) for each in self.own]
        else:
            gathered = [call("array_concat_agg", _joined(arrays)) for arrays in self._arrays()]
        return {
            name: each if only is None else each.filter(only)
            for name, each in zip(("touched", "ways"), gathered, strict=True)
        }

    def _arrays(self) -> Iterator[list[Value]]:
        for index, name in enumerate(("touched", "ways")):
            own = [array([self.own[index]])] if self.own else []
            yield [*own, *[rows.c[name] for rows in self.beside]]


def _joined(arrays: list[Value]) -> Value:
    """The arrays one after the other; a null adds nothing."""
    joined, *others = arrays
    for other in others:
        joined = joined.op("||", other)
    return joined


def number(value: int) -> Value:
    """A number of ours."""
    return Composed(str(value))
