"""Plan a count: the rows of a list that its filters leave."""

from typing import TYPE_CHECKING

from graph.plan import weight
from graph.plan.connection import asked_filters
from graph.plan.nodes import CountField
from graph.plan.page import Page
from graph.plan.selection import SelectedField
from graph.policy.decision import Rule
from graph.policy.vocabulary import relations
from graph.schema.binding import Count, Edge
from graph.schema.catalog import BoundField

if TYPE_CHECKING:
    from graph.plan.planner import Planner


def plan_count(planner: "Planner", bound: BoundField, selected: SelectedField, rule: Rule) -> CountField:
    """The plan of a count. Raises FORBIDDEN for a filter that is not granted."""
    assert isinstance(bound.binding, Count)
    listed = planner.catalog.types[bound.parent].fields[bound.binding.over]
    assert isinstance(listed.binding, Edge)
    rows = planner.catalog.types[planner.catalog.types[listed.type_name].connection_of or ""]
    page = _page(planner, bound, selected, rule)
    planner.weigh(selected, weight.COUNT + (weight.PAGE + planner.weights.of_asked(page) if page else 0))
    return CountField(selected.key, bound, rule, listed.binding, relations(planner.role, rows.binding), page)


def _page(planner: "Planner", bound: BoundField, selected: SelectedField, rule: Rule) -> Page | None:
    """What the rows are asked by; None where every row of the list counts."""
    given = planner.arguments(bound, selected).get("filter")
    stated = [
        (planner.catalog.child_filters[name], value) for name, value in ((given and given.children) or {}).items()
    ]
    if not stated:
        return None
    filters, keyed = asked_filters(planner, stated, (bound, selected, rule))
    return Page(None, ("id",), filters=filters, keyed=keyed)
