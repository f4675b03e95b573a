"""How large a document may be: depth and fields after flattening, counted once per fragment.

A walk that follows every spread is exponential in nested fragments (design.md 3, Evidence); here each fragment is
measured once and its measure is reused.
"""

from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from graph.errors import Code, Refusal

MAX_DEPTH = 15
MAX_FIELDS = 2_000
MAX_ROOTS = 50


@dataclass(frozen=True)
class Measure:
    """Depth and number of fields of a selection."""

    depth: int
    fields: int


@dataclass
class _Ruler:
    fragments: dict[str, FragmentDefinitionNode]
    measured: dict[str, Measure] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def selection(self, node: SelectionSetNode) -> Measure:
        depth = fields = 0
        for selection in node.selections:
            inner = Measure(0, 0)
            if isinstance(selection, FieldNode):
                # Introspection is a tree of its own: deep by nature, and it reads nothing stored.
                below = Measure(0, 0) if selection.name.value.startswith("__") else self._below(selection)
                inner = Measure(below.depth + 1, below.fields + 1)
            elif isinstance(selection, InlineFragmentNode):
                inner = self.selection(selection.selection_set)
            elif isinstance(selection, FragmentSpreadNode):
                inner = self._fragment(selection.name.value)
            depth, fields = max(depth, inner.depth), fields + inner.fields
        return Measure(depth, fields)

    def _below(self, node: FieldNode) -> Measure:
        return self.selection(node.selection_set) if node.selection_set else Measure(0, 0)

    def _fragment(self, name: str) -> Measure:
        known = self.measured.get(name)
        fragment = self.fragments.get(name)
        if known is not None:
            return known
        if fragment is None or name in self.open:  # validation names both
            return Measure(0, 0)
        self.open.add(name)
        self.measured[name] = self.selection(fragment.selection_set)
        self.open.discard(name)
        return self.measured[name]


def require_modest(document: DocumentNode) -> None:
    """Raise QUERY_TOO_COMPLEX for a document that is too deep or too wide; linear in the document."""
    ruler = _Ruler({d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)})
    for definition in document.definitions:
        if not isinstance(definition, OperationDefinitionNode):
            continue
        measure = ruler.selection(definition.selection_set)
        if measure.depth > MAX_DEPTH:
            raise Refusal(Code.TOO_COMPLEX, f"The operation is deeper than {MAX_DEPTH} levels.")
        if measure.fields > MAX_FIELDS:
            raise Refusal(Code.TOO_COMPLEX, f"The operation selects more than {MAX_FIELDS} fields.")
        if len(definition.selection_set.selections) > MAX_ROOTS:
            raise Refusal(Code.TOO_COMPLEX, f"The operation has more than {MAX_ROOTS} root fields.")
