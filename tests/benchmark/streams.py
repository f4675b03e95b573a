"""`python -m tests.benchmark.streams`: many open subscriptions of different viewers in one process, and changes told to them.

README.md in this folder says what is asked.
"""

import argparse
import asyncio
import sys
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from websockets.asyncio.client import ClientConnection, connect

from graph.events.announce import ChildChange, announce
from graph.execute.global_id import encode_global_id
from graph.http.local_issuer import load_issuer
from graph.identity import new_id
from graph.settings import Settings
from graph.viewer import SETTING, Role
from tests.benchmark.city import Connection, city
from tests.benchmark.load import Bench, BenchmarkProblem, Served, serving
from tests.benchmark.machine import cores, cpu_seconds, described, load, resident
from tests.benchmark.progress import common_options, say, write
from tests.benchmark.runners import RUNNERS
from tests.benchmark.scratch import scratch

QUERY = """subscription ($ids: [ID!]!) { passportChanged(childIds: $ids) { cursor changed
  child { id passport { bloodGroup { status value } allergies { assertion items { substance } } } } } }"""
FOLLOWED = """
SELECT DISTINCT ON (r.child_id) a.subject, r.child_id FROM account a
JOIN representation r ON r.representative_id = a.representative_id JOIN child c ON c.id = r.child_id
WHERE 'parent' = ANY (a.roles) AND a.disabled_at IS NULL AND r.status = 'ACTIVE' AND NOT r.court_restricted AND r.kind = 'PARENT'
  AND (r.valid_to IS NULL OR r.valid_to >= current_date) AND c.birth_date > current_date - interval '14 years'
ORDER BY r.child_id, a.subject LIMIT $1
"""
AT_ONCE = 50  # sockets that are opened at the same time
LAST = 5.0  # seconds in which what was changed last may still come
TTL = 3_600
NAMES = ("allergies", "bloodGroup", "medications")
Told = Callable[[Connection, UUID], Awaitable[None]]  # how a peer is told, in the transaction of the change


def asked(child: UUID) -> dict[str, Any]:
    """What a stream of ours is asked."""
    return {"query": QUERY, "variables": {"ids": [encode_global_id("Child", child)]}}


@dataclass
class Streams:
    """Open sockets; `sent` and `late` by child: when a change was committed, and seconds until it was told."""

    sockets: list[ClientConnection] = field(default_factory=list)
    sent: dict[UUID, list[float]] = field(default_factory=lambda: defaultdict(list))
    late: list[float] = field(default_factory=list)
    ended: int = 0
    last: float = 0.0
    asked: Callable[[UUID], dict[str, Any]] = asked

    async def follow(self, port: int, token: str, child: UUID) -> None:
        """Open one and leave it open."""
        uri = f"ws://127.0.0.1:{port}/graphql"
        right = {"Authorization": f"Bearer {token}"}
        socket = await connect(
            uri,
            subprotocols=["graphql-transport-ws"],  # type: ignore[list-item]
            additional_headers=right,
            compression=None,
            ping_interval=None,
        )
        await socket.send(orjson.dumps({"type": "connection_init", "payload": right}).decode())
        if orjson.loads(await socket.recv())["type"] != "connection_ack":
            raise BenchmarkProblem("a socket was not acknowledged")
        await socket.send(orjson.dumps({"id": "s", "type": "subscribe", "payload": self.asked(child)}).decode())
        self.sockets.append(socket)
        asyncio.get_running_loop().create_task(self._hear(socket, child))

    async def _hear(self, socket: ClientConnection, child: UUID) -> None:
        async for message in socket:
            now = time.perf_counter()
            if b'"next"' not in (message.encode() if isinstance(message, str) else message)[:200]:
                self.ended += 1
                return
            self.last = now
            self.late.append(now - self.sent[child].pop(0))


@dataclass(frozen=True)
class Measured:
    """What came of it; seconds of CPU of the server, bytes."""

    streams: int
    opened: float
    changes: int
    late: Sequence[float]
    ended: int
    cpu: float
    memory: int
    seconds: float

    def percentile(self, percent: float) -> float:
        """Milliseconds from the commit of a change until its viewer has it."""
        ordered = sorted(self.late)
        return 1_000 * ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else float("nan")

    def row(self) -> str:
        """As Markdown."""
        times = " | ".join(f"{self.percentile(percent):.0f}" for percent in (50, 99, 100))
        lost = self.changes - len(self.late)
        each = 1_000_000 * self.cpu / max(1, len(self.late))
        return (
            f"| {self.streams:,} | {self.opened:.1f} | {self.changes / self.seconds:.0f} | {times} | {lost} | {self.ended}"
            f" | {self.cpu / self.seconds:.0%} | {each:.0f} | {self.memory / 1e6:.0f} |"
        )


HEAD = (
    "| streams | opened in s | changes/s | told after ms p50 | p99 | longest | lost | ended | CPU of the core | µs an event | RSS MB |\n"
    "|---|---|---|---|---|---|---|---|---|---|---|"
)


