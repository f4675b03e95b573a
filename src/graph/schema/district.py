"""Pediatric districts and the lists of their children."""

import strawberry

from graph.schema.binding import Argument, Count, Edge, RuledBy, TypeBinding, bind, bound, column, computed, node_id
from graph.schema.child import Child
from graph.schema.child_filter import ChildFilter, ChildOrder
from graph.schema.node import Connection, Node, paged
from graph.tables import DistrictRow

LIST_ARGUMENTS = {
    "filter": Argument(ChildFilter | None, "Only children that match."),
    "order_by": Argument(ChildOrder | None, "Order of the list; by id when left out."),
}


@strawberry.type(description="A pediatric district of a polyclinic.")
@bound(TypeBinding(row=DistrictRow, ruled_by=RuledBy.DISTRICT, key=("id",), data="district"))
class District(Node):
    """A row of `district`."""

    id: strawberry.ID = node_id()
    code: str | None = column("Short code, unique in the city.")
    name: str | None = column("Its name.")
    polyclinic: str | None = computed("polyclinic_name", "The polyclinic it belongs to.")
    children_count: int | None = bind(
        Count("children"),
        "Children attached to it today; with a filter those that `children` would list.",
        {"filter": LIST_ARGUMENTS["filter"]},
        data="district_list",
    )
    children: Connection[Child] = paged(
        Edge(on={"district_id": "id"}, order=("id",), across_children=True),
        "The children you reach in it.",
        50,
        LIST_ARGUMENTS,
        data="district_list",
    )
