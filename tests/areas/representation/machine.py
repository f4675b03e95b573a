"""Rights over one child from the log of what was done, in plain Python, written from docs/representation.md and not from SQL."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

TWO = {"GUARDIAN", "TRUSTEE", "FOSTER", "INSTITUTION"}
REGISTRARS = ("a", "b", "c")
WAITS, YEAR = 30, 365
EVER = date.max


def age(born: date, day: date) -> int:
    """Completed years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass
class Request:
    """What somebody asked for; it waits, and is then granted, refused, withdrawn or too old."""

    person: str
    kind: str
    basis: str | None
    last: date | None
    made: date
    agreed: str | None = None
    is_settled: bool = False

    @property
    def is_for_two(self) -> bool:
        return self.kind in TWO or self.basis == "COURT_DECISION"

    def waits(self, day: date) -> bool:
        return not self.is_settled and (day - self.made).days < WAITS


@dataclass
class Right:
    """A granted right. `proof` is why it was granted: who decided, or who consented."""

    person: str
    kind: str
    proof: frozenset[str]
    is_for_two: bool
    first: date
    last: date | None
    giver: "Right | None" = None
    held_back_by: str | None = None
    has_ended: bool = False
    is_annulled: bool = False
    is_ordered: bool = False  # its row says so, also when the order is over, until it is lifted

    @property
    def stands(self) -> bool:
        """Not ended, not held back; its days and a court's order aside."""
        return not self.has_ended and self.held_back_by is None

    def lasts(self, day: date) -> bool:
        return self.last is None or self.last >= day


@dataclass
class Order:
    """A court's order over a person: its days, and who agreed that it is over."""

    first: date
    last: date | None
    agreed: str | None = None

    def is_over(self, day: date) -> bool:
        return self.last is not None and self.last < day

    def covers(self, day: date) -> bool:
        return self.first <= day and not self.is_over(day)


@dataclass
class Machine:
    """One child; each step says whether it was taken. Days only go on."""

    born: date
    dead: set[str] = field(default_factory=set)
    requests: dict[int, Request] = field(default_factory=dict)
    rights: dict[int, Right] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)
    entered: tuple[str, date] | None = None  # by whom a document of age, and its first day
    is_of_age: bool = False

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
        order = self.orders.get(right.person)
        return right.lasts(last) and (order is None or order.is_over(day))

    def _is_barred(self, request: Request, day: date) -> bool:
        """Dead, an adult's, under an order that is not over, or beside a right that stands or waits to stand again."""
        order = self.orders.get(request.person)
        if (
            request.person in self.dead
            or age(self.born, day) >= 18
            or self.is_of_age
            or (order and not order.is_over(day))
        ):
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
        self._out(right.person)
        return True

    def resume(self, number: int, registrar: str) -> bool:
        right = self.rights.get(number)
        if right is None or right.has_ended or right.held_back_by is None:
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
        self._out(right.person)
        return True

    def annul(self, number: int) -> bool:
        right = self.rights.get(number)
        if right is None or right.is_annulled:
            return False
        right.is_annulled = right.has_ended = True
        self._out(right.person)
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
        self._out(person, day)
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

    def emancipate(self, registrar: str, first: date) -> bool:
        """The first registrar enters the document, another agrees; then every right ends the day before."""
        if self.entered is None:
            if age(self.born, first) >= 16:
                self.entered = registrar, first
            return self.entered is not None
        if self.is_of_age or self.entered[0] == registrar:
            return False
        self.is_of_age = True
        for right in self.rights.values():
            if not right.has_ended:
                right.last = min(right.last or EVER, self.entered[1] - timedelta(days=1))
        return True

    def bury(self, person: str) -> bool:
        self.dead.add(person)
        for request in self.requests.values():
            request.is_settled |= request.person == person
        for right in self.rights.values():
            right.has_ended |= right.person == person
        self._out(person)
        return True

    def _out(self, person: str, day: date | None = None) -> None:
        """Whom a person let in by a right that does not stand is out."""
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
        found = {"represents" if age(self.born, day) < 15 else "represents_teen"} if legal else set()
        return found | ({"delegated"} if len(rights) > sum(right.kind != "DELEGATED" for right in rights) else set())
