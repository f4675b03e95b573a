"""Waiting in groups, without a loop: when a group begins, who goes with it, whose turn is next, and what is forgotten."""

from dataclasses import dataclass

from graph.groups.queue import Policy, Waiter
from graph.groups.scheduler import Scheduler

QUARTER, LATEST, SLOW = 0.25, 5.0, 60.0


@dataclass(eq=False, slots=True)
class One(Waiter):
    """A waiter of a test."""

    name: str
    gone: bool = False

    @property
    def is_gone(self) -> bool:
        return self.gone


def one(name: str, part: float = QUARTER, since: float = 0.0, *, seconds: float = 0.0) -> One:
    return One(part, since, seconds, name)


def scheduler(slots: int = 4, most: int = 2, late: float = 1.0, slow_slots: int = 1) -> Scheduler[One]:
    return Scheduler(Policy(most, late, LATEST, SLOW), slots, slow_slots)


def add(queue: Scheduler[One], key: str, *waiters: One) -> None:
    for waiter in waiters:
        queue.add(key, waiter)


def begun(queue: Scheduler[One], now: float = 0.0) -> list[str]:
    """The names of the next group."""
    group = queue.begin_next(now)
    return [] if group is None else [waiter.name for waiter in queue.fill(group)]


def test_the_first_begins_a_group_and_those_who_arrive_during_it_form_the_next() -> None:
    queue = scheduler()
    queue.add("q", one("a"))
    group = queue.begin_next(0.0)
    assert group is not None
    queue.fill(group)
    add(queue, "q", one("b"), one("c"))
    assert begun(queue) == []
    queue.release(group)
    assert begun(queue) == []  # it has not ended: what it brought is not durable yet
    queue.end(group)
    assert begun(queue) == ["b", "c"]


def test_a_full_group_begins_beside_the_one_under_way_and_takes_no_more_than_it_holds() -> None:
    queue = scheduler()
    queue.add("q", one("a"))
    assert begun(queue) == ["a"]
    add(queue, "q", *[one(name) for name in "bcd"])
    assert begun(queue) == []
    add(queue, "q", *[one(name) for name in "ef"])
    assert begun(queue) == ["b", "c", "d", "e"]


def test_a_late_group_is_not_waited_for() -> None:
    queue = scheduler(late=1.0)
    queue.add("q", one("a"))
    assert begun(queue, 0.0) == ["a"]
    queue.add("q", one("b"))
    assert (begun(queue, 0.9), begun(queue, 1.0)) == ([], ["b"])


def test_a_group_is_late_after_twice_what_is_expected_of_it_too() -> None:
    queue = scheduler(late=1.0)
    add(queue, "q", one("a", seconds=1.0), one("b", seconds=0.5))
    assert begun(queue, 0.0) == ["a", "b"]
    queue.add("q", one("c"))
    assert (begun(queue, 3.9), begun(queue, 4.0)) == ([], ["c"])


def test_no_group_is_waited_for_longer_than_the_latest() -> None:
    queue = scheduler(late=1.0)
    queue.add("q", one("dear", seconds=100.0))
    assert begun(queue, 0.0) == ["dear"]
    queue.add("q", one("a"))
    assert (begun(queue, 4.9), begun(queue, LATEST)) == ([], ["a"])


def test_more_than_a_full_group_goes_alone() -> None:
    queue = scheduler()
    add(queue, "q", one("a", 3.0), one("b"))
    assert begun(queue) == ["a"]
    assert begun(queue, 1.0) == ["b"]


def test_who_is_gone_is_in_no_group() -> None:
    queue = scheduler()
    gone = one("a")
    add(queue, "q", gone, one("b"))
    gone.gone = True
    assert begun(queue) == ["b"]


def test_queues_take_turns_and_none_has_more_slots_than_its_most() -> None:
    queue = scheduler(slots=3, most=2)
    add(queue, "many", *[one(f"m{n}", 1.0) for n in range(5)])
    queue.add("few", one("f"))
    first, second = queue.begin_next(0.0), queue.begin_next(0.0)
    assert first is not None
    assert second is not None
    queue.fill(first)
    queue.fill(second)
    assert begun(queue) == ["f"]  # the third slot is not for the queue that has two
    queue.add("other", one("o"))
    queue.release(first)
    queue.end(first)
    assert begun(queue) == ["o"]  # a queue that had a turn comes after the others


def test_groups_of_slow_ones_have_few_slots() -> None:
    queue = scheduler(slots=4, slow_slots=1)
    queue.add("slow", one("a", seconds=2 * SLOW))
    queue.add("slow too", one("b", seconds=2 * SLOW))
    queue.add("quick", one("c"))
    assert (begun(queue), begun(queue), begun(queue)) == (["a"], ["c"], [])


def test_who_has_waited_too_long_leaves_and_a_queue_without_waiters_and_groups_is_forgotten() -> None:
    queue = scheduler(slots=1)
    queue.add("q", one("a"))
    group = queue.begin_next(0.0)
    assert group is not None
    queue.fill(group)
    add(queue, "q", one("b", since=1.0), one("c", since=2.0))
    queue.add("r", one("d", since=1.0))
    assert [waiter.name for waiter in queue.leave(1.0)] == ["b", "d"]
    assert [waiter.name for waiter in queue.waiting()] == ["c"]
    assert queue.part == QUARTER
    assert [waiter.name for waiter in queue.leave(2.0)] == ["c"]
    assert queue  # the group is under way
    queue.release(group)
    queue.end(group)
    assert not queue
