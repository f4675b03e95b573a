"""The opening of a subscription: one event, as its viewer may be told of it."""

from dataclasses import replace

from graph.plan.nodes import ObjectField, ObjectPlan, RootField, Withheld
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.schema.binding import RuledBy
from graph.schema.subscription import Follow
from graph.sql.compartment import of_child
from graph.sql.json_build import event_cursor
from graph.sql.named import Expression, Opening, RowCondition
from graph.sql.reach import child_holds, child_row, unit_holds
from graph.sql.render import any_row, joined, render_object
from graph.sql.rows import Given, Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, Union, select
from graph.sql.spread.lookups import event_child, event_row
from graph.sql.value import (
    FALSE,
    NULL,
    TEXT,
    Bool,
    Value,
    any_of,
    both,
    call,
    case,
    cast,
    either,
    literal,
    negated,
    parameter,
    text_array,
)
from graph.tables import DistrictRow, OutboxRow
from graph.tables.outbox import DISTRICT_CHANGED

NUMBER = "BIGINT"


def event_of_child(weight: int = 2_800) -> Opening:
    """An event of a child whom the viewer reaches, under labels that they see, with a name that they may be told.

    One that tells of rows shows the viewer one of them at least.
    """

    def write(root: RootField, scope: Scope) -> Select:
        (plan,) = root.plans.values()
        child, event, source = child_row(), _event(root, scope), FromList()
        child.key = scope.asker.key_apart(event_child(root.binds["event"].name))
        holds, reached = child_holds(scope.asker, child, plan, source)
        inner = replace(scope, row=event, child=child, source=source, holds=holds)
        inner = replace(inner, told_names=told_names(root, inner))
        both = event.join(child, of_child(event, child.c.id))
        statement = select(json=render_object(plan, inner), **source.touched.columns()).select_from(
            joined(both, source)
        )
        assert inner.told_names is not None
        tells = event.c.fields.op("&&", inner.told_names)
        shows = [] if root.rows is None else [_shows(root, root.rows, inner)]
        routed = () if child.key is None else (child.c.id == child.key,)
        return statement.where(event_of(root, event), *routed, reached, *inner.visible(event), tells, *shows)

    return Opening(write, weight)


def event_of_district(weight: int) -> Opening:
    """An event of a child as above, or one of a district in which the viewer works, which names no child."""
    of_its_children = event_of_child()

    def write(root: RootField, scope: Scope) -> Select:
        either_one = Union(of_its_children(root, scope), _of_district(root, scope), word=" UNION ALL ").subquery()
        return select(json=either_one.c.json, touched=either_one.c.touched).select_from(either_one)

    return Opening(write, weight)


def _of_district(root: RootField, scope: Scope) -> Select:
    (plan,) = root.plans.values()
    event, district, source = _event(root, scope), row_of(DistrictRow), FromList()
    known = unit_holds(scope.asker, district, RuledBy.DISTRICT, plan.relations, source)
    holds = {relation: known[relation] for relation in plan.relations if relation in known}
    inner = replace(scope, row=event, source=source, holds=holds)
    both_rows = event.join(district, event.c.about == district.c.id)
    statement = select(json=render_object(_without_child(plan), inner), touched=cast(NULL, TEXT))
    works_there = either(FALSE, *[test for test in holds.values() if test is not None])
    is_of_district = both(event.c.topic == literal(DISTRICT_CHANGED), event.c.child_id.is_null())
    return statement.select_from(joined(both_rows, source)).where(event_of(root, event), is_of_district, works_there)


def _without_child(plan: ObjectPlan) -> ObjectPlan:
    """What is read of an event alone: of no child."""
    fields = [
        Withheld(each.key, each.field, each.hidden) if isinstance(each, ObjectField) else each for each in plan.fields
    ]
    return replace(plan, fields=tuple(fields))


def _shows(root: RootField, rule: Rule, scope: Scope) -> Bool:
    """That the viewer may see one of the rows that the event tells of, whatever of it is asked."""
    (plan,) = root.plans.values()
    follow = root.field.binding
    assert isinstance(follow, Follow)
    assert follow.rows is not None
    field = plan.type.fields[follow.rows]
    if not rule.granted:
        return FALSE
    test, there = scope.true(rule.granted), any_row(field, rule, scope)
    return there if test is None else both(test, there)


def event_of_viewer(root: RootField, scope: Scope) -> Select:
    """An event that tells a viewer no more than that there was one; none under a label."""
    (plan,) = root.plans.values()
    event = row_of(OutboxRow)
    inner = replace(scope, row=event, holds=dict.fromkeys(plan.relations))
    is_plain = event.c.labels == text_array(())
    return select(json=render_object(plan, inner)).select_from(event).where(event_of(root, event), is_plain)


def told_names(root: RootField, scope: Scope) -> Value:
    """The names of changes that are told in the relations that hold, as a text[]."""
    by_relations: dict[frozenset[Relation], list[str]] = {}
    for name, rule in root.change_rules.items():
        allowed = rule.within(tuple(scope.holds)).allowed
        if allowed:
            by_relations.setdefault(frozenset(allowed), []).append(name)
    expression: Value | None = None
    for allowed, names in sorted(by_relations.items(), key=lambda item: item[1]):
        test = scope.true(allowed)
        part: Value = text_array(names)
        if test is not None:
            part = case((test, part), otherwise=text_array(()))
        expression = part if expression is None else expression.op("||", part)
    return text_array(()) if expression is None else expression


def _event(root: RootField, scope: Scope) -> Rows:
    """The event; where it does not lie on the node of its child, brought there."""
    asker = scope.asker
    return Given(OutboxRow, asker.apart(event_row(root.binds["event"].name))) if asker.spread else row_of(OutboxRow)


def event_of(root: RootField, event: Rows) -> Bool:
    """That a row is the event that is told."""
    return event.c.number == parameter(root.binds["event"].name, NUMBER)


def _changed(scope: Scope) -> Value:
    """The names of an event that are told."""
    visible = text_array(()) if scope.told_names is None else scope.told_names
    names = select(name=call("unnest", scope.column("fields"))).subquery()
    return select(names.c.name).select_from(names).where(names.c.name == any_of(visible)).order_by(names.c.name).array()


def _came(row: Rows, scope: Scope) -> Bool:
    return row.c.id == any_of(scope.row.c.documents)


def _of_others(row: Rows, scope: Scope) -> Bool:
    """Entries of an event that are not the viewer's own: who reads knows of it."""
    return both(row.c.entry_id == any_of(scope.row.c.entries), negated(row.c.subject == scope.asker.subject))


EVENT_EXPRESSIONS = {
    "event_cursor": Expression(lambda scope: event_cursor(scope.row), weight=80),
    "event_names": Expression(_changed, weight=300),
    "event_is_opening": Expression(lambda scope: scope.row.c.topic == literal("BREAK_GLASS_OPENED"), weight=60),
}
EVENT_CONDITIONS = {
    "came_with_event": RowCondition(_came, weight=60),
    "read_with_event": RowCondition(_of_others, weight=120),
}
