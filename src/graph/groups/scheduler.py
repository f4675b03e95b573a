"""Which group goes next: queues share slots and take turns. Pure: times are handed in, and the caller runs the groups.

A group *begins* with a slot, is *filled* from its queue, *releases* the slot, and *ends*; a queue without waiters and
groups is forgotten.
"""

from collections.abc import Iterator
from typing import Generic

from graph.groups.queue import Policy, Queue, W


class Group(Generic[W]):
    """Waiters of one queue that go together."""

    __slots__ = ("is_slow", "queue", "waiters")

    def __init__(self, queue: Queue[W]) -> None:
        self.queue = queue
        self.is_slow = queue.is_slow
        self.waiters: list[W] = []


class Scheduler(Generic[W]):
    """The queues, by key, in order of their turns."""

    def __init__(self, policy: Policy, slots: int = 1, slow_slots: int = 1) -> None:
        """`slow_slots` is what groups of slow waiters have of the slots at the most."""
        self._policy = policy
        self._free = slots
        self._slow_free = slow_slots
        self._queues: dict[object, Queue[W]] = {}

    def __bool__(self) -> bool:
        """Whether anybody waits or any group is under way."""
        return bool(self._queues)

    @property
    def part(self) -> float:
        """Full groups that all waiters make."""
        return sum(queue.part for queue in self._queues.values())

    @property
    def has_waiting(self) -> bool:
        """Whether anybody waits."""
        return any(queue.waiting for queue in self._queues.values())

    def add(self, key: object, waiter: W) -> Queue[W]:
        """Add a waiter to a queue, which is made where there is none."""
        queue = self._queues.get(key)
        if queue is None:
            queue = self._queues[key] = Queue(key, self._policy)
        queue.waiting.append(waiter)
        queue.part += waiter.part
        return queue

    def begin(self, queue: Queue[W], now: float) -> Group[W] | None:
        """A group of this queue with a slot, if one may begin."""
        if not self._may_begin(queue, now):
            return None
        group = Group(queue)
        self._free -= 1
        self._slow_free -= group.is_slow
        queue.groups += 1
        queue.slots += 1
        queue.unfilled += 1
        queue.begun = now
        return group

    def begin_next(self, now: float) -> Group[W] | None:
        """A group of the first queue that may begin one."""
        if not self._free:
            return None
        queue = next((queue for queue in self._queues.values() if self._may_begin(queue, now)), None)
        return None if queue is None else self.begin(queue, now)

    def _may_begin(self, queue: Queue[W], now: float) -> bool:
        if not self._free or not queue.may_begin(now):
            return False
        return self._slow_free > 0 or not queue.is_slow

    def fill(self, group: Group[W]) -> list[W]:
        """The waiters of a group, taken from its queue."""
        group.queue.unfilled -= 1
        group.waiters = group.queue.fill()
        return group.waiters

    def release(self, group: Group[W]) -> None:
        """Its slot is free; the next turn of its queue comes after those of the others."""
        queue = group.queue
        self._free += 1
        self._slow_free += group.is_slow
        queue.slots -= 1
        self._queues[queue.key] = self._queues.pop(queue.key)

    def end(self, group: Group[W]) -> None:
        """It is over, and what waited for it may begin."""
        group.queue.groups -= 1
        self._forget(group.queue)

    def waiting(self) -> Iterator[W]:
        """Everybody who waits."""
        for queue in self._queues.values():
            yield from queue.waiting

    def leave(self, since: float) -> list[W]:
        """Remove and return the waiters that have waited since then or longer."""
        left: list[W] = []
        for queue in list(self._queues.values()):
            while queue.waiting and queue.waiting[0].since <= since:
                left.append(queue.pop())
            self._forget(queue)
        return left

    def _forget(self, queue: Queue[W]) -> None:
        if not queue.waiting and not queue.groups:
            del self._queues[queue.key]
