"""Whether the audit trail answers, so that no read begins whose access could not be put on record.

Closed: it answers. In doubt: a commit failed or a read takes long, so it is tried; reads go on. Open: it does not answer,
reads are refused before their statement runs and it is tried again and again, until it does.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from enum import StrEnum
from typing import Any

import structlog

from graph.trail.ledger import OUTAGE, unavailable
from graph.trail.pulse import Pulse

logger = structlog.get_logger()

QUIET = 0.35  # seconds that a read may take without any commit before the trail is tried
TRIAL = 0.5  # seconds that a trial may take
PAUSE = 0.5  # seconds between two trials


class CircuitState(StrEnum):
    """What is known of the trail."""

    CLOSED = "closed"
    DOUBT = "doubt"
    OPEN = "open"


class Circuit:
    """The state of the trail, and the reads that end at once where it opens. Use it in one event loop."""

    def __init__(
        self,
        pulse: Pulse,
        probe: Callable[[], Awaitable[None]],
        opened: Callable[[], None],
        closed: Callable[[], None],
    ) -> None:
        """`probe` tries the trail and raises what OUTAGE lists; `opened` and `closed` are called when it opens and when it closes."""
        self.state = CircuitState.CLOSED
        self._pulse = pulse
        self._probe = probe
        self._opened = opened
        self._closed = closed
        self._reads: dict[asyncio.Future[Any], float] = {}
        self._answered = 0.0  # when the trail last took something
        self._trials: asyncio.Task[None] | None = None
        self._trial: asyncio.Timeout | None = None
        self._tried = 0.0  # when the trial that is under way began
        self._hastened = asyncio.Event()

    @property
    def is_open(self) -> bool:
        """Whether reads are refused."""
        return self.state is CircuitState.OPEN

    @property
    def is_watching(self) -> bool:
        """Whether there are reads or trials under way."""
        return bool(self._reads) or self._trial is not None

    def admit(self) -> None:
        """Raise UNAVAILABLE where the trail is known not to answer."""
        if self.state is CircuitState.OPEN:
            raise unavailable()

    def enter(self, answer: "asyncio.Future[Any]") -> None:
        """A read begins: where the circuit opens before its answer is there, that is UNAVAILABLE. Raises as `admit`."""
        self.admit()
        self._reads[answer] = self._pulse.seconds
        self._pulse.begin()

    def leave(self, answer: "asyncio.Future[Any]") -> None:
        """It has ended."""
        self._reads.pop(answer, None)

    def answered(self) -> None:
        """A commit or a trial succeeded."""
        self._answered = self._pulse.seconds
        if self.state is CircuitState.OPEN:
            logger.warning("audit trail answers again")
        self.state = CircuitState.CLOSED
        self._closed()

    def doubt(self) -> None:
        """A commit failed: try the trail before further reads depend on it."""
        if self.state is CircuitState.CLOSED:
            self.state = CircuitState.DOUBT
        self._try()

    def open(self) -> None:
        """The trail does not answer: refuse reads, and end those that are under way."""
        if self.state is not CircuitState.OPEN:
            self.state = CircuitState.OPEN
            logger.error("audit trail does not answer: reads are refused")
            for answer in self._reads:
                if not answer.done():
                    answer.set_exception(unavailable())
            self._reads.clear()
            self._opened()
        self._try()

    def hasten(self) -> None:
        """Try an open trail now, since something has returned that it needs."""
        self._hastened.set()

    def look(self) -> None:
        """At each beat: end a trial that takes too long, and begin one where reads are quiet for long."""
        now = self._pulse.seconds
        if self._trial is not None:
            if now - self._tried > TRIAL:
                trial, self._trial = self._trial, None
                trial.reschedule(0.0)
                self.open()
            return
        since = next(iter(self._reads.values()), now)
        if now - max(since, self._answered) > QUIET:
            self.doubt()

    async def stop(self) -> None:
        """Try no more."""
        self.state = CircuitState.CLOSED
        if self._trials is not None:
            self._trials.cancel()
            await asyncio.wait([self._trials])

    def _try(self) -> None:
        if self._trials is None or self._trials.done():
            self._trials = asyncio.create_task(self._until_it_answers(), name="trial of the audit trail")

    async def _until_it_answers(self) -> None:
        while self.state is not CircuitState.CLOSED:
            self._hastened.clear()
            self._tried = self._pulse.seconds
            try:
                async with asyncio.timeout(None) as self._trial:
                    self._pulse.begin()
                    await self._probe()
            except OUTAGE:
                self.open()
            else:
                self.answered()
                return
            finally:
                self._trial = None
            with suppress(TimeoutError):
                async with asyncio.timeout(PAUSE):
                    await self._hastened.wait()
