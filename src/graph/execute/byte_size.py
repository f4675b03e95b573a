"""The size of a value in bytes, without shared objects, measured by a walk over its references."""

import enum
import gc
import sys
from types import FunctionType, ModuleType
from typing import Any

from graphql import GraphQLSchema
from graphql.type import GraphQLType

from graph.schema.catalog import Catalog

# Types of shared objects that are not counted: the program, the schema, the words of the policy.
SHARED = (type, ModuleType, FunctionType, enum.Enum, GraphQLSchema, GraphQLType, Catalog)


def measure_bytes(value: Any) -> int:
    """Bytes of everything that the value refers to, each object once."""
    seen: set[int] = set()
    waiting = [value]
    size = 0
    while waiting:
        item = waiting.pop()
        if id(item) in seen or isinstance(item, SHARED):
            continue
        seen.add(id(item))
        size += sys.getsizeof(item)
        waiting.extend(gc.get_referents(item))
    return size
