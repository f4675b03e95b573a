"""Rounds of a primary that goes, under load: what is answered meanwhile, and that nothing acknowledged is lost or doubled."""

import asyncio
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from graph.events.announce import TOPIC
from graph.trail.journal import count
from graph.trail.verify import verify
from tests.failover.committer import Committer, lost
from tests.failover.load import Asked, Load
from tests.failover.node import Node
from tests.failover.trio import Trio
from tests.http.world import ANNA

KINDS = ("kill", "switchover", "freeze", "cut", "isolate")
VITAL = 1.0  # seconds within which a capsule is answered
BACK = 2.0  # seconds after Patroni within which everything else is
BEFORE = 1.0  # seconds of load before and after
LATEST = 30.0  # seconds until what must come back is given up

_DOSES = "SELECT lot_number, count(*) AS times FROM vaccination WHERE lot_number = ANY ($1) GROUP BY lot_number"
_RECORDED = "SELECT request_id, count(*) AS times FROM audit_entry WHERE request_id = ANY ($1) AND outcome = 'OK' GROUP BY request_id"
# Reminders of the child are told to others.
_NUMBERS = f"""
SELECT number FROM outbox WHERE child_id = $1 AND number > $2 AND number <= $3 AND topic = '{TOPIC}' ORDER BY number
"""


@dataclass
class Round:
    """What was seen of one, in seconds: from the event until there was another primary that had confirmed a commit, the longest
    capsule, from then on until the others were answered, and meanwhile the longest commit of a client of that primary alone.
    """

    kind: str
    leader: float = 0.0
    capsule: float = 0.0
    read: float = 0.0
    write: float = 0.0
    commit: float = 0.0
    event: float = 0.0
    capsules: int = 0
    filed: int = 0
    late: list[str] = field(default_factory=list)  # what was answered, and too late
    faults: list[str] = field(default_factory=list)  # what was lost, doubled, refused or not on record


