"""The roots of the graph."""

import strawberry

from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, bind, bound
from graph.schema.child import Child
from graph.schema.child_filter import ChildMatch
from graph.schema.district import LIST_ARGUMENTS, District
from graph.schema.node import Connection, Node, page_arguments
from graph.schema.scalars import OmsPolicyNumber, Snils
from graph.schema.units import City, Polyclinic
from graph.schema.viewer import Viewer


@strawberry.input(one_of=True, description="How to find one child: exactly one of these.")
class ChildBy:
    """Identifiers of a child."""

    id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description="Global id.")
    policy_number: OmsPolicyNumber | None = strawberry.field(default=strawberry.UNSET, description="Policy number.")
    snils: Snils | None = strawberry.field(default=strawberry.UNSET, description="SNILS.")


BY = {"by": Argument(ChildBy, "Exactly one identifier.")}
_PURPOSE = Argument(
    str | None,
    "Why you ask, in your own words: 10 letters or more, 200 characters at the most. The child and its family read it in"
    " `accessLog`. Parents of a child of 15 to 17 see facts under some sensitivity labels only when they say it.",
)
_ID = {"id": Argument(strawberry.ID, "Global id.")}


@strawberry.type(description="Everything that can be read. What you do not reach is null, as if it did not exist.")
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="viewer"))
class Query:
    """Each field is an entry of sql/roots.py."""

    viewer: Viewer = bind(Root("viewer"), "You.")
    node: Node | None = bind(Root("node"), "Any object by its global id.", _ID)
    nodes: list[Node | None] = bind(
        Root("nodes"),
        "Several objects by their global ids, in the same order; at most 100.",
        {"ids": Argument(list[strawberry.ID], "Global ids.")},
    )
    child: Child | None = bind(
        Root("child"), "One child; null when there is none or none that you reach.", {**BY, "purpose": _PURPOSE}
    )
    my_children: Connection[Child] = bind(
        Root("my_children"),
        "The children you reach now; who merely has an appointment today is in `expectedChildren`.",
        {**page_arguments(20), **LIST_ARGUMENTS},
    )
    search_children: Connection[Child] = bind(
        Root("my_children"),
        "Children you reach now who fit two identifiers or more; the same empty page for nobody and for nobody you reach.",
        {**page_arguments(20), "match": Argument(ChildMatch, "Who is looked for.")},
        data="search",
    )
    district: District | None = bind(Root("district"), "One district.", _ID)
    my_districts: list[District] = bind(Root("my_districts"), "The districts you work in.")
    polyclinic: Polyclinic | None = bind(Root("polyclinic"), "One polyclinic.", _ID, data="unit")
    my_polyclinics: list[Polyclinic] = bind(
        Root("my_polyclinics"), "The polyclinics that you are assigned to as a whole.", data="unit"
    )
    city: City | None = bind(Root("city"), "The city, where you are assigned to it.", data="unit")
