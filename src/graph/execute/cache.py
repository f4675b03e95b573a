"""Costly values within bounds: what is kept, and a cache that makes each once, off the event loop."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from graph.execute.byte_size import Measured, Shared, measure
from graph.execute.workshop import Job, Turn, Workshop

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(slots=True)
class _Item(Generic[V]):
    """A value, its own size in bytes, and what it shares with others."""

    value: V
    own: int
    shared: tuple[Shared, ...]


@dataclass(slots=True)
class _Part:
    """What kept values share: how many of them, and its size when the last one came."""

    members: int = 0
    size: int = 0


class Kept(Generic[K, V]):
    """Values bounded by number and by measured bytes; it drops the one that was used longest ago. Use it in one thread."""

    def __init__(self, items: int, size: int) -> None:
        self._limits = (items, size)
        self.size = 0
        self._items: OrderedDict[K, _Item[V]] = OrderedDict()
        self._parts: dict[Shared, _Part] = {}

    def __len__(self) -> int:
        return len(self._items)

    def find(self, key: K) -> V | None:
        """The value of a key; None where it is not in the cache."""
        item = self._items.get(key)
        if item is None:
            return None
        self._items.move_to_end(key)
        return item.value

    def put(self, key: K, value: V, measured: Measured) -> None:
        """Add a value, and drop the oldest items beyond the bounds. What it shares with others counts once."""
        self._drop(key)
        self._items[key] = _Item(value, measured.own, tuple(measured.shared))
        self.size += measured.own
        for each, size in measured.shared.items():
            part = self._parts.setdefault(each, _Part())
            self.size += size - part.size
            part.members, part.size = part.members + 1, size
        items, limit = self._limits
        while len(self._items) > items or self.size > limit:
            self._drop(next(iter(self._items)))

    def keep(self, key: K, value: V) -> None:
        """The same of a value that was not measured yet."""
        self.put(key, value, measure((key, value)))

    def forget(self, unwanted: Callable[[K], bool]) -> None:
        """Drop the keys that are unwanted."""
        for key in [kept_key for kept_key in self._items if unwanted(kept_key)]:
            self._drop(key)

    def _drop(self, key: K) -> None:
        dropped = self._items.pop(key, None)
        if dropped is None:
            return
        self.size -= dropped.own
        for each in dropped.shared:
            part = self._parts[each]
            part.members -= 1
            if not part.members:
                self.size -= part.size
                del self._parts[each]


class Cache(Kept[K, V]):
    """What is kept where a missing value is made in the workshop."""

    def __init__(self, items: int, size: int, workshop: Workshop) -> None:
        super().__init__(items, size)
        self._workshop = workshop
        self._making: dict[K, Job[tuple[V, Measured]]] = {}

    def forget(self, unwanted: Callable[[K], bool]) -> None:
        """Drop the keys that are unwanted; a value that is being made still reaches its callers, but is not kept."""
        super().forget(unwanted)
        for key in [kept_key for kept_key in self._making if unwanted(kept_key)]:
            del self._making[key]

    async def get(self, key: K, make: Callable[[], V], turn: Turn) -> V:
        """The value of a key, made where it is missing; callers that come while it is made wait for the same job.

        Raises what `make` raises, RATE_LIMITED and UNAVAILABLE.
        """
        cached = self.find(key)
        if cached is not None:
            return cached
        job = self._making.get(key)
        if job is None:
            job = self._making[key] = await self._workshop.enter(turn, lambda: _measure(key, make()))
            job.done.add_done_callback(partial(self._finish, key, job))
        else:
            self._workshop.hasten(job, turn.rank)
        value, _ = await asyncio.shield(job.done)
        return value

    def _finish(self, key: K, job: Job[tuple[V, Measured]], done: "asyncio.Future[tuple[V, Measured]]") -> None:
        is_forgotten = self._making.get(key) is not job
        if not is_forgotten:
            del self._making[key]
        if not done.cancelled() and done.exception() is None and not is_forgotten:
            self.put(key, *done.result())


def _measure(key: object, value: V) -> tuple[V, Measured]:
    return value, measure((key, value))
