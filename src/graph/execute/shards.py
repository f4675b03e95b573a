"""What is asked of many children where the database is spread over nodes: of all at once, or of those of each shard."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson

from graph.database.citus.shards import keys_of, shard_of
from graph.execute.divided import AT_ONCE, FOUND, Asked, Framed
from graph.sql.across import OTHERS
from graph.sql.spread.by_shards import PARTS
from graph.sql.spread.of_shard import OF_SHARD, SHARD_KEY
from graph.sql.spread.pages import PLACE

if TYPE_CHECKING:
    from graph.execute.prepared import Prepared

CHILDREN = 5_000  # of one statement at the most


@dataclass(frozen=True)
class OverAll:
    """A statement over all nodes, and what is asked before it.

    `others`: what finds the other children that its rows are held against, `anchor`: the row that a page begins behind.
    """

    whole: "Prepared"
    others: "Prepared | None" = None
    anchor: "Prepared | None" = None

    async def read(self, given_values: Mapping[str, Any], asked: Asked) -> bytes:
        """Its JSON."""
        values = dict(given_values)
        if self.others is not None:
            others = _json(await asked.run(self.others, asked.bound(self.others, given_values, 1)))
            values[OTHERS] = [UUID(each) for each in orjson.loads(others)]
        if self.anchor is not None:
            values[PLACE] = _json(await asked.run(self.anchor, asked.bound(self.anchor, values, 1))).decode()
        return _json(await asked.run(self.whole, asked.bound(self.whole, values, 1)))


@dataclass(frozen=True)
class Shards:
    """Which children are asked about, what is asked of some of one shard, and what puts the parts together.

    `anchor`: what finds the row that a page begins behind.
    """

    children: "Prepared"
    part: "Prepared"
    whole: Framed
    anchor: "Prepared | None" = None

    async def read(self, given_values: Mapping[str, Any], asked: Asked) -> bytes:
        """The JSON of the whole."""
        children = _json(await asked.run(self.children, asked.bound(self.children, given_values, 1)))
        groups = _groups(orjson.loads(children), asked.run.shards)
        values = dict(given_values)
        if self.anchor is not None:
            places = [each for each in await _each(self.anchor, groups, values, asked) if each != b"[]"]
            values[PLACE] = (places or [b"[]"])[0].decode()
        parts = await _each(self.part, groups, values, asked)
        whole = asked.bound(self.whole.frame, {**given_values, PARTS: f"[{b','.join(parts).decode()}]"}, 1)
        return _json(await self.whole.read(whole, asked.request, asked.variables, asked.run))


async def _each(
    part: "Prepared", groups: Sequence[Mapping[str, Any]], values: Mapping[str, Any], asked: Asked
) -> list[bytes]:
    """What is answered of each group of children, some at once."""
    read: list[bytes] = []
    for start in range(0, len(groups), AT_ONCE):
        turn = [asked.bound(part, {**values, **each}, 1) for each in groups[start : start + AT_ONCE]]
        read += [_json(data) for data in await asyncio.gather(*[asked.run(part, each) for each in turn])]
    return read


def _groups(children: Sequence[str] | None, shards: Sequence[int]) -> list[dict[str, Any]]:
    """What names the children of each part: those of a shard by their ids, of many some at a time, or all of it by a key."""
    if children is None:
        return [{SHARD_KEY.name: key} for key in keys_of(tuple(shards))]
    by_shard: defaultdict[int, list[UUID]] = defaultdict(list)
    for child in map(UUID, children):
        by_shard[shard_of(child, shards)].append(child)
    return [
        {OF_SHARD.name: group[start : start + CHILDREN]}
        for _, group in sorted(by_shard.items())
        for start in range(0, len(group), CHILDREN)
    ]


def _json(data: bytes) -> bytes:
    """What stands behind the key of a part."""
    return data[len(FOUND) : -1]
