"""What a field costs to plan and compile, in microseconds or so, before that is spent.

What has a name of its own (a computed value, a condition, a mask, an entry) declares its weight where it is declared
(sql/); here is what every field of a kind weighs. Measured with `python -m tests.benchmark.hostile`; a test holds the
weights by the length of the statements, which no machine changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from graph.plan.nodes import ConnectionPart, PageInfo
from graph.plan.page import Page
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.schema.binding import (
    AssertionBinding,
    ColumnBinding,
    Computed,
    Constant,
    Edge,
    Embedded,
    LeafBinding,
    NodeId,
    ObjectBinding,
)
from graph.schema.catalog import BoundType

FIELD = 50  # to parse, validate and plan
STATEMENT = 1_500
ACCESS = 350  # of each field of the type
STATED = 2  # of each row of a list that the policy says: a constant in the statement
OUTSIDE = 2_000  # a field that no statement answers: it asks an operation of its own
EXPLAINED = 800  # what the policy says of the fields that a request names; they are parameters
NODE_TYPE = 1_300  # `node` looks for a row of each type,
NODE_WAYS = 4_000  # by relations to its child that are worked out once for all of them,
NODE_PERSON = 13_000  # and for a representative by those to each child of that person
LEAF = 20
NODE_ID = 80
ASSERTION = 920
OWN = 150  # `own` is compared anew wherever it decides
EMBEDDED = 40
ROWS = 850
FOUND = 600  # a row that is searched for among others
DISTRICT = 1_400
PAGE = 1_600
CURSOR = 1_200
FILTER = 600
LOOK = 900  # passports and relations beside the rows of a list that are asked by more than their columns
PAGE_INFO = 300
LISTED = 5_000  # of rows of many children: why the viewer reaches the child of each, and what its list shows
AGGREGATE = 2_100
CELLS = 900
COUNT = 220
TREND = 900
MONTHS = 12  # points of a trend


@dataclass(frozen=True)
class Weights:
    """The weights of what has a name, by its name in the schema's bindings and in the policy."""

    expressions: Mapping[str, int]
    conditions: Mapping[str, int]
    masks: Mapping[str, int]
    roots: Mapping[str, int]
    dimensions: Mapping[str, int]
    trends: Mapping[str, int]

    def of_leaf(self, binding: LeafBinding, parent: BoundType, rule: Rule) -> int:
        """A scalar or enum of a type, with the masks that may stand for it."""
        return self._value(binding, parent) + sum(self.masks[name] for name in rule.masks) + _own(rule)

    def _value(self, binding: LeafBinding, parent: BoundType) -> int:
        match binding:
            case Computed():
                return self.expressions[binding.name]
            case AssertionBinding():
                items = parent.fields[binding.items].binding
                return ASSERTION + (self._only(items) if isinstance(items, Edge) else 0)
            case NodeId():
                return NODE_ID
            case ColumnBinding() | Constant():
                return LEAF
            case _:
                assert_never(binding)

    def of_object(self, binding: ObjectBinding, target: BoundType, rule: Rule) -> int:
        """An embedded object, or the rows of an edge, without what is read of them."""
        match binding:
            case Embedded():
                return EMBEDDED + _own(rule) + (self.conditions[binding.present] if binding.present else 0)
            case Edge():
                rows = DISTRICT if target.binding.ruled_by.is_unit else ROWS
                masks = sum(self.conditions[name] for name in rule.masks)
                return rows + self._only(binding) + FOUND * len(binding.computed) + masks + _own(rule)
            case _:
                assert_never(binding)

    def of_asked(self, page: Page) -> int:
        """What all rows of a list are asked to find its page, once more for the row of its cursor."""
        if not page.looks_at_all:
            return 0
        keyed = sum(FILTER + self.dimensions[restriction.dimension] for restriction, _ in page.keyed)
        return (LOOK + keyed + sum(self.expressions[name] for name in page.due)) * (2 if page.after else 1)

    def of_condition(self, binding: object, page: Page) -> int:
        """The row condition of an edge to a page, once more for the row of its cursor."""
        only = self._only(binding) if isinstance(binding, Edge) else 0
        return only * (2 if page.after else 1)

    def _only(self, edge: Edge) -> int:
        return self.conditions[edge.only] if edge.only else 0


def _own(rule: Rule) -> int:
    return OWN * (1 + len(rule.masks)) if Relation.OWN in rule.granted else 0


def of_page(page: Page, row_type: BoundType, parts: tuple[ConnectionPart, ...]) -> int:
    """A page of rows, without what is read of them."""
    info = PAGE_INFO * sum(len(part.parts) for part in parts if isinstance(part, PageInfo))
    return PAGE + row_type.binding.weight + info + (CURSOR if page.after else 0) + FILTER * len(page.filters)
