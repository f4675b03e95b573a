"""The size of a value in bytes, measured by a walk over its references: without what the program has, and what it shares apart."""

import enum
import gc
import sys
from functools import lru_cache
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

from graphql import GraphQLSchema
from graphql.type import GraphQLType

from graph.policy.decision import Labels, Rule
from graph.policy.grants import Grants
from graph.schema.catalog import BoundField, BoundType, Catalog


class Shared:
    """Something that several kept values have: it is there as long as one of them.

    `body`: most of it; its size is not measured again while that is the same object. None: it is measured for each value.
    """

    body: object = None
    _measured: tuple[object, int] | None = None

    def size(self) -> int:
        """Bytes of all that it refers to."""
        measured = self._measured
        if measured is None or self.body is None or measured[0] is not self.body:
            self._measured = measured = self.body, _bytes(self, {})
        return measured[1]


class Apart:
    """Something that is bounded by bytes itself, and so is no part of what refers to it."""


class Measured(NamedTuple):
    """Bytes of a value alone, and of each thing that it shares with others."""

    own: int
    shared: dict[Shared, int]


# Types of objects of the whole program that are not counted: the program, the schema, the words of the policy.
SHARED = (
    type,
    ModuleType,
    FunctionType,
    enum.Enum,
    GraphQLSchema,
    GraphQLType,
    Catalog,
    BoundType,
    BoundField,
    Grants,
    Rule,
    Labels,
    Apart,
)

TYPES = 1_000  # of values that are remembered as counted or not


def measure(value: Any) -> Measured:
    """Bytes of everything that the value refers to, each object once."""
    shared: dict[Shared, int] = {}
    own = _bytes(value, shared)
    return Measured(own, {each: each.size() for each in shared})


def _bytes(value: Any, shared: dict[Shared, int]) -> int:
    """Bytes but for what is shared, which is noted; of something shared itself with all that it refers to.

    What is one step away is looked at together: the interpreter does most of it then.
    """
    seen: dict[int, object] = {}
    nearest = {id(value): value}
    size = 0
    while nearest:
        own = {key: item for key, item in nearest.items() if key not in seen and not _is_apart(item.__class__)}
        for key in [key for key, item in own.items() if isinstance(item, Shared) and item is not value]:
            shared[own.pop(key)] = 0
        seen.update(own)
        size += sum(map(sys.getsizeof, own.values()))
        nearest = {id(item): item for item in gc.get_referents(*own.values())}
    return size


@lru_cache(TYPES)
def _is_apart(kind: type) -> bool:
    return issubclass(kind, SHARED)
