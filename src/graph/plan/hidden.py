"""What a withheld field answers: null, or, where the type says non-null, an object that says HIDDEN and nothing else."""

import json
from collections.abc import Iterable
from typing import Any, assert_never

from graphql import SelectionSetNode

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
from graph.plan.selection import SelectedField, Selections
from graph.schema.binding import hidden_word
from graph.schema.catalog import BoundField, Catalog


def hidden_json(catalog: Catalog, selections: Selections, field: BoundField, selected: SelectedField) -> str:
    """The constant JSON for one field; it depends on the selection alone, so it cannot tell anything of a row."""
    return json.dumps(_hidden(catalog, selections, field, selected.selection_sets))


def hidden_scalar(field: BoundField) -> Any:
    """What a withheld field answers that is no object which must be there."""
    if not field.non_null:
        return None
    if field.is_list:
        return []
    return False if field.type_name == "Boolean" else hidden_word(field.binding)


def hidden_part(field: FieldPlan) -> str:
    """The same of a field that is planned."""
    match field:
        case Typename():
            return json.dumps(field.name)
        case Withheld():
            return field.json
        case ObjectField() | ConnectionField() | AggregateField():
            return field.hidden
        case Leaf() | AccessField() | StatedField() | CellsField() | TrendField() | CountField():
            return json.dumps(hidden_scalar(field.field))
        case _:
            assert_never(field)


def _hidden(
    catalog: Catalog, selections: Selections, field: BoundField, selection_sets: Iterable[SelectionSetNode]
) -> Any:
    if not field.non_null or field.is_list or catalog.is_leaf(field.type_name):
        return hidden_scalar(field)
    answer: dict[str, Any] = {}
    for inner in selections.fields(field.type_name, selection_sets):
        if inner.name == "__typename":
            answer[inner.key] = field.type_name
        else:
            bound = catalog.types[field.type_name].fields[inner.name]
            answer[inner.key] = _hidden(catalog, selections, bound, inner.selection_sets)
    return answer
