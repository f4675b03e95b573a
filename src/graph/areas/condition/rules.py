"""Which statement of a disease is shown, which diseases go on, and what is told of them to whom the diagnosis is not."""

from graph.areas.condition.tables import ConditionRow
from graph.policy.fits import Fit
from graph.sql.compartment import of_child
from graph.sql.masks import of_rows, of_value
from graph.sql.named import Expression, Mask, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import Bool, Value, any_of, call, case, either, literal, negated

_NEEDS = {
    "ASTHMA": "inhaler at hand",
    "DIABETES": "diabetes plan",
    "EPILEPSY": "epilepsy plan",
    "HAEMOPHILIA": "bleeding plan",
    "ANAPHYLAXIS": "allergy plan, adrenaline at hand",
    "CARDIAC": "load by the exemption only",
    "COELIAC": "gluten-free diet",
}


def _chronic(row: Rows, scope: Scope) -> Bool:
    return row.c.chronic


def _newest(row: Rows, scope: Scope) -> Bool:
    """The newest statement of its disease among those that the viewer may see.

    Most diseases are stated once; for the others the newest of all are found together, once for a child.
    """
    child, other = scope.child, row_of(ConditionRow)
    assert child is not None
    disease = (other.c.disease, other.c.chronic)
    newest = (
        select(other.c.id)
        .distinct(*disease)
        .select_from(other)
        .where(of_child(other, child.c.id), other.c.restated, *scope.visible(other))
        .order_by(*disease, other.c.stated_on.desc(), other.c.id.desc())
    )
    return either(negated(row.c.restated), row.c.id == any_of(newest.array()))


def _active(row: Rows, scope: Scope) -> Bool:
    return row.c.clinical_status.is_in([literal("ACTIVE"), literal("RECURRENCE"), literal("RELAPSE")])


def _not_resolved(row: Rows, scope: Scope) -> Bool:
    # A disease in remission still tells a bystander what to do; one that is over does not.
    return row.c.clinical_status != literal("RESOLVED")


def _alert_flags(scope: Scope) -> Value:
    row, child = row_of(ConditionRow), scope.child
    assert child is not None
    flags = (
        select(row.c.alert_flag)
        .distinct()
        .select_from(row)
        .where(
            of_child(row, child.c.id),
            row.c.alert_flag.is_not_null(),
            _not_resolved(row, scope),
            _newest(row, scope),
            *scope.visible(row),
        )
        .order_by(row.c.alert_flag)
    )
    return call("to_json", flags.array())


def _school_need(value: Value, scope: Scope) -> Value:
    if "alert_flag" not in scope.row.c:
        return literal("followed by a specialist")
    whens = [(scope.row.c.alert_flag == literal(flag), literal(need)) for flag, need in _NEEDS.items()]
    return case(*whens, otherwise=literal("ask the clinic"))


def _alert(value: Value, scope: Scope) -> Value:
    return call("coalesce", scope.row.c.alert_flag, literal("OTHER"))


CONDITIONS: dict[str, RowCondition] = {
    "active": RowCondition(_active),
    "chronic": RowCondition(_chronic),
    "newest": RowCondition(_newest, 1_000),
    "not_resolved": RowCondition(_not_resolved),
}
EXPRESSIONS: dict[str, Expression] = {"alert_flags": Expression(_alert_flags, 500)}
MASKS: dict[str, Mask] = {"alert": Mask(_alert), "school_need": Mask(_school_need, 600)}
FITS: dict[str, Fit] = {
    "alert": of_value("String", values=("display",), columns=("alert_flag",)),
    "school_need": of_value("String", values=("display",), columns=("icd10",)),
    "active": of_rows("clinical_status"),
    "not_resolved": of_rows("clinical_status"),
}
