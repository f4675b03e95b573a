"""Web Push for phones that sleep: a family's devices are woken up by what a stream would tell them, and learn no more than that.

One process at a time pushes. Each event is read for each viewer as a delivery of `passportChanged` is, so rights, labels and what
is confidential of a teenager are decided when it is sent, in the same statement, and on the same record.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from uuid import UUID

import asyncpg
import httpx
import orjson
import structlog

from graph.database.acting import act_as
from graph.database.pools import Connection, WriterPool
from graph.errors import Code, Refusal
from graph.events.follower import Follower
from graph.execute.engine import Engine
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.identity import new_id, new_request_id
from graph.live.push_message import Device, PublicTransport, PushSender
from graph.live.pushed import Pushed
from graph.plan.document import Refusals
from graph.settings import Settings
from graph.viewer import Role, Viewer

logger = structlog.get_logger()

LOOK = 2.0  # seconds between two looks at the events
HELD = timedelta(seconds=60)  # that a process may take over one look
MOST = 500  # events of one look
AT_ONCE = 32  # viewers that are read for, and messages under way
PATIENCE = 10.0  # seconds for a push service
PRUNE = 60.0  # seconds between two looks for devices whose right has ended
GONE = (404, 410)  # what a push service says of a device that is no longer there
TEXT = "Есть новости. Откройте приложение."
WAKING = "subscription Push($ids: [ID!]!) { passportChanged(childIds: $ids) { cursor } }"

_HOLD = """
UPDATE push_turn SET holder = $1, until = $2 WHERE id = 1 AND (holder = $1 OR until IS NULL OR until < $3) RETURNING number
"""
_DONE = "UPDATE push_turn SET number = $2 WHERE id = 1 AND holder = $1"
_ANY = "SELECT EXISTS (SELECT FROM push_device)"
_LAST = "SELECT least(number, $1::bigint + $2::bigint) FROM event_clock"
# Whom an event may concern; whether it does is decided by reading it for them.
_CONCERNED = """
SELECT o.number, o.child_id, d.id, d.subject, d.role, d.endpoint, d.p256dh, d.auth
FROM outbox o CROSS JOIN LATERAL (
  SELECT a.subject FROM representation r JOIN account a ON a.representative_id = r.representative_id
  WHERE r.child_id = o.child_id AND r.status = 'ACTIVE'
  UNION SELECT a.subject FROM account a WHERE a.child_id = o.child_id) AS family
JOIN push_device d ON d.subject = family.subject
WHERE o.number > $1 AND o.number <= $2 AND o.fields <> '{}' ORDER BY o.number
"""
_PRUNE = """
DELETE FROM push_device d WHERE NOT EXISTS (
  SELECT FROM account a WHERE a.subject = d.subject AND a.disabled_at IS NULL AND d.role = ANY (a.roles)
    AND (a.child_id IS NOT NULL OR EXISTS (
      SELECT FROM representation r WHERE r.representative_id = a.representative_id AND r.status = 'ACTIVE' AND NOT r.court_restricted
        AND (r.valid_to IS NULL OR r.valid_to >= (now() AT TIME ZONE 'Europe/Moscow')::date))))
"""
_DELETE = "DELETE FROM push_device WHERE id = ANY ($1)"


@dataclass(frozen=True)
class _Waking:
    """A viewer's devices, the child, and the events that may wake them up, in order."""

    viewer: Viewer
    child: UUID
    numbers: Sequence[int]
    devices: Mapping[UUID, Device]


class Sent(Enum):
    """What a push service made of a message; GONE: the device is there no longer."""

    TAKEN = "taken"
    FAILED = "failed"
    GONE = "gone"


class PushRoad:
    """Brings messages to devices, and counts in `pushed`."""

    def __init__(self, sender: PushSender, pushed: Pushed) -> None:
        self.counts = pushed
        self._sender = sender
        self._client = httpx.AsyncClient(transport=PublicTransport(retries=1), timeout=PATIENCE)

    async def close(self) -> None:
        """End its connections."""
        await self._client.aclose()

    async def send(self, device: Device, content: bytes) -> Sent:
        """Send a message."""
        try:
            response = await self._client.send(self._sender.request(device, content))
        except Exception as error:  # noqa: BLE001 - one device must not keep the others from being woken up
            if not isinstance(error, httpx.HTTPError):
                logger.error("bug", kind=type(error).__name__, task="push")
            self.counts.failed += 1
            return Sent.FAILED
        if response.status_code in GONE:
            return Sent.GONE
        self.counts.sent += response.is_success
        self.counts.failed += not response.is_success
        return Sent.TAKEN if response.is_success else Sent.FAILED


