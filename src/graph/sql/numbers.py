"""Numbers in an object: an aggregate, its cells, and how they went."""

from typing import assert_never

from graph.plan.nodes import AggregateField, CellsField, CountField, TrendField
from graph.sql.aggregate import render_aggregate, render_cells
from graph.sql.count import render_count
from graph.sql.scope import Scope
from graph.sql.trend import render_trend
from graph.sql.value import Value


def render_numbers(field: AggregateField | CellsField | TrendField | CountField, scope: Scope) -> Value:
    """The JSON of a field of numbers."""
    match field:
        case AggregateField():
            return render_aggregate(field, scope)
        case CellsField():
            return render_cells(field, scope)
        case TrendField():
            return render_trend(field, scope)
        case CountField():
            return render_count(field, scope)
        case _:
            assert_never(field)