@dataclass(frozen=True)
class Followed:
    """Open streams, the children that they follow, and seconds that it took to open them."""

    streams: Streams
    children: Sequence[UUID]
    connection: Connection
    opened: float


@asynccontextmanager
async def following(
    bench: Bench, served: Served, count: int, asks: Callable[[UUID], dict[str, Any]] = asked
) -> AsyncIterator[Followed]:
    """Open so many streams of different families, and close them afterwards."""
    issuer = load_issuer(Settings(data=bench.city.data), bench.city.data)
    connection = await asyncpg.connect(bench.city.dsn, server_settings={SETTING: "benchmark"})
    streams, turn = Streams(asked=asks), asyncio.Semaphore(AT_ONCE)

    async def open_(subject: str, child: UUID) -> None:
        async with turn:
            await streams.follow(served.place.port, issuer.issue(subject, Role.PARENT, TTL), child)

    try:
        pairs = [(row["subject"], row["child_id"]) for row in await connection.fetch(FOLLOWED, count)]
        if len(pairs) < count:
            raise BenchmarkProblem(f"the city has {len(pairs)} families to follow, not {count}")
        begun = time.perf_counter()
        await asyncio.gather(*[open_(subject, child) for subject, child in pairs])
        yield Followed(streams, [child for _, child in pairs], connection, time.perf_counter() - begun)
    finally:
        await asyncio.gather(*[socket.close() for socket in streams.sockets], return_exceptions=True)
        await connection.close()


@asynccontextmanager
async def unfollowed(bench: Bench, count: int) -> AsyncIterator[Followed]:
    """The same children, whom nobody follows."""
    connection = await asyncpg.connect(bench.city.dsn, server_settings={SETTING: "benchmark"})
    try:
        rows = await connection.fetch(FOLLOWED, count)
        yield Followed(Streams(), [row["child_id"] for row in rows], connection, 0.0)
    finally:
        await connection.close()


async def measured(
    bench: Bench, served: Served, followed: Followed, rate: float, tell_peer: Told | None = None
) -> Measured:
    """Change so many of the followed children a second."""
    streams = followed.streams
    await asyncio.sleep(2)
    cpu, begun = cpu_seconds(served.pid), time.perf_counter()
    changes = await _change(followed, rate * bench.seconds, rate, tell_peer)
    seconds = time.perf_counter() - begun
    used = cpu_seconds(served.pid) - cpu
    await asyncio.sleep(LAST)
    count, late = len(followed.children), [*streams.late]
    return Measured(count, followed.opened, changes, late, streams.ended, used, resident(served.pid), seconds)


async def change(connection: Connection, streams: Streams, children: Sequence[UUID], tell_peer: Told | None) -> None:
    """Change these children in one transaction."""
    changes = [ChildChange(child, frozenset(), frozenset({NAMES[child.int % len(NAMES)]})) for child in children]
    async with connection.transaction():
        await announce(connection, changes, new_id, datetime.now(UTC))
        for child in children if tell_peer else ():
            assert tell_peer is not None
            await tell_peer(connection, child)
    now = time.perf_counter()
    for child in children:
        streams.sent[child].append(now)


async def _change(followed: Followed, changes: float, rate: float, tell_peer: Told | None) -> int:
    """Change children at random, on a schedule that waits for nobody."""
    rng, begun, done = Random(1), time.perf_counter(), 0
    while done < changes:
        due = begun + done / rate
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        await change(followed.connection, followed.streams, [rng.choice(followed.children)], tell_peer)
        done += 1
    return done


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = common_options("streams", __doc__, 20)
    parser.add_argument("--streams", default="1000,5000", help="numbers of open subscriptions")
    parser.add_argument("--rate", type=float, default=100, help="changes a second")
    return parser.parse_args(arguments)


async def _one(bench: Bench, served: Served, count: int, rate: float) -> Measured:
    async with following(bench, served, count) as followed:
        return await measured(bench, served, followed, rate)


def run(chosen: argparse.Namespace) -> None:
    """Each number of streams on a server of its own, on a copy of the city."""
    cpus = cores()
    head = [f"`python -m tests.benchmark.streams {' '.join(sys.argv[1:])}`".replace(" `", "`"), ""]
    head += [
        f"{described(cpus)}, load before {load():.1f}. {chosen.children:,} children, {chosen.seconds} s.",
        "",
        HEAD,
    ]
    with city(chosen.work, chosen.children, cpus, say) as whole, scratch(whole) as copied:
        bench = Bench(copied, chosen.work, cpus, chosen.seconds)
        runner = replace(RUNNERS["ours"], name="ours-streams")
        for count in map(int, chosen.streams.split(",")):
            with serving(bench, runner) as served:
                head.append(asyncio.run(_one(bench, served, count, chosen.rate)).row())
                say(head[-1])
    write(chosen.out or chosen.work / "report", {"streams.md": "\n".join(head) + "\n"})


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        run(options(sys.argv[1:]))
