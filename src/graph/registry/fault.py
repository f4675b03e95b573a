"""Why a resource of a registry file was left out or doubted, as values; the places and names here are of staff, never of a child."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class RegistryFault(StrEnum):
    """What cannot be right with a resource; below the blank line: what is doubted and taken all the same."""

    NO_IDENTIFIER = "NO_IDENTIFIER"
    UNKNOWN_KIND = "UNKNOWN_KIND"
    UNKNOWN_ROLE = "UNKNOWN_ROLE"
    REFERENCE_TO_NOTHING = "REFERENCE_TO_NOTHING"
    REFERENCE_AMBIGUOUS = "REFERENCE_AMBIGUOUS"
    BAD_DATE = "BAD_DATE"
    PERIOD_REVERSED = "PERIOD_REVERSED"
    DISTRICT_OF_ANOTHER = "DISTRICT_OF_ANOTHER"
    CODE_TAKEN = "CODE_TAKEN"
    SAID_TWICE = "SAID_TWICE"

    KIND_GUESSED = "KIND_GUESSED"
    SPECIALTY_NOT_UNDERSTOOD = "SPECIALTY_NOT_UNDERSTOOD"
    SPECIALTIES_DIFFER = "SPECIALTIES_DIFFER"


class Identity(NamedTuple):
    """By what a register knows a thing: the system and the value of its first identifier."""

    system: str
    value: str

    def __str__(self) -> str:
        return f"{self.system}|{self.value}"


@dataclass(frozen=True, slots=True)
class Notice:
    """A resource, a line or a file that was left out or doubted: `resource` is such as "Bundle.entry[3] PractitionerRole/7"."""

    file: str
    resource: str | None
    code: str
    reason: str


class LeftOut(Exception):
    """Raised to leave a resource out at once."""

    def __init__(self, code: RegistryFault, reason: str, named: Iterable[Identity] = ()) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.named: Sequence[Identity] = tuple(named)
