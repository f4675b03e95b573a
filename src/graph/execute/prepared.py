"""A prepared operation: plan, statement, and everything of the answer that does not depend on the viewer."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import orjson

from graph.execute.binds import Binder
from graph.plan.nodes import Plan, RootField, Typename
from graph.schema.catalog import Catalog
from graph.sql.reach import BITS
from graph.sql.statement import Statement, build_statement


@dataclass(frozen=True)
class Audited:
    """What the audit trail keeps of a plan, once: who may run it and which fields it reads; `id` is the hash of that."""

    role: str
    policy_version: str
    operation: str | None
    read: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    @property
    def said(self) -> list[Any]:
        """Everything it says, for JSON; `of` reads it."""
        return [self.role, self.policy_version, self.operation, list(self.read), list(self.withheld)]

    @classmethod
    def of(cls, said: Sequence[Any]) -> Self:
        """What `said` wrote."""
        role, policy_version, operation, read, withheld = said
        return cls(role, policy_version, operation, tuple(read), tuple(withheld))

    @cached_property
    def id(self) -> str:
        """128 bits of SHA-256 over the JSON of everything it says."""
        return hashlib.sha256(orjson.dumps(self.said)).hexdigest()[:32]


@dataclass(frozen=True)
class Prepared:
    """`access` is that part of the extensions, without the braces around it.

    `vital`: it reads emergency capsules and nothing else, so it is answered though the audit trail cannot be written.
    """

    plan: Plan
    statement: Statement | None
    binder: Binder | None
    audited: Audited
    access: bytes
    vital: bool


def prepare(plan: Plan, catalog: Catalog, operation: str | None, policy_version: str) -> Prepared:
    """Compile a plan; an operation of type names and introspection alone has no statement.

    One whose fields are all withheld has: whoever asks must be known, and that it was asked stands in the trail.
    """
    reads = any(not isinstance(root, Typename) for root in plan.roots)
    statement = build_statement(plan, catalog) if reads else None
    binder = Binder(plan, statement, catalog) if statement else None
    withheld = sorted(plan.withheld)
    access = {"policyVersion": policy_version, "withheld": withheld}
    audited = Audited(plan.role, policy_version, operation, plan.read, tuple(withheld))
    return Prepared(plan, statement, binder, audited, orjson.dumps({"access": access})[1:-1], _is_vital(plan))


def _is_vital(plan: Plan) -> bool:
    roots = [root.field.type_name for root in plan.roots if isinstance(root, RootField)]
    return bool(roots) and set(roots) == {"EmergencyCapsule"}


def relations_of(bits: int) -> list[str]:
    """The relations by which children were reached, by name."""
    return [relation.value for relation, bit in BITS.items() if bits & bit]
