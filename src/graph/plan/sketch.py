"""The sketch of a form: all of a plain query but the scalars that it asks for, and which those are.

Texts of one sketch ask for the same objects with the same arguments. Where one of them is valid, another one is as soon as its
scalars are fields of the objects that they stand in: no more of it needs to be parsed and proved (plan/pattern.py plans it).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    OperationDefinitionNode,
    SelectionSetNode,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)

from graph.plan.limits import Limits

# What a form begins with, and each of its selections; tokens of a form are parted by one space.
_HEAD = re.compile(r'(?:query (?:[A-Za-z_]\w* )?(?:\([^(){}"]*\) )?)?\{ ', re.ASCII)
_SELECTION = re.compile(r"(\} |(?:(\w+) : )?(\w+) (\([^()]*\) )?(\{ )?)", re.ASCII)
_SCHEMA_TYPES = 2_000

# What a selection set asks for, in order: a scalar by its name, anything else by its number among those.
Selected: TypeAlias = tuple[str | int, ...]
_Parent: TypeAlias = GraphQLObjectType | GraphQLInterfaceType


class Sketch(NamedTuple):
    """`skeleton`: the form without scalars and without the response keys of its roots, which are `keys`.

    `sets`: what each selection set asks for, in the order in which they open; `below`: the number of the set that each of its other
    fields opens, -1 where it opens none. `starts`: the columns of these other fields in the form, in order.
    """

    skeleton: str
    keys: tuple[str, ...]
    sets: tuple[Selected, ...]
    below: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]


def sketch_of(text: str) -> Sketch | None:
    """The sketch of the text of a form; None where it is no plain query."""
    head = _HEAD.match(text)
    if head is None:
        return None
    reader = _Reader(head[0])
    body = f"{text[head.end() :]} "
    read = all(map(reader.takes, _SELECTION.findall(body)))
    # What is no selection was passed over; only the last bracket closes the operation.
    if not read or reader.open or reader.place != len(text) + 1:
        return None
    return Sketch(
        "".join(reader.skeleton),
        tuple(reader.keys),
        tuple(map(tuple, reader.sets)),
        tuple(map(tuple, reader.below)),
        tuple(reader.starts),
    )


class _Reader:
    """Takes the selections of a form in order, up to the bracket that closes the operation."""

    def __init__(self, head: str) -> None:
        self.skeleton = [head]
        self.keys: list[str] = []
        self.sets: list[list[str | int]] = [[]]
        self.below: list[list[int]] = [[]]
        self.starts: list[int] = []
        self.open = [0]
        self.place = len(head)

    def takes(self, selection: tuple[str, str, str, str, str]) -> bool:
        """Read the next selection, or the end of a set; nothing may stand behind the operation."""
        if not self.open:
            return False
        written, alias, name, given, opens = selection
        number = self.open[-1]
        if not name:
            self.open.pop()
            self.skeleton.append(written)
        elif number and not (alias or given or opens):
            self.sets[number].append(name)
        else:
            self._other(number, alias or name, written if number else f"{name} {given}{opens}", opens)
        self.place += len(written)
        return True

    def _other(self, number: int, key: str, written: str, opens: str) -> None:
        """A field that opens a set, is given arguments, has a name of its own, or is a root."""
        if not number:
            self.keys.append(key)
        self.skeleton.append(written)
        self.starts.append(self.place + 1)
        self.sets[number].append(len(self.below[number]))
        self.below[number].append(len(self.sets) if opens else -1)
        if opens:
            self.open.append(len(self.sets))
            self.sets.append([])
            self.below.append([])


class _Set(NamedTuple):
    """A selection set of a valid document: the scalars of its type that take no arguments, and the keys of its other fields."""

    scalars: frozenset[str]
    others: frozenset[str]


@dataclass(frozen=True)
class Valid:
    """What is valid of every document of a sketch, since one is: each set, and the keys of the fields that literals stand in.

    `literal`: those that are no roots, whose keys each document has itself; None where there are no literals.
    """

    sets: tuple[_Set, ...]
    literal: frozenset[str] | None

    def allows(self, sketch: Sketch, limits: Limits) -> bool:
        """Whether a document of this sketch is valid for certain, and within the limits on what it selects."""
        selected = 0
        named: set[str] = set()
        for fields, known in zip(sketch.sets, self.sets, strict=True):
            names = [each for each in fields if isinstance(each, str)]
            once = frozenset(names)
            if not fields or len(once) < len(names) or not once <= known.scalars or not once.isdisjoint(known.others):
                return False
            selected += len(fields)
            named |= once
        is_few = selected <= min(limits.selections, limits.fields)
        return is_few and len(set(sketch.keys)) == len(sketch.keys) and self._is_apart(sketch.keys, named)

    def _is_apart(self, keys: Iterable[str], named: set[str]) -> bool:
        """Whether each key of a field with a literal stands once, as in the document that is known (plan/literals.py)."""
        if self.literal is None:
            return True
        others = frozenset[str]().union(*(each.others for each in self.sets[1:]))
        return named.isdisjoint(self.literal) and (named | others).isdisjoint(keys)


def valid_of(sketch: Sketch, document: DocumentNode, parents: Iterable[_Parent], literal: Iterable[str]) -> Valid:
    """What is valid of a sketch; `parents`: the type of each set of the document, `literal`: the keys of fields with literals."""
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    others = [
        frozenset(
            (node.alias or node.name).value for node, each in zip(nodes, fields, strict=True) if each != node.name.value
        )
        for nodes, fields in zip(_sets(operation.selection_set), sketch.sets, strict=True)
    ]
    sets = tuple(map(_Set, map(_scalars, parents), others))
    keys = frozenset(literal)
    return Valid(sets, keys - frozenset(sketch.keys) if keys else None)


def _sets(selected: SelectionSetNode) -> Iterator[list[FieldNode]]:
    """The fields of each selection set, in the order in which they open."""
    nodes = [each for each in selected.selections if isinstance(each, FieldNode)]
    yield nodes
    for node in nodes:
        if node.selection_set is not None:
            yield from _sets(node.selection_set)


@lru_cache(_SCHEMA_TYPES)
def _scalars(parent: _Parent) -> frozenset[str]:
    plain = {name for name, field in parent.fields.items() if not field.args and _is_leaf(field.type)}
    return frozenset(plain | {"__typename"})


def _is_leaf(type_: object) -> bool:
    nullable = get_nullable_type(type_)  # type: ignore[call-overload]
    return _is_leaf(nullable.of_type) if is_list_type(nullable) else is_leaf_type(nullable)
