"""Plan a field of numbers: an aggregate, its cells, how they went, or a count."""

from typing import TYPE_CHECKING

from graph.plan.aggregate import plan_aggregate, plan_cells, plan_trend
from graph.plan.count import plan_count
from graph.plan.nodes import NumberField, Withheld
from graph.plan.selection import SelectedField
from graph.policy.decision import Rule
from graph.schema.binding import Aggregate, Cells, Count
from graph.schema.catalog import BoundField

if TYPE_CHECKING:
    from graph.plan.planner import Planner


def plan_numbers(planner: "Planner", bound: BoundField, selected: SelectedField, rule: Rule) -> NumberField | Withheld:
    """The plan of a field that no row holds."""
    match bound.binding:
        case Aggregate():
            return plan_aggregate(planner, bound, selected, rule)
        case Cells():
            return plan_cells(planner, bound, selected, rule)
        case Count():
            return plan_count(planner, bound, selected, rule)
        case _:
            return plan_trend(planner, bound, selected, rule)
