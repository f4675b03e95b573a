"""The statements that a connection keeps prepared: as many as there is room for, by the length of their texts.

PostgreSQL keeps text, tree and plan of each in the connection's own process: 68 bytes for each character of ours at the
median, 30 to 122 for all statements of the tests (docs/decisions.md). asyncpg bounds their number alone.
"""

from collections.abc import Callable, Mapping
from typing import Any

import asyncpg
from asyncpg.connection import _StatementCache  # type: ignore[attr-defined]  # there is no public way

CHARACTERS = 2_000_000  # of all statements that a connection keeps: some 140 MB of PostgreSQL's memory


class BoundedCache(_StatementCache):  # type: ignore[misc]
    """asyncpg's cache, which forgets what was asked longest ago; the length of the texts bounds it, too."""

    __slots__ = ()

    @property
    def characters(self) -> int:
        """Length of all texts."""
        return sum(len(query) for query, *_ in self._entries)

    def put(self, query: tuple[Any, ...], statement: Any) -> None:
        """Keep a statement; those that there is no room for any more are closed at the server."""
        super().put(query, statement)
        excess = self.characters - CHARACTERS
        while excess > 0 and len(self._entries) > 1:
            (text, *_), entry = self._entries.popitem(last=False)
            excess -= len(text)
            self._on_remove(entry._statement)  # noqa: SLF001 - there is no public way


class BoundedConnection(asyncpg.Connection):
    """A connection with such a cache.

    `shards`: the lowest hash of each shard of children, where its database is spread over nodes (citus/spread.py); learned when it is
    opened. `messages`: what hears of each message that PostgreSQL sends beside an answer, before the answer (citus/one_node.py).
    """

    __slots__ = ("messages", "shards")

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.shards: tuple[int, ...] = ()
        self.messages: Callable[[str], None] | None = None
        cache: Any = self._stmt_cache  # type: ignore[has-type]
        self._stmt_cache = BoundedCache(
            loop=cache._loop,  # noqa: SLF001 - there is no public way
            max_size=cache.get_max_size(),
            on_remove=cache._on_remove,  # noqa: SLF001 - there is no public way
            max_lifetime=0,
        )

    def _process_log_message(self, fields: Mapping[str, str], last_query: str) -> None:
        """Tell of a message at once: asyncpg's own listeners may be called after the answer."""
        if self.messages is not None:
            self.messages(fields.get("M", ""))
        super()._process_log_message(fields, last_query)  # type: ignore[misc]  # there is no public way