@dataclass
class Rounds:
    """Rounds over three nodes and a server with this trail folder."""

    trio: Trio
    load: Load
    trail: Path
    leaders: list[tuple[float, str | None]] = field(default_factory=list)  # who led when, in this round
    committers: list[Committer] = field(default_factory=list)

    async def play(self, kind: str) -> Round:
        """One round; when it ends all three nodes are well again."""
        seen = Round(kind)
        old = await self.trio.leader()
        self.leaders.clear()
        stray = self._committer(old)
        beside = [asyncio.create_task(each) for each in (stray.commit(), self.trio.watch(self.leaders))]
        await asyncio.sleep(BEFORE)
        begun, places = time.monotonic(), self._places()
        going = asyncio.create_task(self._go(old, kind))
        witness = self._committer(await self.trio.led_by_another(old))
        beside.append(asyncio.create_task(witness.commit_on()))
        at = await witness.confirmed()
        seen.leader, seen.filed = at - begun, count(self.trail)
        await self._come_back(seen, places, at)
        seen.commit = witness.longest
        await going
        await self._return(old, kind)
        await self.trio.well()
        await asyncio.sleep(BEFORE)
        for task in beside:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        self._judge(seen, places, begun, at)
        await self._check(seen, await self.trio.leader())
        return seen

    def _committer(self, node: Node) -> Committer:
        self.committers.append(Committer(self.trio.address(node, "postgres")))
        return self.committers[-1]

    async def _go(self, old: Node, kind: str) -> None:
        match kind:
            case "kill":
                await asyncio.to_thread(old.kill)
            case "freeze":
                await asyncio.to_thread(self.trio.freeze, old)
            case "cut":
                old.network.cut(old.number, "n")
            case "isolate":
                old.network.cut(old.number, "nc")
            case "switchover":
                await self.trio.switch(old)

    async def _return(self, old: Node, kind: str) -> None:
        match kind:
            case "kill":
                old.start_patroni()
            case "freeze":
                await asyncio.to_thread(self.trio.thaw, old)
            case "cut" | "isolate":
                old.network.mend(old.number)

    def _places(self) -> tuple[int, int, int, int]:
        load = self.load
        return len(load.capsules), len(load.reads), len(load.writes), len(load.followers[0].told)

    async def _come_back(self, seen: Round, places: tuple[int, int, int, int], at: float) -> None:
        """Return when a read, a write and an event came after this moment."""
        limit = time.monotonic() + LATEST
        load, (_, reads, writes, told) = self.load, places
        while time.monotonic() < limit:
            load.check()
            seen.read = _first(load.reads[reads:], at)
            seen.write = _first(load.writes[writes:], at)
            seen.event = next((when - at for when, _ in load.followers[0].told[told:] if when > at), 0.0)
            if seen.read and seen.write and seen.event:
                return
            await asyncio.sleep(0.02)
        seen.faults.append(f"after {LATEST:.0f} s: read {seen.read}, write {seen.write}, event {seen.event}")

    def _judge(self, seen: Round, places: tuple[int, int, int, int], begun: float, at: float) -> None:
        """What was answered too late, or not."""
        capsules = [each for each in self.load.capsules[places[0] :] if each.ended > begun]
        seen.capsules, seen.capsule = len(capsules), max(each.seconds for each in capsules)
        for each in capsules:
            if each.seconds > VITAL:
                when = (
                    f"asked {each.begun - begun:.2f} s after the event, {each.begun - at:.2f} s after the new primary"
                )
                seen.late.append(f"a capsule took {each.seconds:.2f} s, {when}")
        if codes := {each.code for each in capsules} - {"OK"}:
            seen.faults.append(f"capsules were refused: {codes}")
        for name in ("read", "write", "event"):
            if getattr(seen, name) > BACK + seen.commit:
                seen.late.append(f"the first {name} came {getattr(seen, name):.2f} s after the new primary")
        for name, asked in (("reads", self.load.reads[places[1] :]), ("writes", self.load.writes[places[2] :])):
            refused = [each for each in asked if each.begun > at + BACK and each.code != "OK" and self._is_led(each)]
            if refused:
                first = f"the first one {refused[0].begun - at:.2f} s after the new primary"
                seen.late.append(f"{len(refused)} {name} were refused later, {first}: {refused[0].code}")

    def _is_led(self, asked: Asked) -> bool:
        """Whether one node led from 2 s before a question until it was answered: Patroni may need more than one attempt."""
        leaders = {name for when, name in self.leaders if asked.begun - BACK < when < asked.ended + 0.5}
        return len(leaders) == 1 and None not in leaders

    async def _check(self, seen: Round, leader: Node) -> None:
        """What the new primary holds."""
        acknowledged, sent = set(self.load.acknowledged), set(self.load.sent)
        answered = [each for each in (*self.load.reads, *self.load.capsules) if each.code == "OK"]
        connection = await asyncpg.connect(self.trio.address(leader))
        try:
            await self._replayed(seen)
            doses = {row["lot_number"]: row["times"] for row in await connection.fetch(_DOSES, [*sent])}
            seen.faults += [
                f"the dose {each} stands {doses.get(each, 0)} times" for each in acknowledged if doses.get(each) != 1
            ]
            seen.faults += [f"the dose {each} stands {times} times" for each, times in doses.items() if times > 1]
            entries = {
                row["request_id"]: row["times"]
                for row in await connection.fetch(_RECORDED, [each.request_id for each in answered])
            }
            seen.faults += [
                f"the answer {each.request_id} is on no record" for each in answered if each.request_id not in entries
            ]
            seen.faults += (await verify(connection)).problems
            await self._compare_events(seen, connection)
        finally:
            await connection.close()
        if gone := await lost(self.trio.address(leader, "postgres"), self.committers):
            seen.faults.append(f"{len(gone)} commits were acknowledged to clients of a node alone and are lost")

    async def _replayed(self, seen: Round) -> None:
        limit = time.monotonic() + LATEST
        while count(self.trail) and time.monotonic() < limit:  # noqa: ASYNC110 - a folder of another process
            await asyncio.sleep(0.1)
        if left := count(self.trail):
            seen.faults.append(f"{left} entries are left in files")

    async def _compare_events(self, seen: Round, connection: "asyncpg.Connection[asyncpg.Record]") -> None:
        """Each event was told once, in order, to who stayed and to who came back."""
        for follower in self.load.followers:
            told = [number for _, number in follower.told]
            numbers = [row["number"] for row in await connection.fetch(_NUMBERS, ANNA.id, told[0] - 1, told[-1])]
            if told != numbers:
                seen.faults.append(f"events were told {_difference(told, numbers)}")
            if follower.ends:
                seen.faults.append(f"streams ended: {follower.ends}")


def _first(asked: Iterable[Asked], at: float) -> float:
    """Seconds from a moment until something was answered that ended after it; 0 where nothing was."""
    return next((each.ended - at for each in asked if each.ended > at and each.code == "OK"), 0.0)


def _difference(told: list[int], numbers: list[int]) -> str:
    twice = len(told) - len(set(told))
    return f"{len(set(numbers) - set(told))} never, {twice} twice, {len(set(told) - set(numbers))} that are none"
