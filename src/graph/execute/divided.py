"""An operation over a database that is spread over nodes, divided into statements: each about one child, where it can be.

Statements of one operation share no snapshot: a write between two of them is seen by the later one alone.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from graph.execute.binds import Bound, Request

if TYPE_CHECKING:
    from graph.execute.prepared import Prepared

# Reads one statement: the data of its answer.
Run: TypeAlias = "Callable[[Prepared, Bound], Awaitable[bytes]]"


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
class ById:
    """A part for each of several sets of types, for the ids that are of these; `ids`: the parameter, `key`: the field's.

    Rows of a child's compartment are one set, whose statement goes to the node of the child, each other type is one;
    `many`: each id is asked alone. `before`, `after`: the constants of the answer that stand beside the field, as JSON.
    """

    key: str
    ids: str
    many: bool
    parts: "tuple[tuple[frozenset[str], Prepared], ...]"
    before: tuple[bytes, ...] = ()
    after: tuple[bytes, ...] = ()

    async def read(self, request: Request, variables: Mapping[str, Any], run: Run) -> bytes:
        """The data: one object, or the list of all."""
        bound = [(part, _bound(part, request, variables)) for _, part in self.parts]
        types = self._types(*bound[0])
        if not self.many:
            return self._beside(await run(*bound[self._part_of(types[0])]))
        opening = f'{{"{self.key}":'.encode()
        items = []
        for index, name in enumerate(types):
            part, whole = bound[self._part_of(name)]
            data = await run(part, self._one(part, whole, index, len(types)))
            items.append(data[len(opening) + 1 : -2])  # without the brackets of a list of one
        return self._beside(opening + b"[" + b",".join(items) + b"]}")

    def _beside(self, data: bytes) -> bytes:
        """The data of the field, with the constants."""
        return b"{" + b",".join([*self.before, data[1:-1], *self.after]) + b"}"

    def _types(self, part: "Prepared", bound: Bound) -> Sequence[str]:
        asked = bound.arguments[_places(bound)[f"{self.ids}_type"]]
        return list(asked) if self.many else [asked]

    def _part_of(self, name: str) -> int:
        return next((place for place, (types, _) in enumerate(self.parts) if name in types), 0)

    def _one(self, part: "Prepared", bound: Bound, index: int, of: int) -> Bound:
        arguments, places = list(bound.arguments), _places(bound)
        for column in ("type", "scope", "key"):
            place = places[f"{self.ids}_{column}"]
            arguments[place] = arguments[place][index : index + 1]
        return replace(bound, arguments=arguments, cost=max(1, bound.cost // of))


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
