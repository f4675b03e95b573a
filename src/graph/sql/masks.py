"""Masks: what stands for a value that a viewer may only know of. Computed in SQL, irreversible."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from graph.sql.conditions import CONDITIONS
from graph.sql.expressions import locality
from graph.sql.scope import Scope, literal

Value = sa.ColumnElement[Any]
Mask = Callable[[Value, Scope], Value]

_NEEDS = {
    "ASTHMA": "inhaler at hand",
    "DIABETES": "diabetes plan",
    "EPILEPSY": "epilepsy plan",
    "HAEMOPHILIA": "bleeding plan",
    "ANAPHYLAXIS": "allergy plan, adrenaline at hand",
    "CARDIAC": "load by the exemption only",
    "COELIAC": "gluten-free diet",
}


def _where_recorded(text: str) -> Mask:
    return lambda value, scope: sa.case((value.is_not(None), literal(text)), else_=sa.null())


def _initial(value: Value, scope: Scope) -> Value:
    return sa.func.left(sa.func.nullif(value, literal("")), sa.literal_column("1")).op("||")(literal("."))


def _initials(value: Value, scope: Scope) -> Value:
    names = [_initial(scope.row.c[name], scope) for name in ("family", "given", "patronymic")]
    return sa.func.nullif(sa.func.concat_ws(literal(" "), *names), literal(""))


def _drug(value: Value, scope: Scope) -> Value:
    return sa.case((CONDITIONS["drug"](scope.row, scope), value), else_=literal("not a drug"))


def _school_need(value: Value, scope: Scope) -> Value:
    if "alert_flag" not in scope.row.c:
        return literal("followed by a specialist")
    whens = [(scope.row.c.alert_flag == literal(flag), literal(need)) for flag, need in _NEEDS.items()]
    return sa.case(*whens, else_=literal("ask the clinic"))


def _alert(value: Value, scope: Scope) -> Value:
    return sa.func.coalesce(scope.row.c.alert_flag, literal("OTHER"))


def _locality(value: Value, scope: Scope) -> Value:
    return locality(scope)


def _without_labels(value: Value, scope: Scope) -> Value:
    # That a glass was opened for what a label covers would tell that there is something (domain.md 5 F 44).
    return sa.func.array_remove(value, literal("BREAK_GLASS_LABELS"))


def _entitled(value: Value, scope: Scope) -> Value:
    return literal("ENTITLED")


MASKS: dict[str, Mask] = {
    "alert": _alert,
    "drug": _drug,
    "entitled": _entitled,
    "initial": _initial,
    "initials": _initials,
    "locality": _locality,
    "on_record": _where_recorded("on record"),
    "policy_number": _where_recorded("*" * 16),
    "school_need": _school_need,
    "snils": _where_recorded("***"),
    "without_labels": _without_labels,
}

# A mask on an edge restricts its rows.
EDGE_MASKS = (
    "active",
    "emergency_vaccines",
    "in_force",
    "in_scope",
    "own_grants",
    "own_organization",
    "to_review",
    "told",
    "told_reads",
    "told_treatment",
)

MASK_NAMES = frozenset(MASKS) | frozenset(EDGE_MASKS)
