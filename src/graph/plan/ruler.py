"""Measures a document: depth and fields after flattening, counted once per fragment.

A walk that follows every spread is exponential in nested fragments (under 1 kB can take seconds); here each fragment is
measured once and its measure is reused.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

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
from graph.plan.census import require_few
from graph.plan.limits import ANYONES, Limits, too_complex
from graph.plan.selection import location_of

INTROSPECTION = ("__schema", "__type")


class Measure(NamedTuple):
    """Of a selection: depth, number of fields, and `width`, the fields at its top.

    `nesting` is its depth with every fragment counted as a level, `schemas` the introspections that start in it, and `lists`
    how often it goes from a type of the schema to that type's fields; `keys` are how often each response key stands at its
    top, fragments included, and the fields in all of them, `compared` the comparisons below.
    """

    depth: int = 0
    nesting: int = 0
    fields: int = 0
    width: int = 0
    schemas: int = 0
    lists: int = 0
    compared: int = 0
    keys: Mapping[str, tuple[int, int]] = MappingProxyType({})

    @property
    def comparisons(self) -> int:
        """What validation compares where this selection stands: each field with all others of its response key."""
        return sum((times - 1) * fields for times, fields in self.keys.values())

    def beside(self, other: "Measure") -> "Measure":
        """Both selections as one."""
        return Measure(
            max(self.depth, other.depth),
            max(self.nesting, other.nesting),
            self.fields + other.fields,
            self.width + other.width,
            self.schemas + other.schemas,
            max(self.lists, other.lists),
            self.compared + other.compared,
            _together(self.keys, other.keys),
        )


def _together(
    keys: Mapping[str, tuple[int, int]], others: Mapping[str, tuple[int, int]]
) -> Mapping[str, tuple[int, int]]:
    if not keys or not others:
        return keys or others
    keys_of_both = dict(keys)
    for key, (times, fields) in others.items():
        before = keys_of_both.get(key, (0, 0))
        keys_of_both[key] = (before[0] + times, before[1] + fields)
    return keys_of_both


@dataclass
class _Ruler:
    fragments: dict[str, FragmentDefinitionNode]
    limits: Limits
    measured: dict[str, Measure] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def selection(self, node: SelectionSetNode, *, introspects: bool = False) -> Measure:
        whole = Measure()
        keys = Counter(
            key.value for item in node.selections if isinstance(item, FieldNode) for key in (item.alias or item.name,)
        )
        if keys and max(keys.values()) > self.limits.same:
            raise Refusal(Code.TOO_COMPLEX, f"One field is selected more than {self.limits.same} times at one place.")
        for selection in node.selections:
            inner = Measure()
            if isinstance(selection, FieldNode):
                inner = self._field(selection, introspects)
            elif isinstance(selection, InlineFragmentNode):
                inner = self.selection(selection.selection_set, introspects=introspects)
            elif isinstance(selection, FragmentSpreadNode):
                inner = self._fragment(selection.name.value)
            whole = whole.beside(inner)
        return whole._replace(nesting=whole.nesting + 1)

    def _field(self, node: FieldNode, introspects: bool) -> Measure:
        name = node.name.value
        key = node.alias.value if node.alias else name
        if node.alias and (introspects or name == "__schema"):
            # Without a token, each alias of `types` would have the whole schema walked once more.
            raise Refusal(Code.TOO_COMPLEX, "Introspection takes no aliases.", locations=(location_of(node),))
        if node.selection_set is None:
            return Measure(depth=1, fields=1, width=1, keys={key: (1, 1)})
        below = self.selection(node.selection_set, introspects=introspects or name in INTROSPECTION)
        # Introspection is a tree of its own: deep by nature, and it reads nothing stored.
        depth = 1 if name in INTROSPECTION else below.depth + 1
        return below._replace(
            depth=depth,
            fields=below.fields + 1,
            width=1,
            schemas=below.schemas + (name in INTROSPECTION),
            lists=below.lists + (introspects and name == "fields"),
            compared=below.compared + below.comparisons,
            keys={key: (1, below.fields + 1)},
        )

    def _fragment(self, name: str) -> Measure:
        known = self.measured.get(name)
        fragment = self.fragments.get(name)
        if known is not None:
            return known
        if fragment is None or name in self.open:  # validation names both
            return Measure()
        self.open.add(name)
        introspects = fragment.type_condition.name.value.startswith("__")
        self.measured[name] = self.selection(fragment.selection_set, introspects=introspects)
        self.open.discard(name)
        return self.measured[name]


def require_modest(document: DocumentNode, limits: Limits = ANYONES) -> None:
    """Raise QUERY_TOO_COMPLEX for a document that is too long, too deep or too wide; linear in the document."""
    require_few(document, limits)
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    ruler = _Ruler(fragments, limits)
    fields = 0
    for definition in document.definitions:
        if not isinstance(definition, OperationDefinitionNode):
            continue
        try:
            measure = ruler.selection(definition.selection_set)
        except RecursionError:
            raise Refusal(Code.TOO_COMPLEX, "The fragments are nested too deeply.") from None
        fields += measure.fields  # validation walks the fragments of each operation anew
        _require(measure._replace(fields=fields), limits, definition)


def _require(measure: Measure, limits: Limits, operation: OperationDefinitionNode) -> None:
    if measure.depth > limits.depth or measure.nesting > limits.nesting:
        raise too_complex(f"The operation is deeper than {limits.depth} levels.", operation)
    counted = (
        (measure.fields, limits.fields, "fields"),
        (measure.width, limits.roots, "root fields"),
        (measure.schemas, limits.introspections, "introspections"),
        (measure.compared + measure.comparisons, limits.comparisons, "fields of the same names"),
    )
    for count, most, what in counted:
        if count > most:
            raise too_complex(f"The operation selects more than {most} {what}.", operation)
    if measure.lists > 1:
        raise too_complex("Introspection does not go from a field's type to the fields of that type.", operation)
