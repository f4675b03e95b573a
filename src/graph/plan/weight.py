"""What a field costs to plan and compile, in microseconds or so, before that is spent.

Measured with `python -m tests.benchmark.hostile`; a test holds the weights by the length of the statements, which no machine changes.
"""

from graph.plan.nodes import ConnectionPart, Page, PageInfo
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.schema.binding import Assertion, Computed, Edge, Embedded, NodeId, Scope
from graph.schema.catalog import BoundField, BoundType

FIELD = 50  # to parse, validate and plan
STATEMENT = 1_500
ACCESS = 350  # of each field of the type
NODE_TYPE = 3_400  # `node` looks for a row of each type
LEAF = 20
NODE_ID = 80
ASSERTION = 850
NEWEST = 900  # of rows that state one thing
COMPUTED = 150
HEAVY = {
    "address": 350,
    "alert_flags": 500,
    "applicant": 350,
    "children_count": 220,
    "clinical_content": 300,
    "document_status": 350,
    "full_name": 220,
    "is_disputed": 300,
    "protection_contact": 3_000,
    "representation_status": 250,
    "twin_warning": 500,
    "weight_stale": 300,
}
MASK = 130
HEAVY_MASKS = {"coded": 300, "initials": 450, "locality": 500, "school_need": 600, "surely": 350}
HEAVY_EDGES = {"in_scope": 350}  # masks of edges whose condition is a subselect
OWN = 150  # `own` is compared anew wherever it decides
EMBEDDED = 40
ROWS = 850
FOUND = 600  # a row that is searched for among others
DISTRICT = 1_400
PAGE = 1_600
CHILDREN = 1_300
CURSOR = 1_200
FILTER = 600
PAGE_INFO = 300
ENTRIES = {
    "child": 2_550,
    "emergencyCapsule": 2_500,
    "district": 1_500,
    "myChildren": 3_000,
    "myDistricts": 2_500,
    "searchChildren": 2_150,
    "viewer": 1_800,
}


def of_leaf(bound: BoundField, rule: Rule) -> int:
    """A scalar or enum, with the masks that may stand for it."""
    masks = sum(HEAVY_MASKS.get(name, MASK) for name in rule.masks)
    return _value(bound) + masks + _own(rule)


def _value(bound: BoundField) -> int:
    binding = bound.binding
    if isinstance(binding, Computed):
        return HEAVY.get(binding.name, COMPUTED)
    if isinstance(binding, Assertion):
        return ASSERTION + (NEWEST if bound.parent == "ConditionList" else 0)
    return NODE_ID if isinstance(binding, NodeId) else LEAF


def _own(rule: Rule) -> int:
    return OWN * (1 + len(rule.masks)) if Relation.OWN in rule.granted else 0


def of_object(bound: BoundField, target: BoundType, rule: Rule) -> int:
    """An embedded object, or the rows of an edge, without what is read of them."""
    if isinstance(bound.binding, Embedded):
        return EMBEDDED + _own(rule)
    assert isinstance(bound.binding, Edge)
    more = NEWEST if bound.binding.only == "newest" else 0
    more += FOUND * len(bound.binding.found)
    more += sum(HEAVY_EDGES.get(name, 0) for name in rule.masks)
    return (DISTRICT if target.binding.scope is Scope.DISTRICT else ROWS) + more + _own(rule)


def of_page(page: Page, row_type: BoundType, parts: tuple[ConnectionPart, ...]) -> int:
    """A page of rows, without what is read of them."""
    children = CHILDREN if row_type.name == "Child" else 0
    info = PAGE_INFO * sum(len(part.parts) for part in parts if isinstance(part, PageInfo))
    return PAGE + children + info + (CURSOR if page.after else 0) + FILTER * len(page.filters)
