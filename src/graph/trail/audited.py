"""What the audit trail keeps of a plan."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import orjson


@dataclass(frozen=True)
class Audited:
    """What the audit trail keeps of a plan, once; `id` is the hash of that.

    Who may run it, which fields it reads of children, in which relations these were reached, and what it withholds.
    """

    role: str
    policy_version: str
    operation: str | None
    read: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()

    @property
    def said(self) -> list[Any]:
        """All of its parts, for JSON; `of` reads them."""
        parts = [self.role, self.policy_version, self.operation, self.read, self.withheld]
        return [*parts, self.relations] if self.relations else parts

    @classmethod
    def of(cls, words_of_entry: Sequence[Any]) -> Self:
        """What `said` wrote."""
        role, policy_version, operation, *words = words_of_entry
        return cls(role, policy_version, operation, *map(tuple, words))

    @cached_property
    def id(self) -> str:
        """128 bits of SHA-256 over the JSON of everything it says."""
        return hashlib.sha256(orjson.dumps(self.said)).hexdigest()[:32]
