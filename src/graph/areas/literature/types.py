"""Guidelines as the graph shows them."""

import strawberry

from graph.areas.literature.tables import LiteratureRow
from graph.schema.binding import Argument, Edge, Root, RuledBy, TypeBinding, bind, bound, column
from graph.schema.scalars import DateTime, Icd10Code


@strawberry.type(description="Where a guideline for a disease stands; nothing in it is of a child.")
@bound(TypeBinding(row=LiteratureRow, ruled_by=RuledBy.ANYONE, data="literature"))
class Literature:
    """A row of `literature`."""

    category: Icd10Code | None = column("Category of ICD-10 that it is about, such as J45.")
    title: str | None = column("Its title, in its own language.")
    publisher: str | None = column("Who published it.")
    version: str | None = column("Which version this is, as the publisher counts them.")
    published: str | None = column("When it was published: a year, a month or a day, as the publisher says it.")
    url: str | None = column("Where it stands: an https address, which the service itself never opens.")
    imported_at: DateTime | None = column("When the register learned of this version.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class LiteratureOfCondition:
    """What `Condition` gets from this area."""

    literature: list[Literature] | None = bind(
        Edge(on={}, only="of_disease", order=("publisher", "title", "id")),
        "Guidelines for this disease, by publisher and title; for doctors who treat the child.",
        data="disease_literature",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="literature"))
class QueriesOfLiterature:
    """What `Query` gets from this area."""

    literature: list[Literature] = bind(
        Root("literature"),
        "Guidelines for a disease, by publisher and title; empty where the register has none.",
        {"icd10": Argument(Icd10Code, "A code of ICD-10: the guidelines are those of its category.")},
        data="literature",
    )