class Push:
    """Sends what a stream would tell."""

    def __init__(self, engine: Engine, writer: WriterPool, road: PushRoad) -> None:
        self.counts = road.counts
        self._road = road
        self._engine = engine
        self._writer = writer
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._holder = new_id()
        self._follower = Follower()
        self._prune_at = 0.0

    def start(self) -> None:
        """Begin, in the running loop."""
        self._follower.start(self._run(), "push")

    async def stop(self) -> None:
        """End."""
        await self._follower.stop()

    async def _run(self) -> None:
        while True:
            try:
                while await self._look():
                    pass
            except (Refusal, asyncpg.PostgresError, OSError) as error:
                logger.warning("events are not pushed", kind=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - a bug over one event must not end the others
                logger.error("bug", kind=type(error).__name__, task="push")
            await self._follower.rest(LOOK)

    async def _look(self) -> bool:
        """Push what has come since the last look; whether there may be more. The next look begins where this one failed."""
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "push", task="push")
            now = datetime.now(UTC)
            number = await connection.fetchval(_HOLD, self._holder, now + HELD, now)
            if number is None:
                return False
            await self._prune(connection)
            last = await connection.fetchval(_LAST, number, MOST)
            is_any = await connection.fetchval(_ANY)
            rows = await connection.fetch(_CONCERNED, number, last) if is_any else []
        gone = [
            each for woken in await asyncio.gather(*[self._wake(each) for each in _wakings(rows)]) for each in woken
        ]
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "push", task="push")
            await connection.execute(_DELETE, gone)
            await connection.execute(_DONE, self._holder, last)
        self.counts.removed += len(gone)
        return bool(last == number + MOST)

    async def _prune(self, connection: Connection) -> None:
        now = asyncio.get_running_loop().time()
        if now >= self._prune_at:
            self._prune_at = now + PRUNE
            self.counts.removed += int((await connection.execute(_PRUNE)).rpartition(" ")[2])

    async def _wake(self, waking: _Waking) -> list[UUID]:
        """Wake up the devices of a viewer where one of the events is theirs to know; the devices that are no longer there."""
        async with self._turn:
            try:
                if not await self._concerns(waking):
                    return []
            except Exception as refused:
                if not isinstance(refused, Refusal | Refusals):
                    logger.error("bug", kind=type(refused).__name__, task="push")
                if isinstance(refused, Refusal) and refused.code is Code.UNAVAILABLE:
                    raise
                is_over = isinstance(refused, Refusal) and refused.code is Code.UNAUTHENTICATED
                return [*waking.devices] if is_over else []
            content = orjson.dumps({"text": TEXT, "id": encode_global_id("Child", waking.child)})
            # A message that fails is not sent again: the next one says the same.
            return [key for key, each in waking.devices.items() if await self._road.send(each, content) is Sent.GONE]

    async def _concerns(self, waking: _Waking) -> bool:
        for number in waking.numbers:
            variables = {"ids": [encode_global_id("Child", waking.child)]}
            operation = Operation(WAKING, None, variables, new_request_id())
            if await self._engine.tell(waking.viewer, operation, number) is not None:
                return True
        return False


@asynccontextmanager
async def pushing(engine: Engine, writer: WriterPool, road: PushRoad) -> AsyncIterator[None]:
    """Push for the length of the block."""
    push = Push(engine, writer, road)
    push.start()
    try:
        yield
    finally:
        await push.stop()


@asynccontextmanager
async def road_of(settings: Settings, pushed: Pushed) -> AsyncIterator[PushRoad]:
    """What brings messages to devices. Raises StartupProblem where the key is none."""
    assert settings.push_key is not None
    road = PushRoad(PushSender(settings.push_key, settings.push_contact), pushed)
    try:
        yield road
    finally:
        await road.close()


def _wakings(rows: Sequence[asyncpg.Record]) -> list[_Waking]:
    wakings: dict[tuple[str, str, UUID], tuple[dict[int, None], dict[UUID, Device]]] = {}
    for row in rows:
        numbers, devices = wakings.setdefault((row["subject"], row["role"], row["child_id"]), ({}, {}))
        numbers[row["number"]] = None
        devices[row["id"]] = Device(row["endpoint"], row["p256dh"], row["auth"])
    return [
        _Waking(Viewer(subject, Role(role)), child, [*numbers], devices)
        for (subject, role, child), (numbers, devices) in wakings.items()
    ]
