"""Rows of many children outside of their compartments: each is there where the list of its child shows it."""

from typing import TYPE_CHECKING

from graph.policy.decision import Rule
from graph.policy.vocabulary import Action
from graph.schema.binding import Edge, RuledBy
from graph.schema.catalog import BoundField, Catalog

if TYPE_CHECKING:
    from graph.plan.planner import Planner


def list_rule(planner: "Planner", name: str) -> Rule | None:
    """The rule over the child's list of such rows; a representative stands in the list of representations."""
    row_type = "Representation" if name == "Representative" else name
    for field in planner.catalog.types["Child"].fields.values():
        target = planner.catalog.types.get(field.type_name)
        if target is not None and target.connection_of == row_type:
            return planner.grants.rule(planner.role, Action.READ, field.coordinate)
    return None


def lists_rows_of_children(catalog: Catalog, field: BoundField) -> bool:
    """Whether this is a page of rows of many children below what is no child, such as what is due in a district."""
    name = catalog.types[field.type_name].connection_of if field.type_name in catalog.types else None
    if name is None or name == "Child" or not isinstance(field.binding, Edge) or not field.binding.across_children:
        return False
    below = catalog.types[field.parent].binding.ruled_by
    return catalog.types[name].binding.ruled_by is RuledBy.CHILD and below is not RuledBy.CHILD
