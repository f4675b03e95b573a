"""When a weight is too old for a dose."""

from graph.sql.expressions import age_years, older
from graph.sql.named import Expression
from graph.sql.scope import Scope
from graph.sql.value import Composed, Value, case


def _weight_stale(scope: Scope) -> Value:
    # domain.md 5 A 8: 6 months under 3 years of age.
    half, year = older(scope, "weight_at", "6 months"), older(scope, "weight_at", "1 year")
    return case((age_years(scope) < Composed("3"), half), otherwise=year)


EXPRESSIONS: dict[str, Expression] = {"weight_stale": Expression(_weight_stale, 300)}
