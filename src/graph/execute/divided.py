"""An operation over a database that is spread over nodes, divided into statements: each about one child, where it can be.

Statements of one operation share no snapshot: a write between two of them is seen by the later one alone.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

import orjson

from graph.execute.binds import Bound, Request
from graph.sql.node import one_of
from graph.sql.spread.pages import CHILD, MARK, OF_CELL, PARENT, ROW
from graph.sql.spread.representatives import LINKS

if TYPE_CHECKING:
    from graph.execute.pending import Row
    from graph.execute.prepared import Prepared

_MARK = MARK.encode()
FOUND = b'{"found":'  # how the data of a statement begins that is asked before another
AT_ONCE = 8  # statements of an operation


class Run:
    """Reads statements of one operation, some at once; `shards`: the lowest hashes of those that children lie in."""

    def __init__(self, one: "Callable[[Prepared, Bound], Awaitable[Row]]", shards: Sequence[int]) -> None:
        self.shards = shards
        self._one = one
        self._turns = asyncio.Semaphore(AT_ONCE)  # a row may have pages of its own

    async def __call__(self, part: "Prepared", bound: Bound) -> bytes:
        """The data of the answer of one statement."""
        async with self._turns:
            data: bytes = (await self._one(part, bound))["data"]
        return data


class OverMany(Protocol):
    """What is asked of many children."""

    async def read(self, given_values: Mapping[str, Any], asked: "Asked") -> bytes:
        """Its JSON, where these parameters have been read before."""


@dataclass(frozen=True)
class Asked:
    """A request with its variables, and what reads its statements."""

    request: Request
    variables: Mapping[str, Any]
    run: Run

    def bound(self, part: "Prepared", values: Mapping[str, Any], cost: int | None = None) -> Bound:
        """A statement with these parameters."""
        bound = given(_bound(part, self.request, self.variables), values)
        return bound if cost is None else bound._replace(cost=cost)


class Division(Protocol):
    """How an operation is divided."""

    async def read(self, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The data of the whole answer."""


