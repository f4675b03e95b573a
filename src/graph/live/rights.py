"""The end of rights: streams whose viewer has lost a relation that they were opened with end, whatever took it away.

An event of a child makes the streams of that child doubtful, an event without a child, a new policy and midnight all of them.
What ends by its time alone is found by looking at all of them every few seconds.
"""

import asyncio
import math
from collections.abc import Callable, Iterable

import structlog

from graph.errors import Code, Refusal
from graph.events.follower import Follower
from graph.execute.binds import Request
from graph.execute.engine import Engine, this_moment
from graph.execute.lanes import AMBULANCE
from graph.execute.standing import Standing, StandingQuestion
from graph.live.open_stream import OpenStream, revoked
from graph.plan.document import Refusals
from graph.policy.store import PolicyStore
from graph.viewer import Viewer

logger = structlog.get_logger()

LOOK = 0.25  # seconds between two looks at the clock and the policy
OFTEN = 0.5  # seconds between two looks at what an ambulance holds: a call ends by its time
SELDOM = 5.0  # seconds between two looks at all streams
TURNS = 10  # into which they are divided, so that no request waits for all of them


class RightsWatch:
    """Looks at doubtful streams and ends those whose rights have ended."""

    def __init__(
        self, engine: Engine, standing: Standing, policy: PolicyStore, all_: Callable[[], Iterable[OpenStream]]
    ) -> None:
        self._engine = engine
        self._standing = standing
        self._policy = policy
        self._all = all_
        self._doubtful: set[OpenStream] = set()
        self._waiting: set[OpenStream] = set()
        self._follower = Follower()
        self._version = policy.grants.version
        self._today = this_moment().today
        self._seldom = self._often = 0.0
        self._slice = 0

    def start(self) -> None:
        """Begin, in the running loop."""
        self._follower.start(self._run(), "rights")

    async def stop(self) -> None:
        """End."""
        await self._follower.stop()

    def doubt(self, streams: Iterable[OpenStream]) -> None:
        """Look at these streams now."""
        self._doubtful.update(streams)
        self._follower.wake()

    async def held(self, questions: list[StandingQuestion]) -> list[int]:
        """The relations that hold now. Raises UNAVAILABLE and TIMEOUT."""
        moment = this_moment()

        def request(viewer: Viewer, version: str) -> Request:
            return Request(viewer, moment, version)

        return await self._standing.bits(questions, request)

    async def _run(self) -> None:
        while True:
            await self._follower.rest(LOOK)
            self._follower.heard()
            self._doubt_by_time()
            doubtful, self._doubtful = self._doubtful, set()
            # What an event made doubtful goes before those that are looked at by time, some in each turn.
            doubtful |= {self._waiting.pop() for _ in range(min(self._slice, len(self._waiting)))}
            try:
                await self._look(doubtful)
            except Refusal as refusal:
                self._doubtful |= doubtful  # what cannot be looked at stays doubtful
                logger.warning("rights are not read", code=refusal.code.value)
                await asyncio.sleep(LOOK)
            except Exception as error:  # noqa: BLE001 - rights that cannot be read are no rights
                logger.error("bug", kind=type(error).__name__, task="rights")
                for stream in doubtful:
                    stream.end(revoked())

    def _doubt_by_time(self) -> None:
        now, moment = asyncio.get_running_loop().time(), this_moment()
        is_new = self._policy.grants.version != self._version
        if is_new or moment.today != self._today:
            self._doubtful.update(self._all())
            self._today = moment.today
        if now >= self._seldom:
            self._waiting.update(self._all())
            self._slice = math.ceil(len(self._waiting) / TURNS)
            self._seldom = now + SELDOM
        if now >= self._often:
            self._doubtful.update(each for each in self._all() if each.viewer.role in AMBULANCE)
            self._often = now + OFTEN

    async def _look(self, doubtful: set[OpenStream]) -> None:
        version = self._policy.grants.version
        if version != self._version:
            for stream in doubtful:
                await self._decide(stream)
            self._version = version
        asked = [(stream, question) for stream in doubtful for question in stream.questions]
        bits = await self.held([question for _, question in asked])
        for (stream, question), now in zip(asked, bits, strict=True):
            if stream.held.get(question.row, 0) & ~now or not now:
                stream.end(revoked())
            elif question.row in stream.held:
                stream.held[question.row] |= now  # a right that came meanwhile ends the stream when it goes

    async def _decide(self, stream: OpenStream) -> None:
        """End a stream whose field a new policy no longer grants. Raises what keeps it from being decided."""
        try:
            await self._engine.follow(stream.viewer, stream.operation)
        except Refusals:
            stream.end(revoked())
        except Refusal as refusal:
            if refusal.code is not Code.FORBIDDEN:
                raise
            stream.end(revoked())
