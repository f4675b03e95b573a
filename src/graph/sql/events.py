"""The opening of a subscription: one event, as its viewer may be told of it."""

from collections.abc import Callable
from dataclasses import replace

from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.compartment import of_child
from graph.sql.json_build import event_cursor
from graph.sql.named import Condition, Expression, Opening
from graph.sql.reach import child_holds, child_row
from graph.sql.render import joined, render_object
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import Bool, Value, any_of, call, case, literal, parameter, text_array
from graph.tables import OutboxRow

NUMBER = "BIGINT"
Further = Callable[[Rows], list[Bool]]


def event_of_child(further: Further = lambda _: []) -> Opening:
    """An event of a child whom the viewer reaches, under labels that they see, with a name that they may be told.

    `further`: what its row must meet besides.
    """

    def write(root: RootField, scope: Scope) -> Select:
        (plan,) = root.plans.values()
        child, event, source = child_row(), row_of(OutboxRow), FromList()
        holds, reached = child_holds(scope.asker, child, plan, source)
        inner = replace(scope, row=event, child=child, source=source, holds=holds)
        inner = replace(inner, told=told_names(root, inner))
        both = event.join(child, of_child(event, child.c.id))
        statement = select(json=render_object(plan, inner), **source.touched.columns()).select_from(
            joined(both, source)
        )
        assert inner.told is not None
        tells = event.c.fields.op("&&", inner.told)
        return statement.where(event_of(root, event), reached, *inner.visible(event), tells, *further(event))

    return Opening(write, 2_800)


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
    for name, rule in root.told.items():
        allowed = rule.within(tuple(scope.holds)).allowed
        if allowed:
            by_relations.setdefault(frozenset(allowed), []).append(name)
    told: Value | None = None
    for allowed, names in sorted(by_relations.items(), key=lambda item: item[1]):
        test = scope.true(allowed)
        part: Value = text_array(names)
        if test is not None:
            part = case((test, part), otherwise=text_array(()))
        told = part if told is None else told.op("||", part)
    return text_array(()) if told is None else told


def event_of(root: RootField, event: Rows) -> Bool:
    """That a row is the event that is told."""
    return event.c.number == parameter(root.binds["event"].name, NUMBER)


def _changed(scope: Scope) -> Value:
    """The names of an event that are told."""
    told = text_array(()) if scope.told is None else scope.told
    names = select(name=call("unnest", scope.column("fields"))).subquery()
    return select(names.c.name).select_from(names).where(names.c.name == any_of(told)).order_by(names.c.name).array()


def _came(row: Rows, scope: Scope) -> Bool:
    return row.c.id == any_of(scope.row.c.documents)


EVENT_EXPRESSIONS = {
    "event_cursor": Expression(lambda scope: event_cursor(scope.row), weight=80),
    "event_names": Expression(_changed, weight=300),
    "event_is_opening": Expression(lambda scope: scope.row.c.topic == literal("BREAK_GLASS_OPENED"), weight=60),
}
EVENT_CONDITIONS = {"came_with_event": Condition(_came, weight=60)}
