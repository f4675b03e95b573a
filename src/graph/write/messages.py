"""What the service and the process that works big bundles through tell each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from graph.errors import Code, Refusal
from graph.write.reached import Reached
from graph.write.told import Told


@dataclass(frozen=True, slots=True)
class Strange:
    """Asked of the service: the bundle names strangers, may it go on?"""


@dataclass(frozen=True, slots=True)
class PutOnRecord:
    """Asked of the service: put this on record, before it is stored."""

    reached: Reached


@dataclass(frozen=True, slots=True)
class Agreed:
    """Answered: go on."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal, either way."""

    code: Code
    message: str
    details: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, refusal: Refusal) -> "Refused":
        """What travels of it."""
        return cls(refusal.code, refusal.message, refusal.details)

    def refusal(self) -> Refusal:
        """It as it was raised."""
        return Refusal(self.code, self.message, details=self.details)


@dataclass(frozen=True, slots=True)
class Done:
    """The end of a bundle; `is_last`: the process ends, since it has grown."""

    said: "Told | Refused | Failed"
    is_last: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug: its kind and where it was, without its words, which may hold a child's data."""

    kind: str
    where: tuple[str, ...]


Question: TypeAlias = Strange | PutOnRecord
