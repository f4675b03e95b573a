"""The units around a district: its polyclinic and the city (domain.md 4.5, R_AGG)."""

import strawberry

from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, node_id
from graph.schema.district import District
from graph.schema.node import Node
from graph.tables import OrganizationRow


@strawberry.type(description="A polyclinic, as the unit that its districts make.")
@bound(TypeBinding(row=OrganizationRow, ruled_by=RuledBy.POLYCLINIC, key=("id",), data="unit"))
class Polyclinic(Node):
    """A row of `organization` of the kind POLYCLINIC."""

    id: strawberry.ID = node_id()
    code: str | None = column("Short code, unique in the city.")
    name: str | None = column("Its name.")
    districts: list[District] = bind(
        Edge(on={"organization_id": "id"}, order=("code",)), "Its districts, by their codes."
    )


@strawberry.type(description="The city, as the unit that its polyclinics make.")
@bound(TypeBinding(row=OrganizationRow, ruled_by=RuledBy.CITY, data="unit"))
class City:
    """A row of `organization` of the kind DEPARTMENT."""

    name: str | None = column("The authority that runs its polyclinics.")
