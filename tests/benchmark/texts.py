"""Texts of one question that are different plans: another alias at the root, and two fields less, drawn by a number."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from graphql import FieldNode, NameNode, OperationDefinitionNode, SelectionSetNode, parse, print_ast

from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import PEERS

Path = tuple[str, ...]
# What stands between a field and the values below it in an answer, in ours and in a peer's words.
BETWEEN = frozenset({"nodes", "representationsByRepresentativeId", "childByChildId"})
LEFT_OUT = 2


@dataclass(frozen=True)
class Variant:
    """One of the texts: `alias` stands for the name of its root field."""

    alias: str
    left_out: frozenset[Path]

    @classmethod
    def drawn(cls, question: str, number: int) -> "Variant":
        """The same for the same number; every selection keeps a field."""
        drawn = random.Random(f"{question} {number}")
        parents = drawn.sample(sorted(_droppable(question).items()), LEFT_OUT)
        return cls(f"k{number}", frozenset(drawn.choice(leaves) for _, leaves in parents))

    def text(self, document: str) -> str:
        """The document as this variant of it."""
        made = parse(document, no_location=True)
        (operation,) = made.definitions
        assert isinstance(operation, OperationDefinitionNode)
        (root,) = operation.selection_set.selections
        assert isinstance(root, FieldNode)
        # A peer's alias may say by its last part what its value is made of.
        parts = root.alias.value.split("__")[1:] if root.alias else []
        reduced = self._reduced(root.selection_set, _path((), root))
        named = replace(root, alias=NameNode(value="__".join([self.alias, *parts])), selection_set=reduced)
        return print_ast(replace(operation, selection_set=SelectionSetNode(selections=(named,))))

    def _reduced(self, selected: SelectionSetNode | None, path: Path) -> SelectionSetNode | None:
        if selected is None:
            return None
        kept = []
        for field in selected.selections:
            assert isinstance(field, FieldNode)
            below = _path(path, field)
            if below not in self.left_out:
                kept.append(replace(field, selection_set=self._reduced(field.selection_set, below)))
        return SelectionSetNode(selections=tuple(kept))

    def of(self, answer: Mapping[str, Any]) -> Any:
        """What the answer to the whole question is to this variant."""
        ((name, value),) = answer.items()
        return {self.alias: self._without(value, (name,))}

    def _without(self, value: Any, path: Path) -> Any:
        if isinstance(value, list):
            return [self._without(item, path) for item in value]
        if not isinstance(value, Mapping):
            return value
        below = {name: path if name in BETWEEN else (*path, name) for name in value}
        return {name: self._without(value[name], below[name]) for name in value if below[name] not in self.left_out}


@cache
def _droppable(question: str) -> Mapping[Path, list[Path]]:
    """The leaves of a question that ours and the peer call alike, by what they stand in: of each, one may go."""
    peer = (PEERS / "postgraphile" / f"{question}.graphql").read_text("utf-8")
    common = set(_leaves(QUESTIONS[question].text)) & set(_leaves(peer))
    parents: dict[Path, list[Path]] = {}
    for leaf in sorted(common):
        parents.setdefault(leaf[:-1], []).append(leaf)
    return {parent: leaves for parent, leaves in parents.items() if len(leaves) > 1}


def _leaves(document: str) -> Iterator[Path]:
    (operation,) = parse(document, no_location=True).definitions
    assert isinstance(operation, OperationDefinitionNode)
    waiting = [((), operation.selection_set)]
    while waiting:
        path, selected = waiting.pop()
        for field in selected.selections:
            assert isinstance(field, FieldNode)
            below = _path(path, field)
            if field.selection_set is None:
                yield below
            else:
                waiting.append((below, field.selection_set))


def _path(path: Path, field: FieldNode) -> Path:
    """Where the values of a field stand in an answer in our words."""
    parts = field.alias.value.split("__") if field.alias else [field.name.value]
    return (*path, *(part for part in parts if not part.isupper() and part not in BETWEEN))
