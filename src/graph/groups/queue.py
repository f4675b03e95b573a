"""One queue: who waits, when a group may begin, when it is full. Pure: times are handed in.

As Nagle's algorithm does with small segments (RFC 896): the first waiter begins a group at once; those who arrive while it
is under way form the next one, which begins when the first has ended, when it is late, or as soon as the next is full.
"""

from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass, field
from typing import Generic, TypeVar


@dataclass(eq=False, slots=True)
class Waiter(ABC):
    """One of a queue; `part` is what it takes of a full group (1), `since` the time at which it began to wait.

    `seconds`: what it is expected to add to the time of its group.
    """

    part: float
    since: float
    seconds: float

    @property
    @abstractmethod
    def is_gone(self) -> bool:
        """Whether nobody waits for its result any more."""


W = TypeVar("W", bound=Waiter)


@dataclass(frozen=True, slots=True)
class Policy:
    """`most`: groups of one queue that have a slot at once; `slow`: seconds beyond which a waiter is slow.

    A group is waited for `late` seconds after it began and, beyond them, twice as long as is expected of it, but never longer
    than `latest`: one dear waiter must not hold the others up.
    """

    most: int
    late: float
    latest: float
    slow: float = float("inf")


@dataclass(eq=False, slots=True)
class Queue(Generic[W]):
    """Waiters in order of arrival, and how many of their groups are under way."""

    key: object
    policy: Policy
    waiting: deque[W] = field(default_factory=deque)
    part: float = 0.0  # full groups that the waiters make
    groups: int = 0  # that have not ended
    slots: int = 0  # that groups have now
    unfilled: int = 0  # groups that have a slot and have not taken their waiters yet
    begun: float = 0.0  # when the last group began
    expected: float = 0.0  # seconds that it takes

    def pop(self) -> W:
        """The waiter that has waited longest."""
        waiter = self.waiting.popleft()
        self.part = self.part - waiter.part if self.waiting else 0.0
        return waiter

    @property
    def is_slow(self) -> bool:
        """Whether the next group begins with a slow one."""
        return self.waiting[0].seconds > self.policy.slow

    def may_begin(self, now: float) -> bool:
        """Whether the waiters need not wait for the groups that are under way."""
        if not self.waiting or self.slots >= self.policy.most:
            return False
        if not self.groups or self.part >= 1 + self.unfilled:
            return True
        return self.begun + min(self.policy.latest, self.policy.late + 2 * self.expected) <= now

    def fill(self) -> list[W]:
        """The waiters of the next group, without those who are gone; one that is more than a full group goes alone."""
        group: list[W] = []
        waiting, part, self.expected = self.waiting, 0.0, 0.0
        while waiting:
            waiter = waiting[0]
            if group and part + waiter.part > 1:
                break
            part += waiter.part
            waiting.popleft()
            if not waiter.is_gone:
                group.append(waiter)
                self.expected += waiter.seconds
        self.part = self.part - part if waiting else 0.0
        return group
