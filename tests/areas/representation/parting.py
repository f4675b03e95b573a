"""Two machines become one, and two again, from docs/duplicate.md and not from SQL."""

from dataclasses import dataclass, field, replace
from itertools import chain

from tests.areas.representation.machine import Machine
from tests.areas.representation.stated import Order, Right

Orders = tuple[Order | None, Order | None, Order]  # of the survivor, of the merged child, of both


@dataclass
class Merge:
    """One that stands: what each of the two had, and what it changed."""

    survivor: Machine
    merged: Machine
    moved: set[int]
    asked: set[int]
    entries: list[int]
    orders: dict[str, Orders] = field(default_factory=dict)
    marks: dict[int, bool] = field(default_factory=dict)  # which rights said that there is an order
    held: dict[int, str] = field(default_factory=dict)  # by whom, of rights that the merge holds back
    steps: dict[str, int] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)


def merge(survivor: Machine, merged: Machine, registrar: str) -> Merge | None:
    """All of one comes to the other; None where one of them alone is of age by a document."""
    if survivor.is_of_age != merged.is_of_age:
        return None
    people = _people(survivor) & _people(merged)
    entries = [id(entry) for entry in merged.entries]
    made = Merge(survivor, merged, {*merged.rights}, {*merged.requests}, entries)
    orders = {person: (survivor.orders.get(person), merged.orders.get(person)) for person in people}
    survivor.rights |= merged.rights
    survivor.requests |= merged.requests
    survivor.orders |= merged.orders
    survivor.entries += merged.entries
    merged.rights, merged.requests, merged.orders, merged.entries = {}, {}, {}, []
    made.known = {*survivor.rights}
    made.marks = {number: right.is_ordered for number, right in survivor.rights.items()}
    # Who held a right back is read of all before the first is held back.
    holders = {person: _holder(survivor, person) for person in people}
    for person in people:
        stated = [order for order in orders[person] if order is not None]
        if stated:
            _order(made, person, orders[person], stated)
        if stated or holders[person]:
            _hold(made, person, holders[person], registrar)
    made.steps = {person: _steps(survivor, person) for person in _people(survivor)}
    return made


def part(made: Merge) -> None:
    """What came goes back, with what was granted for it or let in by it; whom the child itself let in meanwhile is out."""
    survivor, merged = made.survivor, made.merged
    back = _going_back(made)
    for number, right in survivor.rights.items():
        if right.kind == "DELEGATED" and right.giver is None and number not in made.known:
            right.has_ended = True
    untouched = {person for person, steps in made.steps.items() if _steps(survivor, person) == steps}
    for number, holder in made.held.items():
        right = survivor.rights[number]
        if right.person in untouched and not right.has_ended and right.held_back_by == holder:
            right.held_back_by = None
    restored = {
        person: orders[:2]
        for person, orders in made.orders.items()
        if person in untouched and survivor.orders.get(person) == orders[2]
    }
    for number, mark in made.marks.items():
        if survivor.rights[number].person in restored:
            survivor.rights[number].is_ordered = mark
    merged.rights = {number: survivor.rights.pop(number) for number in back}
    merged.requests = {
        number: survivor.requests.pop(number) for number in back | made.asked if number in survivor.requests
    }
    merged.entries = [entry for entry in survivor.entries if id(entry) in made.entries]
    survivor.entries = [entry for entry in survivor.entries if id(entry) not in made.entries]
    _part_orders(made, restored)


def _going_back(made: Merge) -> set[int]:
    rights = made.survivor.rights
    back = set(made.moved)
    later = {number: right for number, right in rights.items() if number not in made.known}
    back |= {number for number, right in later.items() if number in made.asked and right.kind != "DELEGATED"}
    givers = {id(rights[number]) for number in back}
    return back | {number for number, right in later.items() if right.giver and id(right.giver) in givers}


def _order(made: Merge, person: str, orders: tuple[Order | None, Order | None], stated: list[Order]) -> None:
    """An order over one covers both, on the days of either; nobody has agreed yet that this one is over."""
    last = None if any(order.last is None for order in stated) else max(order.last for order in stated if order.last)
    both = Order(min(order.first for order in stated), last)
    made.survivor.orders[person] = both
    made.orders[person] = (*orders, replace(both))
    for right in made.survivor.rights.values():
        right.is_ordered |= right.person == person


def _hold(made: Merge, person: str, holder: str | None, registrar: str) -> None:
    """One that is held back holds the other back, and whoever was let in waits with it."""
    for number, right in made.survivor.rights.items():
        is_given = right.giver is not None and right.giver.person == person
        if right.stands and (is_given or (holder is not None and right.person == person)):
            right.held_back_by = made.held[number] = holder or registrar


def _part_orders(made: Merge, restored: dict[str, tuple[Order | None, Order | None]]) -> None:
    """As they were, or the one of today on either side that has such a right."""
    survivor, merged = made.survivor, made.merged
    for person in {right.person for right in chain(survivor.rights.values(), merged.rights.values())}:
        order = survivor.orders.pop(person, None)
        sides = restored.get(person, (order, order))
        for machine, own in zip((survivor, merged), sides, strict=True):
            is_marked = any(right.is_ordered for right in machine.rights.values() if right.person == person)
            if own is not None and is_marked:
                machine.orders[person] = replace(own)


def _people(machine: Machine) -> set[str]:
    return {right.person for right in machine.rights.values()}


def _holder(machine: Machine, person: str) -> str | None:
    held: list[Right] = [right for right in machine.rights.values() if right.person == person and not right.has_ended]
    return min((right.held_back_by for right in held if right.held_back_by), default=None)


def _steps(machine: Machine, person: str) -> int:
    return sum(right.steps for right in machine.rights.values() if right.person == person)
