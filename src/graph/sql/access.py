"""The `access` field: the decision over each field of a row, for this row and this viewer."""

from graph.plan.nodes import AccessEntry, AccessField
from graph.policy.decision import Rule
from graph.sql.json_build import constant, json_list, json_object
from graph.sql.scope import Scope
from graph.sql.select import Select, Union, select
from graph.sql.value import FALSE, Value, any_of, case, literal, parameter


def render_access(field: AccessField, scope: Scope) -> Value:
    """The FieldAccess list, restricted to `only` where it is given."""
    rows = [_row(field.role, entry, scope) for entry in field.entries]
    names = Union(*rows, word=" UNION ALL ").subquery()
    pairs = [(key, literal("FieldAccess") if name == "__typename" else names.c[name]) for key, name in field.keys]
    statement = select(json_list(json_object(pairs))).select_from(names)
    if field.only:
        only = parameter(field.only.name, "TEXT[]")
        statement = statement.where(names.c.field == any_of(only))
    return statement.scalar()


def _row(role: str, entry: AccessEntry, scope: Scope) -> Select:
    rule = entry.rule.within(tuple(scope.holds))
    state: Value = literal("WITHHELD")
    if rule.allowed or rule.masks:
        masked: Value = literal("MASKED" if rule.masks else "WITHHELD")
        state = _state(rule, scope, masked)
    locked = constant('["RELATION"]' if rule.granted else '["ROLE"]')
    unlock = case((state == literal("WITHHELD"), locked), otherwise=constant("[]"))
    decisions = ", ".join(f"{relation} {decision}" for relation, decision in rule.decisions.items())
    return select(
        field=literal(entry.name),
        state=state,
        rule=literal(f"{role}: {decisions}"),
        unlock=unlock,
    )


def _state(rule: Rule, scope: Scope, masked: Value) -> Value:
    whole = scope.true(rule.allowed) if rule.allowed else FALSE
    if whole is None:
        return literal("VISIBLE")
    partly = frozenset(rule.granted - rule.allowed)
    mask = scope.true(partly) if partly else FALSE
    if mask is None:
        return case((whole, literal("VISIBLE")), otherwise=masked)
    return case((whole, literal("VISIBLE")), (mask, masked), otherwise=literal("WITHHELD"))
