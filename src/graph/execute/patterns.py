"""What is known of texts that have a sketch in common (plan/sketch.py), remembered within a bound in measured bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from graph.execute.byte_size import measure
from graph.execute.operation import DocumentOutline
from graph.plan.limits import Limits
from graph.plan.pattern import PlanPattern
from graph.plan.sketch import Valid
from graph.plan.values import Shape
from graph.viewer import Role

SIZE = 1_000_000  # bytes of each kind; a page of a passport has 30,000

V = TypeVar("V")


class DocumentKey(NamedTuple):
    """A skeleton, and what a document of it was read within."""

    skeleton: str
    limits: Limits


class PatternKey(NamedTuple):
    """What a plan of a skeleton depends on besides its scalars."""

    skeleton: str
    limits: Limits
    name: str | None
    role: Role
    policy_version: str
    shape: Shape


@dataclass(frozen=True)
class DocumentPattern:
    """The outline of one document of a sketch, and what makes another one valid."""

    outline: DocumentOutline
    valid: Valid


@dataclass(frozen=True)
class NamedPattern:
    """The plan of one text of a sketch, and the name of its operation in the trail."""

    operation: str | None
    pattern: PlanPattern


class Patterns(Generic[V]):
    """Forgets what was used longest ago. Use it in one thread."""

    def __init__(self, size: int = SIZE) -> None:
        self.size = 0
        self._limit = size
        self._kept: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()

    def get(self, key: Hashable) -> V | None:
        """What is known; None where it is not."""
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._kept.move_to_end(key)
        return kept[0]

    def put(self, key: Hashable, value: V) -> None:
        """Remember it, in place of what was known."""
        size = measure((key, value)).own
        self.size += size - self._kept.pop(key, (None, 0))[1]
        self._kept[key] = value, size
        while self.size > self._limit:
            _, (_, dropped) = self._kept.popitem(last=False)
            self.size -= dropped

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self.size = 0
