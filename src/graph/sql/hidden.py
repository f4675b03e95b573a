"""What stands for a field where its rule gives nothing: null, an empty list, or an object that says HIDDEN and nothing else."""

from graph.plan.hidden import hidden_part
from graph.plan.nodes import (
    AccessField,
    AggregateField,
    CellsField,
    ConnectionField,
    FieldPlan,
    ObjectField,
    StatedField,
    TrendField,
)
from graph.sql.asked import is_asked
from graph.sql.json_build import constant, json_object
from graph.sql.value import Value

Guarded = AccessField | StatedField | ConnectionField | AggregateField | CellsField | TrendField | ObjectField


def hidden_of(field: FieldPlan) -> Value:
    """The constant JSON of a field; what is asked for below it alone is in it, so it cannot tell anything of a row."""
    if not isinstance(field, ObjectField) or field.field.is_list or not field.field.non_null:
        return constant(hidden_part(field))
    asked = {key: is_asked(bit) for key, bit in field.plan.asked.items()}
    return json_object([(each.key, hidden_of(each)) for each in field.plan.fields], asked)
