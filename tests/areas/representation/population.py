"""Many histories over one database: what happens in them, and what rows and reach then say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import asyncpg

from graph.areas.duplicate.merge import MERGE, UNMERGE
from graph.areas.representation import ask, rights, transitions
from graph.policy.vocabulary import Relation
from graph.tables import AccountRow, ChildRow, RepresentativeRow, StaffRow
from graph.viewer import SETTING, Role
from graph.write import reaching
from graph.write.author import arguments
from tests.areas.representation.histories import FAMILY, PEOPLE, START, History, staff, uid
from tests.areas.representation.machine import REGISTRARS, Machine
from tests.areas.representation.parting import Merge, merge, part
from tests.proof.rows import write_rows
from tests.proof.world import cells_of

MERGES = 0.15  # in a group, at a step
RELATIONS = (Relation.DELEGATED, Relation.REPRESENTS, Relation.REPRESENTS_TEEN)
STATE = "SELECT child_id, id, status, court_restricted, valid_to FROM representation ORDER BY child_id, id"


def days_of(rng: Random, steps: int) -> list[date]:
    """The days of the steps: near each other, and with leaps over the end of a request, a birthday, a year."""
    day, days = START, []
    for _ in range(steps):
        day += timedelta(days=rng.choice((0, 0, 0, 1, 1, 2, 7, 31, 200)))
        days.append(day)
    return days


def birth(rng: Random) -> date:
    """Fifteen or eighteen within the days of the history, on a leap day, or at any age."""
    years = rng.choice((15, 15, 18, 18, rng.randint(0, 17)))
    if rng.random() < 0.05:
        return date(2008, 2, 29)
    return (START + timedelta(days=rng.randint(-5, 250))).replace(year=2026 - years, day=rng.randint(1, 28))


@dataclass
class City:
    """Many histories over one database."""

    dsn: str
    rng: Random
    histories: list[History]
    groups: int
    rights_seen: int = 0
    reached: int = 0
    merges: list[tuple[UUID, History, History, Merge]] = field(default_factory=list)
    merged: int = 0
    parted: int = 0
    connection: Any = field(default=None)

    async def restart(self) -> None:
        """Nothing that the service knew is left: another connection, statements composed anew."""
        if self.connection is not None:
            await self.connection.close()
        reaching.reach_of.cache_clear()
        owner = await asyncpg.connect(self.dsn)
        try:
            # Plans for the empty tables of the beginning read all rows for each step.
            await owner.execute("ANALYZE")
        finally:
            await owner.close()
        self.connection = await asyncpg.connect(self.dsn, server_settings={"timezone": "UTC", SETTING: "histories"})
        await self.connection.execute("SET ROLE passport_writer")

    async def happen(self, day: date) -> None:
        """One step of every history, and now and then a death, and two children who become one or two again."""
        now = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=9)
        calls: dict[int, dict[str, list[tuple[Any, ...]]]] = {}
        for history in (each for each in self.histories if each.survivor is None):
            for place, (name, given) in enumerate(history.steps(day, now)):
                calls.setdefault(place, {}).setdefault(name, []).append(given)
        async with self.connection.transaction():
            for place in sorted(calls):
                for name, together in calls[place].items():
                    await self.connection.executemany(text(name), together)
            await self._deaths(day, now)
            await self._merges()

    async def _merges(self) -> None:
        """In some groups a merge, or the last one into a child is undone."""
        for group in range(self.groups):
            if self.rng.random() < MERGES:
                await self._merge(self.histories[group * FAMILY : (group + 1) * FAMILY])
        for place in sorted(self.rng.sample(range(len(self.merges)), len(self.merges) // 5), reverse=True):
            await self._part(place)

    async def _merge(self, members: list[History]) -> None:
        """Mostly of children over whom there are rights."""
        alone = [each for each in members if each.survivor is None]
        acted = [each for each in alone if each.machine.rights]
        if len(acted) < 2:
            return
        survivor, merged = self.rng.sample(acted, 2)
        registrar = self.rng.choice(REGISTRARS)
        made = merge(survivor.machine, merged.machine, registrar)
        if made is None:
            return
        self.merged += 1
        key = uid(7, self.merged)
        merged.survivor = survivor
        self.merges.append((key, survivor, merged, made))
        await self.connection.execute(MERGE, key, uid(2, survivor.child), uid(2, merged.child), staff(registrar))

    async def _part(self, place: int) -> None:
        """Of several into one the last; none of a child that is merged itself."""
        key, survivor, merged, made = self.merges[place]
        if survivor.survivor is not None or any(later[1] is survivor for later in self.merges[place + 1 :]):
            return
        del self.merges[place]
        part(made)
        merged.survivor = None
        self.parted += 1
        await self.connection.execute(UNMERGE, key, staff(self.rng.choice(REGISTRARS)))

    async def _deaths(self, day: date, now: datetime) -> None:
        for group in range(self.groups):
            if self.rng.random() < 0.03:
                name = self.rng.choice(PEOPLE)
                person = uid(1, group, PEOPLE.index(name))
                for history in self.histories[group * FAMILY : (group + 1) * FAMILY]:
                    history.machine.bury(name)
                await self.connection.fetch(text("BURY"), person, now, "died", day)
                await self.connection.fetch(text("END_GIVEN_BY_DEAD"), person, now)

    async def check(self, day: date) -> None:
        """Rows and reach are those of the machine, and every right in force is proven."""
        stored = {(row[0], row[1]): tuple(row)[2:] for row in await self.connection.fetch(STATE)}
        expected_rows = dict(self._rows())
        differing = {key for key in stored.keys() | expected_rows.keys() if stored.get(key) != expected_rows.get(key)}
        assert not [(key, stored.get(key), expected_rows.get(key)) for key in sorted(differing)], day
        async with self.connection.transaction(readonly=False):
            for group in range(self.groups):
                members = self.histories[group * FAMILY : (group + 1) * FAMILY]
                for name in PEOPLE:
                    expected = {uid(2, history.child): self._expected(history, name, day) for history in members}
                    reached = await self._reached(group, name, day, [*expected])
                    assert reached == {child: held for child, held in expected.items() if held}, (day, group, name)
                    self.reached += len(reached)

    def _rows(self) -> Iterator[tuple[tuple[UUID, UUID], tuple[Any, ...]]]:
        for history in self.histories:
            for number, right in history.machine.rights.items():
                status = "REVOKED" if right.has_ended else "SUSPENDED" if right.held_back_by else "ACTIVE"
                yield history.key(number), (status, right.is_ordered, right.last)

    def _expected(self, history: History, name: str, day: date) -> set[str]:
        machine = history.machine
        for right in machine.in_force(name, day):
            assert machine.is_proven(right, day), (history.child, right)
            self.rights_seen += 1
        return machine.relations(name, day)

    async def _reached(self, group: int, name: str, day: date, children: list[UUID]) -> dict[UUID, set[str]]:
        now = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=9)
        asked = {"subject": f"{name}-{group}", "role": "parent", "now": now, "today": day, "children": children}
        rows = await self.connection.fetch(*arguments(reaching.reach_of(Role.PARENT, RELATIONS), asked))
        return {
            row[0]: {relation.value for relation, holds in zip(RELATIONS, row[1], strict=True) if holds} for row in rows
        }


def text(name: str) -> str:
    """The statement of a step, as the writes have it now."""
    modules = {"_REQUEST": ask, "_EVENT": rights}
    source: str = getattr(modules.get(name, transitions), name)
    return source


async def make_city(dsn: str, seed: int, children: int) -> City:
    """The people, and nothing that anybody may do."""
    rng = Random(seed)
    groups = -(-children // FAMILY)
    histories = [History(n, Machine(birth(rng)), Random(f"{seed}-{n}")) for n in range(children)]
    people = [(group, place, name) for group in range(groups) for place, name in enumerate(PEOPLE)]
    accounts = [
        {"subject": f"{name}-{group}", "representative_id": uid(1, group, place), "roles": ["parent"], "level": "FULL"}
        for group, place, name in people
    ]
    made = {"created_at": datetime(2020, 1, 1, tzinfo=UTC)}
    rows: dict[str, list[Any]] = {
        "staff": [cells_of(StaffRow, id=staff(name)) for name in REGISTRARS],
        "representative": [cells_of(RepresentativeRow, id=uid(1, group, place)) for group, place, _ in people],
        "account": [cells_of(AccountRow, **account) for account in accounts],
        "child": [cells_of(ChildRow, id=uid(2, h.child), birth_date=h.machine.born, **made) for h in histories],
    }
    owner = await asyncpg.connect(dsn)
    try:
        await write_rows(owner, rows)
    finally:
        await owner.close()
    return City(dsn, rng, histories, groups)


async def live(dsn: str, seed: int, children: int, steps: int) -> City:
    """Whole histories, checked after every step and between restarts."""
    city = await make_city(dsn, seed, children)
    try:
        for place, day in enumerate(days_of(Random(seed), steps)):
            if place % 4 == 0:
                await city.restart()
            for _ in range(2):
                await city.happen(day)
            await city.check(day)
    finally:
        await city.connection.close()
    return city
