"""Random histories of many children at once: each step in the machine and, with all others of its kind, in the real statements."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from graph.areas.representation.proofs import PROOFS
from tests.areas.representation.machine import REGISTRARS, Machine
from tests.areas.representation.stated import Entry, Request

FAMILY = 40  # children of one group of people
MOST = 1_000  # requests of one child
PEOPLE = ("mother", "other", "relative")
START = date(2026, 2, 20)
Call = tuple[str, tuple[Any, ...]]


def uid(*numbers: int) -> UUID:
    """A UUID that reads as its numbers."""
    return UUID(int=int("".join(f"{number:08d}" for number in numbers), 16))


@dataclass
class History:
    """One child with its machine; `child` is its number, `survivor` the child that it is merged into."""

    child: int
    machine: Machine
    rng: Random
    count: int = 0
    taken: int = 0
    survivor: "History | None" = None

    @property
    def group(self) -> int:
        return self.child // FAMILY

    def person(self, name: str) -> UUID:
        return uid(1, self.group, PEOPLE.index(name))

    def key(self, number: int) -> tuple[UUID, UUID]:
        """Child and request or right; a number is one of a kind, since rights change their child."""
        return uid(2, self.child), uid(3, number)

    def steps(self, day: date, now: datetime) -> Iterator[Call]:
        """One thing that happens on a day, as the statements that it takes; often what comes next for a request."""
        machine, rng = self.machine, self.rng
        if rng.random() < 0.04:
            yield from self._emancipation(day, now)
            return
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
        number = self.child * MOST + self.count
        person = rng.choice(PEOPLE)
        kind = "DELEGATED" if rng.random() < (0.9 if person == "relative" else 0.2) else rng.choice(("PARENT", *PROOFS))
        basis = None if kind == "DELEGATED" else rng.choice(PROOFS[kind])
        last = rng.choice((None, None, day, date.max, day + timedelta(days=rng.randint(1, 300))))
        self.machine.ask(number, Request(person, kind, basis, last, day))
        shown = (basis, "n", "i", day) if basis else (None, None, None, None)
        child, key = self.key(number)
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

    def _emancipation(self, day: date, now: datetime) -> Iterator[Call]:
        machine, registrar = self.machine, self.rng.choice(REGISTRARS)
        first, child = day + timedelta(days=self.rng.choice((-2, 0, 30))), uid(2, self.child)
        entered = machine.entered
        if entered is None:
            machine.enter(Entry((day, self.child), registrar, first))
            yield "ENTER_EMANCIPATION", (child, uid(5, self.child), staff(registrar), now, first, "n", "i", day)
            return
        if machine.confirm(registrar):
            yield "END_ALL", (child, entered.first)
        yield "CONFIRM_EMANCIPATION", (child, "n", staff(registrar), now)

    def _right(self, number: int, day: date, now: datetime) -> Iterator[Call]:
        rng, machine, key = self.rng, self.machine, self.key(number)
        registrar = rng.choice(REGISTRARS)
        by = (*key, staff(registrar))
        act = rng.choice(("suspend", "resume", "resume", "restrict", "lift", "lift", "revoke", "annul"))
        right = machine.rights[number]
        match act:
            case "suspend":
                is_taken = machine.suspend(number, registrar)
                yield "SUSPEND", by
            case "resume":
                is_taken = machine.resume(number, registrar, day)
                yield "RESUME", (*by, day)
            case "revoke":
                is_taken = machine.revoke(number)
                yield "REVOKE", (*key, now, "why")
            case "annul":
                is_taken = machine.annul(number)
                yield "ANNUL", (*key, now, "why")
            case "lift":
                is_agreed = machine.agree_to_lift(number, registrar)
                is_taken = is_agreed or machine.lift(number, registrar)
                yield ("AGREE_TO_LIFT", (*by, now)) if is_agreed else ("LIFT", by)
            case _:
                first = day + timedelta(days=rng.choice((-9, 0, 0, 1, 40)))
                last = rng.choice((None, date.max, max(first, day) + timedelta(days=rng.randint(0, 60))))
                is_taken = machine.restrict(number, first, last, day)
                yield "RESTRICT", (*key, first, last, day)
        if is_taken:
            self.taken += 1
            right.steps += 1
            machine.out(right.person, day)
            event = uid(6, self.child, self.taken)
            yield "_EVENT", (key[0], event, key[1], act.upper(), now, "s", None, None, None, None)
            yield "END_GIVEN", (*key, now, day)


def staff(name: str) -> UUID:
    """A registrar."""
    return uid(4, REGISTRARS.index(name))
