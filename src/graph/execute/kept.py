"""A cache of costly values: each is made once, off the event loop, and kept while it is recent."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from graph.execute.measured import measured
from graph.execute.workshop import Job, Turn, Workshop

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(slots=True)
class _Item(Generic[V]):
    """A value and its bytes."""

    value: V
    size: int


class Kept(Generic[K, V]):
    """A cache bounded by items and by bytes, which are measured; it forgets what was used longest ago."""

    def __init__(self, items: int, size: int, workshop: Workshop) -> None:
        self._limits = (items, size)
        self._workshop = workshop
        self.size = 0
        self._items: OrderedDict[K, _Item[V]] = OrderedDict()
        self._making: dict[K, Job[tuple[V, int]]] = {}

    def __len__(self) -> int:
        return len(self._items)

    def find(self, key: K) -> V | None:
        """The value where it is kept."""
        item = self._items.get(key)
        if item is None:
            return None
        self._items.move_to_end(key)
        return item.value

    def put(self, key: K, value: V, size: int) -> None:
        """Keep a value of so many bytes, and forget what is too much then."""
        self._drop(key)
        self._items[key] = _Item(value, size)
        self.size += size
        items, limit = self._limits
        while len(self._items) > items or self.size > limit:
            self._drop(next(iter(self._items)))

    def forget(self, unwanted: Callable[[K], bool]) -> None:
        """Keep none of these any more; one that is being made is told who waits for it, and not kept."""
        for key in [each for each in self._items if unwanted(each)]:
            self._drop(key)
        for key in [each for each in self._making if unwanted(each)]:
            del self._making[key]

    def _drop(self, key: K) -> None:
        dropped = self._items.pop(key, None)
        self.size -= dropped.size if dropped else 0

    async def get(self, key: K, make: Callable[[], V], turn: Turn) -> V:
        """The value, made where it is not kept; other callers who ask for it while it is made wait for it.

        Raises what `make` raises, RATE_LIMITED and UNAVAILABLE.
        """
        found = self.find(key)
        if found is not None:
            return found
        making = self._making.get(key)
        if making is None:
            making = self._making[key] = await self._workshop.enter(turn, lambda: _weighed(key, make()))
            making.done.add_done_callback(partial(self._made, key, making))
        else:
            self._workshop.hasten(making, turn.rank)
        value, _ = await asyncio.shield(making.done)
        return value

    def _made(self, key: K, making: Job[tuple[V, int]], done: "asyncio.Future[tuple[V, int]]") -> None:
        is_forgotten = self._making.get(key) is not making
        if not is_forgotten:
            del self._making[key]
        if not done.cancelled() and done.exception() is None and not is_forgotten:
            self.put(key, *done.result())


def _weighed(key: object, value: V) -> tuple[V, int]:
    return value, measured((key, value))
