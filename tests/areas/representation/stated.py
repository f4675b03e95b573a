"""Requests, rights, court orders and documents of age of one child, in plain Python, from docs/representation.md."""

from dataclasses import dataclass
from datetime import date

TWO = {"GUARDIAN", "TRUSTEE", "FOSTER", "INSTITUTION"}
WAITS = 30
EVER = date.max


@dataclass
class Request:
    """What somebody asked for; it waits, and is then granted, refused, withdrawn or too old."""

    person: str
    kind: str
    basis: str | None
    last: date | None
    made: date
    agreed: str | None = None
    is_settled: bool = False

    @property
    def is_for_two(self) -> bool:
        return self.kind in TWO or self.basis == "COURT_DECISION"

    def waits(self, day: date) -> bool:
        return not self.is_settled and (day - self.made).days < WAITS


@dataclass
class Right:
    """A granted right. `proof` is why it was granted: who decided, or who consented."""

    person: str
    kind: str
    proof: frozenset[str]
    is_for_two: bool
    first: date
    last: date | None
    giver: "Right | None" = None
    held_back_by: str | None = None
    has_ended: bool = False
    is_annulled: bool = False
    steps: int = 0  # that registrars and the family have taken over it
    is_ordered: bool = False  # its row says so, also when the order is over, until it is lifted

    @property
    def stands(self) -> bool:
        """Not ended, not held back; its days and a court's order aside."""
        return not self.has_ended and self.held_back_by is None

    def lasts(self, day: date) -> bool:
        return self.last is None or self.last >= day


@dataclass
class Order:
    """A court's order over a person: its days, and who agreed that it is over."""

    first: date
    last: date | None
    agreed: str | None = None

    def is_over(self, day: date) -> bool:
        return self.last is not None and self.last < day

    def covers(self, day: date) -> bool:
        return self.first <= day and not self.is_over(day)


@dataclass
class Entry:
    """A document of age; the one with the highest `key` counts."""

    key: tuple[date, int]
    registrar: str
    first: date
    is_confirmed: bool = False
