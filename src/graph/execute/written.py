"""What somebody wants to write, and what came of it: the words between mutations and the writes of write/."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.execute.binds import Request
from graph.policy.grants import Grants


@dataclass(frozen=True)
class Problem:
    """Why nothing was written: a ProblemCode, a sentence, and the field of the input."""

    code: str
    message: str
    path: tuple[str, ...] = ("input",)


@dataclass(frozen=True)
class Written:
    """Global ids of rows to read back, and values, by the names of the payload's fields; or problems.

    It holds no value of a child, since it is kept under its idempotency key.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Intent:
    """A write that is asked for: `name` is the field of Mutation, `given` its coerced input.

    `grants` are those by which the operation is answered.
    `charge` is called when it is known to be new, before anything is looked up for it. Raises RATE_LIMITED.
    """

    request: Request
    grants: Grants
    request_id: str
    name: str
    given: Mapping[str, Any]
    charge: Callable[[], None]


Write = Callable[[Intent], Awaitable[Written]]
