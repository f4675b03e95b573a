"""Sends reminders: raises those of families that changed, tells of those whose time has come, and brings messages to people.

The right is asked of the graph for each message, at the moment at which it is sent: it is the reading of an event by its viewer, as
a stream's is. What a message says is neutral.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING
from uuid import UUID

import asyncpg
import orjson
import structlog

from graph.database.acting import act_as
from graph.database.pools import Connection, WriterPool
from graph.errors import Code, Refusal
from graph.events.follower import Follower
from graph.execute.engine import Engine
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.identity import new_request_id
from graph.live.reminder_message import ATTEMPTS, TEXTS, after_quiet, pause_after
from graph.live.reminder_queue import Message, Outcome, look_at_families, settle, take, tell_due
from graph.plan.document import Refusals
from graph.viewer import Role, Viewer

if TYPE_CHECKING:
    from graph.live.mail import Mailer
    from graph.live.push import PushRoad

logger = structlog.get_logger()

LOOK = 2.0  # seconds between two looks
TOLD = "subscription Remind($ids: [ID!]!) { reminderRaised(childIds: $ids) { cursor } }"
# Codes of an account that may not be told; whatever else is refused is tried again.
_MAY_NOT = frozenset({Code.UNAUTHENTICATED, Code.FORBIDDEN})

_ADDRESS = "SELECT email FROM representative WHERE id = $1 AND died_on IS NULL"
_DEVICES = "SELECT id, endpoint, p256dh, auth FROM push_device WHERE subject = $1 AND role = $2"
_FORGET = "DELETE FROM push_device WHERE id = ANY ($1::uuid[])"
_NOTE = "UPDATE reminder_channel SET delivery = $2 WHERE channel = $1 AND delivery <> $2"


@dataclass(frozen=True)
class Roads:
    """What brings messages to people; None: nothing is configured, and nothing is sent."""

    mailer: "Mailer | None" = None
    push: "PushRoad | None" = None


class Reminders:
    """Every process runs one; the database gives each its part."""

    def __init__(self, engine: Engine, writer: WriterPool, roads: Roads) -> None:
        self._engine = engine
        self._writer = writer
        self._roads = roads
        self._follower = Follower()

    def start(self) -> None:
        """Begin, in the running loop."""
        self._follower.start(self._run(), "reminders")

    async def stop(self) -> None:
        """End; a message that is under way is tried again by whoever takes it after its lease."""
        await self._follower.stop()

    async def _run(self) -> None:
        is_noted = False
        while True:
            try:
                if not is_noted:
                    await self._note()
                    is_noted = True
                begun = monotonic()
                while await self.look(datetime.now(UTC)):
                    # A morning's thousands take half of the time: others write meanwhile.
                    await asyncio.sleep(min(LOOK, monotonic() - begun))
                    begun = monotonic()
            except (Refusal, asyncpg.PostgresError, OSError) as error:
                logger.warning("reminders are not sent", kind=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - a bug over one reminder must not end the others
                logger.error("bug", kind=type(error).__name__, task="reminders")
            await self._follower.rest(LOOK)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Connection]:
        """One of the writer, to whom rows of all children are open in this task."""
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "reminders", task="push")
            yield connection

    async def _note(self) -> None:
        """Have the graph say whether what is sent leaves this service."""
        roads = {"EMAIL": self._roads.mailer, "PUSH": self._roads.push}
        async with self._writer.acquire() as connection:
            for channel, road in roads.items():
                await connection.execute(_NOTE, channel, "CONNECTED" if road else "SIMULATED")

    async def look(self, now: datetime) -> int:
        """Do what is to be done now; how much was done, 0 where nothing is left."""
        done = 0
        for step in (look_at_families, tell_due):
            async with self._transaction() as connection:
                done += await step(connection, now)
        async with self._transaction() as connection:
            messages = await take(connection, now)
        await asyncio.gather(*[self._deliver(each, now) for each in messages])
        return done + len(messages)

    async def _deliver(self, message: Message, now: datetime) -> None:
        """Send one message where its person may know of it now, and note what came of it."""
        again = after_quiet(now, message.quiet_from, message.quiet_to)
        outcome = Outcome.AGAIN
        if again == now:
            outcome = await self._sent(message)
            again = after_quiet(now + pause_after(message.attempts), message.quiet_from, message.quiet_to)
            if outcome is Outcome.AGAIN and message.attempts >= ATTEMPTS:
                outcome = Outcome.DEAD
        async with self._transaction() as connection:
            await settle(connection, message, outcome, again, now)

    async def _sent(self, message: Message) -> Outcome:
        try:
            if not await self._may_know(message):
                return Outcome.DROPPED
            if message.channel == "EMAIL":
                return await self._mailed(message)
            return await self._pushed(message)
        except (Refusal, asyncpg.PostgresError, OSError) as error:
            logger.warning("a reminder is not sent", kind=type(error).__name__)
        except Exception as error:  # noqa: BLE001 - one message must not keep the others
            logger.error("bug", kind=type(error).__name__, task="reminders")
        return Outcome.AGAIN

    async def _may_know(self, message: Message) -> bool:
        """Whether the graph would tell this person of it at this moment; it is on the trail as what is told."""
        if message.number is None:
            return False
        variables = {"ids": [encode_global_id("Child", message.child_id)]}
        operation = Operation(TOLD, None, variables, new_request_id())
        try:
            answer = await self._engine.tell(Viewer(message.subject, Role(message.role)), operation, message.number)
        except Refusals:
            return False
        except Refusal as refused:
            if refused.code in _MAY_NOT:
                return False
            raise
        return answer is not None

    async def _mailed(self, message: Message) -> Outcome:
        from graph.live.mail import Mailed

        async with self._transaction() as connection:
            address = await connection.fetchval(_ADDRESS, message.recipient_id)
        if not address:
            return Outcome.DROPPED
        if self._roads.mailer is None:
            return Outcome.SIMULATED
        mailed = await self._roads.mailer.send(address, TEXTS[message.language, False], message.id.hex)
        return {Mailed.TAKEN: Outcome.SENT, Mailed.NOT_NOW: Outcome.AGAIN, Mailed.NEVER: Outcome.DEAD}[mailed]

    async def _pushed(self, message: Message) -> Outcome:
        if self._roads.push is None:
            return Outcome.SIMULATED
        from graph.live.push import Sent
        from graph.live.push_message import Device

        async with self._transaction() as connection:
            rows = await connection.fetch(_DEVICES, message.subject, message.role)
        if not rows:
            return Outcome.DROPPED
        text = TEXTS[message.language, message.role == Role.CHILD.value].subject
        content = orjson.dumps({"text": text, "id": encode_global_id("Child", message.child_id)})
        devices = [Device(row["endpoint"], row["p256dh"], row["auth"]) for row in rows]
        came = [await self._roads.push.send(each, content) for each in devices]
        await self._forget([row["id"] for row, sent in zip(rows, came, strict=True) if sent is Sent.GONE])
        if Sent.TAKEN in came:
            return Outcome.SENT
        return Outcome.AGAIN if Sent.FAILED in came else Outcome.DROPPED

    async def _forget(self, devices: Sequence[UUID]) -> None:
        if devices:
            async with self._transaction() as connection:
                await connection.execute(_FORGET, devices)


@asynccontextmanager
async def reminding(engine: Engine, writer: WriterPool, roads: Roads) -> AsyncIterator[None]:
    """Send reminders for the length of the block."""
    reminders = Reminders(engine, writer, roads)
    reminders.start()
    try:
        yield
    finally:
        await reminders.stop()
