"""Lists that the policy in force says itself: what it decides, put in words for an answer. No row is read for them."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from graph.policy.grants import Grants
from graph.schema.catalog import Catalog

# A row by the GraphQL names of its fields; lists of rows by the value that tells which of them holds for a row of the database.
Row: TypeAlias = Mapping[str, str]
Lists: TypeAlias = Mapping[str, Sequence[Row]]
Stated: TypeAlias = Callable[[Grants, Catalog], Lists]

STATED: dict[str, Stated] = {}


def rendered(lists: Lists, keys: Sequence[tuple[str, str]], type_name: str) -> dict[str, str]:
    """Each list as JSON, with these response keys for its fields."""
    return {value: json.dumps([_row(row, keys, type_name) for row in rows]) for value, rows in lists.items()}


def _row(row: Row, keys: Sequence[tuple[str, str]], type_name: str) -> dict[str, str]:
    return {key: type_name if name == "__typename" else row[name] for key, name in keys}
