"""What is known of an embedded server that is supervised, and when it is given up; no process and no clock of its own."""

from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum

PROBES = 3  # probes without an answer, one after the other, after which a server is stuck
ATTEMPTS = 5  # deaths and starts in vain within WINDOW seconds, after which it is given up
WINDOW = 120.0
LONGEST_PAUSE = 8.0  # seconds between two attempts


class ServerState(StrEnum):
    """What the server does."""

    STARTING = "STARTING"
    SERVING = "SERVING"
    RESTARTING = "RESTARTING"
    GIVEN_UP = "GIVEN_UP"


@dataclass
class Supervision:
    """The state of one server, by what is told of it and when."""

    state: ServerState = ServerState.STARTING
    since: float = 0.0
    _silent: int = 0
    _failures: deque[float] = field(default_factory=deque)

    def started(self, now: float) -> None:
        """It accepts connections."""
        self._silent = 0
        self._become(ServerState.SERVING, now)

    def seen(self, is_alive: bool, answers: bool | None, now: float) -> ServerState:
        """A look at it: whether its process lives and, where it was asked, answers; the state after that."""
        if self.state is ServerState.SERVING:
            if answers is not None:
                self._silent = 0 if answers else self._silent + 1
            if not is_alive or self._silent >= PROBES:
                self.failed(now)
        return self.state

    def failed(self, now: float) -> None:
        """It died, is stuck, or could not be started: it is started again, unless that happened too often of late."""
        self._failures.append(now)
        while self._failures[0] < now - WINDOW:
            self._failures.popleft()
        self._become(ServerState.GIVEN_UP if len(self._failures) > ATTEMPTS else ServerState.RESTARTING, now)

    @property
    def pause(self) -> float:
        """Seconds before the next attempt: none for the first, then twice as long each time."""
        again = len(self._failures) - 2
        return 0.0 if again < 0 else min(LONGEST_PAUSE, 0.5 * 2**again)

    def _become(self, state: ServerState, now: float) -> None:
        if state is not self.state:
            self.state, self.since = state, now
