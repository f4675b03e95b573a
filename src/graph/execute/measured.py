"""How many bytes a value holds that was made for it alone, measured by a walk over its objects."""

import enum
import gc
import sys
from types import FunctionType, ModuleType
from typing import Any

from graphql import GraphQLSchema
from graphql.type import GraphQLType

from graph.schema.catalog import Catalog

# What a value refers to and shares with everything: the program, the schema, the words of the policy.
SHARED = (type, ModuleType, FunctionType, enum.Enum, GraphQLSchema, GraphQLType, Catalog)


def measured(value: Any) -> int:
    """Bytes of everything that the value refers to, each object once."""
    seen: set[int] = set()
    waiting = [value]
    size = 0
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, SHARED):
            continue
        seen.add(id(each))
        size += sys.getsizeof(each)
        waiting.extend(gc.get_referents(each))
    return size
