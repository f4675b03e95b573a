"""An intent to write and its outcome: the types between mutations and the writes of write/."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.execute.binds import Request
from graph.execute.outside import Asking
from graph.policy.grants import Grants


@dataclass(frozen=True)
class WriteProblem:
    """The reason why nothing was written: a ProblemCode, a sentence, and the field of the input."""

    code: str
    message: str
    path: tuple[str, ...] = ("input",)


@dataclass(frozen=True)
class Written:
    """The result of a write: global ids of rows to read back by GraphQL name of the payload's field (`hearingTest`), values by the
    name of their WriteOutcome; or problems.

    It must hold no value of a child, since it is stored under its idempotency key; of `told_once` null is stored.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[WriteProblem, ...] = ()
    told_once: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Intent:
    """A requested write: `name` is the field of Mutation, `given` its coerced input, `grants` those of the whole operation.

    `charge` is called once the write is known to be new, before anything is looked up for it. Raises RATE_LIMITED. `asking` asks the
    graph as the author, for a write that depends on what its author reads.
    """

    request: Request
    grants: Grants
    request_id: str
    name: str
    given: Mapping[str, Any]
    charge: Callable[[], None]
    asking: Asking


WriteFunction = Callable[[Intent], Awaitable[Written]]
