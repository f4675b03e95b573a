"""Random histories of many children at once: each step in the machine and, with all others of its kind, in the real statements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import asyncpg

from graph.areas.representation import ask, transitions
from graph.areas.representation.proofs import PROOFS
from graph.policy.vocabulary import Relation
from graph.tables import AccountRow, ChildRow, RepresentativeRow, StaffRow
from graph.tables.gate import SETTING
from graph.viewer import Role
from graph.write import reaching
from graph.write.author import arguments
from tests.areas.representation.machine import REGISTRARS, Machine, Request
from tests.proof.rows import write_rows
from tests.proof.world import cells_of

FAMILY = 40  # children of one group of people
PEOPLE = ("mother", "other", "relative")
START = date(2026, 2, 20)
RELATIONS = (Relation.DELEGATED, Relation.REPRESENTS, Relation.REPRESENTS_TEEN)
STATE = """
SELECT child_id, id, status, court_restricted, valid_to FROM representation ORDER BY child_id, id
"""
Call = tuple[str, tuple[Any, ...]]


def uid(*numbers: int) -> UUID:
    """A UUID that reads as its numbers."""
    return UUID(int=int("".join(f"{number:08d}" for number in numbers), 16))


def days_of(rng: Random, steps: int) -> list[date]:
    """The days of the steps: near each other, and with leaps over the end of a request, a birthday, a year."""
    day, found = START, []
    for _ in range(steps):
        day += timedelta(days=rng.choice((0, 0, 0, 1, 1, 2, 7, 31, 200)))
        found.append(day)
    return found


def birth(rng: Random) -> date:
    """Fifteen or eighteen within the days of the history, on a leap day, or at any age."""
    years = rng.choice((15, 15, 18, 18, rng.randint(0, 17)))
    if rng.random() < 0.05:
        return date(2008, 2, 29)
    return (START + timedelta(days=rng.randint(-5, 250))).replace(year=2026 - years, day=rng.randint(1, 28))


@dataclass
class History:
    """One child with its machine; `child` is its number."""

    child: int
    machine: Machine
    rng: Random
    count: int = 0

    @property
    def group(self) -> int:
        return self.child // FAMILY

    def person(self, name: str) -> UUID:
        return uid(1, self.group, PEOPLE.index(name))

    def key(self, number: int) -> tuple[UUID, UUID]:
        return uid(2, self.child), uid(3, self.child, number)

    def steps(self, day: date, now: datetime) -> Iterator[Call]:
        """One thing that happens on a day, as the statements that it takes; often what comes next for a request."""
        machine, rng = self.machine, self.rng
        waiting = [number for number, request in machine.requests.items() if request.waits(day)]
        if waiting and rng.random() < 0.7:
            yield from self._decision(rng.choice(waiting), day, now)
        elif machine.rights and rng.random() < 0.5:
            yield from self._right(rng.choice([*machine.rights]), day, now)
        elif machine.requests and rng.random() < 0.15:
            yield from self._decision(rng.choice([*machine.requests]), day, now)
        else:
            yield self._request(day, now)

    def _request(self, day: date, now: datetime) -> Call:
        rng, self.count = self.rng, self.count + 1
        person = rng.choice(PEOPLE)
        kind = "DELEGATED" if rng.random() < (0.9 if person == "relative" else 0.2) else rng.choice(("PARENT", *PROOFS))
        basis = None if kind == "DELEGATED" else rng.choice(PROOFS[kind])
        last = rng.choice((None, None, day, day + timedelta(days=rng.randint(1, 300))))
        self.machine.ask(self.count, Request(person, kind, basis, last, day))
        shown = (basis, "n", "i", day) if basis else (None, None, None, None)
        child, key = self.key(self.count)
        return "_REQUEST", (key, child, self.person(person), kind, *shown, last, now, now + timedelta(days=30))

    def _decision(self, number: int, day: date, now: datetime) -> Iterator[Call]:
        rng, machine, key = self.rng, self.machine, self.key(number)
        registrar = rng.choice(REGISTRARS)
        by = (*key, staff(registrar), now)
        request = machine.requests[number]
        if request.kind == "DELEGATED" and rng.random() < 0.9:
            yield self._delegation(number, day, now)
            return
        step = rng.choice(("verify", "grant", "grant", "refuse", "withdraw"))
        if rng.random() < 0.7:  # what comes next for it
            step = "verify" if request.is_for_two and request.agreed is None else "grant"
        match step:
            case "verify":
                machine.verify(number, registrar, day)
                yield "VERIFY", by
            case "grant":
                machine.grant(number, registrar, day)
                yield "GRANT", (*by, key[1], day)
            case "refuse":
                machine.refuse(number, day)
                yield "REFUSE", by
            case "withdraw":
                machine.withdraw(number, day)
                yield "WITHDRAW", (key[1], self.person(machine.requests[number].person), now)

    def _delegation(self, number: int, day: date, now: datetime) -> Call:
        """Mostly by a right that stands, for days that fit or nearly so."""
        rng, machine, key = self.rng, self.machine, self.key(number)
        standing: list[int | None] = [number for number, right in machine.rights.items() if right.stands]
        giver = rng.choice(standing) if standing and rng.random() < 0.7 else rng.choice([None, *machine.rights])
        last = day + timedelta(days=rng.choice((-1, 0, 20, 20, 100, 100, 200, 364, 365)))
        machine.delegate(number, giver, last, day)
        own = None if giver is None else self.key(giver)[1]
        return "DELEGATE", (*key, own, now, key[1], day, last, [])

    def _right(self, number: int, day: date, now: datetime) -> Iterator[Call]:
        rng, machine, key = self.rng, self.machine, self.key(number)
        registrar = rng.choice(REGISTRARS)
        by = (*key, staff(registrar))
        match rng.choice(("suspend", "resume", "resume", "restrict", "lift", "lift", "revoke", "annul")):
            case "suspend":
                machine.suspend(number, registrar)
                yield "SUSPEND", by
            case "resume":
                machine.resume(number, registrar)
                yield "RESUME", by
            case "revoke":
                machine.revoke(number)
                yield "REVOKE", (*key, now, "why")
            case "annul":
                machine.annul(number)
                yield "ANNUL", (*key, now, "why")
            case "lift":
                if machine.agree_to_lift(number, registrar):
                    yield "AGREE_TO_LIFT", by
                else:
                    machine.lift(number, registrar)
                    yield "LIFT", by
            case "restrict":
                first = day + timedelta(days=rng.choice((-9, 0, 0, 1, 40)))
                last = rng.choice((None, max(first, day) + timedelta(days=rng.randint(0, 60))))
                machine.restrict(number, first, last, day)
                yield "RESTRICT", (*key, first, last, day)
        yield "END_GIVEN", (*key, now, day)


def staff(name: str) -> UUID:
    """A registrar."""
    return uid(4, REGISTRARS.index(name))


@dataclass
class City:
    """Many histories over one database."""

    dsn: str
    rng: Random
    histories: list[History]
    groups: int
    rights_seen: int = 0
    reached: int = 0
    connection: Any = field(default=None)

    async def restart(self) -> None:
        """Nothing that the service knew is left: another connection, statements composed anew."""
        if self.connection is not None:
            await self.connection.close()
        reaching.reach_of.cache_clear()
        self.connection = await asyncpg.connect(self.dsn, server_settings={"timezone": "UTC", SETTING: "histories"})
        await self.connection.execute("SET ROLE passport_writer")

    async def happen(self, day: date) -> None:
        """One step of every history, and now and then a death."""
        now = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=9)
        calls: dict[int, dict[str, list[tuple[Any, ...]]]] = {}
        for history in self.histories:
            for place, (name, given) in enumerate(history.steps(day, now)):
                calls.setdefault(place, {}).setdefault(name, []).append(given)
        async with self.connection.transaction():
            for place in sorted(calls):
                for name, together in calls[place].items():
                    await self.connection.executemany(text(name), together)
            await self._deaths(day, now)

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
        assert stored == dict(self._rows(day))
        async with self.connection.transaction(readonly=False):
            for group in range(self.groups):
                members = self.histories[group * FAMILY : (group + 1) * FAMILY]
                for name in PEOPLE:
                    expected = {uid(2, history.child): self._expected(history, name, day) for history in members}
                    reached = await self._reached(group, name, day, [*expected])
                    assert reached == {child: held for child, held in expected.items() if held}, (day, group, name)
                    self.reached += len(reached)

    def _rows(self, day: date) -> Iterator[tuple[tuple[UUID, UUID], tuple[Any, ...]]]:
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
    found: str = getattr(ask if name == "_REQUEST" else transitions, name)
    return found


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
