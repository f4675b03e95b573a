"""A prepared operation: plan, statement, and everything of the answer that does not depend on the viewer."""

import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

import orjson

from graph.execute.binds import Binder
from graph.plan.nodes import Plan, Typename
from graph.schema.catalog import Catalog
from graph.sql.reach import BITS
from graph.sql.statement import Statement, build_statement

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True)
class Audited:
    """What the audit trail keeps of a plan, once: its id, who may run it, and which fields it reads."""

    id: str
    role: str
    policy_version: str
    operation: str | None
    read: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prepared:
    """`extensions` is the JSON that follows the data."""

    plan: Plan
    statement: Statement | None
    binder: Binder | None
    audited: Audited
    extensions: bytes

    @property
    def size(self) -> int:
        """Bytes, roughly."""
        return len(self.statement.sql) if self.statement else 0


def prepare(plan: Plan, catalog: Catalog, operation: str | None, policy_version: str) -> Prepared:
    """Compile a plan; an operation of type names and introspection alone has no statement.

    One whose fields are all withheld has: whoever asks must be known, and that it was asked stands in the trail.
    """
    reads = any(not isinstance(root, Typename) for root in plan.roots)
    statement = build_statement(plan, catalog) if reads else None
    binder = Binder(plan, statement, catalog) if statement else None
    withheld = sorted(plan.withheld)
    access = {"policyVersion": policy_version, "withheld": withheld}
    # Everything that the plan's row in the audit trail says, and the statement.
    said = (plan.role, policy_version, operation, plan.read, withheld, statement.sql if statement else None)
    plan_id = hashlib.sha256(orjson.dumps(said)).hexdigest()[:20]
    audited = Audited(plan_id, plan.role, policy_version, operation, plan.read, tuple(withheld))
    return Prepared(plan, statement, binder, audited, orjson.dumps({"access": access}))


def relations_of(bits: int) -> list[str]:
    """The relations by which children were reached, by name."""
    return [relation.value for relation, bit in BITS.items() if bits & bit]


class Recent(Generic[K, V]):
    """A cache bounded by the weight of what it holds; it forgets what was used longest ago."""

    def __init__(self, items: int, weight: int) -> None:
        self._limits = (items, weight)
        self._weight = 0
        self._items: OrderedDict[K, tuple[V, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._items)

    def get(self, key: K) -> V | None:
        """The value, now the most recent; None where it is not kept."""
        found = self._items.get(key)
        if found is None:
            return None
        self._items.move_to_end(key)
        return found[0]

    def put(self, key: K, value: V, weight: int) -> None:
        """Keep a value; `weight` is in bytes, roughly."""
        replaced = self._items.pop(key, None)
        self._weight += weight - (replaced[1] if replaced else 0)
        self._items[key] = (value, weight)
        items, limit = self._limits
        while len(self._items) > items or self._weight > limit:
            _, (_, dropped) = self._items.popitem(last=False)
            self._weight -= dropped
