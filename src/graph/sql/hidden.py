"""What stands for a field where its rule gives nothing: null, an empty list, or an object that says HIDDEN and nothing else."""

import json
from typing import assert_never

from graph.plan.hidden import hidden_scalar
from graph.plan.nodes import (
    AccessField,
    AggregateField,
    CellsField,
    ConnectionField,
    CountField,
    FieldPlan,
    Leaf,
    ObjectField,
    StatedField,
    TrendField,
    Typename,
    Withheld,
)
from graph.sql.asked import is_asked
from graph.sql.json_build import constant, json_object
from graph.sql.value import Value

Guarded = AccessField | StatedField | ConnectionField | AggregateField | CellsField | TrendField | ObjectField


def hidden_of(field: FieldPlan) -> Value:
    """The constant JSON of a field; what is asked for below it alone is in it, so it cannot tell anything of a row."""
    match field:
        case Typename():
            return constant(json.dumps(field.name))
        case Withheld():
            return constant(field.json)
        case ObjectField():
            return _hidden_object(field)
        case ConnectionField() | AggregateField():
            return constant(field.hidden)
        case Leaf() | AccessField() | StatedField() | CellsField() | TrendField() | CountField():
            return constant(json.dumps(hidden_scalar(field.field)))
        case _:
            assert_never(field)


def _hidden_object(field: ObjectField) -> Value:
    if field.field.is_list or not field.field.non_null:
        return constant(field.hidden)
    asked = {key: is_asked(bit) for key, bit in field.plan.asked.items()}
    return json_object([(each.key, hidden_of(each)) for each in field.plan.fields], asked)
