"""When a weight is too old for a dose, and how a measurement stands among healthy children."""

from graph.areas.measurement.alerts import EXPRESSIONS as ALERTS, z_score
from graph.sql.expressions import age_years, older
from graph.sql.named import Expression
from graph.sql.scope import Scope
from graph.sql.value import Composed, Value, call, case


def _weight_stale(scope: Scope) -> Value:
    # domain.md 5 A 8: 6 months under 3 years of age.
    half, year = older(scope, "weight_at", "6 months"), older(scope, "weight_at", "1 year")
    return case((age_years(scope) < Composed("3"), half), otherwise=year)


def _z_score(scope: Scope) -> Value:
    assert scope.child is not None
    return z_score(scope.row, scope.child)


def _percentile(scope: Scope) -> Value:
    return call("growth_percentile", _z_score(scope))


EXPRESSIONS: dict[str, Expression] = {
    **ALERTS,
    "weight_stale": Expression(_weight_stale, 300),
    "growth_z_score": Expression(_z_score, 300),
    "growth_percentile": Expression(_percentile, 320),
}
