"""What is due as the graph shows it: of one child, of a district, of a school or kindergarten."""

from enum import Enum
from typing import Any

import strawberry

from graph.areas.due.tables import DueItemRow
from graph.areas.norm.types import Norm
from graph.schema.binding import Argument, Edge, Root, RuledBy, TypeBinding, bind, bound, column, embedded
from graph.schema.child import Child
from graph.schema.node import Connection, paged
from graph.schema.question import Filter
from graph.schema.scalars import Date
from graph.tables import OrganizationRow


@strawberry.enum(description="What is due.")
class DueKind(Enum):
    """docs/prevention.md."""

    VACCINATION = strawberry.enum_value("VACCINATION", description="A dose: see `vaccineGroup`.")
    EXAMINATION = strawberry.enum_value("EXAMINATION", description="A preventive examination: see `ageMonths`.")


@strawberry.enum(description="Where a child stands with what is due.")
class DueItemStatus(Enum):
    """Those of DueStatus and ExaminationStatus that stand on lists."""

    PLANNED = strawberry.enum_value("PLANNED", description="The child has not reached the age of the examination.")
    NOT_YET = strawberry.enum_value("NOT_YET", description="The dose is recommended later.")
    DUE = strawberry.enum_value("DUE", description="Now.")
    OVERDUE = strawberry.enum_value("OVERDUE", description="It should have been made.")
    EXEMPT_TEMPORARY = strawberry.enum_value(
        "EXEMPT_TEMPORARY", description="Exempt for medical reasons for a time, and due after it."
    )


@strawberry.type(description="One thing that is due of a child, as of today's turn. It does not say why.")
@bound(TypeBinding(row=DueItemRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="due_item"))
class DueItem:
    """A row of `due_item`."""

    child: Child | None = embedded("The child.", of_child=True)
    kind: DueKind | None = column("What is due.")
    vaccine_group: str | None = column("Of a dose: what against, in the words of the norm, such as MMR.")
    age_months: int | None = column("Of an examination: the age that it is of, in months.", "months")
    status: DueItemStatus | None = column("Where the child stands.")
    due_on: Date | None = column("From which day on it is due.")
    norm: Norm | None = bind(Edge(on={"id": "norm_id"}), "By which norm.")


_ORDER = ("due_on", "id")


def _before(*, required: bool) -> dict[str, Argument]:
    due_on = Filter("DueItem.dueOn", "due_on", "le")
    return {
        "before": Argument(
            Date if required else Date | None, "Only what is due on this day or before.", restricts=due_on
        ),
        "kind": Argument(DueKind | None, "Only what is of this kind.", restricts=Filter("DueItem.kind", "kind", "eq")),
    }


def _list(only: str, description: str, data: str) -> Any:
    edge = Edge(on={}, order=_ORDER, only=only, across_children=True)
    return paged(edge, description, 50, _before(required=True), data=data)


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class DueOfChild:
    """What `Child` gets from this area."""

    due: Connection[DueItem] = paged(
        Edge(on={"child_id": "id"}, order=_ORDER),
        "What is due of the child now and later, vaccinations and examinations, the earliest first.",
        50,
        _before(required=False),
        data="due_item",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.DISTRICT))
class DueInDistrict:
    """What `District` gets from this area."""

    due: Connection[DueItem] = _list(
        "attached_here",
        "What is due of the children you reach in it, a line for each child and thing, the longest due first.",
        "due_list",
    )


@strawberry.enum(description="What kind of institution children attend.")
class InstitutionKind(Enum):
    """Kinds of `organization`."""

    SCHOOL = "SCHOOL"
    KINDERGARTEN = "KINDERGARTEN"


@strawberry.type(description="A school or kindergarten where you work.")
@bound(TypeBinding(row=OrganizationRow, ruled_by=RuledBy.ANYONE, data="institution"))
class Institution:
    """A row of `organization`."""

    code: str | None = column("Short code, unique in the city.")
    name: str | None = column("Its name.")
    kind: InstitutionKind | None = column("What it is.")
    due: Connection[DueItem] = _list(
        "enrolled_here",
        "What is due of the children you reach who attend it today, a line for each child and thing, the longest due first.",
        "institution",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="institution"))
class QueriesOfDue:
    """What `Query` gets from this area."""

    my_institutions: list[Institution] = bind(
        Root("my_institutions", ("code",)),
        "The schools and kindergartens where you work, by their codes.",
        data="institution",
    )
