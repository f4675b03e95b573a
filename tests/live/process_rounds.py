"""`python -m tests.live.process_rounds`: random rounds over processes that are killed and a PostgreSQL that is restarted.

Three viewers follow one child over WebSockets of their own. Each round draws changes, ends and returns of their rights, kills
of workers, restarts of the database (in order and by SIGKILL), lost connections of the service and of the viewers. Afterwards
each viewer must have every event once and in order, and none while the right had ended.
"""

import argparse
import asyncio
import contextlib
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from uuid import UUID

from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.viewer import Role
from tests.http.world import ANNA, STAFF, TODAY, build_world, subject_of
from tests.live.processes import Service, committed, service
from tests.live.socket_viewer import SocketViewer

STEPS = 20
COMES = 240.0  # seconds in which everything must have come, restarts included
WAIT = (0.0, 0.0, 0.01, 0.1, 0.4)
NAMES = ("bloodGroup", "diagnoses", "documents", "medications", "name")
_ACCOUNT = f"UPDATE account SET disabled_at = %s WHERE subject = '{subject_of(Role.PARENT)}'"
_COURT = f"UPDATE representation SET court_restricted = %s WHERE child_id = '{ANNA.id}'"
_STATUS = f"UPDATE representation SET status = '%s' WHERE child_id = '{ANNA.id}'"
_SCHOOL = f"UPDATE enrolment SET valid_to = %s WHERE child_id = '{ANNA.id}'"
_WORK = f"UPDATE assignment SET valid_to = %s WHERE staff_id = '{STAFF[Role.DISTRICT_DOCTOR]}'"
_YESTERDAY = f"date '{TODAY}' - 1"
# How the right of each ends, and comes back.
RIGHTS = {
    Role.PARENT: [
        (_STATUS % "SUSPENDED", _STATUS % "ACTIVE"),
        (_COURT % "true", _COURT % "false"),
        (_ACCOUNT % "now()", _ACCOUNT % "NULL"),
    ],
    Role.SCHOOL_NURSE: [(_SCHOOL % _YESTERDAY, _SCHOOL % "NULL")],
    Role.DISTRICT_DOCTOR: [(_WORK % _YESTERDAY, _WORK % "NULL")],
}
CHANGE = """WITH written AS (
  INSERT INTO outbox (child_id, id, topic, fields, created_at)
  VALUES ($1, gen_random_uuid(), 'PASSPORT_CHANGED', $2::text[], clock_timestamp()) RETURNING id)
SELECT pg_notify('outbox', '') FROM written"""
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE '%outbox%' AND pid <> pg_backend_pid()"
DRAWN = {"change": 12, "revoke": 3, "restore": 4, "cut": 1, "leave": 2, "kill": 1.5, "database": 0.7}


