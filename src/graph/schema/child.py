"""The child: identity, and the edges to everything known about it."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.schema.access import FieldAccess, access
from graph.schema.access_log import AccessLogConnection
from graph.schema.binding import (
    Argument,
    Edge,
    RuledBy,
    TypeBinding,
    bind,
    bound,
    column,
    computed,
    embedded,
    node_id,
)
from graph.schema.document import DocumentKind, MedicalDocument
from graph.schema.node import Connection, Node, paged
from graph.schema.passport import Passport
from graph.schema.person import PersonName, Sex
from graph.schema.question import Filter
from graph.schema.representation import Representation
from graph.schema.scalars import Date, DateTime, OmsPolicyNumber, Snils
from graph.tables import ChildRow, EnrolmentRow

if TYPE_CHECKING:
    from graph.schema.district import District

_CHILD = {"child_id": "id"}


@strawberry.type(description="The school or kindergarten a child attends.")
@bound(TypeBinding(row=EnrolmentRow, ruled_by=RuledBy.CHILD, data="enrolment"))
class Enrollment:
    """A row of `enrolment` that is valid today."""

    institution: str | None = computed("institution_name", "Name of the institution.")
    class_name: str | None = column("Class or group, such as 3B.")
    valid_from: Date | None = column("First day.")
    valid_to: Date | None = column("Last day; null when open.")
    source: str | None = column("Register it comes from; SIMULATED while no school register is connected.")


@strawberry.type(description="A child of the city.")
@bound(TypeBinding(row=ChildRow, ruled_by=RuledBy.CHILD, key=("id",), data="existence", weight=1_300))
class Child(Node):
    """A row of `child`."""

    id: strawberry.ID = node_id()
    name: PersonName | None = embedded("The child's name.")
    birth_date: Date | None = column("Day of birth.", data="birth_date")
    age_years: int | None = computed("age_years", "Completed years on the day of the read (Moscow calendar).")
    sex: Sex | None = column("Administrative sex.", data="sex")
    policy_number: OmsPolicyNumber | None = column(
        "Compulsory health insurance policy; newborns may have none.", data="policy_number"
    )
    snils: Snils | None = column("Insurance number of the individual account. Masked it reads `***`.", data="snils")
    address: str | None = computed("address", "Where the child lives now. Masked it is the town alone.", data="address")
    district: Annotated["District", strawberry.lazy("graph.schema.district")] | None = bind(
        Edge(on={"id": "district_id"}), "The pediatric district the child is attached to.", data="attachment"
    )
    enrollment: Enrollment | None = bind(
        Edge(on=_CHILD, order=("-valid_from", "id"), only="valid_today"),
        "School or kindergarten now.",
        data="enrolment",
    )
    representatives: Connection[Representation] = paged(
        Edge(on=_CHILD, order=("id",)),
        "Representations, past ones too: look at `status`.",
        10,
        data="representative_list",
    )
    passport: Passport = bind(Edge(on=_CHILD), "The passport: one page from all documents.")
    documents: Connection[MedicalDocument] = paged(
        Edge(on=_CHILD, order=("-date", "-id")),
        "Medical documents, newest first.",
        20,
        {
            "kind": Argument(
                DocumentKind | None,
                "Only documents of this kind.",
                restricts=Filter("MedicalDocument.kind", "kind", "eq"),
            ),
            "since": Argument(
                Date | None,
                "Only documents of this day or later.",
                restricts=Filter("MedicalDocument.date", "date", "ge"),
            ),
        },
        data="document_list",
    )
    access_log: AccessLogConnection = paged(
        Edge(on={}, order=("-id",), only="names_child", across_children=True),
        "Who looked at the child, newest first. Reading it is an entry, too.",
        50,
        data="access_list",
    )
    access_log_since: DateTime | None = computed(
        "access_log_since",
        "From when on `accessLog` has every entry. Older ones were moved to files, which the operator of the service can bring"
        " back for you; null: there are none.",
        data="access",
    )
    access: list[FieldAccess] = access()
