"""Bounds on connections that stay open, WebSockets and event streams, of all and of one subject; and what is counted of them."""

import resource
from collections import Counter
from types import TracebackType
from typing import Self

from graph.errors import Code, Overload

LATER = 5  # seconds that a client is told to wait
CALLER = "CALLER"  # why a stream has ended, where the client ended it


class Seats:
    """At most `most` of all, `own` of one subject. Use it in one event loop."""

    def __init__(self, most: int, own: int) -> None:
        # Half of the files that this process may open: the others are for requests and for the database.
        self._most = min(most, resource.getrlimit(resource.RLIMIT_NOFILE)[0] // 2)
        self._own = own
        self._by_subject: Counter[str] = Counter()
        self.taken = 0
        self.streams = 0  # subscriptions that are open on them
        self.refused = 0
        self.closed: Counter[str] = Counter()  # WebSockets by code
        self.ended: Counter[str] = Counter()  # streams by reason

    def seat(self) -> "Seat":
        """One seat, nobody's yet; a context, whose end gives it back. Raises UNAVAILABLE where all are taken."""
        if self.taken >= self._most:
            self.refused += 1
            raise Overload(Code.UNAVAILABLE, f"Too many connections are open: try again in {LATER} s.", LATER)
        self.taken += 1
        return Seat(self)

    def belong(self, subject: str) -> None:
        """A seat is this subject's. Raises RATE_LIMITED where they have as many as they may."""
        if self._by_subject[subject] >= self._own:
            self.refused += 1
            message = f"You have {self._own} connections open: close one first."
            raise Overload(Code.RATE_LIMITED, message, LATER)
        self._by_subject[subject] += 1

    def give_back(self, subject: str | None) -> None:
        """A seat is free."""
        self.taken -= 1
        if subject is not None:
            self._by_subject[subject] -= 1
            if not self._by_subject[subject]:
                del self._by_subject[subject]


class Seat:
    """The seat of one connection."""

    __slots__ = ("_seats", "_subject")

    def __init__(self, seats: Seats) -> None:
        self._seats = seats
        self._subject: str | None = None

    def belong(self, subject: str) -> None:
        """It is this subject's, from now on. Raises RATE_LIMITED."""
        self._seats.belong(subject)
        self._subject = subject

    def begin(self) -> None:
        """A stream has begun on it."""
        self._seats.streams += 1

    def end(self, reason: str) -> None:
        """A stream on it has ended."""
        self._seats.streams -= 1
        self._seats.ended[reason] += 1

    def give_back(self) -> None:
        """It is free."""
        self._seats.give_back(self._subject)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.give_back()
