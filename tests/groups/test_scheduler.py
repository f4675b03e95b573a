"""Waiting in groups, without a loop: when a group begins, who goes with it, whose turn is next, and what is forgotten."""

from dataclasses import dataclass

from graph.groups.queue import Policy, Waiter
from graph.groups.scheduler import Scheduler

QUARTER = 0.25


@dataclass(eq=False, slots=True)
class One(Waiter):
    """A waiter of a test."""

    name: str
    gone: bool = False

    @property
    def is_gone(self) -> bool:
        return self.gone


def one(name: str, part: float = QUARTER, since: float = 0.0, *, is_slow: bool = False) -> One:
    return One(part, since, is_slow, name)


def scheduler(slots: int = 4, most: int = 2, late: float = 1.0, slow_slots: int = 1) -> Scheduler[One]:
    return Scheduler(Policy(most, late), slots, slow_slots)


def add(found: Scheduler[One], key: str, *waiters: One) -> None:
    for waiter in waiters:
        found.add(key, waiter)


def begun(found: Scheduler[One], now: float = 0.0) -> list[str]:
    """The names of the next group."""
    group = found.begin_next(now)
    return [] if group is None else [waiter.name for waiter in found.fill(group)]


def test_the_first_begins_a_group_and_those_who_arrive_during_it_form_the_next() -> None:
    found = scheduler()
    found.add("q", one("a"))
    group = found.begin_next(0.0)
    assert group is not None
    found.fill(group)
    add(found, "q", one("b"), one("c"))
    assert begun(found) == []
    found.release(group)
    assert begun(found) == []  # it has not ended: what it brought is not durable yet
    found.end(group)
    assert begun(found) == ["b", "c"]


def test_a_full_group_begins_beside_the_one_under_way_and_takes_no_more_than_it_holds() -> None:
    found = scheduler()
    found.add("q", one("a"))
    assert begun(found) == ["a"]
    add(found, "q", *[one(name) for name in "bcd"])
    assert begun(found) == []
    add(found, "q", *[one(name) for name in "ef"])
    assert begun(found) == ["b", "c", "d", "e"]


def test_a_late_group_is_not_waited_for() -> None:
    found = scheduler(late=1.0)
    found.add("q", one("a"))
    assert begun(found, 0.0) == ["a"]
    found.add("q", one("b"))
    assert (begun(found, 0.9), begun(found, 1.0)) == ([], ["b"])


def test_more_than_a_full_group_goes_alone() -> None:
    found = scheduler()
    add(found, "q", one("a", 3.0), one("b"))
    assert begun(found) == ["a"]
    assert begun(found, 1.0) == ["b"]


def test_who_is_gone_is_in_no_group() -> None:
    found = scheduler()
    gone = one("a")
    add(found, "q", gone, one("b"))
    gone.gone = True
    assert begun(found) == ["b"]


def test_queues_take_turns_and_none_has_more_slots_than_its_most() -> None:
    found = scheduler(slots=3, most=2)
    add(found, "many", *[one(f"m{n}", 1.0) for n in range(5)])
    found.add("few", one("f"))
    first, second = found.begin_next(0.0), found.begin_next(0.0)
    assert first is not None
    assert second is not None
    found.fill(first)
    found.fill(second)
    assert begun(found) == ["f"]  # the third slot is not for the queue that has two
    found.add("other", one("o"))
    found.release(first)
    found.end(first)
    assert begun(found) == ["o"]  # a queue that had a turn comes after the others


def test_groups_of_slow_ones_have_few_slots() -> None:
    found = scheduler(slots=4, slow_slots=1)
    found.add("slow", one("a", is_slow=True))
    found.add("slow too", one("b", is_slow=True))
    found.add("quick", one("c"))
    assert (begun(found), begun(found), begun(found)) == (["a"], ["c"], [])


def test_who_has_waited_too_long_leaves_and_a_queue_without_waiters_and_groups_is_forgotten() -> None:
    found = scheduler(slots=1)
    found.add("q", one("a"))
    group = found.begin_next(0.0)
    assert group is not None
    found.fill(group)
    add(found, "q", one("b", since=1.0), one("c", since=2.0))
    found.add("r", one("d", since=1.0))
    assert [waiter.name for waiter in found.leave(1.0)] == ["b", "d"]
    assert [waiter.name for waiter in found.waiting()] == ["c"]
    assert found.part == QUARTER
    assert [waiter.name for waiter in found.leave(2.0)] == ["c"]
    assert found  # the group is under way
    found.release(group)
    found.end(group)
    assert not found
