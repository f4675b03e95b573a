"""When a weight is too old for a dose, and how a measurement stands among healthy children."""

from graph.sql.expressions import age_years, older
from graph.sql.named import Expression
from graph.sql.scope import Scope
from graph.sql.value import Composed, Value, call, case, cast


def _weight_stale(scope: Scope) -> Value:
    # domain.md 5 A 8: 6 months under 3 years of age.
    half, year = older(scope, "weight_at", "6 months"), older(scope, "weight_at", "1 year")
    return case((age_years(scope) < Composed("3"), half), otherwise=year)


def _z_score(scope: Scope) -> Value:
    # By the age on the day of the measurement, Moscow's; tables and sources: who.csv and the function's migration.
    row, child = scope.row, scope.child
    assert child is not None
    day = cast(Composed(row.c.effective_at, " AT TIME ZONE 'Europe/Moscow'"), "DATE")
    return call(
        "growth_z_score", row.c.kind, child.c.sex, Composed("(", day, " - ", child.c.birth_date, ")"), row.c.value
    )


def _percentile(scope: Scope) -> Value:
    return call("growth_percentile", _z_score(scope))


EXPRESSIONS: dict[str, Expression] = {
    "weight_stale": Expression(_weight_stale, 300),
    "growth_z_score": Expression(_z_score, 300),
    "growth_percentile": Expression(_percentile, 320),
}
