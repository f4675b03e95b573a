"""A field of Query that no statement answers, in a plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.plan.explained import SelectedKeys
from graph.plan.values import Bind
from graph.schema.catalog import BoundField


@dataclass(frozen=True)
class OutsideField:
    """`name`: who makes its value (execute/outside.py); `keys`: what is selected of it; `binds`: its arguments by name."""

    key: str
    field: BoundField
    name: str
    keys: SelectedKeys
    binds: Mapping[str, Bind]
