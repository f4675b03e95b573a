"""Plan an aggregate: the list whose rows it counts, and cells of them by a dimension."""

from typing import TYPE_CHECKING

from graph.errors import Code, Refusal
from graph.plan import weight
from graph.plan.hidden import hidden_json
from graph.plan.nodes import AggregateField, CellsField, TrendField, Withheld
from graph.plan.selection import SelectedField
from graph.plan.values import Bind
from graph.policy.decision import DENY, Rule
from graph.policy.vocabulary import Action, Relation, counting, relations
from graph.schema.binding import Aggregate, Cells, Edge, Trend
from graph.schema.catalog import BoundField

if TYPE_CHECKING:
    from graph.plan.planner import Planner

UNREAD = (Relation.AGGREGATE,)


def plan_aggregate(
    planner: "Planner", bound: BoundField, selected: SelectedField, rule: Rule
) -> AggregateField | Withheld:
    """The plan of an aggregate; withheld but where the list that it counts is given as it is, too, or numbers alone are.

    Raises FORBIDDEN where who is told numbers alone chooses their days.
    """
    assert isinstance(bound.binding, Aggregate)
    parent = planner.catalog.types[bound.parent]
    listed = parent.fields[bound.binding.over] if bound.binding.over else None
    allowed = frozenset(UNREAD)
    if listed is not None:
        allowed |= planner.grants.rule(planner.role, Action.READ, listed.coordinate).allowed
    counted = Rule({each: decision if each in allowed else DENY for each, decision in rule.decisions.items()})
    if not counted.granted:
        planner.withheld[bound.coordinate] = None
        return planner.withhold(bound, selected)
    planner.weigh(selected, weight.AGGREGATE)
    unread = Relation.AGGREGATE in counted.granted
    target = planner.catalog.types[bound.type_name]
    counted_in = UNREAD if unread else tuple(counted.decisions)
    return AggregateField(
        selected.key,
        bound,
        counted,
        parent.binding.ruled_by,
        _edge(listed),
        UNREAD if listed is None or unread else _relations(planner, listed),
        planner.object(target, selected.selection_sets, counted_in),
        hidden_json(planner.catalog, planner.selections, bound, selected),
        *_period(planner, bound, selected, unread=unread),
        unread,
    )


def _edge(listed: BoundField | None) -> Edge | None:
    if listed is None:
        return None
    assert isinstance(listed.binding, Edge)
    return listed.binding


def _relations(planner: "Planner", listed: BoundField) -> tuple[Relation, ...]:
    rows = planner.catalog.types[planner.catalog.types[listed.type_name].connection_of or ""]
    return relations(planner.role, rows.binding)


def _period(
    planner: "Planner", bound: BoundField, selected: SelectedField, *, unread: bool
) -> tuple[Bind | None, Bind | None]:
    period = planner.arguments(bound, selected).get("period")
    if period and unread:
        message = "Your role is told numbers of the last twelve whole months alone: leave `period` out."
        raise Refusal(Code.FORBIDDEN, message, locations=(selected.location,), path=(selected.key,))
    days = (period.children or {}) if period else {}
    first, last = (planner.bind("day", days[name], selected) if name in days else None for name in ("from", "to"))
    return first, last


def plan_cells(planner: "Planner", bound: BoundField, selected: SelectedField, rule: Rule) -> CellsField | Withheld:
    """The plan of cells; withheld where a field that they tell of may not be counted in every relation to a row."""
    binding = bound.binding
    assert isinstance(binding, Cells)
    unread = tuple(rule.decisions) == UNREAD
    rules = [planner.grants.rule(planner.role, Action.AGGREGATE, each) for each in binding.counted]
    # In one relation or in the others: a role that is told numbers alone is counted for by nothing that it may read.
    rules = [each.within(UNREAD) if unread else _without(each, counting(planner.role)) for each in rules]
    if not all(each.everywhere for each in rules):
        planner.withheld[bound.coordinate] = None
        return planner.withhold(bound, selected)
    planner.weigh(selected, weight.CELLS + planner.weights.dimensions[binding.dimension])
    given = planner.arguments(bound, selected)
    stated = given.pop("only", None)
    only = planner.bind("texts", stated, selected) if stated else None
    options = {name: str(value.value) for name, value in given.items()}
    masked = [] if unread else [planner.grants.rule(planner.role, Action.READ, each) for each in binding.of]
    plan = planner.object(planner.catalog.types[bound.type_name], selected.selection_sets, tuple(rule.decisions))
    if any(isinstance(field, TrendField) for field in plan.fields):
        planner.weigh(selected, planner.weights.trends[binding.dimension])
    return CellsField(selected.key, bound, rule, binding, options, tuple(r for r in masked if r.masks), plan, only)


def plan_trend(planner: "Planner", bound: BoundField, selected: SelectedField, rule: Rule) -> TrendField:
    """The plan of the past months of a number; what it takes to count them is weighed with the cells."""
    binding = bound.binding
    assert isinstance(binding, Trend)
    planner.weigh(selected, weight.TREND + (planner.weights.expressions[binding.counts] if binding.counts else 0))
    plan = planner.object(planner.catalog.types[bound.type_name], selected.selection_sets, tuple(rule.decisions))
    return TrendField(selected.key, bound, rule, binding, plan)


def _without(rule: Rule, relations_: tuple[Relation, ...]) -> Rule:
    return Rule({relation: decision for relation, decision in rule.decisions.items() if relation not in relations_})
