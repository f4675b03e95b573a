"""`python -m tests.benchmark.streams_beside`: subscriptions of ours, of plain Strawberry and of PostGraphile's LISTEN, in one run.

The same families follow the same children and are told of the same changes; each child is read anew for each event. Then Q1
beside the streams of ours. README.md in this folder says what is asked.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import orjson

from tests.benchmark.city import Connection
from tests.benchmark.contest import bench_of
from tests.benchmark.load import Bench, Served, serving
from tests.benchmark.progress import common_options, say, write
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS, Runner
from tests.benchmark.streams import Followed, Told, asked, change, following, measured, unfollowed
from tests.benchmark.wrk import measure

AT_ONCE = 20  # children of one transaction of a burst
PATIENCE = 10.0  # seconds without any delivery, after which a burst is over
PLAIN = """subscription ($id: ID!) { passportChanged(childId: $id) {
  child { passport { bloodGroup { status value } allergies { items { substance } } } } } }"""
GRAPHILE = """subscription ($id: UUID!) { passportChanged(childId: $id) {
  child { rowId passportByChildId { bloodGroupStatus bloodGroupValue }
    allergiesByChildId(condition: {state: "CURRENT"}) { nodes { substance } } } } }"""


def _by_id(query: str) -> Callable[[UUID], dict[str, Any]]:
    return lambda child: {"query": query, "variables": {"id": str(child)}}


async def _tell_plain(connection: Connection, child: UUID) -> None:
    await connection.execute("SELECT pg_notify('benchmark_changed', $1)", str(child))


async def _tell_graphile(connection: Connection, child: UUID) -> None:
    payload = orjson.dumps({"id": str(child)}).decode()
    await connection.execute("SELECT pg_notify('passport:' || $1, $2)", str(child), payload)


@dataclass(frozen=True)
class Contestant:
    """Who is asked, what, and how it is told of a change; nothing: by the event alone."""

    runner: Runner
    asks: Callable[[UUID], dict[str, Any]]
    tell_peer: Told | None = None


def _streams(name: str, **extra: str) -> Runner:
    return replace(RUNNERS[name], name=f"{name}-streams", extra={**RUNNERS[name].extra, **extra})


CONTESTANTS = (
    Contestant(_streams("ours"), asked),
    Contestant(_streams("strawberry"), _by_id(PLAIN), _tell_plain),
    Contestant(_streams("postgraphile", STREAMS="1"), _by_id(GRAPHILE), _tell_graphile),
)
HEAD = (
    "| | streams | changes/s | told after ms p50 | p99 | lost | CPU of the core | RSS MB | burst: deliveries/s | not told |\n"
    "|---|---|---|---|---|---|---|---|---|---|"
)


async def contest(bench: Bench, served: Served, each: Contestant, chosen: argparse.Namespace) -> str:
    """A row: changes on a schedule, then as many as come."""
    async with following(bench, served, chosen.streams, each.asks) as followed:
        paced = await measured(bench, served, followed, chosen.rate, each.tell_peer)
        rate, untold = await _burst(followed, each.tell_peer, chosen.bursts)
    lost = paced.changes - len(paced.late)
    times = f"{paced.percentile(50):.0f} | {paced.percentile(99):.0f}"
    return (
        f"| {each.runner.title} | {chosen.streams:,} | {paced.changes / paced.seconds:.0f} | {times} | {lost}"
        f" | {paced.cpu / paced.seconds:.0%} | {paced.memory / 1e6:.0f} | {rate:,.0f} | {untold} |"
    )


async def _burst(followed: Followed, tell_peer: Told | None, bursts: int) -> tuple[float, int]:
    """Deliveries a second where every child changes, several times over; and how many were not told."""
    streams, children = followed.streams, followed.children
    streams.late.clear()
    streams.sent.clear()
    begun, wanted = time.perf_counter(), bursts * len(children)
    for _ in range(bursts):
        for start in range(0, len(children), AT_ONCE):
            await change(followed.connection, streams, children[start : start + AT_ONCE], tell_peer)
    while (  # noqa: ASYNC110 - a look at a counter
        len(streams.late) < wanted and time.perf_counter() - max(begun, streams.last) < PATIENCE
    ):
        await asyncio.sleep(0.05)
    return len(streams.late) / (streams.last - begun), wanted - len(streams.late)


async def beside(bench: Bench, served: Served, chosen: argparse.Namespace) -> list[str]:
    """Q1 of ours alone, beside changes that nobody follows, beside open streams, and beside streams that are told of changes.

    What streams cost is seen beside the same changes without them: a change is work for the database, whoever follows it.
    """
    question = QUESTIONS["q1"]
    keys = await asyncio.to_thread(question.draw, bench.city)
    shots = bench.shots(served.runner, question, keys)
    rows = ["| Q1 of ours | requests/s | of alone | p50 ms | p99 ms |", "|---|---|---|---|---|"]
    first = 0.0

    async def one(title: str) -> None:
        nonlocal first
        sample = await asyncio.to_thread(measure, bench, served, shots)
        first = first or sample.rate
        rows.append(
            f"| {title} | {sample.rate:,.0f} | {sample.rate / first:.2f} | {sample.p50:.1f} | {sample.p99:.1f} |"
        )
        say(rows[-1])

    await one("alone, first")
    await one("alone")
    longer = replace(bench, seconds=3 * bench.seconds)
    async with unfollowed(bench, chosen.streams) as changed:
        changing = asyncio.create_task(measured(longer, served, changed, chosen.rate))
        await asyncio.sleep(3)
        await one(f"no stream, {chosen.rate:.0f} changes/s")
        await changing
    async with following(bench, served, chosen.streams) as followed:
        await one(f"{chosen.streams:,} streams open")
        changing = asyncio.create_task(measured(longer, served, followed, chosen.rate))
        await asyncio.sleep(3)
        await one(f"{chosen.streams:,} streams, {chosen.rate:.0f} changes/s")
        await changing
    await one("alone again")
    return rows


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = common_options("streams_beside", __doc__, 10)
    parser.add_argument("--streams", type=int, default=1000, help="open subscriptions of each")
    parser.add_argument("--rate", type=float, default=100, help="changes a second")
    parser.add_argument("--bursts", type=int, default=3, help="how often every child changes at once")
    return parser.parse_args(arguments)


def run(chosen: argparse.Namespace) -> None:
    """One after another on the same core, over a copy of the city."""
    with bench_of(chosen, writes=True) as (bench, above):
        lines = [above, "", HEAD]
        for each in CONTESTANTS:
            with serving(bench, each.runner) as served:
                lines.append(asyncio.run(contest(bench, served, each, chosen)))
                say(lines[-1])
        with serving(bench, RUNNERS["ours"]) as served:
            lines += ["", *asyncio.run(beside(bench, served, chosen))]
    write(chosen.out or chosen.work / "report", {"streams_beside.md": "\n".join(lines) + "\n"})


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        run(options(sys.argv[1:]))
