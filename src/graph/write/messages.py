"""Messages between the service and the process that registers big bundles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from graph.errors import Code, Refusal
from graph.write.reached import Reached
from graph.write.receipt import Receipt


@dataclass(frozen=True, slots=True)
class NamesStrangers:
    """To the service: the bundle names strangers, may it be stored?"""


@dataclass(frozen=True, slots=True)
class PutOnRecord:
    """To the service: put this on the trail before the bundle is stored."""

    reached: Reached


@dataclass(frozen=True, slots=True)
class Agreed:
    """The answer of the service: go on."""


@dataclass(frozen=True, slots=True)
class RefusalMessage:
    """A refusal, in either direction."""

    code: Code
    message: str
    details: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, refusal: Refusal) -> "RefusalMessage":
        """The message of a refusal."""
        return cls(refusal.code, refusal.message, refusal.details)

    def refusal(self) -> Refusal:
        """The refusal, to be raised on this side."""
        return Refusal(self.code, self.message, details=self.details)


@dataclass(frozen=True, slots=True)
class Done:
    """The outcome of a bundle; `is_last`: the process ends now, since it has grown."""

    outcome: "Receipt | RefusalMessage | Failed"
    is_last: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug: type and frames of the exception, without its message, which may hold a child's data."""

    kind: str
    where: tuple[str, ...]


MessageToService: TypeAlias = NamesStrangers | PutOnRecord
