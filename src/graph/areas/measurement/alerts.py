"""Which measurements are worth a look, by the rules of alerts.csv: flags with their rule and inputs (domain.md 5 A 9).

An alert is about the newest measurement of its kind that the viewer may see, beside the oldest that they may see of the
400 days before it: children are examined once a year, and a slow fall is none between two visits of a month. What a label
hides from the viewer is neither.
"""

from graph.areas.measurement.tables import GrowthRuleRow, MeasurementRow
from graph.sql.compartment import of_child
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows, beside, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import ONE, TRUE, Bool, Composed, Value, both, call, cast, chosen, either, literal, negated

WINDOW = "400 days"
# z-scores of the percentiles 5, 10, 25, 50, 75, 90 and 95, in as many digits as z-scores have.
LINES = "'{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]"


def age_days(row: Rows, child: Rows) -> Value:
    """The age on the day of a measurement, Moscow's."""
    day = cast(Composed(row.c.effective_at, " AT TIME ZONE 'Europe/Moscow'"), "DATE")
    return Composed("(", day, " - ", child.c.birth_date, ")")


def z_score(row: Rows, child: Rows) -> Value:
    """The z-score of a measurement; tables and sources: who.csv and the function's migration."""
    return call("growth_z_score", row.c.kind, child.c.sex, age_days(row, child), row.c.value)


def _compared(row: Rows, scope: Scope) -> tuple[Rows, Select]:
    """The measurement that a row is compared with, where there is one."""
    child, earlier = scope.child, row_of(MeasurementRow)
    assert child is not None
    oldest = row.c.effective_at - cast(literal(WINDOW), "INTERVAL")
    compared = (
        select()
        .select_from(earlier)
        .where(
            of_child(earlier, child.c.id),
            earlier.c.kind == row.c.kind,
            earlier.c.effective_at < row.c.effective_at,
            earlier.c.effective_at >= oldest,
            *scope.visible(earlier),
        )
        .order_by(earlier.c.effective_at, earlier.c.id)
        .first()
    )
    return earlier, compared


def _broken(row: Rows, scope: Scope) -> tuple[Rows, Select]:
    """The rules that say that a measurement is worth a look."""
    child, rules = scope.child, row_of(GrowthRuleRow)
    assert child is not None
    earlier, compared = _compared(row, scope)
    now = select(z=z_score(row, child), days=age_days(row, child)).fenced().subquery()
    then = compared.of(z=z_score(earlier, child), value=earlier.c.value).subquery()
    fallen = call("width_bucket", then.c.z, LINES) - call("width_bucket", now.c.z, LINES)
    bound = rules.c.bound
    tests = [
        (literal("BELOW"), now.c.z < bound),
        (literal("ABOVE"), now.c.z > bound),
        (literal("FALL"), fallen >= bound),
        (literal("RISE"), Composed("-(", fallen, ")") >= bound),
        (literal("DROP"), then.c.z - now.c.z > bound),
        (literal("LOSS"), row.c.value < Composed(then.c.value, " * (1 - ", bound, ")")),
    ]
    broken = select().select_from(beside(rules.join(now, TRUE), then))
    of_age = both(
        now.c.days >= rules.c.from_days, either(rules.c.until_days.is_null(), now.c.days < rules.c.until_days)
    )
    return rules, broken.where(rules.c.measure == row.c.kind, of_age, chosen(rules.c.test, tests, Composed("false")))


def _is_alert(row: Rows, scope: Scope) -> Bool:
    child, later = scope.child, row_of(MeasurementRow)
    assert child is not None
    same_time = both(later.c.effective_at == row.c.effective_at, later.c.id > row.c.id)
    newer = (
        select(ONE)
        .select_from(later)
        .where(
            of_child(later, child.c.id),
            later.c.kind == row.c.kind,
            either(later.c.effective_at > row.c.effective_at, same_time),
            *scope.visible(later),
        )
    )
    _, broken = _broken(row, scope)
    return both(negated(newer.exists()), broken.of(ONE).exists())


def _kinds(scope: Scope) -> Value:
    rules, broken = _broken(scope.row, scope)
    return call("to_json", broken.of(rules.c.kind).order_by(rules.c.n).array())


def _rules(scope: Scope) -> Value:
    rules, broken = _broken(scope.row, scope)
    return call(
        "to_json", broken.of(Composed(rules.c.rule, " || ': ' || ", rules.c.source)).order_by(rules.c.n).array()
    )


def _compared_at(scope: Scope) -> Value:
    earlier, compared = _compared(scope.row, scope)
    return compared.of(earlier.c.effective_at).scalar()


def _compared_value(scope: Scope) -> Value:
    earlier, compared = _compared(scope.row, scope)
    return compared.of(earlier.c.value).scalar()


def _compared_z(scope: Scope) -> Value:
    assert scope.child is not None
    earlier, compared = _compared(scope.row, scope)
    return compared.of(z_score(earlier, scope.child)).scalar()


EXPRESSIONS: dict[str, Expression] = {
    "growth_alert_kinds": Expression(_kinds, 2_400),
    "growth_alert_rules": Expression(_rules, 2_450),
    "growth_compared_at": Expression(_compared_at, 1_000),
    "growth_compared_value": Expression(_compared_value, 1_000),
    "growth_compared_z": Expression(_compared_z, 1_150),
}
CONDITIONS: dict[str, RowCondition] = {"growth_alert": RowCondition(_is_alert, 3_300)}