@dataclass
class Rounds:
    """The rounds over one service, and what was wrong."""

    running: Service
    dsn: str
    viewers: dict[Role, SocketViewer]
    gone: dict[Role, str] = field(default_factory=dict)  # whose right has ended, and what brings it back
    drawn: dict[str, int] = field(default_factory=lambda: dict.fromkeys(DRAWN, 0))

    async def run(self, number: int) -> list[str]:
        """One round: what was wrong with it."""
        rng = Random(number)
        for viewer in self.viewers.values():
            viewer.begin_round()
        for _ in range(STEPS):
            what = rng.choices([*DRAWN], [*DRAWN.values()])[0]
            self.drawn[what] += 1
            begun = time.monotonic()
            await self._step(what, rng)
            if time.monotonic() - begun > 3:
                _say(f"  {what} took {time.monotonic() - begun:.1f} s")
            await asyncio.sleep(rng.choice(WAIT))
        for role in [*self.gone]:
            await self._restore(role)
        await self._change(rng)
        begun = time.monotonic()
        faults = await self._faults()
        if time.monotonic() - begun > 3:
            _say(f"  what was missing came within {time.monotonic() - begun:.1f} s")
        return faults  # what was killed may still be starting, and is killed again in the next round

    async def first(self) -> None:
        """Return when each viewer has a cursor: from then on nothing may be lost."""
        async with asyncio.timeout(COMES):
            while not all(viewer.seen for viewer in self.viewers.values()):
                await self._change(Random(0))
                await asyncio.sleep(0.2)
            while len({viewer.seen[-1] for viewer in self.viewers.values()}) > 1:  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def _step(self, what: str, rng: Random) -> None:
        role = rng.choice([*self.viewers])
        match what:
            case "change":
                await self._change(rng)
            case "revoke" if role not in self.gone:
                ends, returns = rng.choice(RIGHTS[role])
                self.viewers[role].is_being_revoked()
                await committed(self.dsn, ends)
                self.viewers[role].is_revoked(await self._last_number())
                self.gone[role] = returns
            case "restore" if self.gone:
                await self._restore(rng.choice([*self.gone]))
            case "cut":
                await committed(self.dsn, CUT)
            case "leave":
                self.viewers[role].leave()
            case "kill":
                self.running.kill(rng)
            case "database":
                await self.running.restart_database(rng)

    async def _restore(self, role: Role) -> None:
        self.viewers[role].revoked_at = None
        await committed(self.dsn, self.gone.pop(role))

    async def _change(self, rng: Random) -> None:
        await committed(self.dsn, CHANGE, ANNA.id, ["allergies", *rng.sample(NAMES, rng.randint(0, 2))])

    async def _last_number(self) -> int:
        """The last number that was given, once every event has one."""
        async with asyncio.timeout(COMES):
            while (await committed(self.dsn, "SELECT count(*) FROM outbox WHERE number IS NULL"))[0][0]:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        return int((await committed(self.dsn, "SELECT number FROM event_clock"))[0][0])

    async def _faults(self) -> list[str]:
        await self._last_number()
        faults = []
        for role, viewer in self.viewers.items():
            wanted = await _numbers(self.dsn, ANNA.id, viewer.since)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(COMES):
                    while viewer.number < wanted[-1]:  # noqa: ASYNC110 - it is in the service
                        await asyncio.sleep(0.02)
            faults += [f"{role}: {fault}" for fault in viewer.faults]
            if viewer.seen != wanted:
                lost = sorted({*wanted} - {*viewer.seen})
                faults.append(f"{role}: of {len(wanted)} events {len(viewer.seen)} came; lost: {lost}")
        return faults


async def _numbers(dsn: str, child: UUID, since: int) -> list[int]:
    events = "SELECT number FROM outbox WHERE child_id = $1 AND fields <> '{}' AND number > $2 ORDER BY number"
    return [row[0] for row in await committed(dsn, events, child, since)]


async def rounds(folder: Path, numbers: range) -> list[str]:
    """Run rounds; what was wrong with them."""
    with EmbeddedServer(folder / "database") as database:
        await upgrade(database.dsn)
        await build_world(database.dsn)
        async with service(database, folder) as running:
            ports = [server.port for server in running.servers]
            viewers = {role: SocketViewer(role, ports, Random(f"{role}{numbers}")) for role in RIGHTS}
            following = [asyncio.create_task(viewer.run()) for viewer in viewers.values()]
            wrong = await _all(Rounds(running, database.dsn, viewers), numbers)
            for task in following:
                task.cancel()
            await asyncio.gather(*following, return_exceptions=True)
        return wrong


async def _all(going: Rounds, numbers: range) -> list[str]:
    wrong: list[str] = []
    await going.first()
    for number in numbers:
        begun = time.monotonic()
        faults = await going.run(number)
        wrong += [f"round {number}: {fault}" for fault in faults]
        events_seen = sum(len(viewer.seen) for viewer in going.viewers.values())
        _say(f"round {number}: {events_seen} told in {time.monotonic() - begun:.1f} s {faults or ''}")
    ends = sorted(second for viewer in going.viewers.values() for second in viewer.ends)
    _say(f"drawn: {going.drawn}")
    if ends:
        times = f"p50 {ends[len(ends) // 2]:.3f} s, longest {ends[-1]:.3f} s"
        _say(f"{len(ends)} streams ended with a right, {times}, {sum(each > 1 for each in ends)} later than 1 s")
    return wrong


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run what the command line asks for; 1 where anything was lost or told without a right."""
    parser = argparse.ArgumentParser(prog="python -m tests.live.process_rounds", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--first", type=int, default=0, help="number of the first round")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pr-", dir="/tmp") as folder:
        Path(folder).chmod(0o711)
        wrong = asyncio.run(rounds(Path(folder), range(chosen.first, chosen.first + chosen.rounds)))
        for line in wrong:
            _say(line)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
