"""The children that a statement finds, and the way to each, as JSON beside its answer: `["<child>",<way>,...]`.

A way is one number: where in the plan the child was found (its origin), and the bits of the relations that hold to it
(sql/reach.py). Both are numbers of ours, so that a value of somebody's record can never be among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import orjson

from graph.sql.rows import Rows
from graph.sql.value import Composed, Value, call, cast, literal

Ways: TypeAlias = tuple[int, ...]

_ORIGIN = 32  # bits of a way below its origin


def way_of(origin: int, bits: int) -> int:
    """The way to a child that is found at this place of the plan, with these relations."""
    return origin << _ORIGIN | bits


def parts_of(way: int) -> tuple[int, int]:
    """The origin and the bits of a way."""
    return way >> _ORIGIN, way & (1 << _ORIGIN) - 1


def read_touched(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """The children of a statement's answer, and the way to each."""
    pairs: list[Any] = orjson.loads(text)
    return pairs[::2], pairs[1::2]


@dataclass
class Touched:
    """The children that rows of one SELECT find: each its own child, with its way, and those of the rows beside it."""

    own: Value | None = None
    beside: list[Rows] = field(default_factory=list)

    def __bool__(self) -> bool:
        return self.own is not None or bool(self.beside)

    def columns(self) -> dict[str, Value]:
        """The column of a SELECT of one row; none where it finds no children."""
        return {"touched": self._joined()} if self else {}

    def all(self, only: Value | None = None) -> dict[str, Value]:
        """The column of a SELECT that puts many rows together; `only`: those that meet a condition."""
        if not self:
            return {}
        gathered = call("string_agg", self._joined(), literal(","))
        return {"touched": gathered if only is None else gathered.filter(only)}

    def whole(self) -> Value:
        """The column of a whole statement, as `read_touched` reads it."""
        return call("concat", literal("["), self._joined(), literal("]")) if self else literal("[]")

    def _joined(self) -> Value:
        """All pairs with commas between them; null where there are none."""
        pairs = [*([] if self.own is None else [self.own]), *[rows.c.touched for rows in self.beside]]
        if len(pairs) == 1:
            return pairs[0]
        joined = call("concat_ws", literal(","), *pairs)
        return joined if self.own is not None else call("nullif", joined, literal(""))


def pair(child: Value, way: Value | int) -> Value:
    """A child and the way to it."""
    begun = literal('"').op("||", cast(child, "TEXT"))
    if isinstance(way, int):
        return begun.op("||", literal(f'",{way}'))
    return begun.op("||", literal('",')).op("||", cast(way, "TEXT"))


def number(value: int) -> Value:
    """A number of ours."""
    return Composed(str(value))
