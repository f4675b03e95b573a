"""One replica as a process knows it: how far it is, and what it is reading (docs/replicas.md)."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

KEPT = 600  # places of the primary's log that are remembered


class ReplicaState(StrEnum):
    """What the last probe found."""

    AWAY = "AWAY"
    BEHIND = "BEHIND"
    FRESH = "FRESH"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server was in the primary's log, in bytes, and its mark of rights."""

    position: int
    rights: int


class Log:
    """Where the primary's log was when, in seconds of the loop's clock."""

    def __init__(self) -> None:
        self._places: deque[tuple[float, int]] = deque(maxlen=KEPT)

    def note(self, now: float, position: int) -> None:
        """The primary's log ended here."""
        self._places.append((now, position))

    def age(self, now: float, position: int) -> float:
        """Seconds for which the primary has been further than this; infinite where that is longer than is remembered."""
        for noted, end in reversed(self._places):
            if end <= position:
                return now - noted
        return float("inf")


@dataclass(eq=False)
class Replica:
    """The state of one host that may be a standby; `distance`: seconds that a probe takes, smoothed.

    `on_doubt` is called where it is to be probed soon.
    """

    name: str
    state: ReplicaState = ReplicaState.AWAY
    lag: float = float("inf")
    distance: float = 0.0
    reads: int = 0
    retries: int = 0
    on_doubt: Callable[[], None] = lambda: None
    _reading: set[asyncio.Timeout] = field(default_factory=set)

    @property
    def is_fresh(self) -> bool:
        """Whether it may answer."""
        return self.state is ReplicaState.FRESH

    @property
    def is_up(self) -> bool:
        """Whether it is a standby that answers."""
        return self.state is not ReplicaState.AWAY

    def found(self, lag: float, seconds: float, *, is_fresh: bool) -> None:
        """A probe was answered by a standby within so many seconds."""
        self.distance += (seconds - self.distance) / 8 if self.distance else seconds
        self.lag = lag
        self.state = ReplicaState.FRESH if is_fresh else ReplicaState.BEHIND

    def doubt(self) -> None:
        """It failed, or its rights were outrun: it is not asked until a probe finds it fresh."""
        self.retries += 1
        if self.is_fresh:
            self.state = ReplicaState.BEHIND
            self.on_doubt()

    def lose(self) -> None:
        """It does not answer, or is no standby: what it is reading ends now with a TimeoutError."""
        self.state, self.lag = ReplicaState.AWAY, float("inf")
        for limit in self._reading:
            limit.reschedule(0.0)
        self._reading.clear()

    @contextmanager
    def watched(self, limit: asyncio.Timeout) -> Iterator[None]:
        """A block that ends where the replica is lost."""
        self._reading.add(limit)
        try:
            yield
        finally:
            self._reading.discard(limit)
