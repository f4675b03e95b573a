"""The weights of everything that has a name, for the planner."""

from graph.plan.weight import Weights
from graph.sql.conditions import CONDITIONS
from graph.sql.dimension import DIMENSIONS
from graph.sql.expressions import EXPRESSIONS
from graph.sql.masks import MASKS
from graph.sql.named import weights_of
from graph.sql.roots import OPENINGS


def declared_weights() -> Weights:
    """What is declared now: call it when the areas have brought theirs."""
    trends = {name: dimension.trend.weight if dimension.trend else 0 for name, dimension in DIMENSIONS.items()}
    return Weights(
        weights_of(EXPRESSIONS),
        weights_of(CONDITIONS),
        weights_of(MASKS),
        weights_of(OPENINGS),
        weights_of(DIMENSIONS),
        trends,
    )
