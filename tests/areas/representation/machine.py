"""Rights over one child from the log of what was done, in plain Python, written from docs/representation.md and not from SQL."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.areas.representation.stated import EVER, Entry, Order, Request, Right

REGISTRARS = ("a", "b", "c")
YEAR = 365


def age(born: date, day: date) -> int:
    """Completed years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass
class Machine:
    """One child; each step says whether it was taken. Days only go on."""

    born: date
    dead: set[str] = field(default_factory=set)
    requests: dict[int, Request] = field(default_factory=dict)
    rights: dict[int, Right] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)

    def ask(self, number: int, request: Request) -> bool:
        self.requests[number] = request
        return True

    def verify(self, number: int, registrar: str, day: date) -> bool:
        """The first of two registrars agrees."""
        request = self.requests[number]
        if not request.waits(day) or not request.is_for_two or request.agreed or request.kind == "DELEGATED":
            return False
        request.agreed = registrar
        return True

    def refuse(self, number: int, day: date) -> bool:
        request = self.requests[number]
        if not request.waits(day):
            return False
        request.is_settled = True
        return True

    withdraw = refuse

    def grant(self, number: int, registrar: str, day: date) -> bool:
        """The only registrar grants, or another than who agreed first."""
        request = self.requests[number]
        enough = request.agreed not in (None, registrar) if request.is_for_two else request.agreed is None
        late = request.last is not None and request.last < day
        if request.kind == "DELEGATED" or not request.waits(day) or not enough or late or self._is_barred(request, day):
            return False
        request.is_settled = True
        proof = frozenset({registrar, *([request.agreed] if request.agreed else [])})
        self.rights[number] = Right(request.person, request.kind, proof, request.is_for_two, day, request.last)
        return True

    def delegate(self, number: int, giver: int | None, last: date, day: date) -> bool:
        """A legal representative in force, or the child from 15, lets a relative in."""
        request = self.requests[number]
        if request.kind != "DELEGATED" or not request.waits(day) or self._is_barred(request, day):
            return False
        if not day <= last < day + timedelta(days=YEAR) or not self._may_give(giver, request, last, day):
            return False
        request.is_settled = True
        right = None if giver is None else self.rights[giver]
        who = frozenset({"child" if right is None else right.person})
        self.rights[number] = Right(request.person, "DELEGATED", who, False, day, last, right)
        return True

    def _may_give(self, giver: int | None, request: Request, last: date, day: date) -> bool:
        if giver is None:
            return age(self.born, day) >= 15
        right = self.rights.get(giver)
        if right is None or right.kind == "DELEGATED" or right.person == request.person or not right.stands:
            return False
        return right.lasts(last) and self._is_free(right.person, day)

    def _is_free(self, person: str, day: date) -> bool:
        """No court's order over them stands or is to come."""
        order = self.orders.get(person)
        return order is None or order.is_over(day)

    def _is_barred(self, request: Request, day: date) -> bool:
        """Dead, an adult's, under an order that is not over, or beside a right that stands or waits to stand again."""
        is_adult = age(self.born, day) >= 18 or self.is_of_age
        if is_adult or request.person in self.dead or not self._is_free(request.person, day):
            return True
        own = [right for right in self.rights.values() if right.person == request.person and right.lasts(day)]
        held = any(not right.has_ended and right.held_back_by for right in own)
        beside = any(right.stands and (right.kind != "DELEGATED" or request.kind == "DELEGATED") for right in own)
        return held or beside

    def suspend(self, number: int, registrar: str) -> bool:
        right = self.rights.get(number)
        if right is None or not right.stands:
            return False
        right.held_back_by = registrar
        return True

    def resume(self, number: int, registrar: str, day: date) -> bool:
        right = self.rights.get(number)
        if right is None or right.has_ended or right.held_back_by is None:
            return False
        if right.giver and not (right.giver.stands and self._is_free(right.giver.person, day)):
            return False
        if right.is_for_two and right.held_back_by == registrar:
            return False
        right.held_back_by = None
        return True

    def revoke(self, number: int) -> bool:
        right = self.rights.get(number)
        if right is None or right.has_ended:
            return False
        right.has_ended = True
        return True

    def annul(self, number: int) -> bool:
        right = self.rights.get(number)
        if right is None or right.is_annulled:
            return False
        right.is_annulled = right.has_ended = True
        return True

    def restrict(self, number: int, first: date, last: date | None, day: date) -> bool:
        """A court's order over the person of a right; it can grow and not shrink."""
        if number not in self.rights:
            return False
        person = self.rights[number].person
        order = self.orders.get(person)
        grows = order is None or order.is_over(day) or (first <= order.first and (last or EVER) >= (order.last or EVER))
        if grows:
            self.orders[person] = Order(first, last)
            self._mark(person, is_ordered=True)
        return grows

    def agree_to_lift(self, number: int, registrar: str) -> bool:
        order = self.orders.get(self.rights[number].person) if number in self.rights else None
        if order is None or order.agreed:
            return False
        order.agreed = registrar
        return True

    def lift(self, number: int, registrar: str) -> bool:
        order = self.orders.get(self.rights[number].person) if number in self.rights else None
        if order is None or order.agreed in (None, registrar):
            return False
        person = self.rights[number].person
        del self.orders[person]
        self._mark(person, is_ordered=False)
        return True

    def _mark(self, person: str, *, is_ordered: bool) -> None:
        for right in self.rights.values():
            if right.person == person:
                right.is_ordered = is_ordered

    @property
    def is_of_age(self) -> bool:
        """By a document that two registrars entered."""
        return any(entry.is_confirmed for entry in self.entries)

    @property
    def entered(self) -> Entry | None:
        """The document of age that counts: the one that was entered last."""
        return max(self.entries, key=lambda entry: entry.key, default=None)

    def enter(self, entry: Entry) -> bool:
        """The first registrar enters a document of age."""
        if age(self.born, entry.first) >= 16:
            self.entries.append(entry)
        return entry in self.entries

    def confirm(self, registrar: str) -> bool:
        """Another registrar agrees; then every right ends the day before."""
        entry = self.entered
        if entry is None or entry.is_confirmed or entry.registrar == registrar:
            return False
        entry.is_confirmed = True
        for right in self.rights.values():
            if not right.has_ended:
                right.last = min(right.last or EVER, entry.first - timedelta(days=1))
        return True

    def bury(self, person: str) -> bool:
        self.dead.add(person)
        for request in self.requests.values():
            request.is_settled |= request.person == person
        for right in self.rights.values():
            right.has_ended |= right.person == person
        self.out(person)
        return True

    def out(self, person: str, day: date | None = None) -> None:
        """After a step: whom a person let in by a right that does not stand, or under an order, is out."""
        order = self.orders.get(person)
        ordered = day is not None and order is not None and not order.is_over(day)
        for right in self.rights.values():
            if right.giver and right.giver.person == person and (ordered or not right.giver.stands):
                right.has_ended = True

    def in_force(self, person: str, day: date) -> Iterator[Right]:
        """What gives somebody a right on a day; each of these has a proof in force (`is_proven`)."""
        order = self.orders.get(person)
        if age(self.born, day) >= 18 or (order is not None and order.covers(day)):
            return
        for right in self.rights.values():
            if right.person == person and right.stands and right.first <= day and right.lasts(day):
                yield right

    def is_proven(self, right: Right, day: date) -> bool:
        """A document that stands and enough registrars, or the consent of somebody whose own right is proven today."""
        if right.is_annulled or right.person in self.dead or len(right.proof & {*REGISTRARS}) > 2:
            return False
        if right.kind == "DELEGATED":
            given = right.giver
            return given is None or (given in [*self.in_force(given.person, day)] and self.is_proven(given, day))
        return len(right.proof) >= (2 if right.is_for_two else 1)

    def relations(self, person: str, day: date) -> set[str]:
        """In which relations somebody reaches the child."""
        rights = [*self.in_force(person, day)]
        legal = any(right.kind != "DELEGATED" for right in rights)
        relations = {"represents" if age(self.born, day) < 15 else "represents_teen"} if legal else set()
        return relations | (
            {"delegated"} if len(rights) > sum(right.kind != "DELEGATED" for right in rights) else set()
        )