@dataclass(frozen=True)
class ByRoot:
    """A part for each root field, in the order of the answer."""

    parts: "tuple[Prepared, ...]"

    async def read(self, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The data of all parts, joined."""
        read = [await _read(part, request, variables, run) for part in self.parts]
        return b"{" + b",".join([data[1:-1] for data in read if data != b"{}"]) + b"}"


@dataclass(frozen=True)
class Page:
    """A page of children: what finds its keys, and what reads the row of one of them, for each list in it."""

    keys: OverMany
    rows: "tuple[Framed, ...]"

    async def read(self, parent: bytes, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The JSON of the page of this row, which is given by its key; of none where the key is empty."""
        data = await self.keys.read(_at(parent), Asked(request, variables, run))
        ids, frame = data[1:-1].split(b"],", 1)
        # Of a child its id alone, of a row of a child that of the child before it.
        children = [
            dict(zip((CHILD, ROW), map(UUID, each.split(":")), strict=False)) for each in orjson.loads(ids + b"]")
        ]
        pieces = frame.split(_MARK)
        for place, rows in zip(range(1, len(pieces), 2), self.rows, strict=True):
            whole = rows.bound(request, variables)
            one = whole._replace(cost=max(1, whole.cost // max(1, len(children))))
            read: list[bytes] = []
            # Those of one shard share a run; a long page does not wait for connections as a whole.
            for start in range(0, len(children), AT_ONCE):
                turn = children[start : start + AT_ONCE]
                bound = [given(one, child) for child in turn]
                read += await asyncio.gather(*[rows.read(each, request, variables, run) for each in bound])
            # Between `{"found":{"nodes":[` and `]}}`; nothing of a child who was taken from the viewer since.
            shown = [each[each.index(b"[") + 1 : -3] for each in read]
            pieces[place] = b",".join([each for each in shown if each])
        return b"".join(pieces)


@dataclass(frozen=True)
class Number:
    """How many children a list has, or the numbers of an aggregate; `is_unread`: told to who reads no row behind them."""

    counts: OverMany
    is_unread: bool = False

    async def read(self, parent: bytes, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The JSON for this row, as of a page."""
        return await self.counts.read(_at(parent), Asked(request, variables, run))


def _at(parent: bytes) -> dict[str, Any]:
    """The row that a page stands in, and of a cell the children that it counts."""
    key, _, ids = parent.decode().partition(":")
    return {PARENT: UUID(key) if key else None, OF_CELL: [UUID(each) for each in ids.split(",") if each]}


@dataclass(frozen=True)
class Framed:
    """A statement, and the pages of children and their numbers that are put into its answer."""

    frame: "Prepared"
    pages: tuple[Page | Number, ...] = ()

    def bound(self, request: Request, variables: Mapping[str, Any]) -> Bound:
        """The statement, bound."""
        return _bound(self.frame, request, variables)

    async def read(self, bound: Bound, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The data of the statement, with its pages put in."""
        data = await run(self.frame, bound)
        if not self.pages:
            return data
        pieces = data.split(_MARK)
        # Once where it stands in several rows: each row of a child may lead to the same district.
        read: dict[bytes, bytes] = {}
        for place in range(1, len(pieces), 2):
            hole = pieces[place]
            if hole not in read:
                number, parent = hole.split(b":", 1)
                read[hole] = await self.pages[int(number)].read(parent, request, variables, run)
            pieces[place] = read[hole]
        return b"".join(pieces)


@dataclass(frozen=True)
class ByPage:
    """Pages of children, and their numbers, apart from what stands around them."""

    whole: Framed

    async def read(self, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The data of all."""
        return await self.whole.read(self.whole.bound(request, variables), request, variables, run)


@dataclass(frozen=True)
class Part:
    """The statement for ids of these types; `before`: the one whose answer it is given, as the parameter LINKS."""

    types: frozenset[str]
    rows: Framed
    before: "Prepared | None" = None

    async def links(self, bound: Bound | None, run: Run) -> dict[str, str]:
        """What the statement is given."""
        if self.before is None or bound is None:
            return {}
        links = await run(self.before, bound._replace(cost=1))
        return {LINKS: links[len(FOUND) : -1].decode()}


@dataclass(frozen=True)
class ById:
    """A part for each of several sets of types, for the ids that are of these; `ids`: the parameter, `key`: the field's.

    Rows of a child's compartment are one set, whose statement goes to the node of the child, each other type is one;
    `many`: each id is asked alone. `before`, `after`: the constants of the answer that stand beside the field, as JSON.
    """

    key: str
    ids: str
    many: bool
    parts: tuple[Part, ...]
    before: tuple[bytes, ...] = ()
    after: tuple[bytes, ...] = ()

    async def read(self, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The data: one object, or the list of all."""
        bound = [part.rows.bound(request, variables) for part in self.parts]
        firsts = [None if part.before is None else _bound(part.before, request, variables) for part in self.parts]
        asked = bound[0].arguments[_places(bound[0])[f"{self.ids}_type"]]
        opening = f'{{"{self.key}":'.encode()
        items = []
        for index, name in enumerate(asked if self.many else [asked]):
            place = next((place for place, part in enumerate(self.parts) if name in part.types), 0)
            part, first = self.parts[place], firsts[place]
            one = self._one(bound[place], index, len(asked))
            links = await part.links(None if first is None else self._one(first, index, len(asked)), run)
            items.append(await part.rows.read(given(one, links), request, variables, run))
        if not items:  # the account must exist all the same, and the request goes on record
            items.append(await self.parts[0].rows.read(bound[0], request, variables, run))
        if not self.many or not asked:
            return self._beside(items[0])
        # Each without the brackets of a list of one.
        return self._beside(opening + b"[" + b",".join([data[len(opening) + 1 : -2] for data in items]) + b"]}")

    def _beside(self, data: bytes) -> bytes:
        """The data of the field, with the constants."""
        return b"{" + b",".join([*self.before, data[1:-1], *self.after]) + b"}"

    def _one(self, bound: Bound, index: int, of: int) -> Bound:
        if not self.many:
            return bound
        places = _places(bound)
        names = [name for name in (f"{self.ids}_{column}" for column in ("type", "scope", "key")) if name in places]
        values: dict[str, Any] = {name: bound.arguments[places[name]][index : index + 1] for name in names}
        if one_of(self.ids) in places:
            (values[one_of(self.ids)],) = values[f"{self.ids}_scope"]
        return given(bound, values)._replace(cost=max(1, bound.cost // of))


def given(bound: Bound, values: Mapping[str, Any]) -> Bound:
    """The same with other values for some parameters."""
    pairs = zip(bound.statement.parameters, bound.arguments, strict=True)
    return bound._replace(arguments=[values.get(name, value) for name, value in pairs])


def _places(bound: Bound) -> Mapping[str, int]:
    return {name: place for place, name in enumerate(bound.statement.parameters)}


def _bound(part: "Prepared", request: Request, variables: Mapping[str, Any]) -> Bound:
    assert part.binder is not None
    return part.binder.bound(request, variables)


async def _read(part: "Prepared", request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
    if part.statement is None:
        return part.constant
    if part.division is not None:
        return await part.division.read(request, variables, run)
    return await run(part, _bound(part, request, variables))
