"""The `access` field: the decision over each field of a row, for this row and this viewer."""

from typing import Any

import sqlalchemy as sa

from graph.plan.nodes import AccessEntry, AccessField
from graph.policy.decision import Rule
from graph.sql.json_build import constant, json_list, json_object
from graph.sql.scope import Scope, literal

Value = sa.ColumnElement[Any]


def render_access(field: AccessField, scope: Scope) -> Value:
    """The FieldAccess list, restricted to `only` where it is given."""
    rows = [_row(field.role, entry, scope) for entry in field.entries]
    names = sa.union_all(*rows).subquery()
    pairs = [(key, literal("FieldAccess") if name == "__typename" else names.c[name]) for key, name in field.keys]
    statement = sa.select(json_list(json_object(pairs))).select_from(names)
    if field.only:
        only = sa.bindparam(field.only.name, type_=sa.ARRAY(sa.Text()))
        statement = statement.where(names.c.field == sa.any_(only))
    return statement.correlate_except(names).scalar_subquery()


def _row(role: str, entry: AccessEntry, scope: Scope) -> sa.Select[Any]:
    rule = entry.rule.within(tuple(scope.holds))
    state: Value = literal("WITHHELD")
    if rule.allowed or rule.masks:
        masked: Value = literal("MASKED" if rule.masks else "WITHHELD")
        state = _state(rule, scope, masked)
    locked = constant('["RELATION"]' if rule.granted else '["ROLE"]')
    unlock = sa.case((state == literal("WITHHELD"), locked), else_=constant("[]"))
    said = ", ".join(f"{relation} {decision}" for relation, decision in rule.decisions.items())
    return sa.select(
        literal(entry.name).label("field"),
        state.label("state"),
        literal(f"{role}: {said}").label("rule"),
        unlock.label("unlock"),
    ).correlate_except()


def _state(rule: Rule, scope: Scope, masked: Value) -> Value:
    whole = scope.true(rule.allowed) if rule.allowed else sa.false()
    if whole is None:
        return literal("VISIBLE")
    partly = frozenset(rule.granted - rule.allowed)
    mask = scope.true(partly) if partly else sa.false()
    if mask is None:
        return sa.case((whole, literal("VISIBLE")), else_=masked)
    return sa.case((whole, literal("VISIBLE")), (mask, masked), else_=literal("WITHHELD"))
